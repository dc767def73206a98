import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { whileSwapping } from './swapping.ts';
import { makeWorkspace, planted, type Workspace } from './workspace.ts';

const isLinux = process.platform === 'linux';

/** Repeats a call for a second; answers how often it succeeded and how often not. */
async function race(workspace: Workspace, tool: string, args: { readonly [name: string]: string }) {
  const counts = { ok: 0, failed: 0 };
  for (const started = performance.now(); performance.now() - started < 800; ) {
    const answer = await workspace.run(tool, args);
    assert.ok(!JSON.stringify(answer).includes(planted));
    counts[answer.verdict] += 1;
  }
  return counts;
}

test('never reads through a file that a second process swaps for a link', {
  skip: !isLinux,
}, async (context) => {
  const workspace = makeWorkspace(context, { file: 'inside' });
  const { root, outside } = workspace;
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link'));
  await whileSwapping(join(root, 'file'), join(root, 'link'), async () => {
    const counts = await race(workspace, 'fs_read_file', { path: 'file' });
    assert.ok(counts.ok > 0 && counts.failed > 0, JSON.stringify(counts));
  });
});

test('never reads through a directory that a second process swaps for a link', {
  skip: !isLinux,
}, async (context) => {
  const workspace = makeWorkspace(context, { 'directory/secret.txt': 'inside' });
  const { root, outside } = workspace;
  symlinkSync(outside, join(root, 'link'));
  await whileSwapping(join(root, 'directory'), join(root, 'link'), async () => {
    const counts = await race(workspace, 'fs_read_file', { path: 'directory/secret.txt' });
    assert.ok(counts.ok > 0 && counts.failed > 0, JSON.stringify(counts));
    // A search for the planted text would show it in a preview; what it asks for is no part of its answer.
    const found = await race(workspace, 'fs_search', { query: planted.slice(0, 7) });
    assert.ok(found.ok > 0);
  });
});

test('never waits for a file that a second process swaps for a FIFO', {
  skip: !isLinux,
  timeout: 10_000,
}, async (context) => {
  const workspace = makeWorkspace(context, { file: 'inside' });
  const { root } = workspace;
  assert.equal(spawnSync('mkfifo', [join(root, 'pipe')]).status, 0);
  await whileSwapping(join(root, 'file'), join(root, 'pipe'), async () => {
    const counts = await race(workspace, 'fs_read_file', { path: 'file' });
    assert.ok(counts.ok > 0 && counts.failed > 0, JSON.stringify(counts));
    assert.ok((await race(workspace, 'fs_search', { query: 'x' })).ok > 0);
  });
});
