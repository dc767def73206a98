/** The files through which a step talks to the runner: made empty before it, read as the runner reads them after it. */

import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stems = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_STEP_SUMMARY: 'step_summary',
  GITHUB_ENV: 'set_env',
  GITHUB_STATE: 'save_state',
  GITHUB_PATH: 'add_path',
} as const;

export type CommandFileName = keyof typeof stems;

export const commandFileNames = Object.keys(stems) as readonly CommandFileName[];

/** Absolute paths by the name of the variable that holds them. */
export type CommandFiles = { readonly [name in CommandFileName]: string };

export type Pairs = { readonly [name: string]: string };

export function createCommandFiles(runnerTemp: string): CommandFiles {
  const folder = join(runnerTemp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const id = randomUUID();
  const entries = commandFileNames.map((name) => {
    const file = join(folder, `${stems[name]}_${id}`);
    writeFileSync(file, '');
    return [name, file] as const;
  });
  return Object.fromEntries(entries) as CommandFiles;
}

/** Nothing when it is no regular file: reading a pipe would wait for ever. */
export function readCommandFile(files: CommandFiles, name: CommandFileName): Buffer {
  const facts = lstatSync(files[name], { throwIfNoEntry: false });
  return facts?.isFile() === true ? readFileSync(files[name]) : Buffer.alloc(0);
}

/**
 * Reads `name=value` and `name<<delimiter` entries as the runner does; the last of a name wins.
 * @throws Error for a line that is neither, and for a delimiter that never comes: the runner fails the step then.
 */
export function parsePairs(text: string): Pairs {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      pairs[line.slice(0, heredoc)] = takeHeredoc(lines, line.slice(heredoc + 2));
    } else if (equals > 0) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

function takeHeredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (delimiter === '' || end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
  const value = lines.splice(0, end + 1);
  return value.slice(0, -1).join('\n');
}
