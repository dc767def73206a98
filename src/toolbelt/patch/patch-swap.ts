/**
 * All files of a patch change, or none. New contents are written and flushed beside their names, old ones are kept
 * under a second name; only then one loop that waits for nothing gives the names to the new contents. What fails in
 * it is undone. Who is killed inside of it leaves some files new and others old, each of them whole.
 */

import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { failed, type ToolFailure } from '../failure.ts';
import { closeLatch } from '../jail/latch.ts';
import { isSystemError } from '../jail/locate.ts';
import type { Spot } from '../jail/spot.ts';
import { flushDirectory, isWhatWasFound, writeTemporary } from '../jail/staged.ts';
import { toWriteFailure } from '../jail/write-failure.ts';
import type { FileOutcome, Outcome } from './patch-outcome.ts';

export type Change = { readonly spot: Spot; readonly outcome: Outcome };

export type Swapped = { readonly verdict: 'swapped' } | ToolFailure;

/** `temporary`: the new content; absent when the file goes away. `aside`: the old one; absent when there is none. */
type Step = {
  readonly spot: Spot;
  readonly temporary: string | undefined;
  readonly aside: string | undefined;
};

export async function swapAll(changes: readonly Change[], signal: AbortSignal): Promise<Swapped> {
  const steps: Step[] = [];
  const kept = new Set<string>();
  try {
    for (const { spot, outcome } of changes) {
      const temporary = outcome.kind === 'gone' ? undefined : spot.grip.temporaryPath();
      const aside = spot.found.kind === 'nothing' ? undefined : spot.grip.temporaryPath();
      steps.push({ spot, temporary, aside });
      if (temporary !== undefined && outcome.kind === 'file') await stageAt(temporary, spot, outcome);
      if (signal.aborted) return tooLate();
    }
    return await whileAllLatched({ steps, signal }, () => swapLatched(steps, kept));
  } catch (error) {
    return toWriteFailure(error);
  } finally {
    for (const { temporary, aside } of steps) {
      discard(temporary);
      if (aside !== undefined && !kept.has(aside)) discard(aside);
    }
  }
}

async function stageAt(
  temporary: string,
  { found }: Spot,
  { bytes, mode, modeIs }: FileOutcome,
): Promise<void> {
  const place = modeIs === 'fresh' ? ({ kind: 'nothing' } as const) : found;
  await writeTemporary(temporary, { found: place, bytes, mode });
  if (modeIs === 'exact') chmodSync(temporary, mode);
}

type Latching = { readonly steps: readonly Step[]; readonly signal: AbortSignal };

/** A latch that was planted takes two seconds to break, and a patch may meet a thousand of them. */
async function whileAllLatched({ steps, signal }: Latching, use: () => Swapped): Promise<Swapped> {
  const opening: (() => void)[] = [];
  const inOrder = [...steps].sort((one, other) => (one.spot.path < other.spot.path ? -1 : 1));
  try {
    for (const { spot } of inOrder) {
      const latched = await closeLatch(spot.grip.latch);
      if (latched.verdict === 'failed') return latched;
      opening.push(latched.open);
      if (signal.aborted) return tooLate();
    }
    return use();
  } finally {
    for (const open of opening) open();
  }
}

const tooLate = (): ToolFailure =>
  failed('NOT_WRITABLE', 'there was no time left; nothing was changed', 'make several patches');

/** What could not be undone stays under its second name, in `kept`. */
function swapLatched(steps: readonly Step[], kept: Set<string>): Swapped {
  for (const { spot } of steps) {
    const now = lstatSync(spot.grip.reach, { throwIfNoEntry: false });
    if (spot.grip.isStill() && isWhatWasFound(spot.found, now)) continue;
    return failed(
      'NOT_WRITABLE',
      `${spot.path} was changed by another process meanwhile; nothing was changed`,
      'try again',
    );
  }
  for (const { spot, aside } of steps) if (aside !== undefined) keepAside(spot.grip.reach, aside);
  const done: Step[] = [];
  try {
    // First all that is new: whoever is killed in between has lost nothing.
    for (const step of [...steps.filter(isNew), ...steps.filter((each) => !isNew(each))]) {
      if (step.temporary === undefined) unlinkSync(step.spot.grip.reach);
      else renameSync(step.temporary, step.spot.grip.reach);
      done.push(step);
    }
  } catch (error) {
    for (const step of done.reverse()) undo(step, kept);
    return toWriteFailure(error);
  }
  for (const directory of new Set(steps.map(({ spot }) => spot.grip.directoryPath)))
    flushDirectory(directory);
  return { verdict: 'swapped' };
}

const isNew = ({ temporary }: Step): boolean => temporary !== undefined;

function keepAside(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch (error) {
    // Some file systems know no second names.
    if (!isSystemError(error)) throw error;
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  }
}

function undo({ spot, aside }: Step, kept: Set<string>): void {
  try {
    if (aside === undefined) unlinkSync(spot.grip.reach);
    else renameSync(aside, spot.grip.reach);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (aside !== undefined) kept.add(aside);
  }
}

function discard(path: string | undefined): void {
  if (path !== undefined) rmSync(path, { force: true });
}
