import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../../src/contract/json.ts';
import { makeWorkspace } from './workspace.ts';

const isLinux = process.platform === 'linux';
const kills = process.env.GOAGENT_DEEP === undefined ? 20 : 200;
const child = join(import.meta.dirname, 'write-child.ts');
const size = 512 * 1024;
const [a, b] = ['a'.repeat(size), 'b'.repeat(size)];

type Calls = readonly (readonly [string, JsonObject])[];

/** Starts the tool in a process, over and over, and kills that at some moment of its work. */
async function killInside(orderFile: string): Promise<void> {
  const writer = spawn(process.execPath, [child, orderFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(writer, 'exit');
  await once(writer.stdout, 'data');
  await wait(Math.random() * 25);
  writer.kill('SIGKILL');
  await ended;
}

/** All files of one content that is allowed; returns their names. */
function look(root: string, isWhole: (text: string) => boolean): readonly string[] {
  const names = readdirSync(root).filter((name) => !name.startsWith('.'));
  for (const name of names)
    assert.ok(isWhole(readFileSync(join(root, name), 'utf8')), `${name} is half written`);
  for (const name of readdirSync(root)) if (name.startsWith('.')) rmSync(join(root, name));
  return names;
}

const isEither = (text: string): boolean => text === a || text === b;

const cases: {
  readonly [tool: string]: { readonly calls: Calls; readonly isWhole: (text: string) => boolean };
} = {
  fs_edit_range: {
    calls: [a, b].map((replacement) => [
      'fs_edit_range',
      { path: 'file', startByte: 0, endByte: size, replacement },
    ]),
    isWhole: isEither,
  },
  fs_replace: {
    calls: [
      ['fs_replace', { path: 'file', oldText: 'a', newText: 'b', replaceAll: true }],
      ['fs_replace', { path: 'file', oldText: 'b', newText: 'a', replaceAll: true }],
    ],
    isWhole: isEither,
  },
  fs_append_file: {
    calls: [['fs_append_file', { path: 'file', content: 'c'.repeat(1_000) }]],
    isWhole: (text) =>
      text.startsWith(a) && text.slice(size) === 'c'.repeat(Math.floor((text.length - size) / 1_000) * 1_000),
  },
  fs_move: {
    calls: [
      ['fs_move', { from: 'file', to: 'other' }],
      ['fs_move', { from: 'other', to: 'file' }],
    ],
    isWhole: isEither,
  },
};

const writing: Calls = [a, b].map((content) => ['fs_write_file', { path: 'file', content }]);

for (const [tool, { calls, isWhole }] of Object.entries({
  fs_write_file: { calls: writing, isWhole: isEither },
  ...cases,
})) {
  test(`${tool} that is killed leaves the old or the new content, ${kills} times`, {
    skip: !isLinux,
  }, async (context) => {
    const { root, outside } = makeWorkspace(context);
    const orderFile = join(outside, 'order.json');
    writeFileSync(orderFile, JSON.stringify({ root, calls, times: 1_000_000 }));
    for (let time = 0; time < kills; time += 1) {
      for (const name of readdirSync(root)) rmSync(join(root, name));
      writeFileSync(join(root, 'file'), a);
      await killInside(orderFile);
      assert.equal(look(root, isWhole).length, 1);
    }
  });
}

const full = `
  set -e
  mount -t tmpfs -o size=1m,mode=0777 tmpfs "$1"
  head -c 700000 /dev/zero | tr '\\0' a > "$1/file"
  for order in "$4" "$5" "$6" "$7"; do "$2" "$3" "$order"; done
  cksum < "$1/file"; ls -A "$1"`;

test('a full disk is told, and leaves the old content and nothing else', { skip: !isLinux }, (context) => {
  const { root, outside } = makeWorkspace(context);
  const text = { path: 'file', content: 'b'.repeat(600_000) };
  const calls: Calls = [
    ['fs_write_file', text],
    ['fs_append_file', text],
    ['fs_edit_range', { path: 'file', startByte: 0, endByte: 1, replacement: 'b' }],
    ['fs_write_file', { ...text, path: 'new' }],
  ];
  const orders = calls.map((call, index) => {
    const orderFile = join(outside, `${index}.json`);
    writeFileSync(orderFile, JSON.stringify({ root, calls: [call], times: 1 }));
    return orderFile;
  });
  // Root makes a mount namespace; others make a user namespace in which they are root.
  const space = process.getuid?.() === 0 ? ['-m'] : ['-rm'];
  const command = [...space, 'sh', '-c', full, 'sh', root, process.execPath, child, ...orders];
  const { stdout, stderr, status } = spawnSync('unshare', command, { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, stderr);
  const sum = spawnSync('sh', ['-c', "head -c 700000 /dev/zero | tr '\\0' a | cksum"], { encoding: 'utf8' });
  assert.equal(stdout.match(/"code":"DISK_FULL"/g)?.length, calls.length, stdout);
  assert.ok(stdout.endsWith(`${sum.stdout}file\n`), stdout);
});
