import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Spot } from '../../../src/toolbelt/jail/spot.ts';
import { makeWorkspace, planted } from '../workspace.ts';

const posix = { skip: process.platform === 'win32' };
const anything = { over: 'anything' } as const;
const replace = (text: string) => (spot: Spot) => spot.replaceFile(Buffer.from(text), anything);

test('replaces a file as a whole and leaves nothing beside it', async (context) => {
  const { root, jail } = makeWorkspace(context, { 'a/b.txt': 'old' });
  assert.deepEqual(await jail.withSpot('a/b.txt', 'follow', replace('new')), {
    verdict: 'replaced',
    created: false,
  });
  assert.deepEqual(await jail.withSpot('a/c.txt', 'follow', replace('')), {
    verdict: 'replaced',
    created: true,
  });
  assert.equal(readFileSync(join(root, 'a/b.txt'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(join(root, 'a')), ['b.txt', 'c.txt']);
});

test('keeps the permissions of what it replaces, but never setuid', posix, async (context) => {
  const { root, jail } = makeWorkspace(context, { 'run.sh': 'old', secret: 'old' });
  chmodSync(join(root, 'run.sh'), 0o6755);
  chmodSync(join(root, 'secret'), 0o600);
  for (const path of ['run.sh', 'secret']) await jail.withSpot(path, 'follow', replace('new'));
  assert.equal(statSync(join(root, 'run.sh')).mode & 0o7777, 0o755);
  assert.equal(statSync(join(root, 'secret')).mode & 0o7777, 0o600);
});

test('writes through a link to its target, and the link stays', posix, async (context) => {
  const { root, jail } = makeWorkspace(context, { 'deep/target': 'old' });
  symlinkSync('deep/target', join(root, 'link'));
  await jail.withSpot('link', 'follow', replace('new'));
  assert.equal(readlinkSync(join(root, 'link')), 'deep/target');
  assert.equal(readFileSync(join(root, 'deep/target'), 'utf8'), 'new');
});

test('never writes where a link leads out or to nothing', posix, async (context) => {
  const { root, outside, jail } = makeWorkspace(context, { 'a.txt': '' });
  symlinkSync(join(outside, 'secret.txt'), join(root, 'out'));
  symlinkSync(join(outside, 'new.txt'), join(root, 'out-new'));
  symlinkSync(outside, join(root, 'directory'));
  symlinkSync('nothing', join(root, 'dangling'));
  for (const path of ['out', 'out-new', 'directory/new.txt', 'dangling', '.', '../x', '/tmp/x']) {
    const answer = await jail.withSpot(path, 'follow', replace('new'));
    assert.equal(answer.verdict === 'failed' && answer.code, 'DENIED_PATH', path);
  }
  assert.equal(readFileSync(join(outside, 'secret.txt'), 'utf8'), planted);
  assert.deepEqual(readdirSync(outside), ['secret.txt']);
  assert.ok(lstatSync(join(root, 'dangling')).isSymbolicLink());
});

test('says what stands in the way of a write', posix, async (context) => {
  const { jail } = makeWorkspace(context, { file: '', 'directory/file': '' });
  const codeOf = async (path: string) => {
    const answer = await jail.withSpot(path, 'follow', replace('new'));
    return answer.verdict === 'failed' ? answer.code : answer.verdict;
  };
  assert.equal(await codeOf('nowhere/file'), 'MISSING_PARENT');
  assert.equal(await codeOf('file/below'), 'NOT_A_DIRECTORY');
  assert.equal(await codeOf('directory'), 'IS_DIRECTORY');
  assert.equal(await codeOf('n'.repeat(300)), 'NOT_WRITABLE');
  assert.equal(await codeOf('.git/config'), 'DENIED_PATH');
});

test('refuses to replace what is not what was found', async (context) => {
  const { root, jail, write } = makeWorkspace(context, { file: 'old' });
  const answer = await jail.withSpot('file', 'follow', async (spot) => {
    const staged = await spot.stage(Buffer.from('mine'));
    write('file', 'theirs');
    return staged.verdict === 'staged' ? staged.commit('unchanged') : staged;
  });
  assert.deepEqual(answer, { verdict: 'changed' });
  assert.deepEqual(readdirSync(root), ['file']);
  assert.equal(readFileSync(join(root, 'file'), 'utf8'), 'theirs');
});
