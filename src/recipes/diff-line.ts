/** One line of a diff as the model sees it: number, sign, and a text that stays one line whatever is in it. */

import type { DiffLine } from '../contract/diff.ts';
import { takeHidden } from '../law/text/hidden.ts';
import { cutEnd } from '../law/text/middle-cut.ts';

/** `around`: unchanged, outside of the hunk. */
export type ShownLine =
  | DiffLine
  | { readonly type: 'around'; readonly newLine: number; readonly text: string };

/** In UTF-16 units. */
export const longestLine = 2_000;
/** Cleaning takes characters away; so much of a line is cleaned that what is left is rarely shorter than it may be. */
const mostCleaned = 4 * longestLine;

const plain = /^[\t -~]*$/;
const lineEnds = /[\n\r\u0085\u2028\u2029]/g;

export type LineExtent = 'whole' | 'cut';

export type WrittenLine = { readonly text: string; readonly extent: LineExtent };

export type LineWriter = {
  /**
   * `12+|text`: the number on the side that has the line, its sign, what was done to it, a bar, its text. All that is
   * before the bar is ours. Comments stay, in contrast to texts of people: in a change they are what is to be read.
   */
  write(line: ShownLine): WrittenLine;
  /** Bytes of the same, with its line feed. */
  measure(line: ShownLine): { readonly bytes: number; readonly extent: LineExtent };
  /** A stranger's text without the mark. */
  readonly withoutMark: (text: string) => string;
};

export function openLineWriter(withoutMark: (text: string) => string): LineWriter {
  // Cleaning is slow where there is much to clean, and a line is measured before it is written.
  const cleaned = new WeakMap<ShownLine, WrittenLine>();
  const write = (line: ShownLine): WrittenLine => {
    const known = cleaned.get(line);
    if (known !== undefined) return known;
    const written = toWritten(line, withoutMark);
    if (!isPlain(line)) cleaned.set(line, written);
    return written;
  };
  return {
    write,
    measure: (line) => {
      // Most lines are plain: their size needs no work. Without the mark a line is shorter, never longer.
      if (isPlain(line)) return { bytes: toGutter(line).length + 2 + line.text.length, extent: 'whole' };
      const { text, extent } = write(line);
      return { bytes: Buffer.byteLength(text) + 1, extent };
    },
    withoutMark,
  };
}

const isPlain = ({ text }: ShownLine): boolean => text.length <= longestLine && plain.test(text);

function toWritten(line: ShownLine, withoutMark: (text: string) => string): WrittenLine {
  const { text, notes, extent } = toShownText(line.text, withoutMark);
  const note = notes.length === 0 ? '' : `[${notes.join(', ')}]`;
  return { text: `${toGutter(line)}${note}|${text}`, extent };
}

function toGutter(line: ShownLine): string {
  if (line.type === 'deleted') return `${line.oldLine}-`;
  const sign = { added: '+', context: ' ', around: '~' }[line.type];
  return `${line.newLine}${sign}`;
}

/** A stranger's text on one line, without hidden characters and the mark. */
export function toShownText(
  text: string,
  withoutMark: (text: string) => string,
): { readonly text: string; readonly notes: readonly string[]; readonly extent: LineExtent } {
  const head = text.slice(0, mostCleaned);
  const clean = plain.test(head) ? { text: head, hidden: 0 } : clear(head);
  const unmarked = withoutMark(clean.text);
  const shown = cutEnd(unmarked, longestLine);
  const extent = head.length < text.length || shown.length < unmarked.length ? 'cut' : 'whole';
  return {
    text: shown,
    extent,
    notes: [
      ...(clean.hidden === 0 ? [] : [`${clean.hidden} hidden characters removed`]),
      ...(extent === 'whole' ? [] : [`first ${shown.length} of ${text.length} characters`]),
    ],
  };
}

/** The carriage return of a CRLF file goes without a word; any other line end is as hidden as a control character. */
function clear(text: string): { readonly text: string; readonly hidden: number } {
  const body = text.endsWith('\r') ? text.slice(0, -1) : text;
  const ends = body.match(lineEnds)?.length ?? 0;
  const { text: visible, hiddenCharacters, controls } = takeHidden(body.replace(lineEnds, ' '));
  return { text: visible, hidden: ends + hiddenCharacters + controls };
}
