/**
 * Which lines of which hunks go into which pass: by risk, into the first pass with room, beside lines of the same
 * file where that can be. A long hunk goes in pieces, so that it takes no room from what is riskier than its rest.
 */

import { groupByFile } from './by-file.ts';
import { longestGapLine } from './diff-heading.ts';
import type { LineWriter } from './diff-line.ts';
import type { Shelf } from './shelf.ts';
import type { ToRead } from './to-read.ts';

/** Lines `from` to before `to` of one hunk. */
type Piece = { readonly hunk: ToRead; readonly from: number; readonly to: number; readonly bytes: number };
type Waiting = { readonly hunk: ToRead; readonly from: number; readonly score: number };

/** Of an empty pass: what one piece may take, and what one file may bring along for company. */
const pieceShare = 4;
/** Of an empty pass: what is worth beginning a long hunk in. */
const leastShare = 16;
/** What each further piece of a hunk loses: the head of a long file says most of what it is. */
const pieceLoss = 10;
/** Bytes; nothing fits into less. */
const leastRoom = 32;

export type Packing = {
  /** Riskiest first. */
  readonly hunks: readonly ToRead[];
  /** Empty, of one size. */
  readonly shelves: readonly Shelf[];
  readonly writer: LineWriter;
};

/** Fills the shelves. */
export function pack({ hunks, shelves, writer }: Packing): void {
  const size = shelves[0]?.room() ?? 0;
  const most = Math.floor(size / pieceShare);
  const queue: Waiting[] = hunks.map((hunk) => ({ hunk, from: 0, score: hunk.risk.score }));
  const siblings = groupByFile(hunks, ({ fileIndex }) => fileIndex);
  const done = new Set<ToRead>();
  const cut = (waiting: Waiting, room: number) => toPiece(waiting, { room, writer });

  const keepCompany = (first: ToRead, shelf: Shelf): void => {
    let room = Math.min(most, shelf.room());
    const pieces: Piece[] = [];
    for (const hunk of siblings.get(first.fileIndex) ?? []) {
      if (hunk === first || done.has(hunk)) continue;
      const piece = cut({ hunk, from: 0, score: 0 }, room);
      if (piece === undefined || piece.to < hunk.hunk.lines.length) return;
      room -= piece.bytes;
      pieces.push(piece);
    }
    for (const piece of pieces) {
      shelf.put(piece);
      done.add(piece.hunk);
    }
  };

  for (let next = 0; next < queue.length; next += 1) {
    const waiting = queue[next];
    if (waiting === undefined || shelves.every((shelf) => shelf.room() < leastRoom)) return;
    const { hunk } = waiting;
    if (waiting.from === 0 && done.has(hunk)) continue;
    const placed = place(waiting, { shelves, most, least: Math.floor(size / leastShare), cut });
    if (placed === undefined) continue;
    done.add(hunk);
    const { shelf, piece, novelty } = placed;
    if (piece.to < hunk.hunk.lines.length) {
      insert(queue, next + 1, { hunk, from: piece.to, score: waiting.score - pieceLoss });
    } else if (novelty === 'first-of-file') keepCompany(hunk, shelf);
  }
}

type Placing = {
  readonly shelves: readonly Shelf[];
  readonly most: number;
  readonly least: number;
  readonly cut: (waiting: Waiting, room: number) => Piece | undefined;
};

type Placed = {
  readonly shelf: Shelf;
  readonly piece: Piece;
  readonly novelty: 'first-of-file' | 'further';
};

function place(waiting: Waiting, { shelves, most, least, cut }: Placing): Placed | undefined {
  const { hunk, from } = waiting;
  const heading = hunk.headingBytes();
  const headed = (shelf: Shelf) => (shelf.has(hunk) ? 0 : heading);
  const put = (shelf: Shelf, piece: Piece): Placed => {
    const novelty = shelf.has(hunk) ? 'further' : 'first-of-file';
    shelf.put(piece);
    return { shelf, piece, novelty };
  };
  const wanted = cut(waiting, most) ?? cut(waiting, Math.max(...shelves.map((shelf) => shelf.room())));
  if (wanted === undefined) return undefined;
  const fitting = shelves.filter((shelf) => shelf.room() >= wanted.bytes + headed(shelf));
  const shelf = fitting.find((one) => one.has(hunk)) ?? fitting[0];
  if (shelf !== undefined) return put(shelf, wanted);
  if (from === 0 && wanted.to === hunk.hunk.lines.length) return undefined;
  for (const one of shelves) {
    const room = one.room() - headed(one);
    const piece = room < least ? undefined : cut(waiting, room);
    if (piece !== undefined) return put(one, piece);
  }
  return undefined;
}

/** The lines from `from` on that fit into `room` bytes, with the hunk's heading; undefined: not one does. */
function toPiece(
  { hunk, from }: Waiting,
  { room, writer }: { readonly room: number; readonly writer: LineWriter },
): Piece | undefined {
  const { lines } = hunk.hunk;
  const gaps = 2 * longestGapLine;
  let bytes = hunk.hunkHeadingBytes();
  let part = { to: from, bytes: 0 };
  for (const [offset, line] of lines.slice(from).entries()) {
    bytes += writer.measure(line).bytes;
    if (bytes > room) return toPart();
    if (bytes + gaps <= room) part = { to: from + offset + 1, bytes: bytes + gaps };
  }
  return from === 0 ? { hunk, from, to: lines.length, bytes } : toPart();

  function toPart(): Piece | undefined {
    return part.to === from ? undefined : { hunk, from, ...part };
  }
}

/** Behind all that score as much: what waits longer goes first. */
function insert(queue: Waiting[], begin: number, waiting: Waiting): void {
  let low = begin;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((queue[middle]?.score ?? 0) >= waiting.score) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, waiting);
}
