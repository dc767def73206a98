/** Gives what lies at one spot the name of another, in one step: nothing is gone before it has its new place. */

import { lstatSync, readdirSync, renameSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { failed, type ToolFailure } from '../failure.ts';
import { whileLatched } from './latch.ts';
import { isSystemError, notADirectory } from './locate.ts';
import type { Done, Spot } from './spot.ts';
import { flushDirectory } from './staged.ts';
import { busy, isDirectory, mostBytes, toWriteFailure } from './write-failure.ts';

export type Move = {
  readonly from: Spot;
  readonly to: Spot;
  /** Whether the new name may be taken already. */
  readonly over: 'nothing' | 'anything';
};

/** What lies below a directory has been judged at both places. */
export async function moveSpot(move: Move): Promise<Done | ToolFailure> {
  const { from, to } = move;
  try {
    const done = await whileLatched(to.grip.latch, () => rename(move));
    if (done.verdict === 'done') for (const { grip } of [to, from]) flushDirectory(grip.directoryPath);
    return done;
  } catch (error) {
    const isFar = isSystemError(error) && error.code === 'EXDEV';
    return isFar ? moveFar(move) : toWriteFailure(error);
  }
}

export function exists(): ToolFailure {
  return failed('EXISTS', 'there is something at the new path', 'overwrite replaces a file');
}

/** The new name is looked at while it is latched, so that other tools of ours cannot fill it in between. */
function rename({ from, to, over }: Move): Done | ToolFailure {
  const [source, target] = [from.grip.reach, to.grip.reach];
  if (!from.grip.isStill() || !to.grip.isStill()) return busy();
  const [what, there] = [source, target].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (there !== undefined) {
    const isSame = what !== undefined && what.ino === there.ino && what.dev === there.dev;
    // A file system that ignores case has one file under both names, and takes the new spelling.
    if (over === 'nothing' && !(isSame && what.nlink === 1)) return exists();
    if (there.isDirectory() && what?.isDirectory() === false) return isDirectory();
    if (!there.isDirectory() && what?.isDirectory() === true) return notADirectory();
  }
  renameSync(source, target);
  dropTwin({ from, to });
  return { verdict: 'done' };
}

/** Of two hard links to one file, a rename leaves both. */
function dropTwin({ from, to }: Pick<Move, 'from' | 'to'>): void {
  const [source, target] = [from.grip.reach, to.grip.reach];
  const [left, there] = [source, target].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (left === undefined || there === undefined || left.ino !== there.ino || left.nlink < 2) return;
  // Not another spelling of the one that is there.
  if (readdirSync(from.grip.directoryPath).includes(basename(source))) unlinkSync(source);
}

/** To another disk below the same root: a copy that is whole and flushed takes the name, then the source goes. */
async function moveFar({ from, to, over }: Move): Promise<Done | ToolFailure> {
  if (from.found.kind !== 'file') {
    return failed(
      'NOT_WRITABLE',
      'the new path is on another disk',
      'only files can be moved there, one by one',
    );
  }
  const read = from.readBytes(mostBytes);
  if (read.verdict === 'failed') return read;
  const staged = await to.stage(read.bytes, from.found.stats.mode & 0o777);
  if (staged.verdict === 'failed') return staged;
  const replaced = await staged.commit(over === 'nothing' ? 'unchanged' : 'anything');
  if (replaced.verdict === 'failed') return replaced;
  return replaced.verdict === 'changed' ? busy() : from.remove();
}
