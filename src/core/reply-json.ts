/** The JSON that a reply is: the whole text, or what is in the one code fence that is the whole text. */

import { type ParsedJson, parseJson } from '../law/manifest/json-text.ts';

/** Models fence what they were told not to fence. Nothing is looked for inside other words. */
export function parseReplyJson(text: string): ParsedJson {
  return parseJson(/^\s*```(?:json)?[ \t]*\r?\n([\s\S]*)\n[ \t]*```\s*$/i.exec(text)?.[1] ?? text);
}
