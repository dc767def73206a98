/** Where one run of bytes stands in another, and other bytes in its place. Bytes that are no text are left alone. */

export type Found = {
  /** Without overlaps, from the start on. Undefined: more than are counted. */
  readonly count: number | undefined;
  /** Numbers of the lines in which the first few begin, from 1. */
  readonly lines: readonly number[];
};

const mostCounted = 1_000_000;
const mostLines = 8;

/** `text` is not empty. */
export function findText(bytes: Buffer, text: Buffer): Found {
  const lines: number[] = [];
  let count = 0;
  let [line, counted] = [1, 0];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + text.length)) {
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
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, from)) {
    parts.push(bytes.subarray(from, at), replacement);
    from = at + text.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** The same text with the other line ends, when that is what the bytes hold. */
export function findOtherLineEnds(bytes: Buffer, text: string): 'CRLF' | 'LF' | undefined {
  const bare = text.replaceAll('\r\n', '\n');
  if (!bare.includes('\n')) return undefined;
  if (text !== bare && bytes.includes(bare)) return 'LF';
  const carried = bare.replaceAll('\n', '\r\n');
  return text !== carried && bytes.includes(carried) ? 'CRLF' : undefined;
}
