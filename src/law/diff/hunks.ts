/** The text of a patch to its hunks, whose line numbers are made and checked here: a patch that does not add up has none. */

import { parsePatch } from 'diff/lib/patch/parse.js';
import type { DiffLine, Hunk } from '../../contract/diff.ts';

export type ParsedHunks =
  | { readonly verdict: 'parsed'; readonly hunks: readonly Hunk[] }
  /** `why` is a short sentence of ours, without a word of the patch. */
  | { readonly verdict: 'malformed'; readonly why: string };

/**
 * `patch` is of one file, from its `diff --git` line or from its first `@@` on, as GitHub gives it. In each line, a CR
 * before the line feed stays. Malformed: numbers that do not agree with the lines or with the hunk before, lines that
 * belong to no hunk, and more than the whole numbers that a file can have.
 */
export function parseHunks(patch: string): ParsedHunks {
  const start = findStart(patch);
  if (start === undefined) return { verdict: 'parsed', hunks: [] };
  const text = patch.slice(start).replace(/\n$/, '');
  const bodies = readBodies(text);
  if (bodies === undefined) return malformed('the numbers of a hunk do not agree with its lines');
  const lines = text.split('\n');
  const hunks: Hunk[] = [];
  let [at, shift, oldEnd] = [0, 0, 0];
  for (const body of bodies) {
    const header = parseHeader(lines[at] ?? '');
    if (header === undefined) return malformed('the header of a hunk is not one');
    const hunk = toHunk(header, body);
    if (hunk === undefined) return malformed('the numbers of a hunk do not agree with its lines');
    const [oldFirst, newFirst] = [
      firstOf(hunk.oldStart, hunk.oldLines),
      firstOf(hunk.newStart, hunk.newLines),
    ];
    if (oldFirst <= oldEnd || newFirst - oldFirst !== shift)
      return malformed('the numbers of a hunk do not agree with the hunk before');
    shift += hunk.newLines - hunk.oldLines;
    oldEnd = oldFirst + hunk.oldLines - 1;
    at += 1 + body.length;
    hunks.push(hunk);
  }
  if (at !== lines.length) return malformed('there are lines that belong to no hunk');
  return { verdict: 'parsed', hunks };
}

const malformed = (why: string): ParsedHunks => ({ verdict: 'malformed', why });

/** Names in the headers before it are quoted where they hold a line feed. */
function findStart(patch: string): number | undefined {
  if (patch.startsWith('@@ ')) return 0;
  const before = patch.indexOf('\n@@ ');
  return before === -1 ? undefined : before + 1;
}

/** The lines of each hunk with their signs. The library throws at what it cannot read, and lets one wrong count pass. */
function readBodies(text: string): readonly (readonly string[])[] | undefined {
  try {
    const files = parsePatch(text);
    return files.length === 1 ? files[0]?.hunks.map(({ lines }) => lines) : undefined;
  } catch {
    return undefined;
  }
}

type Header = Omit<Hunk, 'lines'>;

function parseHeader(line: string): Header | undefined {
  const match = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@(?: (.*))?$/s.exec(line);
  if (match === null) return undefined;
  const [, oldStart, oldLines = '1', newStart, newLines = '1', section = ''] = match;
  return {
    oldStart: Number(oldStart),
    oldLines: Number(oldLines),
    newStart: Number(newStart),
    newLines: Number(newLines),
    section,
  };
}

/** A side without lines is told by the number of the line before it. */
const firstOf = (start: number, lines: number): number => (lines === 0 ? start + 1 : start);

function toHunk(header: Header, body: readonly string[]): Hunk | undefined {
  let oldLine = firstOf(header.oldStart, header.oldLines);
  let newLine = firstOf(header.newStart, header.newLines);
  const [oldEnd, newEnd] = [oldLine + header.oldLines, newLine + header.newLines];
  const lines: DiffLine[] = [];
  for (const [index, line] of body.entries()) {
    const text = line.slice(1);
    const end = body[index + 1]?.startsWith('\\') === true ? ({ end: 'none' } as const) : {};
    if (line.startsWith('+')) lines.push({ type: 'added', newLine: newLine++, text, ...end });
    else if (line.startsWith('-')) lines.push({ type: 'deleted', oldLine: oldLine++, text, ...end });
    else if (line.startsWith(' '))
      lines.push({ type: 'context', oldLine: oldLine++, newLine: newLine++, text, ...end });
    else if (index === 0 || !line.startsWith('\\')) return undefined;
  }
  const changes = lines.some(({ type }) => type !== 'context');
  const ends = lines.filter(({ end }) => end === 'none');
  const isLast = (line: DiffLine) =>
    (line.type === 'added' || line.oldLine === oldEnd - 1) &&
    (line.type === 'deleted' || line.newLine === newEnd - 1);
  const agrees = oldLine === oldEnd && newLine === newEnd && changes && ends.every(isLast);
  return agrees ? { ...header, lines } : undefined;
}
