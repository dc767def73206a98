/** One hunk of a diff: its header, and its body even when the header miscounts it. */

import { type BadPatch, type ByteText, bad, type DiffLines, type Hunk, startsFile } from './patch.ts';

export type ParsedHunk =
  /** `next` is the index of the line after it. */
  { readonly verdict: 'parsed'; readonly hunk: Hunk; readonly next: number } | BadPatch;

export type HunkPlace = {
  readonly lines: DiffLines;
  /** The index of the `@@` line. */
  readonly at: number;
  /** `crlf`: the diff itself was written with CRLF, as its headers show; that says nothing about the file. */
  readonly endings: 'lf' | 'crlf';
};

const header = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/** A model that miscounts is off by a few lines; a diff that was cut off lacks more, and must not be half applied. */
const mostMissingAtEnd = 3;

export function parseHunk({ lines, at, endings }: HunkPlace): ParsedHunk {
  const match = header.exec(lines[at] ?? '');
  if (match === null) return bad(at + 1, 'a hunk needs line numbers: @@ -start,count +start,count @@');
  const announced = { old: Number(match[2] ?? 1), new: Number(match[4] ?? 1) };
  const counted = takeCounted(lines, at + 1, announced);
  const body = counted ?? takeAll(lines, at + 1);
  if (counted === undefined && isCutOff(lines, body, announced)) {
    return bad(at + 1, 'the diff ends inside of this hunk: fewer lines follow than its header announces');
  }
  const sides = toSides(lines, body, endings);
  if (sides.verdict === 'bad') return sides;
  if (sides.additions + sides.deletions === 0) return bad(at + 1, 'this hunk changes nothing');
  const { verdict, ...rest } = sides;
  const [oldStart, newStart] = [Number(match[1]), Number(match[3])];
  const counts = counted === undefined ? 'corrected' : 'right';
  return { verdict: 'parsed', hunk: { line: at + 1, oldStart, newStart, counts, ...rest }, next: body.end };
}

type Counts = { readonly old: number; readonly new: number };
/** Indexes of the first line and the one after the last. */
type Body = { readonly start: number; readonly end: number };

/** Undefined when the announced numbers do not fit what follows. */
function takeCounted(lines: DiffLines, start: number, announced: Counts): Body | undefined {
  let [oldLeft, newLeft, end] = [announced.old, announced.new, start];
  for (; oldLeft > 0 || newLeft > 0 || isMarker(lines[end]); end += 1) {
    const kind = toKind(lines[end]);
    if (kind === 'none' || (kind === 'context' && end === lines.length - 1 && lines[end] === ''))
      return undefined;
    if (kind === 'context' || kind === 'removed') oldLeft -= 1;
    if (kind === 'context' || kind === 'added') newLeft -= 1;
    if (oldLeft < 0 || newLeft < 0) return undefined;
  }
  return lines[end] !== '' && isBody(lines, end) ? undefined : { start, end };
}

/** All that can belong to a body; empty lines at its end are more likely the space between two texts. */
function takeAll(lines: DiffLines, start: number): Body {
  let end = start;
  while (isBody(lines, end)) end += 1;
  while (end > start && lines[end - 1] === '') end -= 1;
  return { start, end };
}

function isBody(lines: DiffLines, at: number): boolean {
  return toKind(lines[at]) !== 'none' && !startsFile(lines, at) && !isSignature(lines, at);
}

/** How `git format-patch` ends: two dashes, and the version of git. */
function isSignature(lines: DiffLines, at: number): boolean {
  return /^-- ?\r?$/.test(lines[at] ?? '') && /^\d+\.\d/.test(lines[at + 1] ?? '');
}

function isCutOff(lines: DiffLines, { start, end }: Body, announced: Counts): boolean {
  for (let at = end; at < lines.length; at += 1) if (lines[at]?.trim() !== '') return false;
  let [oldLeft, newLeft] = [announced.old, announced.new];
  for (let at = start; at < end; at += 1) {
    const kind = toKind(lines[at]);
    if (kind === 'context' || kind === 'removed') oldLeft -= 1;
    if (kind === 'context' || kind === 'added') newLeft -= 1;
  }
  const missing = Math.max(oldLeft, newLeft);
  return missing > mostMissingAtEnd || (missing > 0 && toKind(lines[end - 1]) !== 'context');
}

type LineKind = 'context' | 'removed' | 'added' | 'marker' | 'none';

/** An empty line stands for an empty line of context: editors and models drop the blank at its start. */
function toKind(line: ByteText | undefined): LineKind {
  if (line === undefined) return 'none';
  if (line === '' || line === '\r' || line.startsWith(' ')) return 'context';
  if (line.startsWith('+')) return 'added';
  if (line.startsWith('-')) return 'removed';
  return line.startsWith('\\') ? 'marker' : 'none';
}

function isMarker(line: ByteText | undefined): boolean {
  return toKind(line) === 'marker';
}

type Sides = Pick<Hunk, 'oldLines' | 'newLines' | 'leading' | 'trailing' | 'additions' | 'deletions'>;

function toSides(
  lines: DiffLines,
  { start, end }: Body,
  endings: 'lf' | 'crlf',
): ({ readonly verdict: 'sides' } & Sides) | BadPatch {
  const [oldLines, newLines]: [ByteText[], ByteText[]] = [[], []];
  let [leading, trailing, additions, deletions] = [0, 0, 0, 0];
  for (let at = start; at < end; at += 1) {
    const whole = lines[at] ?? '';
    const line = endings === 'crlf' && whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const kind = toKind(line);
    if (kind === 'marker') {
      if (at === start || isMarker(lines[at - 1])) return bad(at + 1, 'this line follows no line of a file');
      continue;
    }
    const text = (line === '\r' ? line : line.slice(1)) + (isMarker(lines[at + 1]) ? '' : '\n');
    if (kind !== 'added') oldLines.push(text);
    if (kind !== 'removed') newLines.push(text);
    if (kind === 'added') additions += 1;
    if (kind === 'removed') deletions += 1;
    trailing = kind === 'context' ? trailing + 1 : 0;
    if (additions + deletions === 0) leading += 1;
  }
  if (isCutInside(oldLines) || isCutInside(newLines)) {
    return bad(start, 'this hunk has lines after a line that it marks as the last without a newline');
  }
  return { verdict: 'sides', oldLines, newLines, leading, trailing, additions, deletions };
}

function isCutInside(side: readonly ByteText[]): boolean {
  return side.some((text, index) => !text.endsWith('\n') && index < side.length - 1);
}
