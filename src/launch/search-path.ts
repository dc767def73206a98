/** The PATH that may be searched: nothing relative, nothing that what is checked out or downloaded could fill. */

import { realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, resolve } from 'node:path';
import { isInside } from '../paths/inside.ts';

/**
 * Takes out of `path` every entry that is relative (an empty one means the current directory) or that lies in
 * one of `roots`, before or after symlinks: the workspace and `RUNNER_TEMP`. Order is kept.
 */
export async function readSafeSearchPath(path: string, roots: readonly string[]): Promise<string> {
  const entries = path.split(delimiter).filter((entry) => isAbsolute(entry));
  const judged = await Promise.all(entries.map((entry) => isOutside(entry, roots)));
  return entries.filter((_, index) => judged[index]).join(delimiter);
}

/** Whether `path` lies in none of `roots`, as it is written and after symlinks. Empty roots do not count. */
export async function isOutside(path: string, roots: readonly string[]): Promise<boolean> {
  const given = roots.filter((root) => root !== '');
  const places = [resolve(path), await toReal(path)];
  const fences = [...given.map((root) => resolve(root)), ...(await Promise.all(given.map(toReal)))];
  return !fences.some((fence) => places.some((place) => isInside(place, fence)));
}

/** What does not exist (yet) is judged as it is written. */
async function toReal(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}
