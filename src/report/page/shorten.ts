/** Keeps a page small: the longest strings of its texts are left out first, and a marker stands in their place. */

import type { JsonValue } from '../../contract/json.ts';
import { mapStrings } from '../../law/redact/map-strings.ts';
import { embeddedBytes } from './embed.ts';
import type { PageFile } from './page-data.ts';

/** Shorter ones would save nothing. */
const shortestLeftOut = 256;

/** `room` in bytes of the page. Files whose texts fit together stay as they are. */
export function shortenTexts(files: readonly PageFile[], room: number): readonly PageFile[] {
  const sizes = files.map((file) => embeddedBytes(file));
  const excess = sizes.reduce((sum, size) => sum + size, 0) - room;
  if (excess <= 0) return files;
  const parsed = files.map((file) => (file.type === 'whole' ? parse(file.text) : undefined));
  const longest = parsed.flatMap((value) => (value === undefined ? [] : toLengths(value)));
  const limit = toLimit(longest, excess);
  const shortened = files.map((file, index) => shorten(file, { value: parsed[index], limit }));
  return dropUntil(shortened, room);
}

/** Strings of this length and more have to go, so that `excess` bytes go. */
function toLimit(lengths: readonly number[], excess: number): number {
  let left = excess;
  for (const length of [...lengths].sort((one, other) => other - one)) {
    left -= length - shortestLeftOut;
    if (left <= 0) return length;
  }
  return shortestLeftOut;
}

function toLengths(value: JsonValue): readonly number[] {
  const lengths: number[] = [];
  const text = (from: string): string => {
    const length = costOf(from);
    if (length >= shortestLeftOut) lengths.push(length);
    return from;
  };
  mapStrings(value, { text, number: (from) => from });
  return lengths;
}

/** A string of a text that is itself a string of the page's data. */
const costOf = (from: string): number => embeddedBytes(JSON.stringify(from));

type Shortening = { readonly value: JsonValue | undefined; readonly limit: number };

function shorten(file: PageFile, { value, limit }: Shortening): PageFile {
  if (file.type !== 'whole' || value === undefined) return file;
  let strings = 0;
  let bytes = 0;
  const text = (from: string): string => {
    if (costOf(from) < limit) return from;
    strings += 1;
    bytes += Buffer.byteLength(from);
    return toMarker(Buffer.byteLength(from));
  };
  const shown = toText(mapStrings(value, { text, number: (from) => from }));
  if (strings === 0 || shown === undefined) return file;
  const { name, size, sha256 } = file;
  return { name, size, sha256, type: 'shortened', text: shown, strings, bytes };
}

const toMarker = (bytes: number): string =>
  `[… ${bytes} bytes are left out of this page; the bundle has them …]`;

/** What is large without long strings goes as a whole, the largest first. */
function dropUntil(files: readonly PageFile[], room: number): readonly PageFile[] {
  const sizes = files.map((file) => embeddedBytes(file));
  if (sizes.reduce((sum, size) => sum + size, 0) <= room) return files;
  const index = sizes.indexOf(Math.max(...sizes));
  const file = files[index];
  if (file === undefined || file.type === 'withheld' || file.type === 'listed') return files;
  const { name, size, sha256 } = file;
  const why = 'this page has no room for it; the bundle has it';
  return dropUntil(files.with(index, { name, size, sha256, type: 'withheld', why }), room);
}

/** A value may be nested deeper than the stack is. */
function toText(value: JsonValue): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
