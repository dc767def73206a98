/** The list in README.md is whole and true, and the cases that no other test shows are shown here. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tokensForMessages } from '../../src/core/room.ts';
import { parseInputs } from '../../src/runner/inputs.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { toEnvironment } from '../support/environments.ts';
import { makeWorkspace } from '../toolbelt/workspace.ts';
import { readCases } from './cases.ts';

const tests = fileURLToPath(new URL('..', import.meta.url));
const cases = readCases();
const numbers = Array.from({ length: 118 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);

describe('the list', () => {
  it('has every number from C01 to C118 once, in order', () => {
    assert.deepEqual(
      cases.map(({ number }) => number),
      numbers,
    );
  });

  it('leaves nothing of C01 to C93 and of C99 to C113 for later, and gives a reason wherever a case does not hold', () => {
    const done = [...cases.slice(0, 93), ...cases.slice(98, 113)];
    const late = done.filter(({ status }) => status === 'later');
    assert.deepEqual(late, []);
    assert.deepEqual(
      cases.filter(({ status, reason }) => status !== 'holds' && reason === '').map(({ number }) => number),
      [],
    );
  });

  it('names for each case that holds or differs a test file that has its number in a title', () => {
    const untrue = cases
      .filter(({ status }) => status === 'holds' || status === 'differs')
      .filter(({ number, test: file }) => !readTitles(file).some((title) => hasNumber(title, number)))
      .map(({ number, test: file }) => `${number} in ${file}`);
    assert.deepEqual(untrue, []);
  });

  it('names a test for no other case', () => {
    const others = cases.filter(
      ({ status, test: file }) => !['holds', 'differs'].includes(status) && file !== '',
    );
    assert.deepEqual(others, []);
  });
});

/** The strings that stand first in a call of `it`, `test` or `describe`. */
function readTitles(file: string): readonly string[] {
  const path = join(tests, file);
  if (file === '' || !existsSync(path)) return [];
  const calls = /\b(?:it|test|describe)\(\s*(['"`])((?:(?!\1).)*)\1/gs;
  return [...readFileSync(path, 'utf8').matchAll(calls)].map((match) => match[2] ?? '');
}

const hasNumber = (title: string, number: string): boolean => new RegExp(`\\b${number}\\b`).test(title);

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

describe('inputs', () => {
  const parse = (inputs: { readonly [name: string]: string }) => {
    const parsed = parseInputs(toEnvironment({ prompt: 'Go.', model: 'm', ...inputs }), []);
    return parsed.verdict === 'accepted' ? parsed.inputs : assert.fail(parsed.complaints.join('\n'));
  };

  it('C13: http-timeout is not clamped by the time of the whole run', () => {
    for (const timeout of ['1s', '600s'])
      assert.equal(parse({ 'http-timeout': '300s', timeout }).model.timeoutMs, 300_000);
  });

  it('C14 differs: whole seconds and durations are taken, anything else is refused and not replaced', () => {
    assert.equal(parse({ 'http-timeout': '300', 'tool-timeout': '45' }).model.timeoutMs, 300_000);
    assert.equal(parse({ 'tool-timeout': '45' }).tools.timeoutMs, 45_000);
    assert.equal(parseInputs(toEnvironment({ 'http-timeout': 'not-a-duration' }), []).verdict, 'refused');
  });

  it('C50 differs: the window is an input of 128000 tokens, not a table of models', () => {
    assert.equal(parse({ model: 'gpt-4o' }).model.contextWindow, 128_000);
    assert.equal(parse({ model: 'oss-gpt-20b', 'context-window': '8192' }).model.contextWindow, 8_192);
  });

  it('C51 differs: a temperature is sent as it was given, and one over 2 is refused', () => {
    assert.equal(parse({ temperature: '0.05' }).model.temperature, 0.05);
    assert.equal(parse({ temperature: '1.5' }).model.temperature, 1.5);
    assert.equal(parseInputs(toEnvironment({ temperature: '2.1' }), []).verdict, 'refused');
  });

  it('C49 differs: messages are made to fit beside the reply, which keeps the room that was asked for', () => {
    const room = { verdict: 'as-configured' } as const;
    const left = (contextWindow: number, maxOutputTokens: number) =>
      tokensForMessages({ contextWindow, maxOutputTokens }, room);
    assert.deepEqual([left(1_000, 100), left(200, 100), left(64, 64)], [868, 68, 1]);
  });
});

describe('the audit log', () => {
  it('C33, C34 differs, C35: is one file of whole lines in a private directory, without what redact matches', async () => {
    const key = ['s', 'k-abc123'].join('');
    const calls = [{ name: 'fs_stat', arguments: { path: `a-secret-${key}` } }];
    const ended = await run([{ calls }, { text: `The secret is ${key}.` }], {
      env: { GOAGENT_REDACT: `secret\ns${''}k-[a-z0-9]+` },
    });
    const file = ended.outputs['audit-file'] ?? '';
    const text = readFileSync(file, 'utf8');
    assert.equal(text.at(-1), '\n');
    assert.equal(text.split('\n').length, ended.log.length + 1);
    assert.deepEqual([basename(file), file.startsWith(ended.runnerTemp)], ['audit.jsonl', true]);
    assert.equal(linesOf(ended, 'tool-run').length, 1);
    assert.doesNotMatch(text, new RegExp(`${key}|a-secret`));
    assert.equal(ended.outputs['final-message'], 'The *** is ***.');
  });

  it('C69 differs: a reply that was cut shows as a second request with the room that it asks for', async () => {
    const cut = { text: 'It be', finish: 'length', usage: { prompt: 10, completion: 300 } };
    const ended = await run([cut, { text: 'It begins.' }]);
    const sampling = linesOf(ended, 'model-requested').map((line) => Object.values(Object(line.sampling)));
    assert.deepEqual(sampling, [[], [600]]);
    assert.deepEqual(
      linesOf(ended, 'model-replied').map(({ finish }) => finish),
      ['length', 'stop'],
    );
  });
});

it('C46: an attempt that runs out of time is repeated, a fault of the request is not', async () => {
  const slow = { fault: { type: 'stall' } } as const;
  const inputs = { 'http-timeout': '600ms', 'http-retries': '1', 'http-retry-backoff': '1ms' };
  const repeated = await run([slow, { text: 'Now.' }], { inputs });
  assert.deepEqual([repeated.requests.length, repeated.outputs.conclusion], [2, 'success']);
  const refused = await run([{ fault: { type: 'status', status: 400 } }], { inputs });
  assert.deepEqual([refused.requests.length, refused.outputs.conclusion], [1, 'provider-error']);
});

const here = dirname(fileURLToPath(import.meta.url));

test('C99 C100: fs_read_file reads ranges, and says NOT_FOUND', async (context) => {
  const workspace = makeWorkspace(context, { 'f.txt': 'abcdefg' });
  const read = (offsetBytes: number, maxBytes: number) =>
    workspace.value('fs_read_file', { path: 'f.txt', offsetBytes, maxBytes });
  const [middle, end] = [await read(2, 3), await read(5, 10)];
  assert.deepEqual([middle.content, middle.eof], ['cde', false]);
  assert.deepEqual([end.content, end.eof], ['fg', true]);
  const missing = await workspace.run('fs_read_file', { path: basename(here) });
  assert.equal(missing.verdict === 'failed' ? missing.code : '', 'NOT_FOUND');
});

test('C104: fs_read_lines stops before endLine, and shows CRLF as LF', async (context) => {
  const workspace = makeWorkspace(context, {
    'lf.txt': 'l1\nl2\nl3\nl4\n',
    'crlf.txt': 'l1\r\nl2\r\nl3\r\nl4\r\n',
  });
  for (const path of ['lf.txt', 'crlf.txt']) {
    const value = await workspace.value('fs_read_lines', { path, startLine: 2, endLine: 4 });
    assert.equal(value.content, 'l2\nl3\n');
  }
});

test('C109 differs: fs_search cuts by number and goes on, and counts large files instead of failing', async (context) => {
  const files = { 'a.txt': 'x1\nx2\nx3\n', 'b.md': 'x4\n', 'big.txt': 'x'.repeat(5 * 1_048_576) };
  const workspace = makeWorkspace(context, files);
  const cut = await workspace.value('fs_search', { query: 'x', maxResults: 2 });
  assert.deepEqual([Object(cut.matches).length, cut.truncated], [2, true]);
  const globbed = await workspace.value('fs_search', { query: 'x[0-9]', regex: true, globs: ['*.md'] });
  assert.equal(Object(globbed.matches).length, 1);
  const whole = await workspace.value('fs_search', { query: 'x1' });
  assert.match(JSON.stringify(whole.skipped), /[1-9]/);
});

test('C110 C111: fs_list_dir puts directories first and hides dot files; links and missing paths are described', async (context) => {
  const workspace = makeWorkspace(context, { 'z_dir/f.txt': 'f', 'a.txt': 'a', '.hidden': 'h' });
  symlinkSync('a.txt', join(workspace.root, 'link'));
  const { entries } = await workspace.value('fs_list_dir', { path: '.' });
  const listed = Object.values(Object(entries)).map((entry) => [Object(entry).path, Object(entry).type]);
  assert.deepEqual(listed, [
    ['z_dir', 'dir'],
    ['a.txt', 'file'],
    ['link', 'symlink'],
  ]);
  assert.deepEqual(await workspace.value('fs_stat', { path: 'none' }), { exists: false });
  const types = [false, true].map(async (followSymlinks) => {
    const { type } = await workspace.value('fs_stat', { path: 'link', followSymlinks });
    return type;
  });
  assert.deepEqual(await Promise.all(types), ['symlink', 'file']);
});

test('C113 differs: get_time takes timezone or tz, without one it is UTC, and refuses what is no zone', async (context) => {
  const workspace = makeWorkspace(context);
  const times = [{ timezone: 'UTC' }, { tz: 'UTC' }, {}].map((args) => workspace.value('get_time', args));
  const utc = { timezone: 'UTC', iso8601: '1970-01-01T00:00:00Z' };
  assert.deepEqual(await Promise.all(times), [utc, utc, utc]);
  const wrong = await workspace.run('get_time', { timezone: 'Nowhere/Land' });
  assert.equal(wrong.verdict === 'failed' ? wrong.code : '', 'BAD_TIMEZONE');
});
