/** What is at a path of a commit, by git's own list. */

import type { Repository } from '../../contract/git-history.ts';
import { parseEntry, type TreeEntry } from '../../law/diff/tree-entry.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { ask, toFailure, toFields } from './git-reading.ts';

export type FoundEntry = TreeEntry & { readonly verdict: 'found' };

/** `.` is the working directory. */
export async function findEntry(
  repository: Repository,
  { commit, path }: { readonly commit: string; readonly path: string },
): Promise<FoundEntry | ToolFailure> {
  if (path === '.') return { verdict: 'found', name: '.', type: 'dir', id: commit, sizeBytes: 0 };
  const answer = await ask(repository, { type: 'tree', id: commit, path });
  if (answer.verdict !== 'answered') return toFailure(answer);
  const entry = toFields(answer.bytes).flatMap((field) => parseEntry(field) ?? []);
  return entry.length === 1 && entry[0] !== undefined
    ? { verdict: 'found', ...entry[0] }
    : failed(
        'NOT_FOUND',
        'there is no such path in this commit',
        'git_show with the directory as path shows what there is',
      );
}
