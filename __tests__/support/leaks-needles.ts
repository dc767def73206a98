/** What to look for, and the index that finds any of it in one pass over the bytes. Imports nothing of `src`. */

import type { EncodedText, EncodingName } from './leaks-encodings.ts';

/** A stretch of an encoded secret that must not be found anywhere. */
export type Needle = {
  readonly secret: string;
  readonly encodings: readonly EncodingName[];
  readonly form: 'whole' | 'fragment';
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
};

export type Hit = { readonly needle: Needle; readonly offset: number };

type Owner = { readonly secret: string; readonly encoded: EncodedText };

const fragmentCharacters = 16;
const fragmentDistinct = 8;
const fragmentBytes = 12;
/** Bytes of a needle that are hashed. No value under eight characters is a secret. */
const anchor = 8;
const filterBits = 22;
const base = 0x01000193;

export function toWholeNeedle({ secret, encoded }: Owner): Needle {
  const bytes = Buffer.from(encoded.text);
  return { secret, encodings: encoded.encodings, form: 'whole', bytes, start: 0, end: bytes.length };
}

/**
 * For every start, the shortest stretch that counts as a fragment: 16 characters, 8 of them distinct, carrying 12 bytes of the
 * secret. Every longer fragment from there contains it. A base64 character carries 6 bits, a hexadecimal digit 4; an escape
 * carries its character's bytes when all of it is there.
 */
export function* toFragmentNeedles({ secret, encoded }: Owner): Generator<Needle> {
  const bytes = Buffer.from(encoded.text);
  const { characters, offsets, ended, begun } = measure(encoded);
  const counts = new Map<string, number>();
  let end = 0;
  for (let start = 0; start < characters.length; start += 1) {
    const short = (): boolean =>
      end - start < fragmentCharacters ||
      counts.size < fragmentDistinct ||
      at(ended, end) - at(begun, start) < fragmentBytes;
    while (end < characters.length && short()) {
      const added = characters[end] ?? '';
      counts.set(added, (counts.get(added) ?? 0) + 1);
      end += 1;
    }
    if (short()) return;
    yield {
      secret,
      encodings: encoded.encodings,
      form: 'fragment',
      bytes,
      start: at(offsets, start),
      end: at(offsets, end),
    };
    const removed = characters[start] ?? '';
    const left = (counts.get(removed) ?? 1) - 1;
    if (left === 0) counts.delete(removed);
    else counts.set(removed, left);
  }
}

/** Finds every needle at every offset. Cost grows with the bytes, not with the number of needles. */
export function indexNeedles(needles: Iterable<Needle>): (haystack: Uint8Array) => Generator<Hit> {
  const filter = new Uint8Array(1 << filterBits);
  const byHash = new Map<number, Needle[]>();
  for (const needle of needles) {
    if (needle.end - needle.start < anchor) continue;
    const hash = hashAnchor(needle.bytes, needle.start);
    filter[hash >>> (32 - filterBits)] = 1;
    const same = byHash.get(hash);
    if (same === undefined) byHash.set(hash, [needle]);
    else same.push(needle);
  }
  return (haystack) => scan({ haystack, filter, byHash });
}

type Index = {
  readonly haystack: Uint8Array;
  readonly filter: Uint8Array;
  readonly byHash: ReadonlyMap<number, readonly Needle[]>;
};

function* scan({ haystack, filter, byHash }: Index): Generator<Hit> {
  if (haystack.length < anchor) return;
  let leaving = 1;
  for (let power = 0; power < anchor; power += 1) leaving = Math.imul(leaving, base);
  let hash = hashAnchor(haystack, 0);
  for (let offset = 0; ; offset += 1) {
    if (filter[hash >>> (32 - filterBits)] === 1) {
      for (const needle of byHash.get(hash) ?? []) {
        if (matches(haystack, offset, needle)) yield { needle, offset };
      }
    }
    if (offset + anchor >= haystack.length) return;
    hash =
      (Math.imul(hash, base) + at(haystack, offset + anchor) - Math.imul(at(haystack, offset), leaving)) >>>
      0;
  }
}

function hashAnchor(bytes: Uint8Array, start: number): number {
  let hash = 0;
  for (let offset = start; offset < start + anchor; offset += 1) {
    hash = Math.imul(hash, base) + at(bytes, offset);
  }
  return hash >>> 0;
}

function matches(haystack: Uint8Array, offset: number, needle: Needle): boolean {
  if (offset + needle.end - needle.start > haystack.length) return false;
  for (let from = needle.start, to = offset; from < needle.end; from += 1, to += 1) {
    if (needle.bytes[from] !== haystack[to]) return false;
  }
  return true;
}

type Measure = {
  readonly characters: readonly string[];
  /** Byte offset of each character, and of the end. */
  readonly offsets: readonly number[];
  /** Bytes of the secret in the pieces that end at or before this character. */
  readonly ended: readonly number[];
  /** Bytes of the secret in the pieces that begin before this character. */
  readonly begun: readonly number[];
};

function measure(encoded: EncodedText): Measure {
  const characters: string[] = [];
  const offsets = [0];
  const ended = [0];
  const begun = [0];
  let before = 0;
  encoded.pieces.forEach((piece, index) => {
    const after = before + at(encoded.bytes, index);
    for (const character of piece) {
      characters.push(character);
      offsets.push(at(offsets, offsets.length - 1) + Buffer.byteLength(character));
      ended.push(before);
      begun.push(after);
    }
    ended[ended.length - 1] = after;
    before = after;
  });
  return { characters, offsets, ended, begun };
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
