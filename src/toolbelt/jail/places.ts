/** What the operator says about the jail's places, made absolute and real, or refused before anything runs. */

import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { GoagentError } from '../../contract/errors.ts';
import type { Identifiers } from '../../contract/ports.ts';
import { isInside } from '../../paths/inside.ts';
import { compileGlobs, findBadGlob } from './globs.ts';
import type { Grounds } from './grounds.ts';
import type { Proof } from './hold.ts';

export type JailOptions = {
  /** Absolute: `working-directory`. */
  readonly root: string;
  /** Absolute directories that are never entered: RUNNER_TEMP (with the command files), our private directory. */
  readonly hidden: readonly string[];
  /** Globs over whole paths below the root: files with the name of a credential file that may be read. */
  readonly allowFiles: readonly string[];
  /** How it is proven where an opened object is. Absent: the best that the platform has. */
  readonly proof?: Proof;
  /** Absent: nothing is written. */
  readonly writing?: Writing;
};

export type Writing = {
  /** Absolute, whether they exist or not: files and directories that may be read but not written (I5). */
  readonly guarded: readonly string[];
  /** Absolute: the checkout, whose actions are looked for. Absent: the root. */
  readonly workspace?: string;
  /** For the names of temporary files. */
  readonly chance: Identifiers;
};

export type Places = Omit<Grounds, 'isAllowed'>;

/** @throws GoagentError `INPUTS_INVALID` */
export function toPlaces({ root, hidden, allowFiles }: JailOptions): Places {
  const real = toRealDirectory(root);
  // A workspace in shared memory is odd but sound: its own files are no devices.
  const devices = isInside(real, '/dev/shm') ? [] : ['/dev'];
  const system = process.platform === 'win32' ? [] : ['/proc', '/sys', ...devices];
  const kept = [...hidden.map(toRealOrResolved), ...system];
  if (kept.some((directory) => isInside(real, directory))) {
    throw new GoagentError('INPUTS_INVALID', [
      'working-directory lies in a directory that is kept from tools',
    ]);
  }
  // Alone, `!a.pem` would read as leave for all others.
  const bad = allowFiles.some((glob) => glob.startsWith('!'))
    ? 'a glob begins with !'
    : findBadGlob(allowFiles)?.error;
  if (bad !== undefined) throw new GoagentError('INPUTS_INVALID', [`allow-files: ${bad}`]);
  return { root: real, alias: resolve(root), hidden: kept };
}

/** The globs are compiled at the first path, so that a run which opens none does not load their library. */
export function startCompleting(places: Places, allowFiles: readonly string[]): () => Promise<Grounds> {
  let complete: Promise<Grounds> | undefined;
  const start = async (): Promise<Grounds> => {
    const globs = allowFiles.length === 0 ? undefined : await compileGlobs(allowFiles, 'whole-path');
    return { ...places, isAllowed: globs?.verdict === 'compiled' ? globs.matches : () => false };
  };
  return () => {
    complete ??= start();
    return complete;
  };
}

function toRealDirectory(root: string): string {
  const complaint = 'working-directory is not a directory that can be read';
  try {
    const real = realpathSync.native(root);
    if (statSync(real).isDirectory()) return real;
  } catch (cause) {
    throw new GoagentError('INPUTS_INVALID', [complaint], { cause });
  }
  throw new GoagentError('INPUTS_INVALID', [complaint]);
}

/** What does not exist yet is hidden under the name that it will have. */
export function toRealOrResolved(directory: string): string {
  try {
    return realpathSync.native(directory);
  } catch {
    return resolve(directory);
  }
}
