/** Head, marker, tail: how a text that is too long is shown. Sizes are UTF-8 bytes. */

/** Bytes that `text` takes in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text);

/**
 * At most about `maxBytes` of `text`: its head and its tail with `[… N bytes left out …]` between them
 * (interface §5), cut on code-point borders. `lostBytes` were produced but never kept, and are counted in N.
 */
export function toExcerpt(
  text: string,
  limits: { readonly maxBytes: number; readonly lostBytes?: number },
): string {
  const lostBytes = limits.lostBytes ?? 0;
  const bytes = Buffer.from(text);
  if (bytes.length <= limits.maxBytes) return lostBytes === 0 ? text : `${text}${marker(lostBytes)}`;
  const room = Math.max(0, limits.maxBytes - byteLength(marker(bytes.length + lostBytes)));
  const head = cutHead(bytes, Math.ceil((room * 2) / 3));
  const tail = cutTail(bytes, Math.floor(room / 3));
  const left = bytes.length - head.length - tail.length + lostBytes;
  return `${head.toString()}${marker(left)}${tail.toString()}`;
}

/** The longest head of `text` that takes at most `maxBytes`, cut on a code-point border. */
export function toHead(text: string, maxBytes: number): string {
  return cutHead(Buffer.from(text), maxBytes).toString();
}

const marker = (bytes: number): string => `[… ${bytes} bytes left out …]`;

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function cutHead(bytes: Buffer, length: number): Buffer {
  let end = Math.min(length, bytes.length);
  while (end > 0 && isContinuation(bytes[end])) end -= 1;
  return bytes.subarray(0, end);
}

function cutTail(bytes: Buffer, length: number): Buffer {
  let start = bytes.length - length;
  while (start < bytes.length && isContinuation(bytes[start])) start += 1;
  return bytes.subarray(start);
}
