/** What a manifest may say behind the name of an installed wrapper: what the built-in tool takes of its operator. */

import type { BuiltinDescription } from '../../contract/catalog.ts';
import { judgeListedProgram } from './command.ts';

export type WrapperWords =
  /** Absolute paths of the programs that the tool may start. */
  | { readonly verdict: 'parsed'; readonly programs: readonly string[] }
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

/** Only the tool that starts programs takes words: pairs of `--program` and an absolute path. */
export function parseWrapperWords(
  { starts }: Pick<BuiltinDescription, 'starts'>,
  words: readonly string[],
): WrapperWords {
  if (words.length === 0) return { verdict: 'parsed', programs: [] };
  if (starts === undefined)
    return refused(['command must have no words behind a wrapper of a built-in tool']);
  const isFine = words.every((word, index) =>
    index % 2 === 0 ? word === '--program' : word.startsWith('/'),
  );
  if (!isFine || words.length % 2 !== 0)
    return refused([
      'command must have pairs of --program and an absolute path behind the wrapper of exec, and nothing else',
    ]);
  const programs = words.filter((_, index) => index % 2 === 1);
  const complaints = programs.flatMap((program, index) => {
    const judged = judgeListedProgram(program);
    return judged.verdict === 'refused' ? [`command[${2 * index + 2}]: refused: ${judged.complaint}`] : [];
  });
  return complaints.length === 0 ? { verdict: 'parsed', programs } : refused(complaints);
}

const refused = (complaints: readonly string[]): WrapperWords => ({ verdict: 'refused', complaints });
