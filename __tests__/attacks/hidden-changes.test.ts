/** What a repository or its .git directory says so that a reviewer does not see a change, or sees another author. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { posix } from '../support/hostile-run.ts';
import { makeRepository, type TestRepository } from '../toolbelt/git-repository.ts';

const pathsOf = ({ files }: JsonObject) => (Array.isArray(files) ? files.map(({ path }) => path) : []);

/** Marks in the index, and attributes that make another content look the same. */
async function makeHiding(repository: TestRepository): Promise<void> {
  await repository.git('update-index', '--assume-unchanged', 'assumed.js', 'deep/er/assumed.js');
  await repository.git('update-index', '--skip-worktree', 'skipped.js');
  repository.write('identity.js', '// $Id: */ changed() /* $\n');
  repository.write('encoded.js', '+AG8-\n');
  for (const path of ['assumed.js', 'deep/er/assumed.js', 'skipped.js']) repository.write(path, 'changed\n');
}

const files = {
  '.gitattributes': 'identity.js ident\nencoded.js working-tree-encoding=UTF-7\n',
  'a.js': '1\n',
  'assumed.js': '1\n',
  'deep/er/assumed.js': '1\n',
  'encoded.js': 'o\n',
  'identity.js': '// $Id$\n',
  'skipped.js': '1\n',
};
const changed = ['assumed.js', 'deep/er/assumed.js', 'encoded.js', 'identity.js', 'skipped.js'];

for (const version of ['2', '4'])
  it(
    `shows each change that an index of version ${version} or an attribute hides`,
    posix,
    async (context) => {
      const repository = await makeRepository(context, files);
      await makeHiding(repository);
      await repository.git('update-index', '--index-version', version);
      assert.equal((await repository.git('diff', '--name-only', 'HEAD')).trim(), '');
      assert.deepEqual(pathsOf(await repository.value('git_diff', {})), changed);
    },
  );

it('shows what was staged, whatever the index says that its trees are', posix, async (context) => {
  const repository = await makeRepository(context, { 'deep/a.js': '1\n' });
  await repository.git('read-tree', 'HEAD');
  const old = (await repository.git('rev-parse', 'HEAD:deep/a.js')).trim();
  repository.write('b.js', '2\n');
  const id = (await repository.git('hash-object', '-w', 'b.js')).trim();
  const path = join(repository.root, '.git', 'index');
  const index = readFileSync(path);
  index.set(Buffer.from(id, 'hex'), index.indexOf(Buffer.from(old, 'hex')));
  writeFileSync(path, index);
  assert.match(await repository.git('ls-files', '--stage'), new RegExp(id));
  assert.equal(await repository.git('diff', '--cached', '--name-only'), '');
  assert.deepEqual(pathsOf(await repository.value('git_diff', { staged: true })), ['deep/a.js']);
});

it('shows a change of the second in which the index was written', posix, async (context) => {
  const repository = await makeRepository(context, { 'a.js': '1\n' });
  const now = new Date(Math.floor(Date.now() / 1000) * 1000 - 60_000);
  const file = join(repository.root, 'a.js');
  utimesSync(file, now, now);
  await repository.git('-c', 'core.trustctime=false', 'update-index', '--refresh');
  writeFileSync(file, '2\n');
  utimesSync(file, now, now);
  utimesSync(join(repository.root, '.git', 'index'), now, now);
  assert.deepEqual(pathsOf(await repository.value('git_diff', {})), ['a.js']);
});

it('gives no line another author by a mailmap', posix, async (context) => {
  const repository = await makeRepository(context, {
    'a.js': '1\n',
    '.mailmap': 'Somebody Trusted <trusted@example.test> <sam@example.test>\n',
  });
  const address = (await repository.git('log', '-1', '--format=%ae')).trim();
  await repository.commit('Map', { '.mailmap': `Somebody Trusted <trusted@example.test> <${address}>\n` });
  assert.match(await repository.git('blame', 'a.js'), /Somebody Trusted/);
  const { blocks } = await repository.value('git_blame', { path: 'a.js' });
  assert.deepEqual(Array.isArray(blocks) && blocks.map(({ author }) => author), ['Sam Sample']);
});

it('reads no ref through a link, and no repository that a submodule leads to', posix, async (context) => {
  const repository = await makeRepository(context, { 'a.js': '1\n' });
  const head = (await repository.git('rev-parse', 'HEAD')).trim();
  writeFileSync(join(repository.outside, 'id'), `${head}\n`);
  symlinkSync(join(repository.outside, 'id'), join(repository.root, '.git', 'refs', 'heads', 'led'));
  assert.equal((await repository.git('rev-parse', '--verify', 'led')).trim(), head);
  const answer = await repository.run('git_show', { revision: 'led' });
  assert.equal(answer.verdict === 'failed' && answer.code, 'BAD_REVISION');

  await repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
  await repository.git('commit', '--quiet', '--message=Sub');
  const other = join(repository.outside, 'other');
  execFileSync('git', ['init', '--quiet', other]);
  writeFileSync(join(other, '.git', 'HEAD'), `${'deadbee0'.repeat(5)}\n`);
  mkdirSync(join(repository.root, 'sub'), { recursive: true });
  writeFileSync(join(repository.root, 'sub', '.git'), `gitdir: ${join(other, '.git')}\n`);
  const diff = await repository.value('git_diff', {});
  assert.ok(!JSON.stringify(diff).includes('deadbee0'));
});
