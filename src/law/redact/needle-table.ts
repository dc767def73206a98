/** A hash table of needles, by their first eight units. */

import { lineFeed } from './lines.ts';
import type { Needles } from './needles.ts';
import { anchor } from './sliding-window.ts';

export type NeedleTable = {
  /** Every encoded text, each between line feeds: no text without line ends matches beyond its borders. */
  readonly pool: Uint16Array;
  /** By number of the needle, from 1: where it begins in the pool, its length, its class, the next in its bucket. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly owners: Uint32Array;
  readonly next: Uint32Array;
  readonly classes: readonly string[];
  /** The first needle of each bucket; 0 for none. `mixed >>> headShift` is the bucket. */
  readonly heads: Uint32Array;
  readonly headShift: number;
  /** Bits of a table some times larger than `heads`, and yet smaller: most places of a text are done with after a look here. */
  readonly filter: Uint32Array;
  readonly filterShift: number;
};

/** Of a stretch, as long as `anchor`, that ends at the last code taken in. */
export const hashBase = 0x2c1b3c6d;
const golden = 0x9e3779b1;

export function hashAt(codes: Uint16Array, start: number): number {
  let hash = 0;
  for (let place = start; place < start + anchor; place += 1) {
    hash = (Math.imul(hash, hashBase) + (codes[place] ?? 0)) | 0;
  }
  return hash;
}

/** Spreads a hash over its upper bits, which choose bucket and filter bit. */
export function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), golden);
}

export function fillTable(needles: readonly Needles[]): NeedleTable {
  const most = needles.reduce((sum, { stretches }) => sum + stretches.length / 2, 0);
  const bits = Math.max(8, Math.ceil(Math.log2(most + 1)));
  const table: NeedleTable = {
    pool: new Uint16Array(needles.reduce((sum, { codes }) => sum + codes.length + 1, 1)),
    starts: new Uint32Array(most + 1),
    lengths: new Uint32Array(most + 1),
    owners: new Uint32Array(most + 1),
    next: new Uint32Array(most + 1),
    classes: needles.map((one) => one.class),
    heads: new Uint32Array(2 ** bits),
    headShift: 32 - bits,
    filter: new Uint32Array(2 ** (bits + 3 - 5)),
    filterShift: 32 - bits - 3,
  };
  let count = 0;
  let place = 1;
  table.pool[0] = lineFeed;
  for (const [owner, { codes, stretches }] of needles.entries()) {
    table.pool.set(codes, place);
    for (let index = 0; index < stretches.length; index += 2) {
      const needle = { start: place + (stretches[index] ?? 0), length: stretches[index + 1] ?? 0, owner };
      count += add(table, count + 1, needle);
    }
    place += codes.length;
    table.pool[place] = lineFeed;
    place += 1;
  }
  return table;
}

type Needle = { readonly start: number; readonly length: number; readonly owner: number };

/** How many were added: none when the same is there already. */
function add(table: NeedleTable, number: number, { start, length, owner }: Needle): 0 | 1 {
  const { pool, starts, lengths, next, heads, filter } = table;
  const mixed = mix(hashAt(pool, start));
  const bucket = mixed >>> table.headShift;
  for (let known = heads[bucket] ?? 0; known !== 0; known = next[known] ?? 0) {
    if (lengths[known] === length && isSame({ pool, start: starts[known] ?? 0, length }, pool, start))
      return 0;
  }
  starts[number] = start;
  lengths[number] = length;
  table.owners[number] = owner;
  next[number] = heads[bucket] ?? 0;
  heads[bucket] = number;
  const bit = mixed >>> table.filterShift;
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  return 1;
}

type Stretch = { readonly pool: Uint16Array; readonly start: number; readonly length: number };

/** Whether a stretch of the pool stands at a place of some codes. */
export function isSame({ pool, start, length }: Stretch, codes: Uint16Array, place: number): boolean {
  for (let index = 0; index < length; index += 1) {
    if (pool[start + index] !== codes[place + index]) return false;
  }
  return true;
}
