/** The command `test-policy`: what the gate and the rules say of the cases of a file. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GoagentError } from '../contract/errors.ts';
import { type CaseResult, type PolicyTestReport, runPolicyTests } from '../run/policy-tests/run.ts';
import type { Told } from './tool-commands.ts';

export const testPolicyHelp = `goagent-action test-policy [PATH] [--manifest FILE] [--json]

Judges the cases of a policy test by the action's own gate, taint and rules: who may start a run, and
which calls it may make. PATH is the file, or a directory that holds a policy.test.yml (default: this
one). Nothing is called and nothing is started. docs/policy-tests.md says what a case may hold.

  --manifest FILE  the manifest, in place of the one that the file names
  --json           one JSON object instead of text

Exit status: 0 all as expected, 1 not, 2 wrong use.`;

/** `directory` holds the stub of the command line; that of the tools lies beside it. */
export async function testPolicy(words: readonly string[], directory: string): Promise<Told> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { manifest: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path = '.', ...more] = positionals;
  if (more.length > 0) return { exit: 2, form: 'text', text: 'test-policy takes one path' };
  const { manifest } = values;
  try {
    const report = await runPolicyTests({
      path: /\.(?:ya?ml|json)$/i.test(path) ? path : join(path, 'policy.test.yml'),
      toolProgram: join(directory, '../toolbelt/index.js'),
      ...(manifest === undefined ? {} : { manifest }),
    });
    return toTold(report, values.json === true ? 'json' : 'text');
  } catch (error) {
    // A link, or a file that is too long.
    if (error instanceof GoagentError && error.code === 'INPUTS_INVALID')
      return { exit: 2, form: 'text', text: error.message };
    throw error;
  }
}

function toTold(report: PolicyTestReport, form: Told['form']): Told {
  const exit = report.verdict === 'judged' && report.failed === 0 ? 0 : 1;
  return { exit, form: 'json', text: form === 'json' ? JSON.stringify(report) : toText(report) };
}

function toText(report: PolicyTestReport): string {
  if (report.verdict === 'refused')
    return report.complaints.map(({ line, text }) => `${report.file}:${line}: ${text}`).join('\n');
  const { cases, failed, notCovered, file } = report;
  return [
    ...cases.flatMap((one) => toLines(one, file)),
    ...(notCovered.length === 0 ? [] : [`note: no case calls ${notCovered.join(', ')}`]),
    `${cases.length - failed} passed, ${failed} failed`,
  ].join('\n');
}

function toLines({ name, line, verdict, expected, got }: CaseResult, file: string): readonly string[] {
  if (verdict === 'passed') return [`ok    ${name}`];
  return [
    `FAIL  ${name}`,
    `      ${file}:${line}: expected ${toPhrase(expected)}, got ${toPhrase(got)}`,
    ...(got.verdict === 'deny' ? [`      ${got.why}`] : []),
  ];
}

const toPhrase = (said: { verdict: 'allow'; rule: string } | { verdict: 'deny'; code: string }): string =>
  said.verdict === 'deny' ? `deny ${said.code}` : `allow${said.rule === '' ? '' : ` (${said.rule})`}`;
