/** What hunks are called: by their numbers, and by what is in them. */

import { sha256Hex, toCanonicalJson } from '../../canonical/canonical.ts';
import type { DiffLine, Hunk } from '../../contract/diff.ts';

/** As git writes it, with both counts and without the section: `@@ -1,7 +1,8 @@`. */
export function hunkHeader({ oldStart, oldLines, newStart, newLines }: Hunk): string {
  return `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
}

const signs: Readonly<Record<DiffLine['type'], string>> = { context: ' ', added: '+', deleted: '-' };

/** A line as a patch has it, without its line end. */
export const signedLine = ({ type, text }: DiffLine): string => signs[type] + text;

/**
 * 16 hex digits of the SHA-256 of path and signed lines, not of numbers: a hunk that a later push only moves has the
 * same. A line without a line feed at its end is another line.
 */
export function hunkDigest(path: string, { lines }: Hunk): string {
  const signed = lines.map((line) => (line.end === 'none' ? [signedLine(line)] : signedLine(line)));
  return sha256Hex(toCanonicalJson([path, signed])).slice(0, 16);
}
