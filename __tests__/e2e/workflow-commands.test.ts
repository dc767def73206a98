/** Nothing that a stranger says can act on the runner, and what the runner has to hide it is told first. */

import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { JsonValue } from '../../src/contract/json.ts';
import type { ReplyScript } from '../../src/demo/script.ts';
import { type LeakRun, makeFolder, openLeakRuns } from '../support/leak-run.ts';
import { createInputSources, createVariableSources, joinSources } from '../support/secret-sources.ts';
import { makeShebang } from '../support/shebang.ts';
import { createRepository } from '../support/workspace.ts';

const commands = [
  ...['::set-output name=conclusion::owned', '::save-state name=bundle::/etc', '::add-path::/tmp/evil'],
  ...['::set-env name=NODE_OPTIONS::--require=/tmp/x', '::add-mask::success', '::echo::on', '::endgroup::'],
  ...[
    '::stop-commands::pause',
    '::pause::',
    '::error file=a.js,line=1::owned',
    '::debug::x',
    '::add-matcher::x',
  ],
  ...['##[error]owned', '##[add-mask]success', '##[command]rm', '##[group]x', '##[set-output name=a;]b'],
];
/** What may stand before a command that a reader does not see, or takes for the beginning of a line. */
const openings = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u00a0',
    '\u3000',
    '\u001c',
  ],
  ...[
    '\0',
    '\b',
    '\u001b[2K',
    '\u001b]0;x\u0007',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u2060',
    '\ufe0f',
  ],
  ...['\u202e', '\u{e0001}', '\u{e0100}', '\u061c', '\u180e'],
];
const inside = ['\u200b', '\u00ad', '\ufe0f', '\0', '\u001b[0m', '\u034f', '\u{e0020}'];

const attacks = [
  ...openings.flatMap((prefix) => commands.map((command) => `${prefix}${command}`)),
  ...inside.flatMap((sign) => [
    `:${sign}:add-mask::success`,
    `#${sign}#[error]owned`,
    `##${sign}[error]owned`,
  ]),
];
const spoken = attacks.join('\n');

const runs = openLeakRuns();
after(runs.remove);

const tool = `${makeShebang()}
const { how } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const said = require('node:fs').readFileSync('said.txt', 'utf8');
if (how === 'stdout') process.stdout.write(said);
else if (how === 'json') console.log(JSON.stringify({ [said]: said }));
else {
  process.stderr.write(how === 'error' ? JSON.stringify({ error: said, code: said, hint: said }) : said);
  process.exitCode = 1;
}
`;

const names = attacks.filter((text) => !/[/\0]/.test(text)).slice(0, 300);
const call = (name: string, args: object | string, id?: string) => ({
  name,
  arguments: typeof args === 'string' ? args : (args as { readonly [name: string]: JsonValue }),
  ...(id === undefined ? {} : { id }),
});

const script: readonly ReplyScript[] = [
  { text: spoken, calls: ['stdout', 'json', 'stderr', 'error'].map((how) => call('say', { how })) },
  {
    text: '::stop-commands::mine\n::mine::',
    calls: [
      call('fs_list_dir', { path: 'named' }),
      call('fs_search', { query: ':' }),
      call('fs_read_file', { path: 'said.txt' }),
      ...attacks.filter((_, index) => index % 10 === 0).map((text) => call(text, text, text)),
    ],
  },
  { fault: { type: 'status', status: 500, body: spoken } },
  { calls: attacks.slice(0, 60).map((how) => call('say', { how, [how]: how })) },
  ...[0, 1, 2].map((turn) => ({
    fault: { type: 'status' as const, status: 400, body: attacks.slice(turn * 9).join('') },
  })),
];

let run: LeakRun;
const sources = joinSources([createInputSources('lines'), createVariableSources()]);

