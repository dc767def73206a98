/**
 * Policy files (manifest, prompt, system prompt) as they are in the trusted revision, never as they lie in
 * the work tree: what an earlier step, a cache or a stranger's branch put there is nobody's policy.
 */

import { lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import { GoagentError } from '../contract/errors.ts';
import type { Git } from '../contract/git.ts';
import { isInside } from '../paths/inside.ts';

export type TrustedFile = {
  /** Relative to the workspace. */
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
  /** What the checkout has at this path. */
  readonly checkout: 'same' | 'differs' | 'missing';
};

export type TrustedFiles = {
  /**
   * Reads one file at the revision. `input` is the name of the input that asked for it, for the error.
   * @throws GoagentError `POLICY_NOT_AVAILABLE` saying what to fetch or commit; `INPUTS_INVALID` when it is no UTF-8 text.
   */
  read(path: string, input: string): Promise<TrustedFile>;
  /** Whether a file of the work tree, by its absolute path, is the revision's. Symlinks are followed. */
  compare(path: string): Promise<Comparison>;
};

export type Comparison = {
  readonly verdict: 'same' | 'differs' | 'untracked' | 'elsewhere';
  /** Relative to the workspace; absolute when the file is elsewhere. */
  readonly path: string;
};

export type TrustedFilesOptions = {
  readonly git: Git;
  /** Full commit id (interface §8): for the events that run today, GITHUB_SHA. */
  readonly revision: string;
  /** GITHUB_WORKSPACE. */
  readonly workspace: string;
  /** Where the repository is: `working-directory`, or the workspace. */
  readonly directory: string;
};

/** No git is started before a file is really asked for. */
export function openTrustedFiles(options: TrustedFilesOptions): TrustedFiles {
  let repository: Promise<string> | undefined;
  return {
    read: async (path, input) => {
      repository ??= findRepository(options);
      const root = await repository;
      const absolute = join(realpathSync(options.workspace), path);
      if (!isInside(absolute, root)) {
        throw notAvailable(
          `input "${input}": ${JSON.stringify(path)} lies outside of the repository at ${root}.`,
        );
      }
      const place = { commit: options.revision, path: toGitPath(absolute, root) };
      const answer = await options.git.readBlob(root, place);
      if (answer.verdict !== 'answered') {
        throw notAvailable(
          `input "${input}": ${JSON.stringify(path)} is not a file of commit ${options.revision}. Policy is read from that commit, not from the work tree: commit the file, or correct the path.`,
        );
      }
      return toTrustedFile(answer.bytes, { path, input, checkout: join(options.workspace, path) });
    },
    compare: async (path) => {
      const workspace = realpathSync(options.workspace);
      const real = realpathSync(path);
      if (!isInside(real, workspace)) return { verdict: 'elsewhere', path: real };
      repository ??= findRepository(options);
      const root = await repository;
      const judge = (file: string) => judgeFile(file, { ...options, root });
      // By the name that the manifest gives: a link that was put there must not choose another file.
      const asNamed = await judge(path);
      // A link that the commit has leads where the commit says; the file there has to be the commit's too.
      const isLink = lstatSync(path).isSymbolicLink();
      const verdict = isLink && asNamed === 'same' ? await judge(real) : asNamed;
      return { verdict, path: toGitPath(real, workspace) };
    },
  };
}

async function findRepository({ git, revision, directory }: TrustedFilesOptions): Promise<string> {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision)) {
    throw notAvailable('GITHUB_SHA holds no commit id, so there is no trusted revision to read policy from.');
  }
  const top = await git.topLevel(realpathSync(directory));
  if (top.verdict !== 'answered') {
    throw notAvailable(
      `There is no git repository at ${directory}${toReason(top.why)}: run actions/checkout before this step.`,
    );
  }
  const root = Buffer.from(top.bytes)
    .toString()
    .replace(/\r?\n$/, '');
  const known = await git.verifyCommit(root, revision);
  if (known.verdict === 'answered') return root;
  throw notAvailable(
    `The checkout does not hold commit ${revision}, which started this run${toReason(known.why)}. Check out that commit (actions/checkout without "ref" does), or set "fetch-depth: 0".`,
  );
}

type Judging = TrustedFilesOptions & { readonly root: string };

/** A file or a link of the work tree against what the commit has at its path. What git cannot say is not the same. */
async function judgeFile(
  file: string,
  { git, revision, root }: Judging,
): Promise<'same' | 'differs' | 'untracked'> {
  if (!isInside(file, root)) return 'untracked';
  const answer = await git.readBlob(root, { commit: revision, path: toGitPath(file, root) });
  if (answer.verdict === 'failed') return 'untracked';
  if (answer.verdict === 'broken') return 'differs';
  if (lstatSync(file).isSymbolicLink()) {
    return Buffer.from(answer.bytes).equals(Buffer.from(readlinkSync(file))) ? 'same' : 'differs';
  }
  return compare(answer.bytes, file) === 'same' ? 'same' : 'differs';
}

const toGitPath = (path: string, root: string): string => relative(root, path).split(sep).join('/');

const toReason = (why: string): string => (why === '' ? '' : ` (${why})`);

const notAvailable = (complaint: string): GoagentError =>
  new GoagentError('POLICY_NOT_AVAILABLE', [complaint]);

type FilePlace = { readonly path: string; readonly input: string; readonly checkout: string };

function toTrustedFile(bytes: Uint8Array, { path, input, checkout }: FilePlace): TrustedFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { path, text, sha256: sha256Hex(bytes), checkout: compare(bytes, checkout) };
  } catch (cause) {
    throw new GoagentError(
      'INPUTS_INVALID',
      [`input "${input}": ${JSON.stringify(path)} is not UTF-8 text`],
      { cause },
    );
  }
}

/** Only to say so: what lies in the work tree is not used. Line endings may differ by the checkout's own settings. */
function compare(bytes: Uint8Array, checkout: string): TrustedFile['checkout'] {
  const facts = lstatSync(checkout, { throwIfNoEntry: false });
  if (facts === undefined || !facts.isFile()) return 'missing';
  if (facts.size > 2 * bytes.length + 4_096) return 'differs';
  const normal = (text: Uint8Array) => Buffer.from(text).toString('latin1').replaceAll('\r\n', '\n');
  return normal(readFileSync(checkout)) === normal(bytes) ? 'same' : 'differs';
}
