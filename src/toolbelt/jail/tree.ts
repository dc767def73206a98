/** All that lies below a directory that is held: judged before any of it is touched, and removed from the leaves up. */

import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { failed, type ToolFailure } from '../failure.ts';
import type { Grip } from './grip.ts';
import type { Guarded } from './guarded.ts';
import type { RelativePath } from './kept-names.ts';
import { toKind } from './locate.ts';
import { isOwnName } from './own-names.ts';
import { toWriteFailure } from './write-failure.ts';

export type Survey = { readonly verdict: 'surveyed'; readonly entries: number } | ToolFailure;

export type Tree = {
  /** Of the directory. */
  readonly grip: Grip;
  /** Where it lies, and where it is to lie: each entry is judged at both. */
  readonly paths: readonly RelativePath[];
  readonly signal: AbortSignal;
};

const mostEntries = 100_000;
const deepest = 256;
const slice = 500;

/** Refuses whole: a single entry that may not be written, or that tools never get, is enough. */
export async function surveyTree(tree: Tree): Promise<Survey> {
  return goThrough(tree, () => undefined);
}

/** Everything, and the directory itself. Judged once more on the way, since others may write there too. */
export async function removeTree(tree: Tree): Promise<Survey> {
  const removed = await goThrough(tree, ({ reach, kind }) => {
    if (kind === 'directory') rmdirSync(reach);
    else unlinkSync(reach);
  });
  if (removed.verdict === 'failed') return { ...removed, hint: 'a part of the directory may be gone' };
  try {
    rmdirSync(tree.grip.reach);
    return removed;
  } catch (error) {
    return toWriteFailure(error);
  }
}

type Leaving = { readonly reach: string; readonly kind: Guarded };

/** `leave` is called for each entry when all below it has been left. */
async function goThrough(tree: Tree, leave: (entry: Leaving) => void): Promise<Survey> {
  const tally = { entries: 0 };
  try {
    const fault = await goInto({ tree, leave, tally, reach: tree.grip.reach, names: [] });
    return fault ?? { verdict: 'surveyed', entries: tally.entries };
  } catch (error) {
    return toWriteFailure(error);
  }
}

type Place = {
  readonly tree: Tree;
  readonly leave: (entry: Leaving) => void;
  readonly tally: { entries: number };
  readonly reach: string;
  /** Below the directory. */
  readonly names: readonly string[];
};

async function goInto(place: Place): Promise<ToolFailure | undefined> {
  const { tree, tally, names } = place;
  // Through the held directory, so that one that is swapped for a link leads nowhere else.
  const held = tree.grip.hold(place.reach);
  try {
    for (const name of readdirSync(held.directoryPath)) {
      tally.entries += 1;
      const isTooMuch = tally.entries > mostEntries || names.length >= deepest;
      if (isTooMuch)
        return failed('NOT_WRITABLE', 'the directory holds too much', 'take its parts one by one');
      if (tally.entries % slice === 0) await setImmediate();
      if (tree.signal.aborted) return failed('NOT_WRITABLE', 'the time for this call is over');
      const reach = held.directoryPath + sep + name;
      const fault = await visit({ ...place, reach, names: [...names, name] });
      if (fault !== undefined) return fault;
    }
    return undefined;
  } finally {
    held.release();
  }
}

async function visit(place: Place): Promise<ToolFailure | undefined> {
  const { tree, reach, names } = place;
  const stats = lstatSync(reach, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const found = toKind(stats);
  // A pipe that somebody left is no more than its name.
  const kind = found === 'special' ? 'file' : found;
  // What a killed run left behind may go.
  const isLeftOver = kind === 'file' && isOwnName(names.at(-1) ?? '');
  if (!isLeftOver && tree.paths.some((path) => isRefused(tree, { path, names, kind }))) {
    return failed(
      'DENIED_PATH',
      'the directory holds what is kept from tools, or may not be written',
      'take what else it holds by name',
    );
  }
  const fault = kind === 'directory' ? await goInto(place) : undefined;
  if (fault === undefined) place.leave({ reach, kind });
  return fault;
}

type Judged = { readonly path: RelativePath; readonly names: readonly string[]; readonly kind: Guarded };

function isRefused({ grip }: Tree, { path, names, kind }: Judged): boolean {
  return grip.guard.judgeChild([path, ...names].join('/'), kind) !== undefined;
}
