import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runMounted } from '../mounted.ts';
import { makeWorkspace } from '../workspace.ts';

const isLinux = process.platform === 'linux';
const change = (path: string) => `--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-old\n+new\n`;
const remove = (path: string) => `--- a/${path}\n+++ /dev/null\n@@ -1 +0,0 @@\n-old\n`;
const make = (path: string) => `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+new\n`;

/** A file that is a mount point can be read and linked, but the system lets nobody rename over it or remove it. */
const stuck = 'mount --bind stuck stuck';
const files = { 'a.txt': 'old\n', 'b/b.txt': 'old\n', stuck: 'old\n', 'z.txt': 'old\n' };

const patches: { readonly [title: string]: string } = {
  'a last file that cannot take its new content':
    change('a.txt') + change('b/b.txt') + make('new/deep/x.txt') + make('y.txt') + change('stuck'),
  'a last file that cannot be removed': change('a.txt') + remove('z.txt') + make('c/x.txt') + remove('stuck'),
  'a first file that cannot take its new content': change('stuck') + change('a.txt') + remove('z.txt'),
};

for (const [title, unifiedDiff] of Object.entries(patches)) {
  test(`${title} puts all others back, the same files with the same content`, {
    skip: !isLinux,
  }, (context) => {
    const end = runMounted({
      workspace: makeWorkspace(context, files),
      prepare: stuck,
      calls: [['fs_apply_patch', { unifiedDiff }]],
    });
    assert.deepEqual(end.codes, ['NOT_WRITABLE']);
    assert.equal(end.after, end.before);
  });
}
