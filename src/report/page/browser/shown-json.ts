/** JSON as a reader wants it: names and values of an object in rows, texts as texts. Anything else as it is. */

import { isJsonObject, type JsonValue } from '../../../contract/json.ts';
import { parseJson } from './fields.ts';
import { make } from './make.ts';
import { showText } from './shown-text.ts';
import { showCode, showWords } from './shown-words.ts';

/** Larger ones are shown as the text that they are. */
const largest = 262_144;
const mostRows = 24;

export function showJsonText(text: string): HTMLElement {
  const value = text.length <= largest && /^[[{]/.test(text) ? parseJson(text) : undefined;
  return value === undefined ? showText(text) : showJson(value);
}

export function showJson(value: JsonValue): HTMLElement {
  if (typeof value === 'string') return showText(value);
  if (!isJsonObject(value) || Object.keys(value).length > mostRows || Object.keys(value).length === 0)
    return showText(JSON.stringify(value, null, 1));
  return make(
    'dl',
    { class: 'members' },
    Object.entries(value).flatMap(([name, member]) => [
      make('dt', {}, [showWords(name, 80)]),
      make('dd', {}, [showMember(member)]),
    ]),
  );
}

function showMember(value: JsonValue): HTMLElement {
  if (typeof value === 'string' && value.length <= 120 && !value.includes('\n')) return showCode(value);
  if (typeof value === 'object' && value !== null) return showText(JSON.stringify(value, null, 1));
  return typeof value === 'string' ? showText(value) : make('code', {}, [String(value)]);
}
