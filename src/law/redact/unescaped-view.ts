/**
 * A text as it reads when needless escapes are taken back: `\u006b`, `\/` and `%6B` for characters that need none,
 * in any mixture. Which of them somebody escapes is theirs to choose, so no list of styles can hold all mixtures.
 */

import type { Span } from './spans.ts';

export type UnescapedView = {
  readonly text: string;
  /** Spans of the view as spans of the text that it was made of. */
  toOriginal(span: Span): Span;
};

const needless = /\\u00([2-7][0-9a-fA-F])|%([2-7][0-9a-fA-F])|\\\//g;

/** Nothing, when the text has no such escape. Linear in the text. */
export function viewUnescaped(text: string): UnescapedView | undefined {
  const found = [...text.matchAll(needless)];
  if (found.length === 0) return undefined;
  const pieces: string[] = [];
  // For each escape: where its character stands in the view, and how much longer the text is from there on.
  const places: number[] = [];
  const ends: number[] = [];
  let done = 0;
  let length = 0;
  for (const match of found) {
    const plain = text.slice(done, match.index);
    pieces.push(plain, toCharacter(match));
    length += plain.length;
    places.push(length);
    length += 1;
    done = match.index + match[0].length;
    ends.push(done);
  }
  pieces.push(text.slice(done));
  const toEnd = (place: number): number => {
    const before = countBelow(places, place);
    return before === 0 ? place : (ends[before - 1] ?? 0) + (place - (places[before - 1] ?? 0) - 1);
  };
  return {
    text: pieces.join(''),
    // An escape belongs to the span whole: its start is where the one before it ends.
    toOriginal: (span) => ({ ...span, start: toEnd(span.start), end: toEnd(span.end) }),
  };
}

function toCharacter([, json, percent]: RegExpMatchArray): string {
  const hex = json ?? percent;
  return hex === undefined ? '/' : String.fromCharCode(Number.parseInt(hex, 16));
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
