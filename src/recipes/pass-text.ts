/** The text of one pass: its hunks by file, what stands around them, and a list of what is not shown. */

import type { Fence } from '../law/text/fence.ts';
import { groupByFile } from './by-file.ts';
import { toFileHeading, toGapLine, toHunkHeading } from './diff-heading.ts';
import type { LineWriter } from './diff-line.ts';
import type { ReviewRequest } from './plan.ts';
import type { Range, Shelf } from './shelf.ts';
import { firstLine, lastLine, noSurroundings, type Surroundings, toSurroundings } from './surroundings.ts';
import type { ToRead } from './to-read.ts';

type Block = { readonly hunk: ToRead; readonly ranges: readonly Range[]; readonly lines: readonly string[] };

export type PassText = {
  readonly shelf: Shelf;
  /** Lines of ours at the end. */
  readonly notes: readonly string[];
  /** What the text may take. */
  readonly bytes: number;
  readonly fence: Fence;
  readonly writer: LineWriter;
  readonly contextOf: ReviewRequest['contextOf'];
  /** Whether lines of a hunk that are not here are in another pass. */
  readonly whereRestOf: (hunk: ToRead) => 'elsewhere' | 'left-out';
};

/** Files stand in the order of their riskiest hunk; hunks of a file as in the file. */
export function toPassText(pass: PassText): string {
  const { shelf, notes, bytes, fence, writer } = pass;
  const blocks = [...shelf.hunks()].map(([hunk, ranges]) => ({
    hunk,
    ranges,
    lines: toBody(hunk, ranges, pass),
  }));
  const bare = toText({ blocks, notes, fence, writer, around: new Map() });
  const around = toAround(blocks, { ...pass, room: bytes - Buffer.byteLength(bare) });
  return around.size === 0 ? bare : toText({ blocks, notes, fence, writer, around });
}

function toText(parts: {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
  readonly fence: Fence;
  readonly writer: LineWriter;
  readonly around: ReadonlyMap<ToRead, Surroundings>;
}): string {
  const { blocks, notes, fence, writer, around } = parts;
  const files = [...groupByFile(blocks, ({ hunk }) => hunk.fileIndex).values()];
  const texts = files.flatMap((ofFile) => {
    const sorted = ofFile.toSorted((a, b) => a.hunk.hunkIndex - b.hunk.hunkIndex);
    const heading = sorted.slice(0, 1).map(({ hunk }) => toFileHeading(hunk.file, writer.withoutMark));
    return [...heading, ...sorted.flatMap((block) => toLines(block, { around, writer }))];
  });
  return [fence.begins, ...texts, ...notes, fence.ends].join('\n');
}

function toLines(
  { hunk, lines }: Block,
  options: {
    readonly around: ReadonlyMap<ToRead, Surroundings>;
    readonly writer: LineWriter;
  },
): readonly string[] {
  const { before, after } = options.around.get(hunk) ?? noSurroundings;
  const toShown = (some: Surroundings['before']) => some.map((line) => options.writer.write(line).text);
  return [
    toHunkHeading(hunk.hunk, options.writer.withoutMark),
    ...toShown(before),
    ...lines,
    ...toShown(after),
  ];
}

function toBody(hunk: ToRead, ranges: readonly Range[], pass: PassText): readonly string[] {
  const { lines } = hunk.hunk;
  const body: string[] = [];
  let next = 0;
  const gap = (to: number) => {
    if (to > next) body.push(toGapLine(to - next, pass.whereRestOf(hunk)));
  };
  for (const { from, to } of ranges) {
    gap(from);
    for (const line of lines.slice(from, to)) body.push(pass.writer.write(line).text);
    next = to;
  }
  gap(lines.length);
  return body;
}

/** Riskiest first, until the room is spent. */
function toAround(
  blocks: readonly Block[],
  pass: Pick<PassText, 'contextOf' | 'writer'> & { readonly room: number },
): ReadonlyMap<ToRead, Surroundings> {
  const { contextOf, writer } = pass;
  const around = new Map<ToRead, Surroundings>();
  const taken = new Map<string, Surroundings>();
  if (contextOf === undefined) return around;
  let { room } = pass;
  for (const { hunk, ranges } of blocks) {
    if (room < leastRoom) return around;
    const lines = contextOf(hunk.file.path);
    if (lines === undefined || !isWhole(hunk, ranges)) continue;
    const bounds = toBounds(hunk, taken);
    const found = toSurroundings({ hunk: hunk.hunk, lines, bounds, room, writer });
    room -= [...found.before, ...found.after].reduce((sum, line) => sum + writer.measure(line).bytes, 0);
    around.set(hunk, found);
    taken.set(keyOf(hunk, hunk.hunkIndex), found);
  }
  return around;
}

const leastRoom = 64;

const isWhole = (hunk: ToRead, ranges: readonly Range[]): boolean =>
  ranges.length === 1 && ranges[0]?.from === 0 && ranges[0].to === hunk.hunk.lines.length;

const keyOf = (hunk: ToRead, index: number): string => `${hunk.fileIndex}:${index}`;

/** What the hunks beside it have, and what has been shown around these. */
function toBounds(hunk: ToRead, taken: ReadonlyMap<string, Surroundings>) {
  const { content } = hunk.file;
  const hunks = content.type === 'text' ? content.hunks : [];
  const previous = hunks[hunk.hunkIndex - 1];
  const next = hunks[hunk.hunkIndex + 1];
  const below = taken.get(keyOf(hunk, hunk.hunkIndex - 1))?.after.length ?? 0;
  const above = taken.get(keyOf(hunk, hunk.hunkIndex + 1))?.before.length ?? 0;
  return {
    low: previous === undefined ? 0 : lastLine(previous) + below,
    high: next === undefined ? Number.POSITIVE_INFINITY : firstLine(next) - above,
  };
}
