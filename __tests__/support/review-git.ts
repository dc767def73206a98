/** What git itself says of a change, to hold a review against it. */

import { createHash } from 'node:crypto';
import type { Hub } from './hub/hub.ts';

export type GitHunk = {
  readonly path: string;
  /** With both counts, as `@@ -1,4 +1,6 @@`. */
  readonly header: string;
  readonly lines: readonly string[];
};

export type Ends = { readonly base: string; readonly head: string };

/** Every hunk of the change, by git's own words. A file without hunks is in `filesOf` alone. */
export async function hunksOf(hub: Hub, { base, head }: Ends): Promise<readonly GitHunk[]> {
  const options = ['--find-renames', '--no-color', '--no-ext-diff', '--unified=3'];
  const text = await hub.git('-c', 'core.quotePath=false', 'diff', ...options, base, head);
  const hunks: { path: string; header: string; lines: string[] }[] = [];
  let [path, left] = ['', { old: 0, new: 0 }];
  for (const row of text.split('\n')) {
    if (left.old > 0 || left.new > 0) {
      hunks.at(-1)?.lines.push(row);
      if (row.startsWith('\\')) continue;
      left = {
        old: left.old - Number(!row.startsWith('+')),
        new: left.new - Number(!row.startsWith('-')),
      };
      continue;
    }
    path = /^(?:--- a|\+\+\+ b)\/([^\t]*)/.exec(row)?.[1] ?? path;
    const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (header === null) continue;
    const [, oldStart, oldLines = '1', newStart, newLines = '1'] = header;
    hunks.push({ path, header: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, lines: [] });
    left = { old: Number(oldLines), new: Number(newLines) };
  }
  return hunks;
}

export async function filesOf(hub: Hub, { base, head }: Ends): Promise<readonly string[]> {
  const text = await hub.git('diff', '--find-renames', '--name-only', '-z', base, head);
  return text.split('\0').slice(0, -1).sort();
}

export const toPlaces = (hunks: readonly GitHunk[]): readonly string[] =>
  hunks.map(({ path, header }) => `${path} ${header}`).sort();

/** Those of `hunks` whose path and lines `before` does not have, wherever they stand in their file. */
export function newHunks(hunks: readonly GitHunk[], before: readonly GitHunk[]): readonly GitHunk[] {
  const nameOf = ({ path, lines }: GitHunk): string =>
    createHash('sha256')
      .update([path, ...lines].join('\n'))
      .digest('hex');
  const known = new Set(before.map(nameOf));
  return hunks.filter((hunk) => !known.has(nameOf(hunk)));
}

/** Lines `first` to `last`, from 1, of a file of a commit. */
export async function linesAt(
  hub: Hub,
  at: { readonly commit: string; readonly path: string; readonly first: number; readonly last: number },
): Promise<readonly string[]> {
  const text = await hub.git('show', `${at.commit}:${at.path}`);
  return text.split('\n').slice(at.first - 1, at.last);
}
