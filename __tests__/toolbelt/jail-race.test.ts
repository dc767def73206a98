import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { whileSwapping } from './swapping.ts';
import { makeWorkspace, planted, type Workspace } from './workspace.ts';

const isLinux = process.platform === 'linux';

/** Each tool in turn for a second; answers how often one succeeded and how often not. */
async function race(workspace: Workspace, calls: readonly (readonly [tool: string, args: JsonObject])[]) {
  const counts = { ok: 0, failed: 0 };
  for (const started = performance.now(); performance.now() - started < 1000; ) {
    for (const [tool, args] of calls) {
      const said = JSON.stringify(await workspace.run(tool, args));
      for (const text of told) assert.ok(!said.includes(text), `${tool} told ${text}`);
      counts[said.startsWith('{"verdict":"ok"') ? 'ok' : 'failed'] += 1;
    }
  }
  assert.ok(counts.ok > 0 && counts.failed > 0, JSON.stringify(counts));
}

/** The planted text, and what would tell of it: its digest, its size, a name beside it. */
const told = [
  planted,
  createHash('sha256').update(planted).digest('hex'),
  Buffer.from(planted).toString('base64'),
  `"sizeBytes":${planted.length}`,
  'told-by-none',
];

/** Each way to get at what is in a file, and at what is in a directory. */
const ofFile = (path: string) =>
  [
    ['fs_read_file', { path }],
    ['fs_read_file', { path, encoding: 'base64' }],
    ['fs_read_lines', { path }],
    ['fs_stat', { path, followSymlinks: true, hash: 'sha256' }],
    // What is searched for is no part of an answer; a preview would show all of it.
    ['fs_search', { path, query: planted.slice(0, 7) }],
  ] as const;
const ofDirectory = (path: string) =>
  [
    ...ofFile(`${path}/secret.txt`),
    ['fs_list_dir', { path }],
    ['fs_list_dir', { recursive: true }],
    ['fs_search', { query: planted.slice(0, 7) }],
    ['fs_search', { path, query: '.', regex: true }],
  ] as const;

test('no reader gets through a file that a second process swaps for a link', {
  skip: !isLinux,
}, async (context) => {
  const workspace = makeWorkspace(context, { file: 'inside' });
  const { root, outside } = workspace;
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link'));
  await whileSwapping(join(root, 'file'), join(root, 'link'), () => race(workspace, ofFile('file')));
});

test('no reader gets through a directory that a second process swaps for a link', {
  skip: !isLinux,
}, async (context) => {
  const workspace = makeWorkspace(context, { 'directory/secret.txt': 'inside' });
  const { root, outside } = workspace;
  writeFileSync(join(outside, 'told-by-none'), '');
  symlinkSync(outside, join(root, 'link'));
  await whileSwapping(join(root, 'directory'), join(root, 'link'), () =>
    race(workspace, ofDirectory('directory')),
  );
});

test('no reader waits for a file that a second process swaps for a FIFO', {
  skip: !isLinux,
  timeout: 10_000,
}, async (context) => {
  const workspace = makeWorkspace(context, { file: 'inside' });
  const { root } = workspace;
  assert.equal(spawnSync('mkfifo', [join(root, 'pipe')]).status, 0);
  await whileSwapping(join(root, 'file'), join(root, 'pipe'), () =>
    race(workspace, [...ofFile('file'), ['fs_search', { query: 'x' }]]),
  );
});
