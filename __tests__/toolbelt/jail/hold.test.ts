import assert from 'node:assert/strict';
import { closeSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toHold } from '../../../src/toolbelt/jail/hold.ts';
import { makeWorkspace } from '../workspace.ts';

const isLinux = process.platform === 'linux';

test('reads the object that is held, wherever its path leads by now', { skip: !isLinux }, (context) => {
  const { root } = makeWorkspace(context, { 'sub/a.txt': 'held', 'other.txt': 'other' });
  const held = toHold('descriptor')(join(root, 'sub/a.txt'));
  context.after(() => held.release());
  renameSync(join(root, 'other.txt'), join(root, 'sub/a.txt'));
  const descriptor = held.openForReading();
  assert.ok(descriptor !== undefined);
  assert.equal(readFileSync(descriptor, 'utf8'), 'held');
  closeSync(descriptor);
});

test('without a path of the descriptor, opens nothing but the file that was judged', (context) => {
  const { root } = makeWorkspace(context, { 'sub/a.txt': 'held', 'other.txt': 'other' });
  const held = toHold('real-path')(join(root, 'sub/a.txt'));
  renameSync(join(root, 'other.txt'), join(root, 'sub/a.txt'));
  assert.equal(held.openForReading(), undefined);
});

test('without a path of the descriptor, opens nothing that has moved behind a link', (context) => {
  const { root } = makeWorkspace(context, { 'sub/a.txt': 'held' });
  const held = toHold('real-path')(join(root, 'sub/a.txt'));
  renameSync(join(root, 'sub'), join(root, 'moved'));
  symlinkSync('moved', join(root, 'sub'));
  assert.equal(held.openForReading(), undefined);
});
