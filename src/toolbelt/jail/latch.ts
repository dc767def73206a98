/**
 * The moment in which a name gets new content is had by one process at a time: it makes a file that only one can
 * make, and takes it away again. Everything slow is done before, so a latch lives for less than a millisecond.
 */

import {
  closeSync,
  constants,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  type Stats,
  unlinkSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ToolFailure } from '../failure.ts';
import { isSystemError } from './locate.ts';
import { busy } from './write-failure.ts';

export type Latch = {
  readonly path: string;
  /** In the same directory, and nobody else's. */
  readonly asidePath: string;
};

/** Milliseconds. A latch that has been the same for so long was left by a process that was killed. */
const stale = 2_000;
const longestWait = 15_000;
const pause = 5;

export type Latched = { readonly verdict: 'latched'; open(): void } | ToolFailure;

/** `use` must not wait for anything. Throws what the system and `use` throw. */
export async function whileLatched<T>(latch: Latch, use: () => T): Promise<T | ToolFailure> {
  const latched = await closeLatch(latch);
  if (latched.verdict === 'failed') return latched;
  try {
    return use();
  } finally {
    latched.open();
  }
}

/** For who needs several: in the order of their paths, or two processes wait for each other. */
export async function closeLatch(latch: Latch): Promise<Latched> {
  let seen: Stats | undefined;
  let unchanged = 0;
  for (let waited = 0; waited < longestWait; waited += pause) {
    const own = close(latch.path);
    if (own !== undefined) return { verdict: 'latched', open: () => open(latch, own) };
    const now = lstatSync(latch.path, { throwIfNoEntry: false });
    // Counted by own waits: clocks of machines that share a disk differ.
    unchanged = isSame(seen, now) ? unchanged + pause : 0;
    seen = now;
    if (seen !== undefined && unchanged >= stale) breakOpen(latch, seen);
    await wait(pause);
  }
  return busy();
}

/** Undefined when another process has it. */
function close(path: string): Stats | undefined {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  try {
    closeSync(openSync(path, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), 0o600));
    return lstatSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // Windows says EPERM of a file that is just being removed.
    if (error.code === 'EEXIST' || (error.code === 'EPERM' && isThere(path))) return undefined;
    throw error;
  }
}

function open(latch: Latch, own: Stats): void {
  // Broken open by another process, it may be that one's by now.
  if (isSame(own, lstatSync(latch.path, { throwIfNoEntry: false }))) unlinkSync(latch.path);
}

/** Two processes may both see the stale one: who finds that it took a fresh one away puts it back. */
function breakOpen({ path, asidePath }: Latch, seen: Stats): void {
  try {
    renameSync(path, asidePath);
    if (!isSame(seen, lstatSync(asidePath))) linkSync(asidePath, path);
    unlinkSync(asidePath);
  } catch (error) {
    // The other process was quicker.
    if (!isSystemError(error)) throw error;
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A rename changes the time of change, so that is not compared. */
function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.dev === other.dev && one.ino === other.ino && one.mtimeMs === other.mtimeMs;
}
