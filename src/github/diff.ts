/** What a head brings in: by the checkout's own git where it has the commits, else by GitHub's list. */

import type { Diff } from '../contract/diff.ts';
import type { GitHistory } from '../contract/git-history.ts';
import type { PullRequestChanges } from '../contract/pull-request-changes.ts';
import { isCommitId } from '../law/policy/commit-id.ts';
import { readGitDiff } from './git-diff.ts';
import { readListedDiff } from './listed-diff.ts';

export type DiffParts = {
  /** Opened with the scope `repository`: a change is of the whole of it. */
  readonly history: GitHistory;
  /** Of the pull request whose base and head these are. */
  readonly changes: PullRequestChanges | undefined;
  /** Full ids. `base` is a branch's tip: what counts is where head and it parted. */
  readonly base: string;
  readonly head: string;
  readonly signal: AbortSignal;
};

export type DiffAnswer =
  | { readonly verdict: 'read'; readonly diff: Diff }
  /** `why` is a sentence of ours, with what the workflow should change. */
  | { readonly verdict: 'failed'; readonly why: string };

/**
 * Files without lines that can be shown say why, each for itself: a patch over 1 MiB, what does not fit into 64 MiB
 * together, a patch that contradicts itself. It fails where no source has the change at all.
 */
export async function readDiff({ history, changes, base, head, signal }: DiffParts): Promise<DiffAnswer> {
  if (!isCommitId(base) || !isCommitId(head)) return failed('base and head are not full ids of commits');
  const local = await history.read(signal, (repository) => readGitDiff({ repository, base, head, signal }));
  if (local.verdict === 'read') return local;
  if (changes === undefined || changes.from !== base || changes.to !== head) return failed(local.why);
  const listed = await readListedDiff(changes, signal);
  return listed.verdict === 'read' ? listed : failed(`${local.why}; ${listed.why}`);
}

const failed = (why: string): DiffAnswer => ({ verdict: 'failed', why });
