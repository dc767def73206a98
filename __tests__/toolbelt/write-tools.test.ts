import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { codeOf, makeWorkspace, planted } from './workspace.ts';

const posix = { skip: process.platform === 'win32' };

test('C101 fs_write_file needs a directory that exists, and takes empty, text and any bytes', async (context) => {
  const { root, run, value } = makeWorkspace(context);
  assert.equal(codeOf(await run('fs_write_file', { path: 'no/file', content: 'x' })), 'MISSING_PARENT');
  assert.deepEqual(await value('fs_write_file', { path: 'file', content: 'ünder' }), {
    bytesWritten: 6,
    created: true,
    sha256: sha256Hex('ünder'),
  });
  assert.deepEqual(await value('fs_write_file', { path: 'file', content: '' }), {
    bytesWritten: 0,
    created: false,
    sha256: sha256Hex(''),
  });
  const bytes = Buffer.from([0, 255, 10, 128]);
  await value('fs_write_file', { path: 'file', contentBase64: bytes.toString('base64') });
  assert.deepEqual(readFileSync(join(root, 'file')), bytes);
  assert.deepEqual(readdirSync(root), ['file']);
});

test('content is given once, and base64 is base64', async (context) => {
  const { root, run } = makeWorkspace(context);
  const codes = async (args: JsonObject) => codeOf(await run('fs_write_file', { path: 'file', ...args }));
  assert.equal(await codes({}), 'INVALID_ARGUMENTS');
  assert.equal(await codes({ content: '', contentBase64: '' }), 'INVALID_ARGUMENTS');
  for (const contentBase64 of ['plain text', 'YQ=', 'YQ==YQ==', 'Y', 'YR==', '====']) {
    assert.equal(await codes({ contentBase64 }), 'BAD_BASE64', contentBase64);
  }
  assert.deepEqual(readdirSync(root), []);
  for (const contentBase64 of ['YQ==', 'YQ', 'Y\nQ==', ''])
    assert.equal(await codes({ contentBase64 }), 'ok');
});

test(
  'fs_write_file gives a new file the mode that was asked for, and keeps that of an old one',
  posix,
  async (context) => {
    const { root, value } = makeWorkspace(context);
    const modeOf = (path: string) => statSync(join(root, path)).mode & 0o7777;
    const mask = process.umask();
    await value('fs_write_file', { path: 'new', content: '', createModeOctal: '0750' });
    assert.equal(modeOf('new'), 0o750 & ~mask);
    await value('fs_write_file', { path: 'plain', content: '' });
    assert.equal(modeOf('plain'), 0o644 & ~mask);
    chmodSync(join(root, 'plain'), 0o700);
    await value('fs_write_file', { path: 'plain', content: 'x', createModeOctal: '0644' });
    assert.equal(modeOf('plain'), 0o700);
  },
);

test('C102 fs_append_file adds at the end, and refuses paths that lead out and what is no base64', async (context) => {
  const { root, outside, run, value } = makeWorkspace(context);
  assert.deepEqual(await value('fs_append_file', { path: 'log', content: 'one\n' }), {
    bytesAppended: 4,
    sizeBytes: 4,
    created: true,
  });
  assert.deepEqual(await value('fs_append_file', { path: 'log', contentBase64: 'dHdv' }), {
    bytesAppended: 3,
    sizeBytes: 7,
    created: false,
  });
  assert.equal(readFileSync(join(root, 'log'), 'utf8'), 'one\ntwo');
  for (const path of ['../outside/secret.txt', join(outside, 'secret.txt')]) {
    assert.equal(codeOf(await run('fs_append_file', { path, content: 'x' })), 'DENIED_PATH');
  }
  assert.equal(codeOf(await run('fs_append_file', { path: 'log', contentBase64: '!' })), 'BAD_BASE64');
  assert.equal(readFileSync(join(outside, 'secret.txt'), 'utf8'), planted);
});

