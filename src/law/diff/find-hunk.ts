/** Where a line of one side stands in a change. */

import type { DiffLine, FileDiff, Hunk, Side } from '../../contract/diff.ts';

/** From 1, as the file of that side counts. */
export type LinePlace = { readonly side: Side; readonly line: number };

export type FoundHunk = {
  /** Of the file's hunks, from 0. */
  readonly index: number;
  readonly hunk: Hunk;
  readonly line: DiffLine;
};

/** Undefined where no hunk shows this line: it has not changed and nothing near it has, or the file has no such line. */
export function findHunk({ content }: FileDiff, place: LinePlace): FoundHunk | undefined {
  if (content.type !== 'text') return undefined;
  const index = content.hunks.findIndex((hunk) => isIn(hunk, place));
  const hunk = content.hunks[index];
  const line = hunk?.lines.find((one) => numberOn(one, place.side) === place.line);
  return hunk === undefined || line === undefined ? undefined : { index, hunk, line };
}

function isIn({ oldStart, oldLines, newStart, newLines }: Hunk, { side, line }: LinePlace): boolean {
  const [start, lines] = side === 'LEFT' ? [oldStart, oldLines] : [newStart, newLines];
  return line >= start && line < start + lines;
}

/** The number that a line has on a side; undefined where it is not on it. */
export function numberOn(line: DiffLine, side: Side): number | undefined {
  if (side === 'LEFT') return line.type === 'added' ? undefined : line.oldLine;
  return line.type === 'deleted' ? undefined : line.newLine;
}
