/**
 * GitHub's rule for where a review comment may stand, from raw `git diff` text and by code of its own.
 * https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request
 */

import type { Side } from './types.ts';

export type DiffHunk = {
  readonly header: string;
  /** Without the header; each begins with a space, `+`, `-` or a backslash. */
  readonly lines: readonly string[];
  /** Number of each line that can be commented on, and its place below the header, from 1. */
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
  /** Lines of the file's diff before this hunk's header: what GitHub's `position` counts. */
  readonly before: number;
};

export type DiffOfFile = { readonly path: string; readonly hunks: readonly DiffHunk[] };

/** `text` is of `git diff --no-color --no-ext-diff -M`, with paths from `-z --name-status`, in the same order. */
export function parseHunks(text: string): readonly DiffHunk[] {
  const hunks: DiffHunk[] = [];
  const lines = text.split('\n');
  let index = lines.findIndex((line) => line.startsWith('@@ '));
  let before = 0;
  while (index !== -1 && index < lines.length) {
    const header = lines[index] ?? '';
    const numbers = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header);
    if (numbers === null) break;
    let [old, oldLeft] = [Number(numbers[1]), Number(numbers[2] ?? 1)];
    let [young, youngLeft] = [Number(numbers[3]), Number(numbers[4] ?? 1)];
    const [body, left, right]: [string[], Map<number, number>, Map<number, number>] = [
      [],
      new Map(),
      new Map(),
    ];
    index += 1;
    while (oldLeft > 0 || youngLeft > 0 || (lines[index] ?? '').startsWith('\\')) {
      const line = lines[index] ?? '';
      body.push(line);
      index += 1;
      if (line.startsWith('\\')) continue;
      if (!line.startsWith('+')) {
        left.set(old, body.length);
        [old, oldLeft] = [old + 1, oldLeft - 1];
      }
      if (!line.startsWith('-')) {
        right.set(young, body.length);
        [young, youngLeft] = [young + 1, youngLeft - 1];
      }
    }
    hunks.push({ header, lines: body, left, right, before });
    before += body.length + 1;
  }
  return hunks;
}

export type CommentPlace = {
  readonly line?: number | undefined;
  readonly side?: string | undefined;
  readonly startLine?: number | undefined;
  readonly startSide?: string | undefined;
  /** The old way: lines below the first header. */
  readonly position?: number | undefined;
};

export type Placed = {
  readonly verdict: 'placed';
  readonly side: Side;
  readonly line: number;
  readonly startLine: number | null;
  readonly startSide: Side | null;
  readonly position: number;
  /** The hunk down to the line, as GitHub answers it. */
  readonly hunk: string;
};

export type Judged = Placed | { readonly verdict: 'refused'; readonly errors: readonly string[] };

const noHunk = "Pull request review thread diff hunk can't be blank";
const notInDiff = 'Pull request review thread line must be part of the diff';
const notBefore = 'Pull request review thread start line must precede the end line.';
const otherHunk = 'Pull request review thread start line must be part of the same hunk as the line.';

const toSide = (name: string | undefined): Side | undefined =>
  name === undefined || name === 'RIGHT' ? 'RIGHT' : name === 'LEFT' ? 'LEFT' : undefined;

const linesOf = (hunk: DiffHunk, side: Side): ReadonlyMap<number, number> =>
  side === 'LEFT' ? hunk.left : hunk.right;

/** `hunks` of the file that the comment names. */
export function judgePlace(hunks: readonly DiffHunk[], place: CommentPlace): Judged {
  const side = toSide(place.side);
  if (side === undefined) return refuse('Pull request review thread side is invalid');
  if (place.line === undefined) return judgePosition(hunks, place.position);
  const line = place.line;
  const hunk = hunks.find((one) => linesOf(one, side).has(line));
  const isRange = place.startLine !== undefined;
  if (hunk === undefined) return refuse(notInDiff, ...(isRange ? [otherHunk] : []), noHunk);
  const below = linesOf(hunk, side).get(line) ?? 0;
  const found = { hunk, side, line, below };
  return isRange
    ? judgeRange(found, place)
    : place.startSide === undefined
      ? toPlaced(found)
      : refuse("Pull request review thread start line can't be blank");
}

type Found = { readonly hunk: DiffHunk; readonly side: Side; readonly line: number; readonly below: number };

function judgeRange(found: Found, { startLine = 0, startSide }: CommentPlace): Judged {
  const side = startSide === undefined ? found.side : toSide(startSide);
  if (side === undefined) return refuse('Pull request review thread start side is invalid');
  const start = linesOf(found.hunk, side).get(startLine);
  // Two sides: GitHub takes a range from a deleted line to an added one below it; the house's rule is narrower.
  if (side === found.side && startLine >= found.line) return refuse(notBefore);
  if (start === undefined) return refuse(otherHunk);
  if (start >= found.below) return refuse(notBefore);
  return { ...toPlaced(found), startLine, startSide: side };
}

function judgePosition(hunks: readonly DiffHunk[], position: number | undefined): Judged {
  for (const hunk of hunks) {
    const below = (position ?? 0) - hunk.before;
    for (const side of ['RIGHT', 'LEFT'] as const) {
      const line = [...linesOf(hunk, side)].find(([, place]) => place === below)?.[0];
      if (line !== undefined) return toPlaced({ hunk, side, line, below });
    }
  }
  return refuse('Pull request review thread position is invalid', noHunk);
}

function toPlaced({ hunk, side, line, below }: Found): Placed {
  const text = [hunk.header, ...hunk.lines.slice(0, below)].join('\n');
  return {
    ...{ verdict: 'placed', side, line, startLine: null, startSide: null },
    ...{ position: hunk.before + below, hunk: text },
  };
}

const refuse = (...errors: readonly string[]): Judged => ({ verdict: 'refused', errors });

/** As GitHub joins them: `a, b, and c`. */
export function toSentence(errors: readonly string[]): string {
  if (errors.length < 3) return errors.join(' and ');
  return `${errors.slice(0, -1).join(', ')}, and ${errors.at(-1)}`;
}
