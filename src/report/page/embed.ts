/** Text on its way into HTML: as data that no parser takes for markup, and as text between tags. */

import type { JsonValue } from '../../contract/json.ts';
import { toVisible } from '../shown-text.ts';

/** A value as JSON inside a script element. No character of it can end the element, begin a comment or a tag. */
export function toEmbeddedJson(value: JsonValue | object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** How much of a page a value takes. */
export const embeddedBytes = (value: JsonValue | object): number => Buffer.byteLength(toEmbeddedJson(value));

/** Between tags, or in a quoted attribute. What cannot be seen is named. */
export function toHtmlText(text: string): string {
  return toVisible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
