/** How a hunk is named: its header, its digest, and how many lines of it change something. */

import { sha256Hex } from '../canonical/canonical.ts';
import type { DiffLine, Hunk } from '../contract/diff.ts';

/** `@@ -1,4 +1,6 @@`, with both counts always. */
export const toHunkHeader = (hunk: Omit<Hunk, 'section' | 'lines'>): string =>
  `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`;

/**
 * First 16 hex digits of the SHA-256 of path and lines, without their numbers: what a push moves down the file is the
 * same hunk. No text of a line begins with the sign of a line that git leaves unended, and a path has no NUL: two hunks do not
 * share a text.
 */
export function toHunkDigest(path: string, hunk: Pick<Hunk, 'lines'>): string {
  const lines = hunk.lines.map(
    ({ type, text, end }) => `${signs[type]}${text}${end === 'none' ? '\n\\' : ''}`,
  );
  return sha256Hex(`${path}\0${lines.join('\n')}`).slice(0, 16);
}

const signs: { readonly [type in DiffLine['type']]: string } = { added: '+', deleted: '-', context: ' ' };

/** Added and deleted lines among those from `from` to before `to`. */
export function countChanged(
  lines: readonly DiffLine[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (lines[index]?.type !== 'context') count += 1;
  return count;
}