test('C103 fs_edit_range splices in the middle and at the end, and tells the new digest', async (context) => {
  const { root, value } = makeWorkspace(context, { file: 'abcdef', end: 'abcdef' });
  const edit = { path: 'file', startByte: 2, endByte: 4, replacementBase64: 'WFk=' };
  assert.deepEqual(await value('fs_edit_range', { ...edit, expectedSha256: sha256Hex('abcdef') }), {
    bytesReplaced: 2,
    bytesRemoved: 2,
    sizeBytes: 6,
    newSha256: sha256Hex('abXYef'),
  });
  assert.equal(readFileSync(join(root, 'file'), 'utf8'), 'abXYef');
  await value('fs_edit_range', { path: 'end', startByte: 4, endByte: 6, replacement: 'ZZZ' });
  assert.equal(readFileSync(join(root, 'end'), 'utf8'), 'abcdZZZ');
});

test('fs_edit_range compares with the old file, and takes no range outside of it', async (context) => {
  const { root, run } = makeWorkspace(context, { file: 'abcdef' });
  const edit = async (args: JsonObject) =>
    codeOf(await run('fs_edit_range', { path: 'file', replacement: 'X', startByte: 0, endByte: 1, ...args }));
  assert.equal(await edit({ expectedSha256: sha256Hex('Xbcdef') }), 'SHA_MISMATCH');
  assert.equal(await edit({ endByte: 7 }), 'BAD_RANGE');
  assert.equal(await edit({ startByte: 3, endByte: 2 }), 'BAD_RANGE');
  assert.equal(await edit({ path: 'other' }), 'NOT_FOUND');
  assert.equal(readFileSync(join(root, 'file'), 'utf8'), 'abcdef');
});

test('fs_replace wants to find as much as it was told, and says where it found more', async (context) => {
  const { root, run, value } = makeWorkspace(context, { file: 'a\nb\na\nb\n' });
  assert.deepEqual(await run('fs_replace', { path: 'file', oldText: 'a', newText: 'x' }), {
    verdict: 'failed',
    code: 'NO_MATCH',
    error: 'oldText was found 2 times (lines 1, 3), not 1 time',
    hint: 'give more of the text around it, or the right expectedCount, or replaceAll',
  });
  assert.deepEqual(await value('fs_replace', { path: 'file', oldText: 'a\nb\na', newText: 'x' }), {
    replaced: 1,
    sizeBytes: 4,
    newSha256: sha256Hex('x\nb\n'),
  });
  assert.equal(codeOf(await run('fs_replace', { path: 'file', oldText: 'a', newText: '' })), 'NO_MATCH');
  const twice = { path: 'file', oldText: '\n', newText: '' };
  assert.equal((await value('fs_replace', { ...twice, expectedCount: 2 })).replaced, 2);
  assert.equal(codeOf(await run('fs_replace', { ...twice, replaceAll: true })), 'NO_MATCH');
  assert.equal(readFileSync(join(root, 'file'), 'utf8'), 'xb');
});

test('fs_replace leaves other bytes and line ends as they are', async (context) => {
  const bytes = Buffer.concat([
    Buffer.from([255, 254, 0]),
    Buffer.from('one\r\ntwo\r\n'),
    Buffer.from([200]),
  ]);
  const { root, run, value } = makeWorkspace(context, { file: bytes });
  await value('fs_replace', { path: 'file', oldText: 'two', newText: 'drei' });
  const expected = Buffer.concat([bytes.subarray(0, 8), Buffer.from('drei\r\n'), Buffer.from([200])]);
  assert.deepEqual(readFileSync(join(root, 'file')), expected);
  const answer = await run('fs_replace', { path: 'file', oldText: 'one\ndrei', newText: '' });
  assert.match(answer.verdict === 'failed' ? (answer.hint ?? '') : '', /CRLF/);
});

