/** Is this bundle whole and unchanged? The log, the list that pins all files, and the files themselves. */

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import { GoagentError } from '../contract/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { largestFile, listName, logName } from './bundle.ts';
import { parseObject, verifyLog } from './verify.ts';

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
  readonly problems: readonly string[];
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
  const logPath = isDirectory ? join(directory, logName) : options.path;
  const log = verifyLog(readBounded(logPath));
  if (log.verdict === 'invalid') {
    return failed(
      logPath,
      log.line === 0 ? `the log ${log.problem}` : `line ${log.line} of the log ${log.problem}`,
    );
  }
  const list = isDirectory ? checkList({ directory, ending: log.ending, complete: log.complete }) : noList;
  const problems = [...list.problems];
  if (options.expect !== undefined && options.expect.toLowerCase() !== log.digest) {
    problems.push(
      `the log ends with ${log.digest}, and ${options.expect} was expected: it is not the log that the run printed`,
    );
  }
  if (options.end === 'required' && !log.complete)
    problems.push('the run did not end: there is no run-ended');
  return {
    valid: problems.length === 0,
    path: logPath,
    lines: log.lines,
    digest: log.digest,
    complete: log.complete,
    conclusion: typeof log.ending?.conclusion === 'string' ? log.ending.conclusion : '',
    files: list.files,
    problems,
    notes: [...toNotes(options.expect, log), ...list.notes],
  };
}

function readBounded(path: string): Buffer {
  const facts = lstatSync(path);
  // A link leads elsewhere, and a pipe would be waited for without end.
  if (!facts.isFile()) throw new GoagentError('INPUTS_INVALID', [`${path} is not a regular file`]);
  const { size } = facts;
  if (size > largestFile)
    throw new GoagentError('INPUTS_INVALID', [`${path} is larger than any log of ours (${size} bytes)`]);
  return readFileSync(path);
}

function failed(path: string, problem: string): BundleReport {
  return {
    valid: false,
    path,
    lines: 0,
    digest: '',
    complete: false,
    conclusion: '',
    files: [],
    problems: [problem],
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

type ListReport = Pick<BundleReport, 'files' | 'problems' | 'notes'>;

const noList: ListReport = { files: [], problems: [], notes: [] };

/** Every file is in the list with its size and digest, and in `run-ended` too when the run got there. */
function checkList(bundle: {
  readonly directory: string;
  readonly ending: JsonObject | undefined;
  readonly complete: boolean;
}): ListReport {
  const { directory, ending } = bundle;
  const present = readdirSync(directory).filter((name) => name !== listName);
  if (!readdirSync(directory).includes(listName)) {
    const missing = `There is no ${listName}: only the log was checked.`;
    return bundle.complete
      ? { files: [], problems: [missing], notes: [] }
      : { files: [], problems: [], notes: [missing] };
  }
  const list = parseObject(readBounded(join(directory, listName)).toString());
  const entries = toEntries(list);
  if (list === undefined || entries === undefined)
    return { files: [], problems: [`${listName} is not a list of files`], notes: [] };
  const problems = present
    .filter((name) => !entries.has(name))
    .map((name) => `${name} is not in ${listName}`);
  if (list.complete === true && !bundle.complete)
    problems.push(`${listName} says that the bundle is complete, and the log has no end`);
  const pinned = isJsonObject(ending?.files) ? ending.files : {};
  for (const name of Object.keys(pinned))
    if (!entries.has(name)) problems.push(`${name} is in run-ended, and not in ${listName}`);
  for (const [name, entry] of entries)
    problems.push(...checkFile({ directory, name, entry, pinned: pinned[name] }));
  if (bundle.complete) problems.push(...unpinned([...entries.keys()], pinned));
  return { files: [...entries.keys()], problems, notes: [] };
}

/** `run-ended` pins every file but the log, which it is in, and the list, which came after. */
function unpinned(names: readonly string[], pinned: JsonObject): string[] {
  return names
    .filter((name) => name !== logName && !Object.hasOwn(pinned, name))
    .map((name) => `${name} is not pinned by run-ended`);
}

type Entry = { readonly size: number; readonly sha256: string };

function toEntries(list: JsonObject | undefined): ReadonlyMap<string, Entry> | undefined {
  if (!Array.isArray(list?.files)) return undefined;
  const entries = new Map<string, Entry>();
  for (const file of list.files) {
    if (
      !isJsonObject(file) ||
      typeof file.name !== 'string' ||
      typeof file.size !== 'number' ||
      typeof file.sha256 !== 'string'
    )
      return undefined;
    if (!/^[a-z0-9][a-z0-9.-]{0,99}$/.test(file.name) || entries.has(file.name)) return undefined;
    entries.set(file.name, { size: file.size, sha256: file.sha256 });
  }
  return entries;
}

function checkFile(file: {
  readonly directory: string;
  readonly name: string;
  readonly entry: Entry;
  readonly pinned: JsonValue | undefined;
}): string[] {
  const { name, entry, pinned } = file;
  const path = join(file.directory, name);
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined || !facts.isFile()) return [`${name} is in ${listName} and not a file here`];
  const bytes = readBounded(path);
  if (bytes.length !== entry.size || sha256Hex(bytes) !== entry.sha256)
    return [`${name} is not the file that ${listName} pins`];
  return pinned === undefined || pinned === entry.sha256
    ? []
    : [`${name} is not the file that run-ended pins`];
}
