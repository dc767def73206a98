import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '../../../src/contract/json.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';

const read = (workspace: Workspace, args: JsonObject, maxOutputBytes = 65_536) =>
  workspace.value('fs_read_lines', { path: 'a.txt', ...args }, { maxOutputBytes });

test('reads lines up to, but without, endLine', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'l1\nl2\nl3\nl4\n' });
  assert.deepEqual(await read(workspace, { startLine: 2, endLine: 4 }), {
    ...{ content: 'l2\nl3\n', startLine: 2, endLine: 4, eof: false, nextLine: 4, nextOffset: 9 },
  });
  const all = { content: 'l1\nl2\nl3\nl4\n', startLine: 1, endLine: 5, eof: true, totalLines: 4 };
  assert.deepEqual(await read(workspace, {}), all);
  assert.deepEqual(await read(workspace, { endLine: 100 }), all);
});

test('shows CRLF as LF and says so', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'l1\r\nl2\r\nl3\r\n', 'mixed.txt': 'l1\r\nl2\n' });
  const part = await read(workspace, { startLine: 2, endLine: 4 });
  assert.deepEqual([part.content, part.lineEndings, part.eof], ['l2\nl3\n', 'crlf', true]);
  assert.equal((await read(workspace, { path: 'mixed.txt' })).lineEndings, 'mixed');
});

test('adds no line feed to a last line that has none', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'l1\nl2' });
  const last = { content: 'l2', startLine: 2, endLine: 3, eof: true, totalLines: 2 };
  assert.deepEqual(await read(workspace, { startLine: 2 }), last);
});

test('answers beyond the last line with nothing and the number of lines', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'l1\nl2\n', 'open.txt': 'l1\nl2', 'empty.txt': '' });
  const beyond = { content: '', startLine: 3, endLine: 3, eof: true, totalLines: 2 };
  assert.deepEqual(await read(workspace, { startLine: 3 }), beyond);
  assert.deepEqual(await read(workspace, { path: 'open.txt', startLine: 3, endLine: 9 }), beyond);
  const empty = { content: '', startLine: 1, endLine: 1, eof: true, totalLines: 0 };
  assert.deepEqual(await read(workspace, { path: 'empty.txt' }), empty);
  assert.equal((await read(workspace, { path: 'empty.txt', startLine: 2 })).totalLines, 0);
});

test('refuses a range without a line, and what is no text', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'l1\n', 'a.bin': Buffer.from([1, 0, 2]) });
  for (const endLine of [2, 3]) {
    assert.deepEqual(await workspace.run('fs_read_lines', { path: 'a.txt', startLine: 3, endLine }), {
      ...{ verdict: 'failed', code: 'BAD_RANGE', error: 'invalid range: endLine is not behind startLine' },
      hint: 'endLine is exclusive: for line 3 alone, startLine 3 and endLine 4',
    });
  }
  assert.deepEqual(await workspace.run('fs_read_lines', { path: 'a.bin' }), {
    ...{ verdict: 'failed', code: 'NOT_READABLE', error: 'this is not a text file' },
    hint: 'use fs_read_file, which answers with base64',
  });
});

test('replaces bytes that are not UTF-8 and says so', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': Buffer.from([0x61, 0xe9, 0x0a]) });
  const part = await read(workspace, {});
  assert.deepEqual([part.content, part.invalidBytesReplaced], ['a\ufffd\n', true]);
});

test('a long file comes back whole when it is read part by part', async (context) => {
  const lines = Array.from({ length: 3000 }, (_, index) => `${index} "quoted" é ${'x'.repeat(index % 90)}\n`);
  const workspace = makeWorkspace(context, { 'a.txt': lines.join('') });
  let text = '';
  let parts = 0;
  for (let startLine = 1; ; parts += 1) {
    const part = await read(workspace, { startLine }, 8192);
    text += part.content;
    if (part.eof === true) break;
    assert.equal(part.truncated, true);
    startLine = Number(part.nextLine);
  }
  assert.equal(text, lines.join(''));
  assert.ok(parts > 20);
});

test('shows the beginning of a line that does not fit, and where the rest is', async (context) => {
  const line = 'é'.repeat(20_000);
  const workspace = makeWorkspace(context, { 'a.txt': `first\n${line}\nlast\n` });
  const part = await read(workspace, { startLine: 2 }, 4096);
  const { content, lineCut, truncated, nextLine, nextOffset, endLine } = part;
  assert.deepEqual(
    { lineCut, truncated, nextLine, endLine },
    { lineCut: true, truncated: true, nextLine: 3, endLine: 3 },
  );
  assert.ok(line.startsWith(String(content)) && String(content).length > 100);
  assert.equal(nextOffset, 6 + Buffer.byteLength(String(content)));
  assert.equal((await read(workspace, { startLine: 3 }, 4096)).content, 'last\n');
  assert.equal((await read(workspace, { startLine: 1, maxBytes: 3 })).content, 'fir');
});

test('finds a line far into a large file without reading it as a whole', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': `${'0123456789\n'.repeat(400_000)}needle\n` });
  const before = process.memoryUsage().arrayBuffers;
  const part = await read(workspace, { startLine: 400_001 });
  assert.deepEqual([part.content, part.totalLines], ['needle\n', 400_001]);
  assert.ok(process.memoryUsage().arrayBuffers - before < 2_000_000);
});

test('stops counting lines when the run wants no more', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'l\n'.repeat(2_000_000) });
  const options = { signal: AbortSignal.abort() };
  const answer = await workspace.run('fs_read_lines', { path: 'a.txt', startLine: 1_999_999 }, options);
  assert.equal(answer.verdict === 'failed' && answer.code, 'BAD_RANGE');
});
