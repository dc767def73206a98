/** The operator's own patterns (input `redact`), looked for line by line in pieces of bounded length. */

import type { Span } from './spans.ts';

/** `findAll` gives the matches from left to right, without overlaps, in time that grows with length times matches. */
export type OperatorPattern = {
  findAll(text: string): Iterable<{ readonly start: number; readonly end: number }>;
};

const longestPiece = 65_536;
/** Pieces of one line overlap by so much, so that a match on a border is whole in one of them. */
const overlap = 4096;

export function toPatternFinder(patterns: readonly OperatorPattern[]): (text: string) => readonly Span[] {
  if (patterns.length === 0) return () => [];
  return (text) =>
    [...toLines(text)].flatMap((line) => patterns.flatMap((pattern) => [...findInLine(pattern, line)]));
}

type Line = { readonly text: string; readonly start: number };

function* toLines(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, start };
    start += line.length + 1;
  }
}

function* findInLine(pattern: OperatorPattern, line: Line): Generator<Span> {
  for (let from = 0; from < line.text.length; from += longestPiece - overlap) {
    const piece = line.text.slice(from, from + longestPiece);
    const isCut = from + longestPiece < line.text.length;
    for (const { start, end } of pattern.findAll(piece)) {
      if (end === start) continue;
      const span = { start: line.start + from + start, end: line.start + from + end, class: 'pattern' };
      if (isCut && end === piece.length && start < longestPiece - overlap) {
        // Longer than the overlap and not at its end yet: nobody can say how far it goes, so the line is hidden.
        yield { ...span, end: line.start + line.text.length };
        return;
      }
      yield span;
    }
    if (!isCut) return;
  }
}
