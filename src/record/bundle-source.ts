/** Where the files of a bundle are: each is read once, and what was checked is what is given. */

import { lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleFiles, largestFile, listName } from './bundle.ts';
import { readRegularFile } from './read-file.ts';

/** On disk, or in memory. */
export type BundleSource = {
  readonly names: readonly string[];
  /** Nothing where there is no regular file of this name. */
  read(name: string): Uint8Array | undefined;
};

export type KeptSource = BundleSource & {
  /** What was read so far. */
  files(): BundleFiles;
};

/** Names. A bundle of ours has nine; whoever puts a million into it is not waited for. */
export const mostFiles = 1_000;

export const readOurs = (path: string): Buffer => readRegularFile({ path, most: largestFile, links: 'any' });

/** @throws what the file system throws, and `INPUTS_INVALID` for a list that is no regular file */
export function openDirectory(directory: string): KeptSource {
  return keep({
    names: readNames(directory),
    read: (name) => {
      const path = join(directory, name);
      // Without log or list there is nothing to say, without another file there is.
      const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
      return isFile || name === listName ? readOurs(path) : undefined;
    },
  });
}

export function inMemory(files: BundleFiles): KeptSource {
  return keep({ names: [...files.keys()], read: (name) => files.get(name) });
}

function keep(source: BundleSource): KeptSource {
  const kept = new Map<string, Uint8Array>();
  return {
    names: source.names,
    read: (name) => {
      const bytes = kept.get(name) ?? source.read(name);
      if (bytes !== undefined) kept.set(name, bytes);
      return bytes;
    },
    files: () => kept,
  };
}

function readNames(directory: string): string[] {
  const names: string[] = [];
  const entries = opendirSync(directory);
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
      names.push(entry.name);
      if (names.length > mostFiles) break;
    }
  } finally {
    entries.closeSync();
  }
  return names.sort();
}
