/** schemas/tools.schema.json from the object that the program itself checks manifests with. */

import { toolsSchema } from '../../src/law/manifest/tools-schema.ts';

export const path = 'schemas/tools.schema.json';

/** As the formatter leaves it: lists of words on one line. */
export function text(): string {
  const json = JSON.stringify(toolsSchema, null, 2);
  const lists = /\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g;
  return `${json.replace(lists, (_, words: string) => `[${words.replace(/,\s+/g, ', ')}]`)}\n`;
}
