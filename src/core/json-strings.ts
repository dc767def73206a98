/**
 * Strings of a JSON text as they read once it is parsed: a model may write an `s` as `\\u0073` inside of a string, which a
 * tool gets as `\u0073`, and the text around it looks like neither.
 */

import type { Redactor } from '../contract/ports.ts';

/**
 * Hides secrets in each string that has an escape; all else stays as it was written, also what JSON.parse would lose
 * (a name that comes twice, digits of a number). Linear in the text, which need not be whole or well formed.
 */
export function hideInStrings(json: string, redactor: Redactor): string {
  const pieces: string[] = [];
  let done = 0;
  for (let open = json.indexOf('"'); open !== -1; ) {
    const end = findEnd(json, open);
    const literal = json.slice(open, end);
    const text = literal.includes('\\') ? readString(literal) : undefined;
    const shown = text === undefined ? undefined : redactor.text(text, 'arguments');
    if (shown !== text) {
      pieces.push(json.slice(done, open), JSON.stringify(shown));
      done = end;
    }
    open = json.indexOf('"', end);
  }
  return pieces.join('') + json.slice(done);
}

/** Behind the quote that closes the string. */
function findEnd(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

function readString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
