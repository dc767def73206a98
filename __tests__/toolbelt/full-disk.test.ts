import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runMounted } from './mounted.ts';
import { makeWorkspace } from './workspace.ts';
import type { WriteOrder } from './write-child.ts';

const isLinux = process.platform === 'linux';
const much = 'b'.repeat(600_000);

const full = `
  mkdir disk; mount -t tmpfs -o size=1m,mode=0777 tmpfs disk
  head -c 700000 /dev/zero | tr '\\0' a > disk/file; printf 'old\\n' > disk/small; head -c 600000 /dev/zero > far`;

const tooMuch: WriteOrder['calls'] = [
  ['fs_write_file', { path: 'disk/file', content: much }],
  ['fs_write_file', { path: 'disk/new', content: much }],
  ['fs_append_file', { path: 'disk/file', content: much }],
  [
    'fs_replace',
    { path: 'disk/file', oldText: 'a'.repeat(70_000), newText: 'b'.repeat(70_000), replaceAll: true },
  ],
  ['fs_edit_range', { path: 'disk/file', startByte: 0, endByte: 1, replacement: 'b' }],
  ['fs_move', { from: 'far', to: 'disk/far' }],
  ['fs_move', { from: 'far', to: 'disk/small', overwrite: true }],
  [
    'fs_apply_patch',
    {
      unifiedDiff: `--- a/disk/small\n+++ b/disk/small\n@@ -1 +1 @@\n-old\n+new\n--- /dev/null\n+++ b/disk/d/e/new\n@@ -0,0 +1 @@\n+${much}\n`,
    },
  ],
];

test('a full disk is told by each tool that writes, and all is as it was', { skip: !isLinux }, (context) => {
  const end = runMounted({ workspace: makeWorkspace(context), prepare: full, calls: tooMuch });
  assert.deepEqual(
    end.codes,
    tooMuch.map(() => 'DISK_FULL'),
  );
  assert.equal(end.after, end.before);
});

const noNames = `
  mkdir disk; mount -t tmpfs -o nr_inodes=5,mode=0777 tmpfs disk
  mkdir disk/d; printf 'old\\n' > disk/d/one; printf 'old\\n' > disk/two`;

test('a disk without room for one more name is told, and all is as it was', { skip: !isLinux }, (context) => {
  const workspace = makeWorkspace(context);
  const fresh = (path: string) => `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+new\n`;
  const calls: WriteOrder['calls'] = [
    ['fs_mkdirp', { path: 'disk/a/b/c' }],
    ['fs_apply_patch', { unifiedDiff: fresh('disk/a/x') }],
    ['fs_apply_patch', { unifiedDiff: fresh('disk/x') + fresh('disk/y') }],
  ];
  const end = runMounted({ workspace, prepare: noNames, calls });
  assert.deepEqual(
    end.codes,
    calls.map(() => 'DISK_FULL'),
  );
  assert.equal(end.after, end.before);
});

test('a disk without room for a name refuses to move, and still lets go of files', {
  skip: !isLinux,
}, (context) => {
  const workspace = makeWorkspace(context);
  const end = runMounted({
    workspace,
    prepare: `${noNames}; printf x > disk/three`,
    calls: [
      ['fs_move', { from: 'disk/two', to: 'disk/four' }],
      ['fs_rm', { path: 'disk/d', recursive: true }],
    ],
  });
  assert.deepEqual(end.codes, ['DISK_FULL']);
  const isOfD = (line: string) => /^\.\/disk\/d[ /]/.test(line);
  const rest = end.before.split('\n').filter((line) => !isOfD(line));
  assert.equal(end.after, rest.join('\n'));
});
