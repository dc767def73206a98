/** The shortest stretches of an encoded secret that must not leave. */

import type { Encoded } from './encodings.ts';
import { readCodes, readPlaces } from './lines.ts';

/** Codes of the encoded text without line ends, and stretches of them as pairs of start and length. */
export type Fragments = { readonly codes: Uint16Array; readonly stretches: readonly number[] };

/** Units that every needle has at least: the index looks them up by so many. */
export const anchor = 8;

const differentLineEnds = 2;

/**
 * Stretches that reach `least` and would not without their first or last character: whatever reaches it holds one of them.
 * Line ends count as characters, since the rule is about the text as it stands, but are not looked for.
 * `counts` has an entry for every UTF-16 unit, all 0, and is left so: it is lent to save making it for each text.
 */
export function cutFragments(encoded: Encoded, counts: Uint32Array): Fragments {
  const codes = readCodes(encoded.text);
  const places = readPlaces(encoded.text);
  const { least, begun } = encoded;
  const stretches: number[] = [];
  let distinct = 0;
  let end = 0;
  const isEnough = (start: number): boolean => {
    const units = end - start;
    if (units < anchor) return false;
    // Line ends beside the stretch count too: a copy may hold them, and nobody can see here whether it does.
    const from = start === 0 ? 0 : (places[start - 1] ?? 0) + 1;
    const to = places[end] ?? encoded.text.length;
    const lineEnds = Math.min(to - from - units, differentLineEnds);
    if (distinct + lineEnds < least.distinct || to - from < least.characters) return false;
    return begun === undefined || (begun[to] ?? 0) - (begun[from] ?? 0) >= least.bytes;
  };
  const take = (place: number): void => {
    const code = codes[place] ?? 0;
    const count = counts[code] ?? 0;
    if (count === 0) distinct += 1;
    counts[code] = count + 1;
  };
  const drop = (place: number): void => {
    const code = codes[place] ?? 0;
    const count = counts[code] ?? 0;
    if (count === 1) distinct -= 1;
    counts[code] = count - 1;
  };
  for (let start = 0; start < codes.length; start += 1) {
    for (; end < codes.length && !isEnough(start); end += 1) take(end);
    const enough = isEnough(start);
    drop(start);
    if (enough && !isEnough(start + 1)) stretches.push(start, end - start);
  }
  return { codes, stretches };
}

/** The whole text as the one stretch; none when it is too short to be looked up. */
export function keepWhole(text: string): Fragments {
  const codes = readCodes(text);
  return { codes, stretches: codes.length < anchor ? [] : [0, codes.length] };
}
