/** Finds every needle in a text in one pass: a rolling hash of eight units, a filter, and a look at the few that pass. */

import { readCodes, readPlaces } from './lines.ts';
import { fillTable, hashAt, hashBase, isSame, mix, type NeedleTable } from './needle-table.ts';
import type { Needles } from './needles.ts';
import { anchor } from './sliding-window.ts';
import type { Span } from './spans.ts';

/** Finds the spans of a text that hold needles, from left to right. */
export type Finder = (text: string) => readonly Span[];

/** The time of a search grows with the text, not with the number of needles. */
export function indexNeedles(needles: readonly Needles[]): Finder {
  const table = fillTable(needles);
  return (text) => {
    const runs = needles.length === 0 || text.length < anchor ? [] : search(table, readCodes(text));
    if (runs.length === 0) return [];
    const places = readPlaces(text);
    return runs.map(({ start, end, owner }) => ({
      start: places[start] ?? 0,
      end: (places[end - 1] ?? 0) + 1,
      class: table.classes[owner] ?? '',
    }));
  };
}

type Run = { readonly start: number; readonly end: number; readonly owner: number };

function search(table: NeedleTable, codes: Uint16Array): readonly Run[] {
  const { filter, filterShift } = table;
  const runs: Run[] = [];
  let leaving = 1;
  for (let power = 0; power < anchor; power += 1) leaving = Math.imul(leaving, hashBase);
  let hash = hashAt(codes, 0);
  let covered = 0;
  const last = codes.length - anchor;
  for (let place = 0; place <= last; place += 1) {
    const mixed = mix(hash);
    const bit = mixed >>> filterShift;
    if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) {
      const head = table.heads[mixed >>> table.headShift] ?? 0;
      for (const run of runsAt({ table, codes, head, place, covered })) {
        covered = Math.max(covered, run.end);
        runs.push(run);
      }
    }
    hash =
      (Math.imul(hash, hashBase) + (codes[place + anchor] ?? 0) - Math.imul(codes[place] ?? 0, leaving)) | 0;
  }
  return runs;
}

type Look = {
  readonly table: NeedleTable;
  readonly codes: Uint16Array;
  readonly head: number;
  readonly place: number;
  /** Nothing that ends before this needs a look: it is hidden already. That keeps the time linear inside long runs. */
  readonly covered: number;
};

/** Needles of one bucket that stand at a place and reach further than what is covered, each with what stands beside it in the secret too. */
function runsAt({ table, codes, head, place, covered }: Look): readonly Run[] {
  const { pool, starts, lengths, owners, next } = table;
  const runs: Run[] = [];
  for (let needle = head; needle !== 0; needle = next[needle] ?? 0) {
    const start = starts[needle] ?? 0;
    const length = lengths[needle] ?? 0;
    if (place + length <= covered || place + length > codes.length) continue;
    if (!isSame({ pool, start, length }, codes, place)) continue;
    let left = 0;
    while (place - left > covered && pool[start - left - 1] === codes[place - left - 1]) left += 1;
    let end = length;
    while (place + end < codes.length && pool[start + end] === codes[place + end]) end += 1;
    runs.push({ start: place - left, end: place + end, owner: owners[needle] ?? 0 });
  }
  return runs;
}
