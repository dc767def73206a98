/** Reads JSON that a tool wrote, but only where reading it loses nothing. The text is the tool's: hostile. */

import type { JsonValue } from '../contract/json.ts';

/** Deeper values would exhaust the stack of whoever walks them later. */
const deepest = 256;
/** A number with more characters is not looked into. */
const longestNumber = 100;

/**
 * The value, or `undefined` for what is no JSON, is nested too deeply, or holds a number that a double cannot
 * keep (`12345678901234567890` would come out with other digits).
 */
export function parseLossless(text: string): JsonValue | undefined {
  if (!losesNothing(text)) return undefined;
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** One pass, no backtracking. What it says of text that is no JSON does not matter. */
function losesNothing(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') at = findEndOfString(text, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    else if (isInNumber(character)) {
      const start = at;
      while (isInNumber(text.charAt(at + 1))) at += 1;
      const isWord = at === start && (character === 'e' || character === 'E');
      if (!isWord && !isExact(text.slice(start, at + 1))) return false;
    }
    if (depth > deepest) return false;
  }
  return true;
}

function findEndOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"') return at;
  }
  return text.length;
}

/** The letter e of `true` and `false` is met too; it stands alone there. */
function isInNumber(character: string): boolean {
  return (character >= '0' && character <= '9') || '+-.eE'.includes(character || ' ');
}

function isExact(literal: string): boolean {
  if (literal.length > longestNumber) return false;
  const value = Number(literal);
  return Number.isFinite(value) && toDigits(literal) === toDigits(String(value));
}

/** `-120.50e3` as `-1205e2`, one form for every way to write a decimal number. */
function toDigits(literal: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal);
  if (parts === null) return 'no number';
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const shift = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign}${significant}e${shift}`;
}
