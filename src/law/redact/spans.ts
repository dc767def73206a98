/** Stretches of a text that are to be hidden. */

/** Indexes of UTF-16 units; `end` is exclusive. `class` says what was found. */
export type Span = { readonly start: number; readonly end: number; readonly class: string };

export const replacement = '***';

/** What is left of a text, and what was taken out of it, from left to right. */
export type Covered = { readonly text: string; readonly classes: readonly string[] };

/** Replaces what the spans cover; those that touch become one. The class of the earliest in the list is told. */
export function cover(text: string, spans: readonly Span[]): Covered {
  if (spans.length === 0) return { text, classes: [] };
  const pieces: string[] = [];
  const classes: string[] = [];
  let done = 0;
  for (const span of merge(merge(spans).map((one) => widen(text, one)))) {
    pieces.push(text.slice(done, span.start), replacement);
    if (text.slice(span.start, span.end) !== replacement) classes.push(span.class);
    done = span.end;
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), classes };
}

function merge(spans: readonly Span[]): readonly Span[] {
  const ranked = spans.map((span, rank) => ({ ...span, rank })).sort((a, b) => a.start - b.start);
  const merged: typeof ranked = [];
  for (const span of ranked) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) {
      merged.push(span);
    } else {
      const first = span.rank < last.rank ? span : last;
      merged[merged.length - 1] = { ...first, start: last.start, end: Math.max(last.end, span.end) };
    }
  }
  return merged;
}

// A pair of surrogates is hidden whole. So is an earlier `***`: cut in two, it would grow with every further look.
function widen(text: string, span: Span): Span {
  let { start, end } = span;
  if (isLow(text, start) && isHigh(text, start - 1)) start -= 1;
  if (isLow(text, end) && isHigh(text, end - 1)) end += 1;
  const before = countStars(text, start - 1, -1);
  const after = countStars(text, end, 1);
  if (before + countStars(text, start, 1) >= replacement.length) start -= before;
  if (after + countStars(text, end - 1, -1) >= replacement.length) end += after;
  return { ...span, start, end };
}

function countStars(text: string, from: number, step: 1 | -1): number {
  let count = 0;
  for (let index = from; text[index] === '*'; index += step) count += 1;
  return count;
}

function isHigh(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
