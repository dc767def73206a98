/** A stretch that slides over an encoded text, and judges whether it is enough for a fragment and written by no other encoding. */

import type { Encoded } from './encodings.ts';
import { readPlaces } from './lines.ts';

/** Units that every needle has at least: the table looks them up by so many. */
export const anchor = 8;

/** Line ends and escapes are written with so many characters that may stand nowhere else in the stretch. */
const differentSigns = 2;

/** `start` and `end` count the text's units without line ends. */
export type SlidingWindow = {
  readonly start: number;
  readonly end: number;
  /** Takes the unit behind its end in. */
  grow(): void;
  /** Leaves its first unit out. */
  shrink(): void;
  isEnough(): boolean;
  isOwn(): boolean;
};

type Material = {
  readonly encoded: Encoded;
  /** The text's units without line ends. */
  readonly codes: Uint16Array;
  /** An entry for every UTF-16 unit, all 0; so they are again when the window has slid to the end. */
  readonly counts: Uint32Array;
};

export function openWindow({ encoded, codes, counts }: Material): SlidingWindow {
  const { text, least, begun, own, written } = encoded;
  const places = readPlaces(text);
  let start = 0;
  let end = 0;
  let distinct = 0;
  return {
    get start() {
      return start;
    },
    get end() {
      return end;
    },
    grow: () => {
      const code = codes[end] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      if (counts[code] === 1) distinct += 1;
      end += 1;
    },
    shrink: () => {
      const code = codes[start] ?? 0;
      counts[code] = (counts[code] ?? 0) - 1;
      if (counts[code] === 0) distinct -= 1;
      start += 1;
    },
    isEnough: () => {
      if (end - start < anchor) return false;
      // The rule is about the text as it stands, with its line ends. Those beside the stretch count too:
      // a copy may hold them, and nobody can see here whether it does.
      const from = start === 0 ? 0 : (places[start - 1] ?? 0) + 1;
      const to = places[end] ?? text.length;
      const characters = written === undefined ? to - from : (written[to] ?? 0) - (written[from] ?? 0);
      const signs = Math.min(characters - (end - start), differentSigns);
      if (distinct + signs < least.distinct || characters < least.characters) return false;
      return begun === undefined || (begun[to] ?? 0) - (begun[from] ?? 0) >= least.bytes;
    },
    isOwn: () => own === undefined || (own[(places[end - 1] ?? 0) + 1] ?? 0) > (own[places[start] ?? 0] ?? 0),
  };
}
