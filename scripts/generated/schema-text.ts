/** A JSON Schema as a file, in the form that the formatter leaves it. */

import type { JsonObject } from '../../src/contract/json.ts';

const lineWidth = 110;

/** Lists of words stand on one line, where it holds them. */
export function schemaText(schema: JsonObject): string {
  const json = JSON.stringify(schema, null, 2);
  const lists = /^(.*)\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\](,?)$/gm;
  const text = json.replace(lists, (whole, before: string, words: string, after: string) => {
    const line = `${before}[${words.replace(/,\s+/g, ', ')}]${after}`;
    return line.length <= lineWidth ? line : whole;
  });
  return `${text}\n`;
}
