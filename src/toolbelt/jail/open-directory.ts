/** A directory that the jail has opened: its names, and the files right inside of it. */

import { closeSync, type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { type FileKind, type Grounds, isKeptChild, toRelative } from './grounds.ts';
import { type Held, openCarefully } from './hold.ts';
import type { RelativePath } from './kept-names.ts';
import { isSystemError } from './locate.ts';
import { type OpenFile, toOpenFile } from './open-file.ts';
import { parsePathText } from './path-text.ts';

export type Entry = {
  readonly name: string;
  /** Below the root, as other tools take it. */
  readonly path: RelativePath;
  readonly kind: FileKind;
};

export type OpenDirectory = {
  readonly path: RelativePath;
  /** Files, directories and links in the order of their names; what is kept is only counted. */
  list(): Listing;
  /** Of the entry itself; undefined when it is gone. */
  look(entry: Entry): Stats | undefined;
  /** For an entry of kind `file`. Undefined when it is gone, no file any more, or may not be read. */
  readFile<T>(entry: Entry, use: (file: OpenFile) => Promise<T>): Promise<T | undefined>;
};

export type Listing = {
  readonly entries: readonly Entry[];
  readonly kept: number;
  readonly unreadable: number;
};

/**
 * Names are reached through the held directory, so swapping it changes nothing; a name in it that has become
 * a link is not followed. That makes one proof a directory enough, which is what a walk can afford.
 */
export function openDirectory(grounds: Grounds, held: Held): OpenDirectory {
  const at = (entry: Entry) => held.directoryPath + sep + entry.name;
  return {
    path: toRelative(grounds.root, held.absolute),
    list: () => list(grounds, held),
    look: (entry) => ignoreFailure(() => lstatSync(at(entry))),
    readFile: async (entry, use) => {
      const descriptor = ignoreFailure(() => openCarefully(at(entry)));
      if (descriptor === undefined) return undefined;
      try {
        const file = toOpenFile(descriptor, entry.path);
        return file === undefined ? undefined : await use(file);
      } catch (error) {
        if (isSystemError(error)) return undefined;
        throw error;
      } finally {
        closeSync(descriptor);
      }
    },
  };
}

function list(grounds: Grounds, held: Held): Listing {
  const found = ignoreFailure(() => readdirSync(held.directoryPath, { withFileTypes: true }));
  if (found === undefined) return { entries: [], kept: 0, unreadable: 1 };
  const here = toRelative(grounds.root, held.absolute);
  const entries: Entry[] = [];
  let kept = 0;
  let unreadable = 0;
  for (const dirent of found) {
    const { name } = dirent;
    const kind = toEntryKind(dirent);
    const path = here === '.' ? name : `${here}/${name}`;
    if (isKeptChild(grounds, held.absolute, { name, path, kind })) kept += 1;
    else if (!canBeSpelled(path)) unreadable += 1;
    else entries.push({ name, path, kind });
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return { entries, kept, unreadable };
}

function toEntryKind(dirent: Dirent): FileKind {
  if (dirent.isFile()) return 'file';
  if (dirent.isDirectory()) return 'directory';
  return dirent.isSymbolicLink() ? 'link' : 'special';
}

/** Whether a model can write the path: a backslash separates, and bytes that are not UTF-8 are lost. */
function canBeSpelled(path: RelativePath): boolean {
  if (!/[\\:\ufffd]|(?:^|\/)[. ]+$/.test(path)) return true;
  const parsed = parsePathText(path);
  return parsed.verdict === 'parsed' && parsed.names.join('/') === path && !path.includes('\ufffd');
}

/** The name was there a moment ago; that it is gone or closed to us is counted by who asks. */
function ignoreFailure<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
