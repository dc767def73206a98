/** Where the program of a command really lies. */

import { lstatSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isInside } from '../paths/inside.ts';
import type { TrustedDirectory } from './trusted-directory.ts';
import type { Provenance } from './trusted-files.ts';

/** The file of a materialised directory that a path in it leads to, through links that stay inside. */
export function findProgram({ root, files }: TrustedDirectory, place: string): Provenance | undefined {
  const real = toReal(join(root, place));
  return real === undefined ? undefined : files.get(relative(root, real).split(sep).join('/'));
}

/** As it is written, or after symlinks. */
export function leadsInto(path: string, directory: string): boolean {
  return [path, toReal(path) ?? path].some((place) => isInside(place, directory));
}

/** A file, also through links, that lies in one of the directories as it is written or after symlinks. */
export function isFile(path: string, directories: readonly string[]): boolean {
  if (!directories.some((directory) => leadsInto(path, directory))) return false;
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function toReal(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
