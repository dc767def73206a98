/** `git_show` over real repositories, and all git tools over a copy of a head. */

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHistory } from '../../support/history.ts';
import { makeRepository } from '../git-repository.ts';

test('a commit with what it changed; of a merge, against its first parent; of the first, all', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  const begin = await repository.value('git_show', { mode: 'stat' });
  assert.deepEqual(begin.files, [{ path: 'a.txt', status: 'added', additions: 1, deletions: 0 }]);
  await repository.git('checkout', '--quiet', '-b', 'side');
  await repository.commit('Side', { 'side.txt': 's\n' });
  await repository.git('checkout', '--quiet', 'main');
  await repository.commit('Main', { 'main.txt': 'm\n' });
  await repository.git('merge', '--quiet', '--no-ff', '--message=Merge', 'side');
  await repository.git('tag', '--annotate', '--message=x', 'v1.0');
  const merge = await repository.value('git_show', { revision: 'v1.0', mode: 'names' });
  assert.deepEqual(merge.files, [{ path: 'side.txt', status: 'added' }]);
});

test('a file, a link and a directory as they were, and no submodule, binary or path that is not there', async (context) => {
  const repository = await makeRepository(context, { 'src/a.txt': 'ä\n', 'bin.dat': Buffer.from([0, 200]) });
  symlinkSync('src/a.txt', join(repository.root, 'link'));
  const id = await repository.commit('Link');
  await repository.commit('Later', { 'src/a.txt': 'later\n' });
  const show = (path: string, more = {}) =>
    repository.value('git_show', { revision: 'HEAD~1', path, ...more });
  assert.deepEqual(await show('src/a.txt'), {
    id,
    path: 'src/a.txt',
    type: 'file',
    sizeBytes: 3,
    content: 'ä\n',
    truncated: false,
  });
  assert.deepEqual((await show('link')).content, 'src/a.txt');
  assert.deepEqual((await show('bin.dat')).binary, true);
  assert.deepEqual((await show('.')).entries, [
    { path: 'bin.dat', type: 'file', sizeBytes: 2 },
    { path: 'link', type: 'symlink', sizeBytes: 9 },
    { path: 'src', type: 'dir' },
  ]);
  const answer = await repository.run('git_show', { path: 'absent' });
  assert.equal(answer.verdict === 'failed' && answer.code, 'NOT_FOUND');
});

test('a long file is cut, and its parts are the file', async (context) => {
  const text = 'äöü "quoted"\n'.repeat(400);
  const repository = await makeRepository(context, { 'a.txt': text });
  let all = '';
  let next: unknown = 0;
  for (let turn = 0; typeof next === 'number' && turn < 20; turn += 1) {
    const value = await repository.value(
      'git_show',
      { path: 'a.txt', offset: next },
      { maxOutputBytes: 3000 },
    );
    all += value.content;
    next = value.nextOffset;
  }
  assert.ok(all === text);
});

test('over a copy of a head, HEAD is that head, and the work tree beside it is shown by nothing', async (context) => {
  const repository = await makeRepository(context, { 'sub/a.txt': 'base\n' });
  await repository.git('checkout', '--quiet', '-b', 'fork');
  const commit = await repository.commit('Head', { 'sub/a.txt': 'head\n', 'sub/.env': 'A=1\n' });
  await repository.git('checkout', '--quiet', 'main');
  repository.write('sub/a.txt', 'work tree\n');
  repository.write('sub/untracked.txt', 'work tree\n');
  const git = openHistory(repository.outside, {
    workspace: repository.root,
    workingDirectory: join(repository.root, 'sub'),
    head: { commit, store: join(repository.outside, 'none') },
  });
  assert.deepEqual((await repository.value('git_diff', {}, { git })).files, []);
  const diff = await repository.value('git_diff', { from: 'main', mode: 'stat' }, { git });
  assert.deepEqual(diff, {
    from: (await repository.git('rev-parse', 'main')).trim(),
    to: commit,
    source: 'git',
    files: [{ path: 'a.txt', status: 'modified', additions: 1, deletions: 1 }],
    truncated: false,
    total: { files: 1, additions: 1, deletions: 1 },
    skipped: { denied: 1 },
  });
  const shown = await repository.value('git_show', { path: 'a.txt' }, { git });
  assert.equal(shown.content, 'head\n');
  const entries = await repository.value('git_show', { path: '.' }, { git });
  assert.deepEqual(entries.entries, [{ path: 'a.txt', type: 'file', sizeBytes: 5 }]);
  const blame = await repository.value('git_blame', { path: 'a.txt' }, { git });
  assert.match(JSON.stringify(blame.blocks), /head/);
  const log = await repository.value('git_log', { path: 'a.txt' }, { git });
  assert.equal(Array.isArray(log.commits) && log.commits.length, 2);
  const absent = openHistory(repository.outside, {
    workspace: repository.root,
    workingDirectory: repository.root,
    head: { commit: 'a'.repeat(40), store: join(repository.outside, 'none') },
  });
  const answer = await repository.run('git_log', {}, { git: absent });
  assert.equal(answer.verdict === 'failed' && answer.code, 'HISTORY_NOT_AVAILABLE');
});
