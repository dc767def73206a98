/** Where one run of bytes stands in another, and other bytes in its place. Bytes that are no text are left alone. */

export type Found = {
  /** Without overlaps, from the start on. Undefined: more than are counted. */
  readonly count: number | undefined;
  /** Numbers of the lines in which the first few begin, from 1. */
  readonly lines: readonly number[];
};

const mostCounted = 1_000_000;
const mostLines = 8;
/** Bytes. */
const longestQuick = 32;

/** `text` is not empty. */
export function findText(bytes: Buffer, text: Buffer): Found {
  const lines: number[] = [];
  let count = 0;
  let [line, counted] = [1, 0];
  for (const at of findPlaces(bytes, text)) {
    count += 1;
    if (count > mostCounted) return { count: undefined, lines };
    if (lines.length >= mostLines) continue;
    for (let feed = bytes.indexOf(10, counted); feed !== -1 && feed < at; feed = bytes.indexOf(10, counted)) {
      line += 1;
      counted = feed + 1;
    }
    lines.push(line);
  }
  return { count, lines };
}

export function replaceText(bytes: Buffer, text: Buffer, replacement: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const at of findPlaces(bytes, text)) {
    parts.push(bytes.subarray(from, at), replacement);
    from = at + text.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** The same text with the other line ends, when that is what the bytes hold. */
export function findOtherLineEnds(bytes: Buffer, text: string): 'CRLF' | 'LF' | undefined {
  const bare = text.replaceAll('\r\n', '\n');
  if (!bare.includes('\n')) return undefined;
  if (text !== bare && holds(bytes, bare)) return 'LF';
  const carried = bare.replaceAll('\n', '\r\n');
  return text !== carried && holds(bytes, carried) ? 'CRLF' : undefined;
}

const holds = (bytes: Buffer, text: string): boolean => !findPlaces(bytes, Buffer.from(text)).next().done;

/** Where it stands first from `from` on, or -1; short texts are found by Node's search, which is quicker and cannot take long. */
export function findFirst(bytes: Buffer, text: Buffer, from: number): number {
  if (text.length <= longestQuick) return bytes.indexOf(text, from);
  const { value } = findPlaces(bytes.subarray(from), text).next();
  return value === undefined ? -1 : from + value;
}

/**
 * The search of Knuth, Morris and Pratt, which looks at each byte once: that of Node takes hours, in one piece, for
 * a long text that nearly fits everywhere.
 */
function* findPlaces(bytes: Buffer, text: Buffer): Generator<number, void> {
  const borders = toBorders(text);
  let matched = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    while (matched > 0 && text[matched] !== byte) matched = borders[matched - 1] ?? 0;
    if (text[matched] === byte) matched += 1;
    if (matched < text.length) continue;
    yield at + 1 - text.length;
    matched = 0;
  }
}

/** For each beginning of the text, how long the longest of its own beginnings is that it also ends with. */
function toBorders(text: Buffer): Uint32Array {
  const borders = new Uint32Array(text.length);
  let matched = 0;
  for (let at = 1; at < text.length; at += 1) {
    while (matched > 0 && text[matched] !== text[at]) matched = borders[matched - 1] ?? 0;
    if (text[matched] === text[at]) matched += 1;
    borders[at] = matched;
  }
  return borders;
}
