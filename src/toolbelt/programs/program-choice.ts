/** Which program of the list a model means. */

import { basename } from 'node:path';
import { failed, type ToolFailure } from '../failure.ts';

export type Choice = { readonly verdict: 'chosen'; readonly program: string } | ToolFailure;

/** The path as it is listed, letter by letter, or the base name where exactly one has it: nothing is resolved or looked up. */
export function chooseProgram(wanted: string, list: readonly string[]): Choice {
  const [program, ...others] = list.filter((path) => path === wanted || basename(path) === wanted);
  if (program !== undefined && others.length === 0) return { verdict: 'chosen', program };
  const names = [...new Set(list.map((path) => basename(path)))].join(', ');
  return program === undefined
    ? failed('DENIED_PROGRAM', 'this program is not on the list of this tool', `listed are: ${names}`)
    : failed('DENIED_PROGRAM', 'more than one listed program has this name', 'give its absolute path');
}
