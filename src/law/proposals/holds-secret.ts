/** Whether the bytes of a file hold what the run keeps secret. */

/** `redact` gives the same text where there is nothing to hide. */
export function holdsSecret(bytes: Uint8Array, redact: (text: string) => string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const single = buffer.toString('latin1');
  // As UTF-8, as single bytes where it is none, and with the zeros out that UTF-16 has between letters.
  const readings = new Set([buffer.toString('utf8'), single, single.replaceAll('\0', '')]);
  return [...readings].some((text) => redact(text) !== text);
}
