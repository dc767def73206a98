/** The lines of ours in the text of a diff: what a file is, which lines a hunk has, what is not there. */

import type { FileDiff, Hunk } from '../contract/diff.ts';
import { cutEnd } from '../law/text/middle-cut.ts';
import { toShownPath } from '../law/text/shown-path.ts';
import { toShownText } from './diff-line.ts';
import { toHunkHeader } from './hunk.ts';

type Unmark = (text: string) => string;

/** In UTF-16 units; git itself cuts a section at 80 bytes. */
const longestSection = 120;

/** `File src/a.ts (renamed from src/b.ts, mode 100644 to 100755)`. */
export function toFileHeading(file: FileDiff, withoutMark: Unmark): string {
  const { status, oldPath, oldMode, newMode } = file;
  const origin = oldPath === undefined ? status : `${status} from ${withoutMark(toShownPath(oldPath))}`;
  return `File ${withoutMark(toShownPath(file.path))} (${[origin, ...toModes(oldMode, newMode)].join(', ')})`;
}

/** Those that are worth a word: one that has changed, and that of a new file which is not a plain one. */
function toModes(oldMode: string, newMode: string): readonly string[] {
  if (!isMode(newMode) || newMode === oldMode) return [];
  if (isMode(oldMode)) return [`mode ${oldMode} to ${newMode}`];
  return newMode === '100644' ? [] : [`mode ${newMode}`];
}

const isMode = (mode: string): boolean => /^[0-7]{6}$/.test(mode);

export function toHunkHeading(hunk: Hunk, withoutMark: Unmark): string {
  const section = cutEnd(toShownText(hunk.section, withoutMark).text.trim(), longestSection);
  return section === '' ? toHunkHeader(hunk) : `${toHunkHeader(hunk)} in |${section}`;
}

/** Where a part of a hunk is not: `elsewhere` is in other passes, `left-out` in none. */
export function toGapLine(lines: number, where: 'elsewhere' | 'left-out'): string {
  const count = `${lines} ${lines === 1 ? 'line' : 'lines'} of this hunk`;
  return where === 'elsewhere' ? `[… ${count} in another part …]` : `[… ${count} left out …]`;
}

/** No gap line has more bytes, its line feed included. */
export const longestGapLine = 64;
