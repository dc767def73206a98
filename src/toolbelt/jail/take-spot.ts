/** From the path that a model writes to a spot: found, held, judged by what is held, and released at the end. */

import { basename, dirname } from 'node:path';
import type { Identifiers } from '../../contract/ports.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { toGrip } from './grip.ts';
import { type Grounds, isKept } from './grounds.ts';
import { type Guard, isGuardedName } from './guarded.ts';
import type { Held, Hold } from './hold.ts';
import { denied, isMissing, type LastLink, locate, missingParent } from './locate.ts';
import { parsePathText } from './path-text.ts';
import { type Spot, takeSpot } from './spot.ts';
import { readNotWritten, toWriteFailure } from './write-failure.ts';

export type SpotSearch = {
  readonly grounds: Grounds;
  readonly guard: Guard;
  readonly hold: Hold;
  readonly chance: Identifiers;
  readonly path: string;
  readonly lastLink: LastLink;
};

export async function useSpot<T>(
  search: SpotSearch,
  use: (spot: Spot) => Promise<T>,
): Promise<T | ToolFailure> {
  const { grounds, path, lastLink } = search;
  const parsed = parsePathText(path);
  if (parsed.verdict === 'refused') return failed('DENIED_PATH', parsed.reason);
  // Told before what is there, so that a model does not try to make it first.
  if (parsed.names.some(isGuardedName)) return readNotWritten();
  const located = locate({ grounds, names: parsed.names, lastLink, lastName: 'may-be-new' });
  if (located.verdict === 'failed') return located;
  if (located.absolute === grounds.root) {
    return failed('DENIED_PATH', 'the path is the working directory itself');
  }
  let parent: Held;
  try {
    parent = search.hold(dirname(located.absolute));
  } catch (error) {
    return isMissing(error) ? missingParent() : toWriteFailure(error);
  }
  try {
    return await useHeld({ ...search, parent, name: basename(located.absolute) }, use);
  } finally {
    parent.release();
  }
}

type HeldSearch = SpotSearch & { readonly parent: Held; readonly name: string };

async function useHeld<T>(search: HeldSearch, use: (spot: Spot) => Promise<T>): Promise<T | ToolFailure> {
  const { grounds, guard, parent, hold, name, chance } = search;
  // What was located may have been swapped for something else before it was held.
  if (!parent.stats.isDirectory()) return missingParent();
  if (isKept(grounds, parent.absolute, 'directory')) return denied();
  const taken = takeSpot(toGrip({ root: grounds.root, guard, hold, parent, name, chance }));
  if (taken.verdict === 'failed') return taken;
  try {
    const { path, found } = taken.spot;
    if (found.kind === 'link' && search.lastLink === 'follow') return denied();
    const refused = guard.judge(path, found.kind === 'nothing' ? 'file' : found.kind);
    return refused ?? (await use(taken.spot));
  } finally {
    taken.release();
  }
}
