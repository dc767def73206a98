/** Events for whoever debugs a workflow: what the log keeps of each, redacted in the same way, in one short line. */

import type { JsonValue } from '../../contract/json.ts';
import { isJsonObject } from '../../contract/json.ts';
import type { Redactor, Sink } from '../../contract/ports.ts';
import { toFields } from '../../record/log-line.ts';

/** Characters. */
const longestText = 200;
const longestLine = 4_000;

export type Debugging = {
  /** Prints one line. */
  readonly debug: (text: string) => void;
  readonly redactor: Redactor;
};

export function debugEvents({ debug, redactor }: Debugging): Sink {
  return {
    accept: (event) => {
      const fields = redactor.value(toFields(event), 'log');
      const line = `${event.type} ${JSON.stringify(cutTexts(fields))}`;
      debug(cut(line, longestLine));
    },
  };
}

/** After redaction: half of a secret is no longer one that is found. */
function cutTexts(value: JsonValue): JsonValue {
  if (typeof value === 'string') return cut(value, longestText);
  if (Array.isArray(value)) return value.map(cutTexts);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cutTexts(inner)]));
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${[...text.slice(0, 2 * most)].slice(0, most).join('')}…` : text;
