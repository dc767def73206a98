import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import { toLatchName } from '../../src/toolbelt/jail/own-names.ts';
import { whileSwapping } from './swapping.ts';
import { makeWorkspace, planted, type Workspace } from './workspace.ts';

const isLinux = process.platform === 'linux';
const child = join(import.meta.dirname, 'write-child.ts');

async function append({ root, outside }: Workspace, content: string): Promise<string> {
  const calls = [['fs_append_file', { path: 'log', content }]];
  const order = { root, times: 100, calls, told: 'failures' };
  const orderFile = join(outside, `${content.slice(0, 1)}.json`);
  writeFileSync(orderFile, JSON.stringify(order));
  const writer = spawn(process.execPath, [child, orderFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  writer.stdout.on('data', (bytes) => said.push(bytes));
  await once(writer, 'exit');
  return Buffer.concat(said).toString();
}

const countOf = (text: string, letter: string): number => text.split(letter).length - 1;

test('C102 two processes that append to one file lose nothing of each other', async (context) => {
  const workspace = makeWorkspace(context, { log: '' });
  const { root } = workspace;
  const said = await Promise.all([append(workspace, 'A'.repeat(100)), append(workspace, 'B'.repeat(120))]);
  assert.deepEqual(said, ['ready\n', 'ready\n']);
  const log = readFileSync(join(root, 'log'), 'utf8');
  assert.deepEqual([countOf(log, 'A'), countOf(log, 'B'), log.length], [10_000, 12_000, 22_000]);
  assert.match(log, /^(?:A{100}|B{120})*$/);
  assert.deepEqual(readdirSync(root), ['log']);
});

test('calls side by side in one process lose nothing either', async (context) => {
  const { root, value } = makeWorkspace(context, { log: '' });
  await Promise.all(
    Array.from({ length: 20 }, () => value('fs_append_file', { path: 'log', content: 'ab' })),
  );
  assert.equal(readFileSync(join(root, 'log'), 'utf8'), 'ab'.repeat(20));
});

test('what a killed process left behind stops nobody for long', async (context) => {
  const { root, value } = makeWorkspace(context, { log: 'old' });
  const left = [toLatchName('log', sha256Hex), '.log.goagent-0123456789abcdef.tmp'];
  for (const name of left) writeFileSync(join(root, name), '');
  utimesSync(join(root, left[0] ?? ''), 0, 0);
  await value('fs_append_file', { path: 'log', content: ' new' });
  assert.equal(readFileSync(join(root, 'log'), 'utf8'), 'old new');
  assert.deepEqual(readdirSync(root), ['.log.goagent-0123456789abcdef.tmp', 'log']);
  assert.deepEqual((await value('fs_list_dir', { path: '.', includeHidden: true })).entries, [
    ...((await value('fs_list_dir', { path: '.' })).entries as []),
  ]);
});

test('never writes through a directory that a second process swaps for a link', {
  skip: !isLinux,
}, async (context) => {
  const { root, outside, run } = makeWorkspace(context, {
    'directory/secret.txt': 'inside',
    'directory/more/x': '',
  });
  mkdirSync(join(outside, 'more'));
  symlinkSync(outside, join(root, 'link'));
  const counts = { ok: 0, failed: 0 };
  await whileSwapping(join(root, 'directory'), join(root, 'link'), async () => {
    for (const started = performance.now(); performance.now() - started < 2_000; ) {
      for (const [tool, args] of [
        ['fs_write_file', { path: 'directory/secret.txt', content: 'w' }],
        ['fs_append_file', { path: 'directory/new', content: 'w' }],
        ['fs_move', { from: 'directory/new', to: 'directory/moved', overwrite: true }],
        ['fs_rm', { path: 'directory/more', recursive: true }],
      ] as const) {
        counts[(await run(tool, args)).verdict] += 1;
      }
    }
  });
  assert.ok(counts.ok > 0 && counts.failed > 0, JSON.stringify(counts));
  assert.deepEqual(readdirSync(outside), ['more', 'secret.txt']);
  assert.equal(readFileSync(join(outside, 'secret.txt'), 'utf8'), planted);
});
