import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWorkspace } from '../workspace.ts';

test('tells type, size, permissions and time of a file, and its hash when asked', async (context) => {
  const { root, value } = makeWorkspace(context, { 'sub/a.txt': 'hello' });
  chmodSync(join(root, 'sub/a.txt'), 0o640);
  utimesSync(join(root, 'sub/a.txt'), 0, Date.UTC(2025, 0, 2, 3, 4, 5, 678) / 1000);
  const facts = {
    exists: true,
    type: 'file',
    sizeBytes: 5,
    modeOctal: '0640',
    modTime: '2025-01-02T03:04:05Z',
  };
  assert.deepEqual(await value('fs_stat', { path: 'sub/a.txt' }), facts);
  assert.deepEqual(await value('fs_stat', { path: 'sub/a.txt', hash: 'none' }), facts);
  const sha256 = createHash('sha256').update('hello').digest('hex');
  assert.deepEqual(await value('fs_stat', { path: 'sub/a.txt', hash: 'sha256' }), { ...facts, sha256 });
  const directory = await value('fs_stat', { path: 'sub', hash: 'sha256' });
  assert.deepEqual([directory.type, 'sha256' in directory], ['dir', false]);
  assert.equal((await value('fs_stat', { path: '.' })).type, 'dir');
});

test('hashes a file of many slices as a whole', async (context) => {
  const content = Buffer.alloc(3_000_001, 'slices ');
  const { value } = makeWorkspace(context, { 'large.bin': content });
  const facts = await value('fs_stat', { path: 'large.bin', hash: 'sha256' });
  assert.equal(facts.sha256, createHash('sha256').update(content).digest('hex'));
});

test('says that a missing path does not exist, which is no failure', async (context) => {
  const { root, value } = makeWorkspace(context);
  symlinkSync('nothing', join(root, 'dangling'));
  assert.deepEqual(await value('fs_stat', { path: 'nothing/at/all' }), { exists: false });
  assert.deepEqual(await value('fs_stat', { path: 'dangling', followSymlinks: true }), { exists: false });
  assert.equal((await value('fs_stat', { path: 'dangling' })).type, 'symlink');
});

test('describes the link unless it is told to follow', async (context) => {
  const { root, outside, value, run } = makeWorkspace(context, { 'a.txt': 'hello' });
  symlinkSync('a.txt', join(root, 'link'));
  symlinkSync(join(outside, 'secret.txt'), join(root, 'out'));
  assert.deepEqual((await value('fs_stat', { path: 'link' })).type, 'symlink');
  const followed = await value('fs_stat', { path: 'link', followSymlinks: true });
  assert.deepEqual([followed.type, followed.sizeBytes], ['file', 5]);
  assert.equal((await value('fs_stat', { path: 'out' })).type, 'symlink');
  const answer = await run('fs_stat', { path: 'out', hash: 'sha256', followSymlinks: true });
  assert.equal(answer.verdict === 'failed' && answer.code, 'DENIED_PATH');
});

test('stops hashing when the run wants no more', async (context) => {
  const { run } = makeWorkspace(context, { 'large.bin': Buffer.alloc(5_000_000) });
  const answer = await run('fs_stat', { path: 'large.bin', hash: 'sha256' }, { signal: AbortSignal.abort() });
  assert.equal(answer.verdict === 'failed' && answer.code, 'NOT_READABLE');
});
