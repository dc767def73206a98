/** What stands behind the name of a tool that is started as a program: for `exec`, the programs that it may start. */

import { parseWrapperWords } from '../../law/manifest/wrapper-words.ts';
import type { BuiltinTool } from '../../toolbelt/tool.ts';

export type ListedWords =
  | { readonly verdict: 'parsed'; readonly paths: readonly string[] }
  | { readonly verdict: 'refused'; readonly why: string };

/** `words` are as the manifest of a wrapper gives them. */
export function parseListedPrograms(tool: BuiltinTool, words: readonly string[]): ListedWords {
  if (words.length > 0 && tool.starts === undefined)
    return { verdict: 'refused', why: `${tool.name} takes no words: give its arguments on standard input` };
  const parsed = parseWrapperWords(tool, words);
  if (parsed.verdict === 'refused') return { verdict: 'refused', why: parsed.complaints[0] ?? '' };
  return { verdict: 'parsed', paths: parsed.programs };
}
