/**
 * One file through which a step talks to the runner: only ever what was in it at the start, and what we append.
 * A tool runs as the same user and reaches the file: it can write to it, or put a pipe, a link or a directory in
 * its place, at which a plain append would wait for ever or write to somebody else's file.
 */

import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { GoagentError } from '../contract/errors.ts';

export type Found = 'untouched' | 'restored';

export type CommandFile = {
  /** Undoes what somebody else did to the file. @throws what the file system throws */
  restore(): Found;
  /** Restores, then writes all of `text`, or nothing. @throws what the file system throws */
  append(text: string): Found;
};

/** Bytes. The runner takes 1 MiB of summary; a step begins with empty files. */
const largestStart = 16 * 1_048_576;

// Windows has neither; there are no pipes in its directories either.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
const careful = O_NOFOLLOW | O_NONBLOCK;

/** To a file that cannot be read now nothing is ever written: `append` throws why. */
export function openCommandFile(path: string): CommandFile {
  let known: Known | undefined;
  let problem: unknown;
  try {
    known = withFile(path, constants.O_RDONLY, readAll);
  } catch (error) {
    problem = error;
  }
  const restore = (): Found => {
    if (known === undefined || isUntouched(path, known)) return 'untouched';
    rmSync(path, { force: true });
    const { bytes } = known;
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
    known = withFile(path, flags, (descriptor, stats) => {
      writeAll(descriptor, bytes, 0);
      return { bytes, stats };
    });
    return 'restored';
  };
  return {
    restore,
    append: (text) => {
      const found = restore();
      if (known === undefined) throw problem;
      known = append(path, known, Buffer.from(text));
      return found;
    },
  };
}

function append(path: string, known: Known, more: Buffer): Known {
  return withFile(path, constants.O_WRONLY | constants.O_APPEND, (descriptor, stats) => {
    if (!isSame(stats, known.stats))
      throw new GoagentError('INTERNAL', [`${path} was replaced at this moment`]);
    writeAll(descriptor, more, known.bytes.length);
    return { bytes: Buffer.concat([known.bytes, more]), stats };
  });
}

type Known = { readonly bytes: Buffer; readonly stats: Stats };

type Use<T> = (descriptor: number, stats: Stats) => T;

/** Neither waits for the other end of a pipe nor follows a link. */
function withFile<T>(path: string, flags: number, use: Use<T>): T {
  const descriptor = openSync(path, flags | careful, 0o644);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new GoagentError('INTERNAL', [`${path} is no regular file`]);
    return use(descriptor, stats);
  } finally {
    closeSync(descriptor);
  }
}

function readAll(descriptor: number, stats: Stats): Known {
  if (stats.size > largestStart)
    throw new GoagentError('INTERNAL', [`it holds ${stats.size} bytes before this step has written any`]);
  return { bytes: readBytes(descriptor, stats.size), stats };
}

function readBytes(descriptor: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(descriptor, bytes, filled, length - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** The same file with the same bytes: another one that looks alike may have a second name somewhere. */
function isUntouched(path: string, known: Known): boolean {
  try {
    return withFile(path, constants.O_RDONLY, (descriptor, stats) => {
      if (!isSame(stats, known.stats) || stats.size !== known.bytes.length) return false;
      return readBytes(descriptor, stats.size).equals(known.bytes);
    });
  } catch {
    return false;
  }
}

const isSame = (one: Stats, other: Stats): boolean => one.ino === other.ino && one.dev === other.dev;

/** The runner fails the step at half an entry, so what did not fit is taken back to `before` bytes. */
function writeAll(descriptor: number, bytes: Buffer, before: number): void {
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    ftruncateSync(descriptor, before);
    throw error;
  }
}
