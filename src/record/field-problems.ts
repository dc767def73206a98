/** Lines that are whole, and yet have types or fields that this program does not write. */

import { isJsonObject, type JsonObject } from '../contract/json.ts';
import { mostProblems } from './find-edits.ts';
import { lineProblem } from './line-problems.ts';
import type { LogLine, WholeLine } from './log-lines.ts';
import type { Problem } from './problem.ts';

/** What is wrong with the fields of a line, as a clause that follows "line N of the log"; it names the field. */
export type FieldCheck = (fields: JsonObject) => string | undefined;

export type FieldReading = {
  readonly lines: readonly LogLine[];
  readonly check: FieldCheck;
  /** Of this program. */
  readonly version: string;
  /** What is told of the lines already. */
  readonly told: readonly Problem[];
};

export type Findings = { readonly problems: readonly Problem[]; readonly notes: readonly string[] };

export const noFindings: Findings = { problems: [], notes: [] };

/** A log that says that a later version wrote it may have more than is known here: that is a note, no problem. */
export function findFieldProblems(reading: FieldReading): Findings {
  const { lines, version } = reading;
  const problems = fieldProblems(reading);
  const [first] = problems;
  const writer = toWriter(lines[0]);
  if (first === undefined || !isLater(writer, version)) return { problems, notes: [] };
  const note = `The log says that version ${writer} wrote it, and this is ${version}: it has types or fields that are not known here, the first in line ${first.line}. Verify it with the version that wrote it.`;
  return { problems: [], notes: [note] };
}

function fieldProblems({ lines, check, told }: FieldReading): Problem[] {
  const named = new Set(told.map(({ line }) => line));
  const end = told.find(({ code }) => code === 'AFTER_END')?.line ?? Number.POSITIVE_INFINITY;
  const problems: Problem[] = [];
  for (const line of lines) {
    if (line.number >= end || problems.length === mostProblems) break;
    if (!isOurs(line) || named.has(line.number)) continue;
    const what = check(line.fields);
    if (what !== undefined) problems.push(lineProblem('FIELDS_UNKNOWN', line.number, what));
  }
  return problems;
}

/** A line of another form has been told of, or is for another program. */
const isOurs = (line: LogLine): line is WholeLine => line.type === 'whole' && line.fields.v === 1;

/** Three numbers, or nothing. */
function toWriter(first: LogLine | undefined): string {
  const versions = first?.type === 'whole' ? first.fields.versions : undefined;
  const action = isJsonObject(versions) ? versions.action : undefined;
  return typeof action === 'string' && /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(action) ? action : '';
}

function isLater(writer: string, version: string): boolean {
  if (writer === '') return false;
  const own = version.split('.').map(Number);
  const parts = writer.split('.').map(Number);
  const at = parts.findIndex((part, index) => part !== own[index]);
  return at >= 0 && (parts[at] ?? 0) > (own[at] ?? 0);
}
