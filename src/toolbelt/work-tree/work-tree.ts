/** What differs between a commit and the work tree, as git tells it: changed files with their modes, and files that git does not track. */

import type { HistoryQuestion, Repository } from '../../contract/git-history.ts';
import { parseChanges } from '../../law/diff/changes.ts';
import { toFields } from '../git/git-reading.ts';

export type WorkTreeDifference = {
  readonly verdict: 'listed';
  /** By path below the working directory; a renamed file is a deleted and an added one. */
  readonly entries: ReadonlyMap<string, DifferingEntry>;
};

export type DifferingEntry = {
  readonly type: 'tracked' | 'untracked' | 'unmerged';
  /** Six octal digits; `000000` where there is no such side. */
  readonly oldMode: string;
  readonly newMode: string;
};

export type NotAvailable = { readonly verdict: 'not-available'; readonly why: string };

const largestList = 16 * 1024 * 1024;
const nothing = '000000';

export async function listDifference(
  repository: Repository,
  commit: string,
): Promise<WorkTreeDifference | NotAvailable> {
  if (repository.workTree === 'none') return notAvailable('the run reads a copy of a commit');
  const sides = { from: commit, to: 'work-tree' } as const;
  const changed = await askAll(repository, { type: 'changes', sides, paths: [] });
  if (changed.verdict === 'not-available') return changed;
  const untracked = await askAll(repository, { type: 'untracked', paths: [] });
  if (untracked.verdict === 'not-available') return untracked;
  const entries = new Map<string, DifferingEntry>();
  for (const { path, oldPath, status, oldMode, newMode } of parseChanges(changed.fields)) {
    const type = status === 'unmerged' ? 'unmerged' : 'tracked';
    if (oldPath !== undefined) entries.set(oldPath, { type, oldMode, newMode: nothing });
    entries.set(path, { type, oldMode: oldPath === undefined ? oldMode : nothing, newMode });
  }
  for (const path of untracked.fields) {
    // Taken out of the index, and still there: git tells it twice.
    const oldMode = entries.get(path)?.oldMode ?? nothing;
    entries.set(path, { type: 'untracked', oldMode, newMode: nothing });
  }
  return { verdict: 'listed', entries };
}

type Answered = { readonly verdict: 'answered'; readonly fields: readonly string[] } | NotAvailable;

/** All of a list or none: half of one would let through what the other half names. */
export async function askAll(repository: Repository, question: HistoryQuestion): Promise<Answered> {
  const answer = await repository.ask(question, largestList);
  switch (answer.verdict) {
    case 'answered':
      return { verdict: 'answered', fields: toFields(answer.bytes) };
    case 'cut':
      return notAvailable('too many files differ from the commit');
    case 'failed':
      return notAvailable('git does not have the commit that the run began with');
    case 'broken':
      return notAvailable('git did not answer in time');
  }
}

export const notAvailable = (why: string): NotAvailable => ({ verdict: 'not-available', why });
