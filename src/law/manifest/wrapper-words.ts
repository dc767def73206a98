/** What a manifest may say behind the name of an installed wrapper: what the built-in tool takes of its operator. */

import type { BuiltinDescription } from '../../contract/catalog.ts';
import { judgeListedProgram } from './command.ts';

/** Complaints. Only the tool that starts programs takes words: which ones it may start. */
export function judgeWrapperWords({ name }: BuiltinDescription, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  if (name !== 'exec') return ['command must have no words behind a wrapper of a built-in tool'];
  const isFine = words.every((word, index) =>
    index % 2 === 0 ? word === '--program' : word.startsWith('/'),
  );
  if (!isFine || words.length % 2 !== 0)
    return [
      'command must have pairs of --program and an absolute path behind the wrapper of exec, and nothing else',
    ];
  return words.flatMap((word, index) => {
    const judged = index % 2 === 0 ? undefined : judgeListedProgram(word);
    return judged?.verdict === 'refused' ? [`command[${index + 1}]: refused: ${judged.complaint}`] : [];
  });
}
