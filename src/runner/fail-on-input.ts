/** The input that says which conclusions fail the step. */

import { type ConclusionName, conclusions } from '../contract/conclusion.ts';
import type { InputReader } from './input-reader.ts';
import { parseList } from './input-values.ts';

export function readFailOn(reader: InputReader): ReadonlySet<ConclusionName> {
  const chosen = reader.value('fail-on', parseList(isFailOnWord), []);
  if (chosen.length > 1 && (chosen.includes('all') || chosen.includes('none'))) {
    reader.complain('input "fail-on": "all" and "none" stand alone');
  }
  if (chosen.length === 0) return defaultFailOn;
  return new Set(conclusions.filter((name) => chosen.includes('all') || chosen.includes(name)));
}

/** Interface §2 `fail-on`: all but `success` and `skipped`. */
export const defaultFailOn: ReadonlySet<ConclusionName> = new Set(
  conclusions.filter((name) => name !== 'success' && name !== 'skipped'),
);

function isFailOnWord(word: string): boolean {
  return word === 'all' || word === 'none' || conclusions.some((name) => name === word);
}
