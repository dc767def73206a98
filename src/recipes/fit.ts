/** A change made to fit the model's window: what is read in which pass, as text, and what is left out and why. */

import type { DiffLine } from '../contract/diff.ts';
import { type Fence, openFence } from '../law/text/fence.ts';
import { type LineWriter, openLineWriter } from './diff-line.ts';
import { countChanged, toHunkHeader } from './hunk.ts';
import { listFilesNotRead, listHunksWithoutRoom } from './not-shown.ts';
import { pack } from './packing.ts';
import { toPassText } from './pass-text.ts';
import type { PlannedFile, PlannedHunk, ReviewPass, ReviewPlan, ReviewRequest } from './plan.ts';
import { openShelf, type Range, type Shelf } from './shelf.ts';
import { byRisk, type SortedFile, sortOut, type ToRead } from './to-read.ts';

/** Bytes; a smaller pass would be all headings. */
const leastPass = 2_000;
/** Of a pass: what each list of what is not shown may take. */
const listShare = 20;
const longestList = 2_000;

/**
 * Riskiest hunks first, whatever the size of their files. The same change gives the same plan, in whatever order its
 * files come. A pass of under 2,000 bytes is none: all is then left out for want of room.
 * @throws GoagentError INTERNAL for a mark that is not 32 hex digits.
 */
export function planReview(request: ReviewRequest): ReviewPlan {
  const { diff, mark, author } = request;
  const provenance = { ...author, where: 'the change' };
  const fence = openFence({ provenance, mark });
  const writer = openLineWriter(fence.withoutMark);
  const files = sortOut({ ...request, withoutMark: fence.withoutMark });
  const shelves = fill(byRisk(files), { request, fence, writer });
  const { from, to, source, cut } = diff;
  return {
    from,
    to,
    source,
    cut,
    passes: toPasses({ request, fence, writer, files, shelves }),
    files: files.map((file) => toPlannedFile(file, { shelves, writer })),
  };
}

const toBytes = ({ tokensPerPass, bytesPerToken = 1 }: ReviewRequest): number =>
  Math.floor(tokensPerPass * bytesPerToken);

const toListBytes = (bytes: number): number => Math.min(longestList, Math.floor(bytes / listShare));

/** Only those that hold something. */
function fill(
  hunks: readonly ToRead[],
  { request, fence, writer }: Pick<Filled, 'request' | 'fence' | 'writer'>,
): readonly Shelf[] {
  const bytes = toBytes(request);
  if (bytes < leastPass || hunks.length === 0) return [];
  const size = bytes - Buffer.byteLength(fence.begins + fence.ends) - 2 - 2 * toListBytes(bytes);
  const shelves = Array.from({ length: request.mostPasses }, () => openShelf(size));
  pack({ hunks, shelves, writer });
  return shelves.filter((shelf) => shelf.hunks().size > 0);
}

type Filled = {
  readonly request: ReviewRequest;
  readonly fence: Fence;
  readonly writer: LineWriter;
  readonly files: readonly SortedFile[];
  readonly shelves: readonly Shelf[];
};

function toPasses({ request, fence, writer, files, shelves }: Filled): readonly ReviewPass[] {
  const bytes = toBytes(request);
  const limits = { bytes: toListBytes(bytes), withoutMark: fence.withoutMark };
  const whereRestOf = (hunk: ToRead) =>
    toExtent(hunk.hunk.lines, rangesOf(hunk, shelves)) === 'whole' ? 'elsewhere' : 'left-out';
  return shelves.map((shelf, index) => {
    const notes = [
      ...(index === 0 ? listFilesNotRead(files, limits) : []),
      ...(index === shelves.length - 1 ? listHunksWithoutRoom(files, { ...limits, shelves }) : []),
    ];
    const { contextOf } = request;
    const text = toPassText({ shelf, notes, bytes, fence, writer, contextOf, whereRestOf });
    const tokens = Math.ceil(Buffer.byteLength(text) / (request.bytesPerToken ?? 1));
    const hunks = [...shelf.hunks()].map(([hunk, ranges]) => ({
      path: hunk.file.path,
      header: toHunkHeader(hunk.hunk),
      digest: hunk.digest,
      shown: countShown(hunk.hunk.lines, { ranges, writer }),
      why: hunk.risk.reason,
    }));
    return { text, tokens, hunks };
  });
}

type Kept = { readonly shelves: readonly Shelf[]; readonly writer: LineWriter };

function toPlannedFile({ file, reason, hunks }: SortedFile, kept: Kept): PlannedFile {
  return {
    path: file.path,
    reason,
    hunks: hunks.map(({ hunk, digest, fate }): PlannedHunk => {
      const lines = countChanged(hunk.lines, { from: 0, to: hunk.lines.length });
      const about = { header: toHunkHeader(hunk), digest, lines };
      if (fate.type !== 'to-read') return { ...about, fate };
      return { ...about, fate: toFate(fate.entry, { ...kept, lines }) };
    }),
  };
}

function toFate(
  entry: ToRead,
  { shelves, writer, lines }: Kept & { readonly lines: number },
): PlannedHunk['fate'] {
  const all = entry.hunk.lines;
  const parts = shelves.flatMap((shelf, pass) => {
    const ranges = shelf.hunks().get(entry);
    return ranges === undefined ? [] : [{ pass, shown: countShown(all, { ranges, writer }) }];
  });
  const shown = parts.reduce((sum, part) => sum + part.shown, 0);
  const extent = shown === lines && toExtent(all, rangesOf(entry, shelves)) === 'whole' ? 'whole' : 'part';
  return { type: 'to-read', extent, parts };
}

const rangesOf = (hunk: ToRead, shelves: readonly Shelf[]): readonly Range[] =>
  shelves.flatMap((shelf) => shelf.hunks().get(hunk) ?? []);

/** Ranges of a hunk do not overlap. */
function toExtent(lines: readonly DiffLine[], ranges: readonly Range[]): 'whole' | 'part' {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0) === lines.length ? 'whole' : 'part';
}

/** Added and deleted lines of which all the text is there. */
function countShown(
  lines: readonly DiffLine[],
  { ranges, writer }: { readonly ranges: readonly Range[]; readonly writer: LineWriter },
): number {
  const shown = ranges.flatMap(({ from, to }) => lines.slice(from, to));
  return shown.filter((line) => line.type !== 'context' && writer.measure(line).extent === 'whole').length;
}
