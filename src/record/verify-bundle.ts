/** Is this bundle whole and unchanged? The log, the list that pins all files, and the files themselves. */

import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { logName } from './bundle.ts';
import { type BundleSource, openDirectory, readOurs } from './bundle-source.ts';
import { checkTranscript } from './check-transcript.ts';
import { type FieldCheck, findFieldProblems, noFindings } from './field-problems.ts';
import type { Problem } from './problem.ts';
import { judgeLog } from './verify.ts';
import { checkList, noList } from './verify-list.ts';

export type BundleReport = {
  readonly valid: boolean;
  readonly path: string;
  readonly lines: number;
  /** `hash` of the last whole line; empty when the log is not valid. */
  readonly digest: string;
  readonly complete: boolean;
  readonly conclusion: string;
  /** Files of the bundle whose size and digest were checked. */
  readonly files: readonly string[];
  /** Empty when it is valid. */
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
};

export type VerifyOptions = {
  /** A bundle's directory, or the log alone. */
  readonly path: string;
  /** The digest that the run printed. */
  readonly expect?: string;
  /** `required`: the log of a run that did not end is a problem. */
  readonly end?: 'required' | 'optional';
};

/** Throws what the file system throws when there is nothing to read, and `INPUTS_INVALID` for what is no file of ours. */
export function verifyBundle(options: VerifyOptions): BundleReport {
  const isDirectory = lstatSync(options.path).isDirectory();
  const directory = isDirectory ? options.path : dirname(options.path);
  const path = isDirectory ? join(directory, logName) : options.path;
  const source = isDirectory ? openDirectory(directory) : undefined;
  return verifyFiles({ ...options, path, log: readOurs(path), source });
}

export type FilesOptions = VerifyOptions & {
  readonly log: Uint8Array;
  /** Absent: there is the log alone. */
  readonly source: BundleSource | undefined;
  /** Absent: types and fields of the lines are not looked at. */
  readonly fields?: { readonly check: FieldCheck; readonly version: string };
};

/** The same for bytes that were read before; `path` is only told. */
export function verifyFiles(options: FilesOptions): BundleReport {
  const { path, source, expect } = options;
  const { log, lines } = judgeLog(options.log, expect);
  const { ending } = log;
  const complete = ending !== undefined;
  const list = source === undefined ? noList : checkList({ source, ending, complete });
  const told = log.verdict === 'invalid' ? log.problems : [];
  const fields =
    options.fields === undefined ? noFindings : findFieldProblems({ ...options.fields, lines, told });
  if (log.verdict === 'invalid') {
    const own = isOtherFile(options.log, log.problems)
      ? [{ code: 'NOT_A_BUNDLE', message: `this is not an audit log: ${whatToGive}` } as const]
      : [...log.problems, ...fields.problems];
    const problems = [...own, ...list.problems];
    return { ...notABundle(path), files: list.files, problems, notes: fields.notes };
  }
  const texts = source === undefined ? noFindings : checkTranscript({ lines, source, ending });
  const problems = [
    ...[...fields.problems, ...list.problems, ...texts.problems],
    ...digestProblems(log, expect),
  ];
  if (options.end === 'required' && !complete)
    problems.push({ code: 'END_MISSING', message: 'the run did not end: there is no run-ended' });
  return {
    valid: problems.length === 0,
    path,
    lines: log.lines,
    digest: log.digest,
    complete,
    conclusion: typeof ending?.conclusion === 'string' ? ending.conclusion : '',
    files: list.files,
    problems,
    notes: [...toNotes(expect, log), ...list.notes, ...fields.notes],
  };
}

export const whatToGive =
  'give the directory of a bundle, the zip of its artifact, or the audit.jsonl of a run (output audit-file)';

/** Whatever is done to a log, some line of it still says its hash. A hundred sentences about lines would say less. */
const isOtherFile = (bytes: Uint8Array, problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code !== 'LOG_EMPTY' && code !== 'LOG_TOO_LONG') &&
  !['"hash"', '"prev"'].every((name) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name),
  );

/** Chained from its first line to its last, and ends with another hash than the run printed. */
function digestProblems(
  log: { readonly digest: string; readonly complete: boolean; readonly lines: number },
  expect: string | undefined,
): Problem[] {
  if (expect === undefined || expect.toLowerCase() === log.digest) return [];
  const differs = `the log ends with ${log.digest}, and ${expect} was expected`;
  return log.complete
    ? [
        {
          code: 'DIGEST_DIFFERS',
          message: `${differs}: it agrees with itself, but it is not the log that the run printed`,
        },
      ]
    : [
        {
          code: 'END_CUT',
          line: log.lines,
          message: `${differs}: its end was cut behind line ${log.lines}, or it is not the log that the run printed`,
        },
      ];
}

/** The report of what cannot be looked into at all. */
export function notABundle(path: string, message?: string): BundleReport {
  return {
    valid: false,
    path,
    lines: 0,
    digest: '',
    complete: false,
    conclusion: '',
    files: [],
    problems: message === undefined ? [] : [{ code: 'NOT_A_BUNDLE', message }],
    notes: [],
  };
}

function toNotes(
  expect: string | undefined,
  log: { readonly complete: boolean; readonly cutBytes: number; readonly lines: number },
): string[] {
  const notes: string[] = [];
  if (expect === undefined) {
    notes.push(
      'Without --expect this proves only that the file agrees with itself: whoever can rewrite all of it can make another one.',
    );
  }
  if (!log.complete) {
    const cut = log.cutBytes === 0 ? '' : ` ${log.cutBytes} bytes of a line that was cut follow it.`;
    notes.push(`The run did not end: the log is good up to its last whole line, ${log.lines}.${cut}`);
  }
  return notes;
}
