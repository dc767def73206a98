/** What a program of ours complained of, fit for a sentence: its first line, printable, and not long. */

const longest = 160;

export function toFirstLine(bytes: Uint8Array, otherwise: string): string {
  const line = Buffer.from(bytes)
    .toString()
    .split('\n')
    .find((each) => each.trim() !== '');
  return (line ?? otherwise)
    .replace(/[^\x20-\x7e]/g, ' ')
    .trim()
    .slice(0, longest);
}
