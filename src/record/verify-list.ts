/** The list of a bundle against what is there, and against what the end of the log pins. */

import { sha256Hex } from '../canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { listName, logName } from './bundle.ts';
import type { BundleSource } from './bundle-source.ts';
import { parseObject } from './log-lines.ts';
import type { Problem, ProblemCode } from './problem.ts';

export type ListReport = {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
};

export const noList: ListReport = { files: [], problems: [], notes: [] };

/** Every file is in the list with its size and digest, and in `run-ended` too when the run got there. */
export function checkList(bundle: {
  readonly source: BundleSource;
  readonly ending: JsonObject | undefined;
  readonly complete: boolean;
}): ListReport {
  const { source, ending } = bundle;
  const present = source.names.filter((name) => name !== listName);
  if (!source.names.includes(listName)) {
    const missing = `There is no ${listName}: only the log was checked.`;
    return bundle.complete
      ? { files: [], problems: [fileProblem('LIST_MISSING', listName, missing)], notes: [] }
      : { files: [], problems: [], notes: [missing] };
  }
  const list = readList(source);
  const entries = toEntries(list);
  if (list === undefined || entries === undefined) {
    const message = `${listName} is not a list of files`;
    return { files: [], problems: [fileProblem('LIST_NOT_READABLE', listName, message)], notes: [] };
  }
  const problems = present
    .filter((name) => !entries.has(name))
    .slice(0, mostAdded)
    .map((name) => fileProblem('FILE_ADDED', name, `${name} is not in ${listName}`));
  if (list.complete === true && !bundle.complete) {
    const message = `${listName} says that the bundle is complete, and the log has no end`;
    problems.push({ code: 'END_CUT', message });
  }
  const pinned = isJsonObject(ending?.files) ? ending.files : {};
  const unlisted = Object.keys(pinned).filter((name) => !entries.has(name));
  for (const name of unlisted.slice(0, mostAdded))
    problems.push(fileProblem('FILE_MISSING', name, `${name} is in run-ended, and not in ${listName}`));
  for (const [name, entry] of entries)
    problems.push(...checkFile({ source, name, entry, pinned: pinned[name] }));
  if (bundle.complete) problems.push(...unpinned([...entries.keys()], pinned));
  return { files: [...entries.keys()], problems, notes: [] };
}

const fileProblem = (code: ProblemCode, file: string, message: string): Problem => ({ code, file, message });

/** Names that nobody knows are told, but not by the thousand. */
const mostAdded = 20;
/** Bytes. Ours has some hundred for each file. */
const largestList = 1_048_576;

function readList(source: BundleSource): JsonObject | undefined {
  const bytes = source.read(listName);
  return bytes === undefined || bytes.length > largestList
    ? undefined
    : parseObject(Buffer.from(bytes).toString());
}

/** `run-ended` pins every file but the log, which it is in, and the list, which came after. */
function unpinned(names: readonly string[], pinned: JsonObject): Problem[] {
  return names
    .filter((name) => name !== logName && !Object.hasOwn(pinned, name))
    .map((name) => fileProblem('FILE_ADDED', name, `${name} is not pinned by run-ended`));
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
  readonly source: BundleSource;
  readonly name: string;
  readonly entry: Entry;
  readonly pinned: JsonValue | undefined;
}): Problem[] {
  const { source, name, entry, pinned } = file;
  const bytes = source.read(name);
  if (bytes === undefined)
    return [fileProblem('FILE_MISSING', name, `${name} is in ${listName} and not a file here`)];
  if (bytes.length !== entry.size || sha256Hex(bytes) !== entry.sha256)
    return [fileProblem('FILE_CHANGED', name, `${name} is not the file that ${listName} pins`)];
  return pinned === undefined || pinned === entry.sha256
    ? []
    : [fileProblem('FILE_CHANGED', name, `${name} is not the file that run-ended pins`)];
}
