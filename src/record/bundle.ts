/** The bundle: a private directory with the log and what belongs to it, and a list that pins them all. */

import { lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../canonical/canonical.ts';
import type { JsonObject } from '../contract/json.ts';
import { orNotWritten } from './or-not-written.ts';
import { readRegularFile } from './read-file.ts';

/** Bytes by name. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export type Bundle = {
  readonly directory: string;
  path(name: string): string;
  /** Writes a new file of the bundle, or throws `AUDIT_NOT_WRITTEN`; so does `seal`. */
  write(name: string, text: string): void;
  /** The files written so far: not yet the log, nor the list. */
  files(): BundleFiles;
  /** SHA-256 of the files written so far, by name. */
  digests(): { readonly [name: string]: string };
  /**
   * Compares what is on disk with what was written, and writes bundle.json over it. Gives exactly that, from
   * memory: nothing that anybody does to the directory afterwards is in it.
   */
  seal(facts: { readonly versions: JsonObject; readonly log: Uint8Array }): BundleFiles;
};

export const logName = 'audit.jsonl';
export const listName = 'bundle.json';
export const transcriptName = 'transcript.json';
export const pageName = 'report.html';
/** All files that a bundle of ours may have (interface §6); the log and the list first. */
export const bundleNames: readonly string[] = [
  logName,
  listName,
  transcriptName,
  'proposals.json',
  'coverage.json',
  'findings.sarif',
  'summary.md',
  pageName,
];

/** `directory` exists, is empty, and is readable by us only. */
export function openBundle(directory: string): Bundle {
  const made = orNotWritten(() => lstatSync(directory));
  const written = new Map<string, Uint8Array>();
  const path = (name: string) => join(directory, name);
  /** A tool of the run may have put another directory, or a link to one, in its place. */
  const isSame = (): void => {
    const { dev, ino } = lstatSync(directory);
    if (dev !== made.dev || ino !== made.ino)
      throw new Error(`${directory} is not the directory of this run`);
  };
  const write = (name: string, text: string): void =>
    orNotWritten(() => {
      isSame();
      writeNewFile(path(name), text);
      written.set(name, Buffer.from(text));
    });
  return {
    directory,
    path,
    write,
    files: () => new Map(written),
    digests: () => Object.fromEntries([...written].map(([name, bytes]) => [name, sha256Hex(bytes)])),
    seal: ({ versions, log }) => {
      const files = new Map([[logName, log], ...written]);
      orNotWritten(() => {
        isSame();
        for (const [name, bytes] of files) compare(path(name), bytes);
      });
      write(listName, toListText({ complete: true, versions, files }));
      return new Map([[logName, log], ...written]);
    },
  };
}

export type ListFacts = {
  /** False when the run did not close its bundle itself. */
  readonly complete: boolean;
  readonly versions: JsonObject;
  readonly files: BundleFiles;
};

/** The text of bundle.json. */
export function toListText({ complete, versions, files }: ListFacts): string {
  const entries = [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) }));
  return `${JSON.stringify({ v: 1, complete, versions, files: entries }, null, 1)}\n`;
}

/** Whatever stands under the name, a link too; a folder stays, and throws. */
export const removeFile = (path: string): void => rmSync(path, { force: true });

/** Leaves no part of a file behind; one that is there already stays. */
export function writeNewFile(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) rmSync(path, { force: true });
    throw error;
  }
}

/** Bytes. A log of a run of hours has some megabytes. */
export const largestFile = 256 * 1_048_576;

function compare(path: string, bytes: Uint8Array): void {
  if (!readRegularFile({ path, most: bytes.length, links: 'one' }).equals(bytes))
    throw new Error(`${path} is not what was written`);
}
