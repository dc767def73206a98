/** The command files of this step: three that we write, two that nobody may, and what a person is told of them. */

import { GoagentError } from '../contract/errors.ts';
import type { Identifiers } from '../contract/ports.ts';
import { type CommandFile, type Found, openCommandFile } from './command-file.ts';

/** What the runner does with `GITHUB_ENV` and `GITHUB_PATH` reaches every step behind ours. */
const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'] as const;

export type CommandFileName = (typeof names)[number];

export type CommandFiles = {
  /**
   * Appends `text` and a line end; does nothing where the runner gave no such file. Gives sentences to tell, as `check` does.
   * @throws what the file system throws
   */
  append(name: CommandFileName, text: string): readonly string[];
  /** Undoes what somebody else did to any of them. One sentence for each file, the first time only. */
  check(): readonly string[];
};

/** Reads what is in them: everything that comes later and is not ours is undone. */
export function openCommandFiles(variables: ReadonlyMap<string, string>): CommandFiles {
  const files = new Map<CommandFileName, CommandFile>();
  for (const name of names) {
    const path = variables.get(name) ?? '';
    if (path !== '') files.set(name, openCommandFile(path));
  }
  const told = new Set<CommandFileName>();
  const tell = (name: CommandFileName, sentence: string): readonly string[] => {
    if (told.has(name)) return [];
    told.add(name);
    return [sentence];
  };
  const toSentences = (name: CommandFileName, found: Found): readonly string[] =>
    found === 'untouched'
      ? []
      : tell(name, `Something else than this action changed ${name} during the step; it was put back.`);
  return {
    append: (name, text) => {
      const file = files.get(name);
      return file === undefined ? [] : toSentences(name, file.append(`${text}\n`));
    },
    check: () =>
      [...files].flatMap(([name, file]) => {
        try {
          return toSentences(name, file.restore());
        } catch (error) {
          return tell(name, `${name} is not as this action left it, and cannot be put back: ${toWhy(error)}`);
        }
      }),
  };
}

export const toWhy = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/**
 * One entry as the runner documents it for values of several lines. The delimiter is 128 random bits: who
 * cannot guess it cannot end the value and begin an entry of his own.
 */
export function toEntry(name: string, value: string, identifiers: Identifiers): string {
  const delimiter = `goagent_${identifiers(16)}`;
  if (value.includes(delimiter))
    throw new GoagentError('INTERNAL', [`the value of ${name} holds its own delimiter`]);
  return `${name}<<${delimiter}\n${value}\n${delimiter}`;
}
