/**
 * The head of a pull request as plain files in a private directory, for reading alone: no filter, hook, submodule or
 * symlink of a stranger's has a say, and nothing there is started or written by a tool.
 */

import { mkdirSync } from 'node:fs';
import type { Git, GitAnswer, GitPlace, GitRemote } from '../contract/git.ts';
import { isCommitId } from '../law/policy/commit-id.ts';
import { type HeadBounds, type LeftOut, writeHead } from './head-files.ts';
import { type Failed, openObjects } from './object-reader.ts';
import { watchSize } from './store-size.ts';

export type HeadTree =
  | {
      readonly verdict: 'ready';
      /** Absolute. */
      readonly root: string;
      readonly commit: string;
      /** How many were written. */
      readonly files: number;
      readonly leftOut: LeftOut;
    }
  /** `why` is a sentence for `HEAD_NOT_AVAILABLE`. */
  | Failed;

export type HeadTreeOptions = {
  readonly git: Git;
  /** Full id of the head's commit. */
  readonly commit: string;
  /** Where the checkout is: its objects are looked at first. Work tree and repository stay as they are. */
  readonly directory: string;
  /** Asked for what the checkout does not have. */
  readonly remote: GitRemote;
  /** Absolute, private, and not there yet: for the files, and for the objects that are fetched. */
  readonly root: string;
  readonly store: string;
  /** The run's. */
  readonly signal: AbortSignal;
  /** 50,000 files and 512 MiB unless given. */
  readonly bounds?: HeadBounds;
};

const usual: HeadBounds = { files: 50_000, bytes: 512 * 1024 * 1024 };

/** Whatever is wrong with the head, the server or the disk is a verdict. */
export async function openHeadTree(options: HeadTreeOptions): Promise<HeadTree> {
  const { commit, git, root, bounds = usual } = options;
  if (!isCommitId(commit)) return failed('The head of the pull request is not given by a full commit id.');
  const local = await git.topLevel(options.directory);
  if (local.verdict === 'answered') {
    const directory = Buffer.from(local.bytes)
      .toString()
      .replace(/\r?\n$/, '');
    const found = await write(options, { type: 'work-tree', directory });
    if (found.verdict !== 'absent') return found;
  }
  const fetched = await fetchHead(options, bounds);
  if (fetched.verdict === 'failed') return fetched;
  const found = await write(options, { type: 'store', directory: options.store });
  return found.verdict === 'absent'
    ? failed(
        `The head ${commit} could not be read from what ${options.remote.server} gave to ${root}: ${found.why}.`,
      )
    : found;
}

/** `absent`: this repository does not have all of the commit. */
async function write(
  { git, commit, root, signal, bounds = usual }: HeadTreeOptions,
  place: GitPlace,
): Promise<HeadTree | { readonly verdict: 'absent'; readonly why: string }> {
  const written = await writeHead({ objects: openObjects(git, place), commit, root, bounds, signal });
  switch (written.verdict) {
    case 'written':
      return { verdict: 'ready', root, commit, files: written.files, leftOut: written.leftOut };
    case 'too-large':
      return failed(
        `The head ${commit} has more than ${bounds.files} files or directories, or ${bounds.bytes} bytes, and is not written out.`,
      );
    case 'failed':
      return failed(`The head ${commit} could not be written out: ${written.why}.`);
    case 'absent':
      return written;
  }
}

async function fetchHead(
  { git, commit, remote, store, signal }: HeadTreeOptions,
  bounds: HeadBounds,
): Promise<{ readonly verdict: 'fetched' } | Failed> {
  mkdirSync(store, { recursive: true, mode: 0o700 });
  const made = await git.makeStore(store, commit);
  if (made.verdict !== 'answered') return failed(`No repository could be made for the head: ${toWhy(made)}.`);
  const watch = watchSize(store, bounds.bytes);
  try {
    const either = AbortSignal.any([signal, watch.signal]);
    const answer = await git.fetchCommit({ store, remote, commit, signal: either });
    if (answer.verdict === 'answered') return { verdict: 'fetched' };
    const why = watch.signal.aborted ? `it is larger than ${bounds.bytes} bytes` : toWhy(answer);
    return failed(
      `The head ${commit} is not in the checkout, and could not be fetched from ${remote.repository}: ${why}. Does "github-token" have the permission "contents: read"?`,
    );
  } finally {
    watch.release();
  }
}

const toWhy = (answer: Exclude<GitAnswer, { verdict: 'answered' }>): string =>
  answer.why === '' ? 'git does not say why' : answer.why;

const failed = (why: string): Failed => ({ verdict: 'failed', why });
