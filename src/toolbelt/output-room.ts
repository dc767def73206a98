/** How much of an answer fits: sizes are those of compact JSON in UTF-8, escapes included. */

import type { JsonValue } from '../contract/json.ts';

/** For the fields beside the one that is cut: numbers, flags, counts and a sentence on how to go on. */
const fieldsRoom = 768;
/** Below that a tool would get nowhere; an answer that is over a smaller limit is cut by who sends it on. */
const leastRoom = 512;

/** What is left for the large field of an answer. */
export function roomFor(maxOutputBytes: number): number {
  return Math.max(leastRoom, maxOutputBytes - fieldsRoom);
}

export function jsonBytes(value: JsonValue): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** The longest beginning of `text` whose JSON string, without its quotes, takes at most `room` bytes. */
export function fitText(text: string, room: number): string {
  if (text.length * 6 <= room) return text;
  let used = 0;
  let index = 0;
  for (const character of text) {
    used += escapedBytes(character);
    if (used > room) return text.slice(0, index);
    index += character.length;
  }
  return text;
}

/** The same for the longest end. */
export function fitTail(text: string, room: number): string {
  if (text.length * 6 <= room) return text;
  let used = 0;
  let start = text.length;
  while (start > 0) {
    const isPair = start > 1 && (text.codePointAt(start - 2) ?? 0) > 0xffff;
    const width = isPair ? 2 : 1;
    used += escapedBytes(text.slice(start - width, start));
    if (used > room) break;
    start -= width;
  }
  return text.slice(start);
}

function escapedBytes(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (character === '"' || character === '\\') return 2;
  if (point < 0x20) return '\b\t\n\f\r'.includes(character) ? 2 : 6;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  if (point >= 0xd800 && point <= 0xdfff) return 6;
  return point < 0x10000 ? 3 : 4;
}
