/** Lines of a file that hold a text or match a pattern: at most one match a line, in time linear in the file. */

import type { Pattern } from '../../pattern/pattern.ts';
import type { Pacer } from '../pacer.ts';
import type { Tally } from '../tally.ts';
import { findFirst } from './exact-text.ts';

/** Offsets are bytes in the file; `end` is where the line's text ends, before its line feed. */
export type LineMatch = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where in the line the match begins, in bytes. */
  readonly at: number;
};

export type Report = (match: LineMatch) => 'on' | 'stop';

export type LineSearch = (bytes: Buffer, report: Report) => Promise<void>;

const feed = 10;
const pieceBytes = 64 * 1024;
/** A line is matched in one go, and the pattern is the model's: this much takes the worst pattern some 0.3 s. */
const longestLine = 16 * 1024;

export function searchText(text: string): LineSearch {
  const needle = Buffer.from(text);
  return async (bytes, report) => {
    let line = 1;
    let counted = 0;
    for (let at = findFirst(bytes, needle, 0); at !== -1; ) {
      const start = startOfLine(bytes, at);
      line += countFeeds(bytes, counted, start);
      counted = start;
      const end = endOfLine(bytes, at);
      if (report({ line, start, end, at: at - start }) === 'stop') return;
      at = findFirst(bytes, needle, end + 1);
      if (end >= bytes.length) return;
    }
  };
}

export type PatternSearch = {
  /** Compiled with `m`. It is matched with one line after the other. */
  readonly pattern: Pattern;
  readonly pacer: Pacer;
  readonly skipped: Tally;
};

/**
 * A piece of many lines is tested as a whole first, which is a hundred times faster: what matches a line also
 * matches the piece around it, but for anchors that mean the ends of the text.
 */
export function searchPattern({ pattern, pacer, skipped }: PatternSearch): LineSearch {
  const isTestedWhole = !/\\[AzZ]|\(\?[a-zA-Z]*-/.test(pattern.source);
  return async (bytes, report) => {
    let line = 1;
    for (let start = 0; start < bytes.length; ) {
      const size = sizeOfPiece(pattern);
      await pacer.spend(costOf(pattern, size));
      if (pacer.isOver()) return;
      const end = endOfPiece(bytes, start, size);
      const isShort = end - start <= size * 2;
      const isOut = isTestedWhole && isShort && !pattern.test(toPlainText(bytes, start, end));
      if (
        !isOut &&
        (await matchLines({ pattern, pacer, skipped, bytes, start, end, line, report })) === 'stop'
      )
        return;
      line += countFeeds(bytes, start, end);
      start = end;
    }
  };
}

/** A step of the matcher for each instruction and each byte, at worst: big patterns get small pieces. */
const sizeOfPiece = (pattern: Pattern): number =>
  Math.max(4 * 1024, Math.min(pieceBytes, Math.floor((pieceBytes * 64) / Math.max(1, pattern.size))));

/** In bytes read, as the pacer counts. */
const costOf = (pattern: Pattern, bytes: number): number => bytes * Math.max(4, Math.ceil(pattern.size / 8));

type Piece = {
  readonly pattern: Pattern;
  readonly pacer: Pacer;
  readonly skipped: Tally;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly report: Report;
};

async function matchLines({
  pattern,
  pacer,
  skipped,
  bytes,
  start: first,
  end: last,
  line: number,
  report,
}: Piece): Promise<'on' | 'stop'> {
  let line = number;
  for (let start = first; start < last; line += 1) {
    const end = endOfLine(bytes, start);
    if (end - start > longestLine) skipped.add('longLines', 1);
    const text = bytes.toString('utf8', start, Math.min(textEnd(bytes, start, end), start + longestLine));
    // Most lines cost nothing to speak of; one that costs much gives timers and signals their turn.
    const turn = pacer.spend(costOf(pattern, text.length));
    if (turn !== undefined) await turn;
    if (pacer.isOver()) return 'stop';
    const span = pattern.find(text);
    if (span !== undefined) {
      const at = Buffer.byteLength(text.slice(0, span.start));
      if (report({ line, start, end, at }) === 'stop') return 'stop';
    }
    start = end + 1;
  }
  return 'on';
}

/** Without carriage returns before line feeds, so that `$` means what the model thinks. */
function toPlainText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, end).replaceAll('\r\n', '\n');
}

/** The piece ends with a line. */
function endOfPiece(bytes: Buffer, start: number, size: number): number {
  const last = start + size;
  return last >= bytes.length ? bytes.length : Math.min(bytes.length, endOfLine(bytes, last) + 1);
}

function startOfLine(bytes: Buffer, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(feed, at - 1) + 1;
}

function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(feed, at);
  return end === -1 ? bytes.length : end;
}

function textEnd(bytes: Buffer, start: number, end: number): number {
  return end > start && bytes[end - 1] === 13 ? end - 1 : end;
}

function countFeeds(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(feed, from); at !== -1 && at < to; at = bytes.indexOf(feed, at + 1)) count += 1;
  return count;
}
