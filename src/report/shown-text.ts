/** A text that is about to be published, shown to the letter: what cannot be seen, or turns a line around, is named. */

import { byteLength } from '../core/excerpt.ts';
import { type FenceLanguage, toCutBlock } from './fence.ts';

/** Room for blocks that share it: the first come first. */
export type Room = {
  /** A block of at most `maxBytes`, or of what is left; a few words where nothing is. */
  block(text: string, limits: { readonly maxBytes: number; readonly language?: FenceLanguage }): string;
  /** Text of ours. Empty where nothing is left. */
  line(text: string): string;
  /** As many rows as there is room for, and how many more there are. Empty without rows. */
  table(head: readonly string[], rows: readonly string[]): string;
};

/** Less is no block. */
const leastBytes = 1_024;
const noRoom = '(no room here; proposals.json has it)';
const marker = '[… the rest is in proposals.json …]';

export function openRoom(bytes: number): Room {
  let left = bytes;
  const spend = (text: string): string => {
    left -= byteLength(text) + 2;
    return text;
  };
  const line = (text: string): string => (byteLength(text) > left ? '' : spend(text));
  return {
    block: (text, { maxBytes, language }) => {
      if (left < leastBytes) return noRoom;
      const limits = { maxBytes: Math.min(maxBytes, left), marker, ...toLanguage(language) };
      // Each character takes a byte or more: what is behind these is cut anyway.
      return spend(toCutBlock(toVisible(text.slice(0, limits.maxBytes + 1)), limits));
    },
    line,
    table: (head, rows) => {
      if (rows.length === 0) return '';
      const fitting = rows.findIndex((row) => line(row) === '');
      const shown = fitting === -1 ? rows : rows.slice(0, fitting);
      const more = rows.length - shown.length;
      const last =
        more === 0 ? [] : [`| and ${more} more${' |'.repeat((head[0] ?? '').split('|').length - 2)}`];
      return [...head, ...shown, ...last].join('\n');
    },
  };
}

const toLanguage = (language: FenceLanguage | undefined): { readonly language?: FenceLanguage } =>
  language === undefined ? {} : { language };

/** A CR before its LF is a line end like any other; alone it would end a line for Markdown and for nobody else. */
export function toVisible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?![\n\t])\p{Cc}/gu, toName);
}

const toName = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
