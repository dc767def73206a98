/** The command line: which command, its options, its exit status. 0 fine, 1 checked and not fine, 2 wrong use. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runDemo } from '../demo/demo.ts';
import { nearestName } from '../nearest/nearest.ts';
import { readBundle } from '../record/read-bundle.ts';
import type { BundleReport } from '../record/verify-bundle.ts';
import { toConclusion } from '../run/failure.ts';
import { version } from '../run/versions.ts';
import { toHarmless } from '../runner/harmless.ts';
import { readVariables } from '../runner/variables.ts';
import { helpOf, usage } from './help.ts';
import { replay } from './replay-command.ts';
import { report } from './report-command.ts';
import { testPolicy } from './test-policy-command.ts';
import { installTools, type Told, tools } from './tool-commands.ts';

type Command = (words: readonly string[], directory: string) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  demo,
  tools: (words) => tell(tools(words)),
  'install-tools': (words, directory) => tell(installTools(words, directory)),
  probe: async (words) => tell(await (await import('./probe-command.ts')).probe(words, readVariables())),
  report: async (words, directory) => tell(await report(words, directory)),
  replay: async (words, directory) => tellChecked(await replay(words, directory)),
  'test-policy': async (words, directory) => tell(await testPolicy(words, directory)),
  run: async (words, directory) =>
    (await import('./run-command.ts')).run(words, {
      ...{ directory, variables: readVariables(), show: say, refuse: wrongUse },
    }),
  validate: async (words, directory) =>
    tell(await (await import('./validate-command.ts')).validate(words, directory)),
  verify,
};

/** `directory` holds the stub of this face; the other faces lie beside it. */
export async function cli(directory: string): Promise<void> {
  // Whoever reads may have seen enough, as `head` has.
  process.stdout.on('error', () => {});
  process.exitCode = await runCommand(process.argv.slice(2), directory);
}

async function runCommand(
  [name = '--help', ...words]: readonly string[],
  directory: string,
): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return say(usage);
  if (name === '--version' || name === 'version') return say(version);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const nearest = nearestName(name, Object.keys(commands));
    return wrongUse(
      `there is no command ${JSON.stringify(name)}${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
    );
  }
  if (words.includes('--help') || words.includes('-h')) return say(helpOf(name));
  try {
    return await command(words, directory);
  } catch (error) {
    return isWrongUse(error) ? wrongUse(error.message) : failed(toConclusion(error).message);
  }
}

/** An option that does not exist, or a path that cannot be read. */
function isWrongUse(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return 'syscall' in error || String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function demo(words: readonly string[], directory: string): Promise<number> {
  parseArgs({ args: [...words], options: {}, strict: true });
  const bundle = join(directory, '../main/index.js');
  const result = await runDemo({ bundle, variables: readVariables(), show: say });
  say(`\n--- The job summary, as Markdown ---\n\n${result.summary.trimEnd()}\n`);
  say('--- The audit log, verified ---\n');
  say(`Bundle: ${result.bundleDirectory}`);
  if (result.page !== '') say(`Page of the run, for a browser: ${result.page}`);
  const verified = tellReport(result.report);
  return result.conclusion === 'success' && verified === 0 ? 0 : 1;
}

async function verify(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { expect: { type: 'string' }, complete: { type: 'boolean' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return wrongUse(`verify takes one path.\n\n${helpOf('verify')}`);
  if (values.expect !== undefined && !/^[0-9a-fA-F]{64}$/.test(values.expect)) {
    return wrongUse('--expect takes the digest that the run printed: 64 hexadecimal digits');
  }
  const { expect, complete } = values;
  const end = complete === true ? 'required' : 'optional';
  const { report } = await readBundle(path, { end, version, ...(expect === undefined ? {} : { expect }) });
  if (values.json === true) say(JSON.stringify(report));
  else tellReport(report);
  return report.valid ? 0 : 1;
}

function tellReport(report: BundleReport): number {
  const ended = report.complete ? `, conclusion ${toHarmless(report.conclusion)}` : '';
  const files = report.files.length === 0 ? '' : `, ${report.files.length} files`;
  if (report.valid) say(`valid: ${report.lines} lines${ended}${files}\ndigest ${report.digest}`);
  for (const { message } of report.problems) say(`not valid: ${toHarmless(message)}`);
  for (const note of report.notes) say(`note: ${toHarmless(note)}`);
  return report.valid ? 0 : 1;
}

/** What a program reads goes to stdout, fine or not. */
function tell({ exit, form, text }: Told): number {
  if (exit === 2) return wrongUse(text);
  if (exit === 1 && form === 'text') return failed(text);
  say(text);
  return exit;
}

/** What was checked and is not fine is what was asked for: it goes to stdout too. */
function tellChecked({ exit, form, text }: Told): number {
  if (exit === 2 && form !== 'json') return wrongUse(text);
  say(text);
  return exit;
}

/** In a job this is read by a runner: file names and answers of strangers must not become its commands. */
function say(text: string): number {
  for (const line of text.split('\n')) process.stdout.write(`${toHarmless(line)}\n`);
  return 0;
}

function failed(message: string): number {
  for (const line of `goagent-action: ${message}`.split('\n')) process.stderr.write(`${toHarmless(line)}\n`);
  return 1;
}

function wrongUse(message: string): number {
  failed(message);
  return 2;
}
