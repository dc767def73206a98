/** Whether a suggestion does, in one click, what it says: it is held against the head's file before anybody sees it. */

import type { Finding, SuggestionProblem } from '../../contract/findings.ts';
import { indentAs } from './indentation.ts';
import { findUnseen } from './unseen.ts';

export type HeadLines = readonly string[] | 'not-readable';

export type SuggestionVerdict =
  | { readonly verdict: 'none' }
  | { readonly verdict: 'kept'; readonly suggestion: string }
  | { readonly verdict: 'dropped'; readonly problem: SuggestionProblem };

export const longestSuggestion = { lines: 100, characters: 20_000 } as const;

/**
 * `headLines` are the lines of the whole file at the head, without line ends. The suggestion replaces `startLine` to
 * `line` of it. White space at the ends of lines alone is no change: models add and lose it without meaning to.
 */
export function judgeSuggestion(
  finding: Pick<Finding, 'line' | 'startLine' | 'side' | 'suggestion'>,
  at: { readonly place: 'inline' | 'body'; readonly headLines: HeadLines },
): SuggestionVerdict {
  if (finding.suggestion === undefined) return { verdict: 'none' };
  if (finding.side !== 'RIGHT') return drop('not-on-the-right-side');
  if (at.place !== 'inline') return drop('not-inline');
  if (at.headLines === 'not-readable') return drop('head-not-readable');
  const startLine = finding.startLine ?? finding.line;
  const target = at.headLines.slice(startLine - 1, finding.line).map(trimEnd);
  if (startLine < 1 || target.length !== finding.line - startLine + 1) return drop('head-not-readable');
  return holdAgainst(target, finding.suggestion);
}

function holdAgainst(target: readonly string[], suggestion: string): SuggestionVerdict {
  if (suggestion.length > longestSuggestion.characters) return drop('too-long');
  const text = suggestion.replaceAll('\r\n', '\n').replace(/\n$/, '');
  const lines = text.split('\n');
  if (lines.length > longestSuggestion.lines) return drop('too-long');
  if (findUnseen(text, target.join('\n')).length > 0) return drop('hidden-characters');
  if (lines.some((line) => isCommand(line) && !target.includes(line.trimEnd()))) return drop('command-in-it');
  const indented = indentAs(target, lines);
  if (indented.verdict === 'lost') return drop('indentation-lost');
  const result = indented.lines.map(trimEnd);
  // An empty block takes the lines away; the same as one empty line is not to be had.
  const isSame = result.length === target.length && result.every((line, index) => line === target[index]);
  return isSame ? drop('changes-nothing') : { verdict: 'kept', suggestion: indented.lines.join('\n') };
}

const drop = (problem: SuggestionProblem): SuggestionVerdict => ({ verdict: 'dropped', problem });

/** Programs read commands from the raw text of a comment, and do not ask whether it is code. */
const isCommand = (line: string): boolean => /^\/[A-Za-z]/.test(line);

/** Linear, where `trimEnd` is too; a line of CRLF loses its CR. */
const trimEnd = (line: string): string => line.trimEnd();