before(async () => {
  const workspace = makeFolder(runs.root, 'checkout');
  const schema = { type: 'object', properties: { how: { type: 'string' } }, additionalProperties: false };
  const builtins = ['fs_list_dir', 'fs_search', 'fs_read_file'].map((name) => ({ name, builtin: name }));
  const manifest = { tools: [...builtins, { name: 'say', schema, command: ['./tools/bin/say'] }] };
  await createRepository(workspace, {
    ...Object.fromEntries(names.map((name) => [`named/${name}`, name])),
    'said.txt': spoken,
    'tools/bin/say': tool,
    'agent-tools.json': JSON.stringify(manifest),
  });
  chmodSync(join(workspace, 'tools/bin/say'), 0o755);
  const said = attacks.slice(0, 400).join('').replaceAll('\0', '');
  run = await runs.start({
    sources,
    script,
    workspace,
    inputs: { tools: 'agent-tools.json', prompt: spoken.replaceAll('\0', ''), 'http-retry-backoff': '1ms' },
    env: { GITHUB_REF: said, GITHUB_ACTOR: said, GITHUB_WORKFLOW: said },
  });
});

/** As many readers see it as there are ends of lines; what nobody sees is gone. */
function toLines(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes)
    .toString()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '').trimStart());
}

const own = [
  /^::add-mask::/,
  /^::group::Step \d+: scripted \(\d+ messages, [\d.]+ [KM]?i?B\)$/,
  /^::endgroup::$/,
  /^::(?:warning|error|notice) title=goagent::/,
  /^::stop-commands::[0-9a-f]{32}$/,
  /^::[0-9a-f]{32}::$/,
];

describe('workflow commands', () => {
  it('of strangers are none on stdout or stderr: every command line is one of ours', () => {
    for (const bytes of [run.result.stdout, run.result.stderr]) {
      const lines = toLines(bytes);
      assert.deepEqual(
        lines.filter((line) => line.includes('##[')),
        [],
      );
      assert.deepEqual(
        lines.filter((line) => line.startsWith('::') && !own.some((form) => form.test(line))),
        [],
      );
    }
    assert.ok(toLines(run.result.stdout).filter((line) => line.includes('owned')).length > 100);
  });

  it('are stopped by a token that nobody knows while text of strangers is shown, and only then', () => {
    let token = '';
    const tokens: string[] = [];
    for (const line of toLines(run.result.stdout)) {
      const begun = /^::stop-commands::(.*)$/.exec(line)?.[1];
      if (token === '' && begun !== undefined) {
        token = begun;
        tokens.push(begun);
      } else if (line === `::${token}::`) {
        token = '';
      } else if (token === '') {
        assert.ok(!line.startsWith('| '), line);
      } else {
        assert.ok(line.startsWith('| '), line);
      }
    }
    assert.equal(token, '');
    assert.ok(tokens.length >= 2);
    assert.equal(new Set(tokens).size, tokens.length);
  });

  it('mask every secret and each of its longer lines before anything else is printed, and nothing after', () => {
    const lines = run.result.stdout.toString().split('\n');
    const masks = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    const masked = lines.slice(0, masks).map((line) => line.slice('::add-mask::'.length));
    const toData = (text: string): string =>
      text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    // Of a URL only user and password are secret.
    const wanted = sources.secrets
      .flatMap(({ value, parts, label }) => (label === 'URL userinfo' ? (parts ?? []) : [value]))
      .flatMap((value) => [value.trim(), ...value.split('\n').filter((line) => line.trim().length >= 8)])
      .map(toData);
    assert.deepEqual(
      wanted.filter((value) => !masked.includes(value)),
      [],
    );
    assert.deepEqual(
      lines.slice(masks).filter((line) => line.trimStart().startsWith('::add-mask::')),
      [],
    );
  });

  it('change no command file but outputs, summary and what is saved for post', () => {
    const { outputs, state, exported, paths } = run.result;
    assert.deepEqual([Object.keys(state), exported, paths], [['goagent'], {}, []]);
    assert.equal(outputs.conclusion, 'provider-error');
    assert.ok(!Object.keys(outputs).some((name) => !/^[a-z-]+$/.test(name)));
  });
});
