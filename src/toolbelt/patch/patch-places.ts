/** The names of a patch, held all at once: what stands there is read, judged and changed through what is held. */

import type { ToolFailure } from '../failure.ts';
import type { Jail } from '../jail/jail.ts';
import type { Spot } from '../jail/spot.ts';
import type { Original } from './patch-outcome.ts';
import type { Trouble } from './patch-report.ts';

export type Place =
  | { readonly kind: 'spot'; readonly spot: Spot }
  /** Some directory on the way is not there yet. */
  | { readonly kind: 'no-parent' }
  | { readonly kind: 'trouble'; readonly trouble: Omit<Trouble, 'path'> };

export type Places = ReadonlyMap<string, Place>;

const mostFileBytes = 16 * 1024 * 1024;

/** Symlinks at the end are not followed: a patch changes files, and says where they are. */
export function withPlaces<T>(
  jail: Jail,
  paths: readonly string[],
  use: (places: Places) => Promise<T>,
): Promise<T | ToolFailure> {
  const places = new Map<string, Place>();
  const takeFrom = async (index: number): Promise<T | ToolFailure> => {
    const path = paths[index];
    if (path === undefined) return use(places);
    let isHeld = false;
    const end = await jail.withSpot(path, 'keep', (spot) => {
      isHeld = true;
      places.set(path, { kind: 'spot', spot });
      return takeFrom(index + 1);
    });
    if (isHeld || !isFailure(end)) return end;
    places.set(path, await toUnheld(jail, path, end));
    return takeFrom(index + 1);
  };
  return takeFrom(0);
}

function isFailure(end: unknown): end is ToolFailure {
  return typeof end === 'object' && end !== null && 'verdict' in end && end.verdict === 'failed';
}

/** What is not there yet is judged by the first name that is missing: it is this one that would be made. */
async function toUnheld(jail: Jail, path: string, end: ToolFailure): Promise<Place> {
  if (end.code !== 'MISSING_PARENT') return toTrouble(end);
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
    const judged = await jail.withSpot(path.slice(0, cut), 'follow', async ({ found, grip, path: real }) => {
      if (found.kind !== 'nothing') return undefined;
      return grip.guard.judge(real + path.slice(cut), 'file') ?? 'free';
    });
    if (judged === 'free') return { kind: 'no-parent' };
    if (judged !== undefined) return toTrouble(judged);
  }
  return { kind: 'no-parent' };
}

function toTrouble({ code, error }: ToolFailure): Place {
  return { kind: 'trouble', trouble: { code, text: error } };
}

/** Reads each file once. */
export function startReading(places: Places): (path: string) => Original {
  const known = new Map<string, Original>();
  return (path) => {
    const original = known.get(path) ?? readPlace(places.get(path));
    known.set(path, original);
    return original;
  };
}

function readPlace(place: Place | undefined): Original {
  if (place === undefined || place.kind === 'no-parent') return { kind: 'nothing' };
  if (place.kind === 'trouble') return place;
  const { found } = place.spot;
  if (found.kind === 'nothing') return { kind: 'nothing' };
  if (found.kind === 'link') {
    const text = 'this is a symlink; patch the file that it leads to';
    return { kind: 'trouble', trouble: { code: 'NOT_A_FILE', text } };
  }
  const read = place.spot.readBytes(mostFileBytes);
  if (read.verdict === 'failed') return { kind: 'trouble', trouble: { code: read.code, text: read.error } };
  return { kind: 'file', bytes: read.bytes, mode: found.stats.mode & 0o777 };
}

/** Two names of one file would be changed one after the other, and the first change be lost. */
export function findSameSpots(places: Places): readonly Trouble[] {
  const seen = new Set<string>();
  return [...places].flatMap(([path, place]): readonly Trouble[] => {
    if (place.kind !== 'spot') return [];
    if (!seen.has(place.spot.path)) {
      seen.add(place.spot.path);
      return [];
    }
    return [
      { path, code: 'PATCH_CONFLICT', text: 'by a symlink this is the same file as another of the patch' },
    ];
  });
}
