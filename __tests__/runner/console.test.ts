/** What we print ourselves, as bytes: commands of a closed list, and strangers' text that is none. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parsePairs } from '../support/command-files.ts';
import { assertHarmless, runConsole } from '../support/console-run.ts';
import { makeFolder } from '../support/log-writing.ts';

const secret = ['correct', 'horse', 'battery', 'staple'].join('-');
const strange = [
  '::error::x',
  '##[error]x',
  'a\n::error::x',
  'a\r##[x]',
  '\u200b::x::',
  '\u001b[1m::x::',
  '%0A::x::',
];

describe('our own lines', () => {
  it('are the commands of the runner for groups, notices, warnings, masks and the failure that ends the step', () => {
    const said = runConsole([
      ['mask', 'a value\nof two lines'],
      ['group', 'Step 1'],
      ['line', 'text'],
      ['endGroup', ''],
      ['notice', 'Good: 100 %'],
      ['warning', 'Hm.'],
      ['fail', 'config-error (INPUTS_INVALID): first\nsecond'],
    ]);
    assert.equal(
      said.stdout,
      [
        '::add-mask::a value%0Aof two lines',
        '::group::Step 1',
        'text',
        '::endgroup::',
        '::notice title=goagent::Good: 100 %25',
        '::warning title=goagent::Hm.',
        '::error title=goagent::config-error (INPUTS_INVALID): first%0Asecond',
        '',
      ].join('\n'),
    );
    assert.deepEqual([said.stderr, said.exit], ['', 1]);
  });

  it('hold strangers’ text in every place without becoming another command', () => {
    const said = runConsole(
      strange.flatMap((text) =>
        ['group', 'line', 'quote', 'notice', 'warning', 'fail'].map((verb) => [verb, text] as const),
      ),
    );
    assertHarmless(said);
    assert.equal(said.stdout.split('::error title=goagent::').length - 1, strange.length);
  });
});

it('a quotation stands behind a gutter while the runner does not listen, with a token that nobody can guess', () => {
  const text = 'one\n::error::two\n##[group]three';
  const said = runConsole([
    ['quote', text],
    ['quote', text],
  ]);
  assertHarmless(said);
  const tokens = said.stdout.match(/(?<=^::stop-commands::)[0-9a-f]{32}$/gm) ?? [];
  assert.equal(new Set(tokens).size, 2);
  const quoted = tokens.flatMap((token) => [
    `::stop-commands::${token}`,
    '| one',
    '| | ::error::two',
    '| # #[group]three',
    `::${token}::`,
  ]);
  assert.deepEqual(said.stdout.split('\n'), [...quoted, '']);
});

describe('a secret', () => {
  const printed = ['group', 'line', 'quote', 'notice', 'warning', 'fail', 'log', 'error'];

  it('is in nothing that is printed but its mask, though it be of several lines', () => {
    const lines = 'first half of it\nsecond half of it';
    const said = runConsole(
      [
        ['mask', secret],
        ...printed.map((verb) => [verb, `<${secret}>`] as const),
        ['line', lines],
        ['quote', lines],
      ],
      { secrets: [secret, lines] },
    );
    const [mask, ...rest] = said.stdout.split('\n');
    assert.equal(mask, `::add-mask::${secret}`);
    assert.equal(`${rest.join('\n')}${said.stderr}`.includes(secret), false);
    assert.equal(`${said.stdout}${said.stderr}`.split('<***>').length - 1, printed.length);
    assert.equal(said.stdout.includes('half'), false);
  });

  it('with hidden characters between its own is not put together by taking them away', () => {
    const hidden = ['\u200b', '\u001b[0m', '\u0001', '\ufeff', '\u{e0041}'];
    const said = runConsole(
      hidden.flatMap((between) => printed.map((verb) => [verb, `<${[...secret].join(between)}>`] as const)),
      { secrets: [secret] },
    );
    assert.equal(`${said.stdout}${said.stderr}`.includes(secret), false);
    assert.equal(`${said.stdout}${said.stderr}`.split('<***>').length - 1, printed.length * hidden.length);
  });
});

describe('outputs and summary', () => {
  it('go to the files of the runner, redacted, and not to stdout', (test) => {
    const folder = makeFolder(test);
    const env = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const file of Object.values(env)) writeFileSync(file, '');
    const value = `a\nreason<<EOF\nEOF\nconclusion=forged\n${secret}`;
    const said = runConsole(
      [
        ['output', value],
        ['summarize', `# ${secret}\n`],
        ['summarize', 'more'],
      ],
      { secrets: [secret], env },
    );
    assert.deepEqual(said, { stdout: '', stderr: '', exit: 0 });
    assert.deepEqual(parsePairs(readFileSync(env.GITHUB_OUTPUT, 'utf8')), {
      'final-message': value.replace(secret, '***'),
    });
    assert.equal(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), '# ***\n\nmore\n');
  });

  it('go nowhere where the runner gives no file for them: never to stdout as the commands of old', () => {
    const said = runConsole([
      ['output', 'x'],
      ['summarize', 'y'],
    ]);
    assert.deepEqual(said, { stdout: '', stderr: '', exit: 0 });
  });
});

describe('a command file that cannot be written', () => {
  const said = (name: string, verb: string) =>
    runConsole(
      [
        [verb, 'x'],
        [verb, 'y'],
        ['line', 'It goes on.'],
      ],
      { env: { [name]: join(tmpdir(), 'no', 'such', 'file') } },
    );

  it('is an error that fails the step, once, when it is for outputs', () => {
    const { stdout, exit } = said('GITHUB_OUTPUT', 'output');
    assert.match(
      stdout,
      /^::error title=goagent::GITHUB_OUTPUT could not be written: ENOENT[^\n]*\nIt goes on\.\n$/,
    );
    assert.equal(exit, 1);
  });

  it('is a warning, once, when it is for what post reads', () => {
    const { stdout, exit } = said('GITHUB_STATE', 'save');
    assert.match(
      stdout,
      /^::warning title=goagent::GITHUB_STATE could not be written: ENOENT[^\n]*\nIt goes on\.\n$/,
    );
    assert.equal(exit, 0);
  });
});

it('what somebody else writes to a command file is told once, and nothing of it is left', (test) => {
  const folder = makeFolder(test);
  const env = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_ENV: join(folder, 'environment') };
  for (const file of Object.values(env)) writeFileSync(file, '');
  const said = runConsole(
    [
      ['checkFiles', ''],
      ['write', JSON.stringify([env.GITHUB_ENV, 'NODE_OPTIONS=x'])],
      ['write', JSON.stringify([env.GITHUB_OUTPUT, 'conclusion<<NEVER'])],
      ['output', 'ours'],
      ['checkFiles', ''],
      ['checkFiles', ''],
    ],
    { env },
  );
  const sentence = (name: string) =>
    `Something else than this action changed ${name} during the step; it was put back.`;
  assert.deepEqual(said.stdout.trimEnd().split('\n'), [
    `::warning title=goagent::${sentence('GITHUB_OUTPUT')}`,
    sentence('GITHUB_ENV'),
  ]);
  assert.deepEqual(parsePairs(readFileSync(env.GITHUB_OUTPUT, 'utf8')), { 'final-message': 'ours' });
  assert.equal(readFileSync(env.GITHUB_ENV, 'utf8'), '');
});
