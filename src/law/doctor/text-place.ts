/** Where in the file something of a text stands: a script has many lines, and a finding names one. */

import type { Place, Text } from './workflow.ts';

/** Of the expression with this ordinal; the start of the text where its characters are not those of the file. */
export function placeOfExpression({ text, source, place }: Text, ordinal: number): Place {
  const [inText, inSource] = [text.split('${{').length, source.split('${{')];
  if (inText !== inSource.length) return place;
  const before = inSource.slice(0, ordinal + 1).join('${{');
  return moveOn(place, before);
}

/** Of the first line of a script that `matches`. */
export function placeOfLine({ source, place }: Text, line: string): Place {
  const at = source.indexOf(line.trim());
  return at < 0 || line.trim() === '' ? place : moveOn(place, source.slice(0, at));
}

function moveOn(place: Place, passed: string): Place {
  const lines = passed.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: place.line, column: place.column + last.length }
    : { line: place.line + lines.length - 1, column: last.length + 1 };
}
