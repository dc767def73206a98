/** The hunks of one file, put into its bytes: all of them, or what stands against each. */

import { decodeLeniently } from '../utf8.ts';
import type { ByteText, Hunk } from './patch.ts';
import { findPlace, fits, type Place, type Placed, type SearchBudget } from './patch-place.ts';

export type Applied = {
  readonly verdict: 'applied';
  readonly bytes: Buffer;
  /** Lines by which hunks lie elsewhere than their headers say: one number a hunk, of the old file. */
  readonly offsets: readonly number[];
  /** `adapted`: the file ends its lines with CRLF, and the hunks were taken so. */
  readonly endings: 'kept' | 'adapted';
};

export type HunkConflict = {
  /** From 1. */
  readonly number: number;
  readonly hunk: Hunk;
  /** One sentence, with line numbers of the file. */
  readonly reason: string;
};

export type Application = {
  readonly old: Buffer;
  readonly hunks: readonly Hunk[];
  readonly budget: SearchBudget;
};

const mostConflicts = 8;
const widest = 120;

export function applyHunks({
  old,
  hunks,
  budget,
}: Application): Applied | { readonly verdict: 'conflict'; readonly conflicts: readonly HunkConflict[] } {
  const lines = splitLines(old.toString('latin1'));
  const endings = needsCrlf(lines, hunks) ? 'adapted' : 'kept';
  const placed: Placed[] = [];
  const conflicts: HunkConflict[] = [];
  for (const [index, given] of hunks.entries()) {
    const hunk = endings === 'adapted' ? toCrlf(given) : given;
    const place = findPlace({ lines, hunk, placed, budget });
    if (place.verdict === 'found') placed.push(toPlaced({ place, hunk, last: placed.at(-1) }));
    else conflicts.push({ number: index + 1, hunk, reason: explain({ lines, hunk, place, budget }) });
    if (conflicts.length === mostConflicts) break;
  }
  if (conflicts.length > 0) return { verdict: 'conflict', conflicts };
  const offsets = placed.map(
    ({ start, hunk }) => start - hunk.oldStart + (hunk.oldLines.length === 0 ? 0 : 1),
  );
  return { verdict: 'applied', bytes: Buffer.from(join(lines, placed), 'latin1'), offsets, endings };
}

function splitLines(text: ByteText): readonly ByteText[] {
  const lines: ByteText[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed + 1;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

/** `fs_read_lines` shows CRLF as LF, so that is what a model puts into its hunks; no such line is in the file. */
function needsCrlf(lines: readonly ByteText[], hunks: readonly Hunk[]): boolean {
  const isCrlf = (line: ByteText) => line.endsWith('\r\n');
  if (!lines.some(isCrlf) || !lines.every((line) => isCrlf(line) || !line.endsWith('\n'))) return false;
  const isPlain = (line: ByteText) => !line.includes('\r');
  return (
    hunks.some(({ oldLines }) => oldLines.length > 0) &&
    hunks.every(({ oldLines, newLines }) => oldLines.every(isPlain) && newLines.every(isPlain))
  );
}

function toCrlf(hunk: Hunk): Hunk {
  const convert = (line: ByteText) => (line.endsWith('\n') ? `${line.slice(0, -1)}\r\n` : line);
  return { ...hunk, oldLines: hunk.oldLines.map(convert), newLines: hunk.newLines.map(convert) };
}

type Placement = {
  readonly place: { readonly start: number; readonly offset: number };
  readonly hunk: Hunk;
  readonly last: Placed | undefined;
};

function toPlaced({ place, hunk, last }: Placement): Placed {
  const isRight = last?.headers !== 'wrong' && hunk.counts === 'right' && place.offset === 0;
  return {
    start: place.start,
    hunk,
    shift: (last?.shift ?? 0) + hunk.newLines.length - hunk.oldLines.length,
    headers: isRight ? 'right' : 'wrong',
  };
}

function join(lines: readonly ByteText[], placed: readonly Placed[]): ByteText {
  const parts: ByteText[] = [];
  let at = 0;
  for (const { start, hunk } of placed) {
    parts.push(lines.slice(at, start).join(''), hunk.newLines.join(''));
    at = start + hunk.oldLines.length;
  }
  parts.push(lines.slice(at).join(''));
  return parts.join('');
}

type Trouble = {
  readonly lines: readonly ByteText[];
  readonly hunk: Hunk;
  readonly place: Exclude<Place, { verdict: 'found' }>;
  readonly budget: SearchBudget;
};

function explain({ lines, hunk, place, budget }: Trouble): string {
  const { expected } = place;
  switch (place.verdict) {
    case 'ambiguous':
      return hunk.oldLines.length === 0
        ? 'it has no lines of context to find its place by; add three before and after the change'
        : 'its lines stand at several places and its numbers decide for none; add more context or right numbers';
    case 'out-of-order':
      return 'its lines stand only where an earlier hunk is, or before it; put hunks in the order of the file, without overlap';
    case 'too-costly':
      return 'its lines were searched for too long; give it right line numbers';
    case 'absent':
      if (hunk.newLines.length > 0 && fits({ lines, wanted: hunk.newLines, budget }, expected)) {
        return `the file has the new lines already, at line ${expected + 1}`;
      }
      return toDifference({ lines, hunk, expected });
  }
}

type Difference = { readonly lines: readonly ByteText[]; readonly hunk: Hunk; readonly expected: number };

function toDifference({ lines, hunk, expected }: Difference): string {
  const index = hunk.oldLines.findIndex((line, at) => line !== lines[expected + at]);
  const [wanted, there] = [hunk.oldLines[index], lines[expected + index]];
  const line = expected + index + 1;
  if (wanted === undefined) return 'it reaches the last line but has to end there, or begin at the first';
  if (there === undefined)
    return `line ${line} is expected to be ${toShown(wanted)}, but the file has ${lines.length} lines`;
  if (wanted === `${there}\n`) {
    return `line ${line} has no newline at its end; write "\\ No newline at end of file" behind it`;
  }
  if (there === `${wanted}\n`)
    return `line ${line} has a newline at its end, and the hunk says that it has none`;
  return `line ${line} is expected to be ${toShown(wanted)}, but is ${toShown(there)}`;
}

/** In quotes, cut; odd bytes as JSON writes them. */
function toShown(line: ByteText): string {
  const text = line.endsWith('\n') ? line.slice(0, -1) : line;
  const shown = decodeLeniently(Buffer.from(text.slice(0, widest), 'latin1'));
  return JSON.stringify(text.length > widest ? `${shown}…` : shown);
}
