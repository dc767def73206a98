/** What a stranger may put into a tree, and a model into a query, to keep the read tools busy: each ends in time. */

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const isLinux = process.platform === 'linux';
/** Far more than any of them takes on a quiet machine, far less than a tool may take. */
const longest = 10_000;
const mostMemory = 256 * 1024 * 1024;

/** The answer's code, or what it holds; measured. */
async function bounded(workspace: Workspace, tool: string, args: JsonObject): Promise<JsonObject> {
  const [started, before] = [performance.now(), process.memoryUsage().rss];
  const answer = await workspace.run(tool, args);
  assert.ok(performance.now() - started < longest, `${tool}: ${performance.now() - started} ms`);
  assert.ok(
    process.memoryUsage().rss - before < mostMemory,
    `${tool}: ${process.memoryUsage().rss - before} bytes`,
  );
  return answer.verdict === 'ok' ? answer.value : { code: answer.code };
}

test('one line of 200 MB is skipped, cut or hashed', async (context) => {
  const workspace = makeWorkspace(context, { long: Buffer.alloc(200 * 1024 * 1024, 'a') });
  const read = (tool: string, args: JsonObject = {}) => bounded(workspace, tool, { path: 'long', ...args });
  assert.deepEqual((await read('fs_search', { query: 'a' })).skipped, { huge: 1 });
  const lines = await read('fs_read_lines');
  assert.deepEqual([lines.lineCut, lines.truncated], [true, true]);
  assert.equal((await read('fs_read_lines', { startLine: 2 })).totalLines, 1);
  assert.equal((await read('fs_read_file')).truncated, true);
  assert.equal(String((await read('fs_stat', { hash: 'sha256' })).sha256).length, 64);
});

test('a million empty lines are read to the end, counted and searched', async (context) => {
  const workspace = makeWorkspace(context, { lines: '\n'.repeat(1_000_000) });
  const read = (tool: string, args: JsonObject) => bounded(workspace, tool, { path: 'lines', ...args });
  assert.equal((await read('fs_read_lines', { startLine: 2_000_000 })).totalLines, 1_000_000);
  assert.equal((await read('fs_read_lines', { startLine: 999_999 })).eof, true);
  assert.equal((await read('fs_search', { query: '^$', regex: true })).truncated, true);
  assert.equal((await read('fs_search', { query: 'x|^y', regex: true, contextLines: 10 })).truncated, false);
});

test('patterns that are huge or nested end with a code or an answer', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'ab'.repeat(50_000), 'b.txt': 'ab\n'.repeat(50_000) });
  const alternation = Array.from({ length: 200 }, (_, at) => `w${at}`)
    .join('|')
    .slice(0, 999);
  const counted = ['a{1001}', '(?:a{1000}){1000}', '(?:(?:a{30}){30}){30}', '((a{0,100}){0,100}){0,100}'];
  for (const query of [...counted, `${'('.repeat(400)}a${')'.repeat(400)}${'{3}'.repeat(40)}`]) {
    assert.deepEqual(
      await bounded(workspace, 'fs_search', { query, regex: true }),
      { code: 'BAD_REGEX' },
      query,
    );
  }
  for (const query of ['(a+)+$', '(a|aa)+$', '(.*)*x', '(?:a?){30}a{30}', '(\\w+\\s?)+!', alternation]) {
    const answer = await bounded(workspace, 'fs_search', { query, regex: true });
    assert.equal(typeof answer.filesSearched, 'number', query);
  }
});

test('directories 500 levels deep, names of 255 bytes and names that are no UTF-8 are passed over and counted', {
  skip: !isLinux,
}, async (context) => {
  const name = 'n'.repeat(255);
  const workspace = makeWorkspace(context, { [name]: 'x', [`${'d/'.repeat(500)}x`]: 'x' });
  mkdirSync(Buffer.concat([Buffer.from(`${workspace.root}/`), Buffer.from([0xff, 0xfe])]));
  writeFileSync(Buffer.concat([Buffer.from(`${workspace.root}/`), Buffer.from([0xc3, 0x28])]), 'x');
  const answer = await bounded(workspace, 'fs_search', { query: 'x' });
  assert.deepEqual(answer.skipped, { tooDeep: 1, unreadable: 2 });
  assert.deepEqual(answer.matches, [{ path: name, line: 1, col: 1, preview: 'x' }]);
  assert.equal((await bounded(workspace, 'fs_stat', { path: 'd/'.repeat(500) })).type, 'dir');
  assert.deepEqual(await bounded(workspace, 'fs_read_file', { path: 'n'.repeat(256) }), {
    code: 'NOT_FOUND',
  });
});

test('100,000 files in one directory, behind 10,000 hostile rules, are listed and searched', {
  skip: process.env.GOAGENT_DEEP === undefined,
}, async (context) => {
  const rules = Array.from({ length: 10_000 }, (_, at) => `**/*a*/${at}*b*`).join('\n');
  const workspace = makeWorkspace(context, { '.gitignore': rules });
  for (let at = 0; at < 100_000; at += 1) writeFileSync(join(workspace.root, `f${at}`), 'x');
  const signal = () => AbortSignal.timeout(20_000);
  for (const tool of ['fs_list_dir', 'fs_search']) {
    const args = tool === 'fs_search' ? { query: 'nothing' } : { recursive: true };
    const started = performance.now();
    await workspace.value(tool, args, { signal: signal() });
    assert.ok(performance.now() - started < 25_000, `${tool}: ${performance.now() - started} ms`);
  }
});
