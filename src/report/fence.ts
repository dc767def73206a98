/** Text of strangers in Markdown: as a block that it cannot end, or as a cell that it cannot leave. */

import { byteLength, toHead } from '../core/excerpt.ts';

/** `diff` colours lines by their signs. */
export type FenceLanguage = 'text' | 'diff';

/** A fenced block whose fence is longer than any run of backticks in it. */
export function toFencedBlock(text: string, language: FenceLanguage = 'text'): string {
  const fence = toFence(text);
  return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** A fenced block of at most `maxBytes`, which are not fewer than 1 KiB: the text's head, with `marker` where the rest was. */
export function toCutBlock(
  text: string,
  limits: { readonly maxBytes: number; readonly marker: string; readonly language?: FenceLanguage },
): string {
  const whole = toFencedBlock(text, limits.language);
  if (byteLength(whole) <= limits.maxBytes) return whole;
  const room = limits.maxBytes - byteLength(limits.marker) - 16;
  // A text may be all backticks: with a third for itself and each fence, it fits too.
  const bytes = Math.max(room - 2 * toFence(text).length, Math.floor(room / 3));
  return toFencedBlock(`${toHead(text, bytes)}\n${limits.marker}`, limits.language);
}

function toFence(text: string): string {
  let longest = 2;
  for (const run of text.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  return '`'.repeat(longest + 1);
}

/** One cell of a table, or one line of a paragraph: no markup, no links, no HTML, no turned direction, at most `longest` characters. */
export function toCell(text: string, longest = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = [...line].length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
  return cut
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[\\`*_{}[\]()<>#+!|~@:&-]/g, toEntity)
    .replace(/(?<=\bwww)\./gi, toEntity);
}

const toEntity = (character: string): string => `&#${character.charCodeAt(0)};`;
