/** One pass while it is being filled: which lines of which hunks it has, and how much room is left. */

import type { ToRead } from './to-read.ts';

/** Lines `from` to before `to` of a hunk. */
export type Range = { readonly from: number; readonly to: number };

export type Shelf = {
  /** Bytes. */
  room(): number;
  /** Whether anything of the hunk's file is here. */
  has(hunk: ToRead): boolean;
  put(piece: Range & { readonly hunk: ToRead; readonly bytes: number }): void;
  /** In the order in which they came: riskiest first. Ranges are by line, and those that meet are one. */
  hunks(): ReadonlyMap<ToRead, readonly Range[]>;
};

export function openShelf(bytes: number): Shelf {
  let room = bytes;
  const files = new Set<number>();
  const hunks = new Map<ToRead, readonly Range[]>();
  return {
    room: () => room,
    has: ({ fileIndex }) => files.has(fileIndex),
    put: ({ hunk, from, to, bytes: taken }) => {
      room -= taken + (files.has(hunk.fileIndex) ? 0 : hunk.headingBytes());
      files.add(hunk.fileIndex);
      hunks.set(hunk, join(hunks.get(hunk) ?? [], { from, to }));
    },
    hunks: () => hunks,
  };
}

/** Pieces of a hunk come in order of their lines. */
function join(ranges: readonly Range[], { from, to }: Range): readonly Range[] {
  const last = ranges.at(-1);
  return last?.to === from ? [...ranges.slice(0, -1), { from: last.from, to }] : [...ranges, { from, to }];
}
