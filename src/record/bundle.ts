/** The bundle: a private directory with the log and what belongs to it, and a list that pins them all. */

import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import type { JsonObject } from '../contract/json.ts';
import { orNotWritten } from './or-not-written.ts';

export type Bundle = {
  readonly directory: string;
  path(name: string): string;
  /** Writes a new file of the bundle, or throws `AUDIT_NOT_WRITTEN`; so does `seal`. */
  write(name: string, text: string): void;
  /** SHA-256 of the files written so far, by name. */
  digests(): { readonly [name: string]: string };
  /** Writes bundle.json over all files that are there. */
  seal(facts: { readonly complete: boolean; readonly versions: JsonObject }): void;
};

export const logName = 'audit.jsonl';
export const listName = 'bundle.json';

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
      const list = { v: 1, complete, versions, files: listFiles(directory) };
      const text = `${JSON.stringify(list, null, 1)}\n`;
      orNotWritten(() => writeFileSync(path(listName), text, { flag: 'wx', mode: 0o600 }));
    },
  };
}

/** Only regular files: a link that somebody put here is not followed. */
function listFiles(directory: string): readonly JsonObject[] {
  return readdirSync(directory)
    .filter((name) => name !== listName && lstatSync(join(directory, name)).isFile())
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(directory, name));
      return { name, size: bytes.length, sha256: sha256Hex(bytes) };
    });
}
