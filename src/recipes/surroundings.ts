/** Lines of the head around a hunk, where there is room for them: up to the function's first line, and to its end. */

import type { Hunk } from '../contract/diff.ts';
import type { LineWriter, ShownLine } from './diff-line.ts';

export type Surroundings = { readonly before: readonly ShownLine[]; readonly after: readonly ShownLine[] };
export const noSurroundings: Surroundings = { before: [], after: [] };

type Around = {
  readonly hunk: Hunk;
  /** Of the head's file. A stranger's, and perhaps of another state of it. */
  readonly lines: readonly string[];
  /** Numbers of lines, not included, that belong to the hunks beside it. */
  readonly bounds: { readonly low: number; readonly high: number };
  /** Bytes. */
  readonly room: number;
  readonly writer: LineWriter;
};

const mostBefore = 40;
const mostAfter = 20;
/** How many lines, where no function begins or ends near by, or where there is no room for all of it. */
const usual = [8, 3, 1];

/** Lines outside of all hunks are the same on both sides. None where the lines are not those of this head. */
export function toSurroundings(around: Around): Surroundings {
  const { hunk, lines, bounds } = around;
  if (!agrees(hunk, lines)) return noSurroundings;
  const first = firstLine(hunk);
  const last = lastLine(hunk);
  const opening = findOpening(around, first);
  const starts = [...(opening === undefined ? [] : [opening]), ...usual.map((count) => first - count)];
  const before = choose(
    starts.map((start) => ({ from: Math.max(start, bounds.low + 1), to: first })),
    around,
  );
  const end = opening === undefined ? undefined : findEnd(around, { opening, last });
  const ends = [...(end === undefined ? [] : [end]), ...usual.map((count) => last + count)];
  const left = around.room - measure(before, around);
  const after = choose(
    ends.map((to) => ({ from: last + 1, to: Math.min(to + 1, bounds.high, lines.length + 1) })),
    { ...around, room: left },
  );
  return { before, after };
}

/** Where a hunk has no line on the right, git gives the line before it. */
export const firstLine = (hunk: Hunk): number => hunk.newStart + (hunk.newLines === 0 ? 1 : 0);
export const lastLine = (hunk: Hunk): number => firstLine(hunk) + hunk.newLines - 1;

function agrees(hunk: Hunk, lines: readonly string[]): boolean {
  return hunk.lines.every(
    (line) => line.type === 'deleted' || withoutReturn(lines[line.newLine - 1]) === withoutReturn(line.text),
  );
}

const withoutReturn = (line: string | undefined): string | undefined =>
  line?.endsWith('\r') === true ? line.slice(0, -1) : line;

/** The line that git named behind the `@@`, else the nearest one above without indentation. */
function findOpening({ hunk, lines, bounds }: Around, first: number): number | undefined {
  const section = hunk.section.trim();
  const least = Math.max(bounds.low + 1, first - mostBefore);
  for (let number = first - 1; number >= least; number -= 1) {
    const line = lines[number - 1] ?? '';
    if (section === '' ? /^[\p{L}@_$#]/u.test(line) : line.trimStart().startsWith(section)) return number;
  }
  return undefined;
}

/** The first line below that is no deeper than the opening one. */
function findEnd(
  { lines, bounds }: Around,
  { opening, last }: { readonly opening: number; readonly last: number },
): number | undefined {
  const depth = toDepth(lines[opening - 1]);
  const most = Math.min(last + mostAfter, bounds.high - 1, lines.length);
  for (let number = last + 1; number <= most; number += 1) {
    const line = lines[number - 1] ?? '';
    if (line.trim() !== '' && toDepth(line) <= depth) return number;
  }
  return undefined;
}

const toDepth = (line: string | undefined): number => /^[\t ]*/.exec(line ?? '')?.[0].length ?? 0;

/** The first choice that there is room for. */
function choose(
  choices: readonly { readonly from: number; readonly to: number }[],
  around: Around,
): readonly ShownLine[] {
  for (const { from, to } of choices) {
    const shown: ShownLine[] = [];
    for (let newLine = Math.max(from, 1); newLine < to; newLine += 1) {
      shown.push({ type: 'around', newLine, text: around.lines[newLine - 1] ?? '' });
    }
    if (measure(shown, around) <= around.room) return shown;
  }
  return [];
}

const measure = (lines: readonly ShownLine[], { writer }: Around): number =>
  lines.reduce((sum, line) => sum + writer.measure(line).bytes, 0);