test('C108 fs_mkdirp makes all of a path once', async (context) => {
  const { root, run, value, write } = makeWorkspace(context, { file: '' });
  assert.deepEqual(await value('fs_mkdirp', { path: 'a/b/c' }), { created: true });
  assert.deepEqual(await value('fs_mkdirp', { path: 'a/b/c' }), { created: false });
  assert.deepEqual(await value('fs_mkdirp', { path: '.' }), { created: false });
  assert.equal(codeOf(await run('fs_mkdirp', { path: 'file/x' })), 'NOT_A_DIRECTORY');
  write('d/file', '');
  assert.equal(codeOf(await run('fs_mkdirp', { path: 'new/deep/.github/workflows' })), 'DENIED_PATH');
  assert.deepEqual(readdirSync(root), ['a', 'd', 'file']);
});

test('C106 fs_rm with force is content with nothing', async (context) => {
  const { run, value } = makeWorkspace(context);
  assert.deepEqual(await value('fs_rm', { path: 'nothing', force: true }), { removed: false });
  assert.deepEqual(await value('fs_rm', { path: 'no/where', force: true }), { removed: false });
  assert.equal(codeOf(await run('fs_rm', { path: 'nothing' })), 'NOT_FOUND');
});

test('fs_rm removes a link and never what it leads to', posix, async (context) => {
  const { root, outside, run, value } = makeWorkspace(context, { 'a/b/file': '', 'kept/file': '' });
  symlinkSync(outside, join(root, 'a/b/out'));
  symlinkSync('../kept', join(root, 'a/in'));
  symlinkSync('kept', join(root, 'link'));
  assert.equal(codeOf(await run('fs_rm', { path: 'a' })), 'IS_DIRECTORY');
  assert.deepEqual(await value('fs_rm', { path: 'link', recursive: true }), { removed: true });
  assert.deepEqual(await value('fs_rm', { path: 'a', recursive: true }), { removed: true, entries: 4 });
  assert.deepEqual(readdirSync(root), ['kept']);
  assert.deepEqual(readdirSync(outside), ['secret.txt']);
  assert.deepEqual(readdirSync(join(root, 'kept')), ['file']);
  assert.equal(codeOf(await run('fs_rm', { path: '.', recursive: true })), 'DENIED_PATH');
});

test('C107 fs_move replaces only with overwrite, and never loses a file', async (context) => {
  const { root, run, value } = makeWorkspace(context, { a: 'A', b: 'B', 'full/x': '', 'other/y': 'Y' });
  assert.equal(codeOf(await run('fs_move', { from: 'a', to: 'b' })), 'EXISTS');
  assert.equal(codeOf(await run('fs_move', { from: 'none', to: 'b', overwrite: true })), 'NOT_FOUND');
  assert.deepEqual(await value('fs_move', { from: 'b', to: './b', overwrite: true }), { moved: false });
  assert.equal(readFileSync(join(root, 'b'), 'utf8'), 'B');
  assert.deepEqual(await value('fs_move', { from: 'a', to: 'b', overwrite: true }), { moved: true });
  assert.equal(readFileSync(join(root, 'b'), 'utf8'), 'A');
  const over = async (from: string, to: string) =>
    codeOf(await run('fs_move', { from, to, overwrite: true }));
  assert.equal(await over('full', 'other'), 'NOT_EMPTY');
  assert.equal(await over('full', 'full/deeper'), 'INVALID_ARGUMENTS');
  assert.equal(await over('b', 'full'), 'IS_DIRECTORY');
  assert.equal(await over('full', 'b'), 'NOT_A_DIRECTORY');
  assert.equal(await over('b', 'no/where'), 'MISSING_PARENT');
  assert.equal(await over('other', 'full/other'), 'ok');
  assert.equal(readFileSync(join(root, 'full/other/y'), 'utf8'), 'Y');
});

test('tools that change files say what is too large before they make it', async (context) => {
  const { run, write } = makeWorkspace(context);
  write('large', Buffer.alloc(64 * 1024 * 1024));
  assert.equal(codeOf(await run('fs_append_file', { path: 'large', content: 'x' })), 'FILE_TOO_LARGE');
  write('many', 'a'.repeat(900_000));
  const blown = { path: 'many', oldText: 'a', newText: 'b'.repeat(100), replaceAll: true };
  assert.equal(codeOf(await run('fs_replace', blown)), 'FILE_TOO_LARGE');
});
