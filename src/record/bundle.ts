/** The bundle: a private directory with the log and what belongs to it, and a list that pins them all. */

import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import { GoagentError } from '../contract/errors.ts';
import type { JsonObject } from '../contract/json.ts';
import { orNotWritten } from './or-not-written.ts';

export type Bundle = {
  readonly directory: string;
  path(name: string): string;
  /** Writes a new file of the bundle, or throws `AUDIT_NOT_WRITTEN`; so does `seal`. */
  write(name: string, text: string): void;
  /** SHA-256 of the files written so far, by name. */
  digests(): { readonly [name: string]: string };
  /** Writes bundle.json over the files of a bundle that are there. */
  seal(facts: { readonly complete: boolean; readonly versions: JsonObject }): void;
};

export const logName = 'audit.jsonl';
export const listName = 'bundle.json';
/** All files that a bundle of ours may have (interface §6). */
const names: readonly string[] = [
  logName,
  'transcript.json',
  'proposals.json',
  'coverage.json',
  'findings.sarif',
  'summary.md',
  'report.html',
  listName,
];

/** `directory` exists, is empty, and is readable by us only. */
export function openBundle(directory: string): Bundle {
  const digests: Record<string, string> = {};
  const path = (name: string) => join(directory, name);
  return {
    directory,
    path,
    write: (name, text) => {
      orNotWritten(() => writeFileSync(path(name), text, { flag: 'wx', mode: 0o600 }));
      digests[name] = sha256Hex(text);
    },
    digests: () => digests,
    seal: ({ complete, versions }) => {
      const files = listBundle(directory)
        .filter((name) => name !== listName)
        .toSorted();
      const list = { v: 1, complete, versions, files: files.map((name) => toEntry(directory, name)) };
      const text = `${JSON.stringify(list, null, 1)}\n`;
      orNotWritten(() => writeFileSync(path(listName), text, { flag: 'wx', mode: 0o600 }));
    },
  };
}

/** What bundle.json lists, and what goes into the artifact: nothing that somebody else put here, be it a link or under a name of its own. */
export function listBundle(directory: string): readonly string[] {
  return names.filter((name) => {
    const facts = lstatSync(join(directory, name), { throwIfNoEntry: false });
    return facts?.isFile() === true && facts.nlink === 1;
  });
}

/** Bytes. A log of a run of hours has some megabytes. */
export const largestFile = 256 * 1_048_576;

/** @throws what the file system throws, and for a file that is no file of ours */
export function readBundleFile(directory: string, name: string): Buffer {
  const path = join(directory, name);
  const { size } = lstatSync(path);
  if (!listBundle(directory).includes(name) || size > largestFile)
    throw new GoagentError('AUDIT_NOT_WRITTEN', [`${name} is not a file of the bundle`]);
  return readFileSync(path);
}

function toEntry(directory: string, name: string): JsonObject {
  const bytes = orNotWritten(() => readBundleFile(directory, name));
  return { name, size: bytes.length, sha256: sha256Hex(bytes) };
}
