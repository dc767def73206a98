/** Whether the commands that pages show are there: scripts of npm, files, commands and options of our own command line. */

import { existsSync, readFileSync } from 'node:fs';
import { helpOf, usage } from '../../src/entry/help.ts';
import { inputNames } from '../../src/runner/input-table.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import type { Page } from './markdown.ts';
import { root } from './pages.ts';

/** Programs of others that a block for the console may start. */
const foreign: readonly string[] = ['cd', 'gh', 'git'];

/** Commands of the page, without prompt and remark: in blocks for a console, and ours within sentences. */
export function commandsOf({ blocks, words }: Page): readonly string[] {
  const lines = blocks.flatMap(({ language, text }) => {
    if (language === 'console') return [...text.matchAll(/^\$ (.*)$/gm)].map(([, line = '']) => line);
    // One with a shebang line is a program, and its lines are its own.
    if (language !== 'sh' || text.startsWith('#!')) return [];
    return text.split('\n').filter((line) => /^[a-z]/.test(line));
  });
  const inline = words.filter((word) => /^(?:npm|node|npx|goagent-action) /.test(word));
  return [...lines, ...inline]
    .map((line) => line.replace(/\s+#.*$/, '').replace(/^(?:[A-Z_]+=\S+ )+/, ''))
    .flatMap((line) => line.split(/ && | \| /));
}

export function judgeCommand(command: string): readonly string[] {
  const [program = '', ...words] = command.trim().split(/\s+/);
  const complaint = judgeProgram(program, words);
  return complaint === undefined ? [] : [`${command}: ${complaint}`];
}

function judgeProgram(program: string, words: readonly string[]): string | undefined {
  if (program === 'npm') return judgeNpm(words);
  if (program === 'node') return judgeNode(words);
  if (program === 'goagent-action') return judgeOwn(words);
  if (program === 'npx') return 'fetches a program when it is run';
  return foreign.includes(program) ? undefined : 'is neither ours nor on the list of others';
}

function judgeNpm([verb = '', ...rest]: readonly string[]): string | undefined {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const name = verb === 'run' ? rest.find((word) => !word.startsWith('-')) : verb;
  const isKnown = ['ci', 'install', 'version'].includes(verb) || scripts[name ?? ''] !== undefined;
  return isKnown ? missing(rest) : `package.json has no script "${name}"`;
}

function judgeNode(words: readonly string[]): string | undefined {
  const [script = '', ...rest] = words;
  if (script === '' || script === '-e') return undefined;
  if (script === 'dist/cli/index.js') return judgeOwn(rest);
  if (script !== 'dist/toolbelt/index.js') return missing(words);
  const [name = ''] = rest;
  return name === 'NAME' || toolbelt.has(name) ? undefined : `there is no tool "${name}"`;
}

/** What the help says is what there is: a test of the command line holds it against the options. */
function judgeOwn([name = '--help', ...words]: readonly string[]): string | undefined {
  if (name.startsWith('-') || name === 'COMMAND') return undefined;
  const commands = [...usage.matchAll(/^ {2}([a-z-]+) /gm)].map(([, command]) => command);
  if (!commands.includes(name)) return `there is no command "${name}"`;
  const options = words.filter((word) => word.startsWith('--')).map((word) => word.replace(/=.*$/, ''));
  // Every input is an option of `run`.
  const inputs = name === 'run' ? inputNames.map((input) => `--${input}`) : [];
  const isKnown = (option: string): boolean =>
    option === '--help' || inputs.includes(option) || helpOf(name).includes(option);
  const unknown = options.filter((option) => !isKnown(option));
  return unknown.length === 0 ? undefined : `${name} has no option ${unknown.join(', ')}`;
}

function missing(words: readonly string[]): string | undefined {
  const files = words.filter((word) => /^[\w.-]+\/.*\.(?:ts|mjs|js)$/.test(word));
  const gone = files.filter((path) => !existsSync(new URL(path, root)));
  return gone.length === 0 ? undefined : `${gone.join(', ')} is not there`;
}
