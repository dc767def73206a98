/** Where in a file a hunk belongs: as git finds it, and never where it could as well belong elsewhere. */

import type { ByteText, Hunk } from './patch.ts';

/** What all searches of one call may cost together: hostile hunks nearly fit everywhere in a large file. */
export type SearchBudget = { left: number };

export const searchBudget = 20_000_000;

export type Placing = {
  /** Of the old file. */
  readonly lines: readonly ByteText[];
  readonly hunk: Hunk;
  /** The hunks before it, in the order of the file. */
  readonly placed: readonly Placed[];
  readonly budget: SearchBudget;
};

export type Placed = {
  readonly start: number;
  readonly hunk: Hunk;
  /** By how many lines the file has grown with this hunk and those before. */
  readonly shift: number;
  /** Whether it and all before are where their headers say, with the lines that they announce. */
  readonly headers: 'right' | 'wrong';
};

export type Place =
  | { readonly verdict: 'found'; readonly start: number; readonly offset: number }
  | { readonly verdict: 'absent' | 'ambiguous' | 'out-of-order' | 'too-costly'; readonly expected: number };

/**
 * git's rules: a hunk that begins at line 1 stands at the start, one without lines after its last change at the
 * end; any other is at the nearest place where all of its lines are, first below, then above. Beyond git: what
 * fits exactly where the header says, or nowhere but once, is taken without these two anchors. What header and
 * lines leave open is refused.
 */
export function findPlace(placing: Placing): Place {
  const { lines, hunk, placed, budget } = placing;
  const last = placed.at(-1);
  const from = last === undefined ? 0 : toEnd(last);
  const size = hunk.oldLines.length;
  const shift = last?.shift ?? 0;
  const byOld = hunk.oldStart - (size === 0 ? 0 : 1);
  const byNew = hunk.newStart - (hunk.newLines.length === 0 ? 0 : 1) - shift;
  const expected = Math.max(0, Math.min(byOld, lines.length));
  if (size === 0) return placeInsertion({ placing, from, byOld, byNew });
  const search = { lines, wanted: hunk.oldLines, budget };
  const found = (start: number): Place => ({ verdict: 'found', start, offset: start - byOld });
  const mustEnd =
    hunk.newLines.at(-1)?.endsWith('\n') === false || hunk.oldLines.at(-1)?.endsWith('\n') === false;
  const ending = lines.length - size;
  if (byOld === byNew && byOld >= from && (!mustEnd || byOld === ending) && fits(search, byOld))
    return found(byOld);
  if (hunk.oldStart > 1 && hunk.trailing > 0 && byOld === byNew) {
    const near = findNearest({ ...search, from, centre: byOld });
    if (budget.left <= 0) return { verdict: 'too-costly', expected };
    if (near === undefined) return { verdict: 'absent', expected };
    const isBefore = fitsBefore({ ...placing, reach: Math.abs(near - byOld), centre: byOld + shift });
    return isBefore ? { verdict: 'out-of-order', expected } : found(near);
  }
  const all = findTwo(search);
  if (budget.left <= 0) return { verdict: 'too-costly', expected };
  const [only, other] = all;
  if (only === undefined || (mustEnd && only !== ending)) return { verdict: 'absent', expected };
  if (other !== undefined) return { verdict: 'ambiguous', expected };
  return only < from ? { verdict: 'out-of-order', expected } : found(only);
}

type Insertion = {
  readonly placing: Placing;
  readonly from: number;
  readonly byOld: number;
  readonly byNew: number;
};

/** Lines without context go where the numbers say; nothing else could say it. */
function placeInsertion({ placing, from, byOld, byNew }: Insertion): Place {
  const { lines, hunk, placed } = placing;
  const isExact = placed.at(-1)?.headers !== 'wrong';
  const isEmpty = lines.length === 0 && byOld === 0;
  const joins =
    lines[byOld - 1]?.endsWith('\n') === false ||
    (byOld < lines.length && hunk.newLines.at(-1)?.endsWith('\n') === false);
  const isSure = isExact && byOld === byNew && byOld > 0 && hunk.counts === 'right' && !joins;
  if (isEmpty || (isSure && byOld >= from && byOld <= lines.length))
    return { verdict: 'found', start: byOld, offset: 0 };
  return { verdict: 'ambiguous', expected: Math.max(0, Math.min(byOld, lines.length)) };
}

type Search = {
  readonly lines: readonly ByteText[];
  readonly wanted: readonly ByteText[];
  readonly budget: SearchBudget;
};

export function fits({ lines, wanted, budget }: Search, start: number): boolean {
  if (start < 0 || start + wanted.length > lines.length) return false;
  for (let at = 0; at < wanted.length; at += 1) {
    const [one, other] = [lines[start + at], wanted[at]];
    // Lines of one length are compared byte by byte.
    budget.left -= one?.length === other?.length ? 1 + (other?.length ?? 0) / 16 : 1;
    if (one !== other) return false;
  }
  return true;
}

type Near = Search & { readonly from: number; readonly centre: number };

function findNearest({ from, centre, ...search }: Near): number | undefined {
  const last = search.lines.length - search.wanted.length;
  const start = Math.max(from, Math.min(centre, search.lines.length));
  const far = Math.max(last - centre, centre - from);
  for (let distance = Math.abs(start - centre); distance <= far && search.budget.left > 0; distance += 1) {
    if (centre + distance >= from && fits(search, centre + distance)) return centre + distance;
    if (centre - distance >= from && fits(search, centre - distance)) return centre - distance;
    search.budget.left -= 1;
  }
  return undefined;
}

type Before = Placing & { readonly reach: number; readonly centre: number };

/** Whether git, which takes hunks in any order, would have found a place as near among those already passed. */
function fitsBefore({ lines, hunk, placed, budget, reach, centre }: Before): boolean {
  const search = { lines, wanted: hunk.oldLines, budget };
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const earlier = placed[index - 1];
    const [shift, floor] = [earlier?.shift ?? 0, earlier === undefined ? 0 : toEnd(earlier)];
    const ceiling = (placed[index]?.start ?? 0) - hunk.oldLines.length;
    // Where hunks stand close together there is no place between two, and yet there are many to pass.
    budget.left -= 1;
    if (budget.left <= 0 || centre - (ceiling + shift) > reach) return false;
    for (let start = ceiling; start >= floor; start -= 1) {
      if (centre - (start + shift) > reach || budget.left <= 0) return false;
      if (fits(search, start)) return true;
      budget.left -= 1;
    }
  }
  return false;
}

function toEnd({ start, hunk }: Placed): number {
  return start + hunk.oldLines.length;
}

/** At most the first two places. */
function findTwo(search: Search): readonly number[] {
  const found: number[] = [];
  for (
    let start = 0;
    start + search.wanted.length <= search.lines.length && search.budget.left > 0;
    start += 1
  ) {
    if (fits(search, start)) found.push(start);
    if (found.length === 2) break;
  }
  return found;
}
