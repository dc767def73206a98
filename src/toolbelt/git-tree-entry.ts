/** What is at a path of a commit, by git's own list. */

import type { Repository } from '../contract/git-history.ts';
import { failed, type ToolFailure } from './failure.ts';
import { ask, toFailure, toFields } from './git-reading.ts';

export type TreeEntry = {
  readonly verdict: 'found';
  readonly name: string;
  readonly type: 'file' | 'symlink' | 'dir' | 'submodule';
  readonly id: string;
  /** Of files and symlinks. */
  readonly sizeBytes: number;
};

/** `.` is the working directory. */
export async function findEntry(
  repository: Repository,
  { commit, path }: { readonly commit: string; readonly path: string },
): Promise<TreeEntry | ToolFailure> {
  const answer = await ask(repository, { type: 'tree', id: commit, path: path === '.' ? undefined : path });
  if (answer.verdict !== 'answered') return toFailure(answer);
  const entry = toFields(answer.bytes).flatMap((field) => parseEntry(field) ?? []);
  return entry.length === 1 && entry[0] !== undefined
    ? entry[0]
    : failed(
        'NOT_FOUND',
        'there is no such path in this commit',
        'git_show with the directory as path shows what there is',
      );
}

/** `100644 blob <id>    12<tab>name`; the size is right-aligned, and a dash where there is none. */
export function parseEntry(field: string): TreeEntry | undefined {
  const tab = field.indexOf('\t');
  const [mode = '', , id = '', size = ''] = field.slice(0, tab).split(/ +/);
  if (tab === -1 || id === '') return undefined;
  return {
    verdict: 'found',
    name: field.slice(tab + 1),
    type: toType(mode),
    id,
    sizeBytes: Number(size) || 0,
  };
}

function toType(mode: string): TreeEntry['type'] {
  if (mode === '040000') return 'dir';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}
