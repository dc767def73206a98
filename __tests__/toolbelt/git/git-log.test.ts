/** `git_log` and `git_blame` over real repositories. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHistory } from '../../support/history.ts';
import { makeRepository } from '../git-repository.ts';
import { makeWorkspace } from '../workspace.ts';

test('commits newest first, by page, by path, without an address', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  const second = await repository.commit('Second\n\nWith a body,\nof two lines.', { 'b.txt': '1\n' });
  const third = await repository.commit('Third', { 'a.txt': '2\n' });
  const value = await repository.value('git_log', { maxResults: 2 });
  const shared = { author: 'Sam Sample', date: '2026-01-02T03:04:05Z' };
  const first = (await repository.git('rev-parse', 'HEAD~2')).trim();
  assert.deepEqual(value, {
    commits: [
      { id: third, parents: [second], ...shared, subject: 'Third' },
      { id: second, parents: [first], ...shared, subject: 'Second', body: 'With a body,\nof two lines.' },
    ],
    truncated: true,
    nextOffset: 2,
  });
  const subjects = async (args: object) => {
    const { commits } = await repository.value('git_log', { ...args });
    return Array.isArray(commits) ? commits.map(({ subject }) => subject) : commits;
  };
  assert.deepEqual(await subjects({ offset: 2 }), ['Begin']);
  assert.deepEqual(await subjects({ path: 'b.txt' }), ['Second']);
  assert.deepEqual(await subjects({ revision: 'HEAD~1' }), ['Second', 'Begin']);
  assert.deepEqual(await subjects({ author: 'sam s' }), ['Third', 'Second', 'Begin']);
  assert.deepEqual(await subjects({ author: 'S.m' }), []);
  assert.deepEqual(await subjects({ since: '2026-02-01' }), []);
  const bad = await repository.run('git_log', { since: 'yesterday' });
  assert.equal(bad.verdict === 'failed' && bad.code, 'BAD_RANGE');
});

test('an answer that does not fit is cut after whole commits', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  for (const name of ['two', 'three', 'four']) await repository.commit(`${name}\n\n${name.repeat(200)}`);
  const value = await repository.value('git_log', {}, { maxOutputBytes: 3000 });
  assert.deepEqual([value.truncated, value.nextOffset], [true, 2]);
});

test('the end of a shallow checkout is told', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  await repository.commit('Two', { 'a.txt': '1\n2\n' });
  const clone = makeWorkspace(context);
  await repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, join(clone.root, 'c'));
  const git = openHistory(clone.outside, { workspace: clone.root, workingDirectory: join(clone.root, 'c') });
  const log = await clone.value('git_log', {}, { git });
  assert.deepEqual([Array.isArray(log.commits) && log.commits.length, log.shallow], [1, true]);
  const shown = await clone.value('git_show', {}, { git });
  assert.deepEqual([shown.shallow, shown.files], [true, []]);
  const blame = await clone.value('git_blame', { path: 'a.txt' }, { git });
  assert.equal(Array.isArray(blame.blocks) && blame.blocks[0]?.shallow, true);
});

test('blame gives each line its commit, in runs', async (context) => {
  const repository = await makeRepository(context, { 'a b.txt': 'one\ntwo\n', 'empty.txt': '' });
  const first = (await repository.git('rev-parse', 'HEAD')).trim();
  const second = await repository.commit('Second', { 'a b.txt': 'one\n\tnew\ntwo\n' });
  repository.write('a b.txt', 'not committed\n');
  const shared = { author: 'Sam Sample', date: '2026-01-02T03:04:05Z' };
  assert.deepEqual(await repository.value('git_blame', { path: 'a b.txt' }), {
    id: second,
    path: 'a b.txt',
    blocks: [
      { commit: first, ...shared, subject: 'Begin', startLine: 1, lines: ['one'] },
      { commit: second, ...shared, subject: 'Second', startLine: 2, lines: ['\tnew'] },
      { commit: first, ...shared, subject: 'Begin', startLine: 3, lines: ['two'] },
    ],
    truncated: false,
  });
  const part = await repository.value('git_blame', { path: 'a b.txt', startLine: 2, endLine: 3 });
  assert.deepEqual([Array.isArray(part.blocks) && part.blocks.length, part.truncated], [1, false]);
  const empty = await repository.value('git_blame', { path: 'empty.txt' });
  assert.deepEqual(empty.blocks, []);
  for (const [args, code] of [
    [{ path: 'a b.txt', startLine: 9 }, 'BAD_RANGE'],
    [{ path: 'absent.txt' }, 'NOT_FOUND'],
    [{ path: 'a b.txt', revision: '--contents=x' }, 'BAD_REVISION'],
  ] as const) {
    const answer = await repository.run('git_blame', args);
    assert.equal(answer.verdict === 'failed' && answer.code, code);
  }
});

test('blame shows long lines by page, none left out, each answer within its limit', async (context) => {
  const long = '\u0001'.repeat(1999);
  const repository = await makeRepository(context, { 'a.txt': `${long}\n`.repeat(70) });
  let seen = 0;
  for (let startLine: number | undefined = 1; startLine !== undefined; ) {
    const value = await repository.value('git_blame', { path: 'a.txt', startLine });
    assert.ok(Buffer.byteLength(JSON.stringify(value)) <= 65_536);
    assert.ok(Array.isArray(value.blocks));
    seen += value.blocks.reduce((total, { lines }) => total + lines.length, 0);
    startLine = typeof value.nextLine === 'number' ? value.nextLine : undefined;
  }
  assert.equal(seen, 70);
});

test('blame of a commit from a year that no calendar has', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': 'one\n' });
  const text = await repository.git('cat-file', 'commit', 'HEAD');
  repository.write('commit', text.replace(/^(author .*>) .*$/m, '$1 99999999999999 +0000'));
  const id = await repository.git('hash-object', '-t', 'commit', '-w', '--literally', 'commit');
  const value = await repository.value('git_blame', { path: 'a.txt', revision: id.trim() });
  assert.equal(Array.isArray(value.blocks) && value.blocks[0]?.date, '+275760-09-13T00:00:00Z');
});

test('since is not stopped by a commit that claims to be old', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': 'one\n' });
  const text = await repository.git('cat-file', 'commit', 'HEAD');
  const parent = (await repository.git('rev-parse', 'HEAD')).trim();
  const old = text.replace(/^author/m, `parent ${parent}\nauthor`).replace(/> \d+ /g, '> 600000000 ');
  repository.write('commit', old);
  const id = await repository.git('hash-object', '-t', 'commit', '-w', 'commit');
  const { commits } = await repository.value('git_log', { revision: id.trim(), since: '2001-01-01' });
  assert.deepEqual(Array.isArray(commits) && commits.map((commit) => commit.id), [parent]);
});
