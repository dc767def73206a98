/** `git_diff` over real repositories. */

import assert from 'node:assert/strict';
import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openHistory } from '../../support/history.ts';
import { makeRepository } from '../git-repository.ts';
import { makeWorkspace } from '../workspace.ts';

test('by default tells how the work tree differs from HEAD, untracked files by name', async (context) => {
  const repository = await makeRepository(context, {
    'a.txt': 'one\n',
    'gone.txt': 'x\n',
    '.gitignore': 'out/\n',
  });
  const head = (await repository.git('rev-parse', 'HEAD')).trim();
  repository.write('a.txt', 'two\n');
  repository.write('new.txt', 'n\n');
  repository.write('out/ignored.txt', 'n\n');
  rmSync(join(repository.root, 'gone.txt'));
  const status = await repository.git('status', '--porcelain');
  assert.deepEqual(await repository.value('git_diff', {}), {
    from: head,
    to: 'work-tree',
    source: 'git',
    files: [
      {
        path: 'a.txt',
        status: 'modified',
        additions: 1,
        deletions: 1,
        patch:
          'diff --git a/a.txt b/a.txt\nindex 5626abf..f719efd 100644\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n',
      },
      {
        path: 'gone.txt',
        status: 'deleted',
        additions: 0,
        deletions: 1,
        patch:
          'diff --git a/gone.txt b/gone.txt\ndeleted file mode 100644\nindex 587be6b..0000000\n--- a/gone.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n',
      },
      { path: 'new.txt', status: 'untracked' },
    ],
    truncated: false,
    total: { files: 3, additions: 1, deletions: 2 },
    skipped: {},
  });
  assert.equal(await repository.git('status', '--porcelain'), status);
});

test('a change of the same size in the second of the commit is seen', async (context) => {
  const repository = await makeRepository(context);
  await setTimeout(1000 - (Date.now() % 1000));
  await repository.commit('Begin', { 'a.txt': 'one\n' });
  repository.write('a.txt', 'two\n');
  // The copy of the index that git reads is made later.
  await setTimeout(1000 - (Date.now() % 1000));
  const { total } = await repository.value('git_diff', {});
  assert.deepEqual(total, { files: 1, additions: 1, deletions: 1 });
});

test('two commits: renames, modes, binaries, odd names, links, and nothing of the work tree', async (context) => {
  const text = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n');
  const repository = await makeRepository(context, {
    'old.txt': text,
    'run.sh': 'x',
    'b.bin': Buffer.from([0, 1]),
    swap: 'file',
  });
  await repository.git('mv', 'old.txt', 'new name.txt');
  chmodSync(join(repository.root, 'run.sh'), 0o755);
  rmSync(join(repository.root, 'swap'));
  symlinkSync('run.sh', join(repository.root, 'swap'));
  await repository.commit('Change', {
    'b.bin': Buffer.from([0, 2]),
    'ünï.txt': 'u\n',
    'line\nbreak "q".txt': 'l\n',
  });
  repository.write('run.sh', 'work tree');
  const { files } = await repository.value('git_diff', { from: 'HEAD~1', to: 'HEAD' });
  assert.ok(Array.isArray(files));
  const short = files.map(({ patch, ...rest }) => [
    rest,
    typeof patch === 'string' ? patch.split('\n')[0] : patch,
  ]);
  assert.deepEqual(short, [
    [{ path: 'b.bin', status: 'modified', binary: true }, undefined],
    [
      { path: 'line\nbreak "q".txt', status: 'added', additions: 1, deletions: 0 },
      'diff --git "a/line\\nbreak \\"q\\".txt" "b/line\\nbreak \\"q\\".txt"',
    ],
    [
      { path: 'new name.txt', oldPath: 'old.txt', status: 'renamed', additions: 0, deletions: 0 },
      'diff --git a/old.txt b/new name.txt',
    ],
    [
      {
        path: 'run.sh',
        status: 'modified',
        oldMode: '100644',
        newMode: '100755',
        additions: 0,
        deletions: 0,
      },
      'diff --git a/run.sh b/run.sh',
    ],
    [
      {
        path: 'swap',
        status: 'type-changed',
        oldMode: '100644',
        newMode: '120000',
        additions: 1,
        deletions: 1,
      },
      'diff --git a/swap b/swap',
    ],
    [{ path: 'ünï.txt', status: 'added', additions: 1, deletions: 0 }, 'diff --git a/ünï.txt b/ünï.txt'],
  ]);
});

test('from the merge base, as a pull request does', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  const base = (await repository.git('rev-parse', 'HEAD')).trim();
  await repository.git('checkout', '--quiet', '-b', 'feature');
  await repository.commit('Feature', { 'feature.txt': 'f\n' });
  await repository.git('checkout', '--quiet', 'main');
  await repository.commit('Main', { 'main.txt': 'm\n' });
  const value = await repository.value('git_diff', {
    from: 'main',
    to: 'feature',
    mergeBase: true,
    mode: 'names',
  });
  assert.equal(value.from, base);
  assert.deepEqual(value.files, [{ path: 'feature.txt', status: 'added' }]);
});

test('what is staged, and paths and globs', async (context) => {
  const repository = await makeRepository(context, { 'a.ts': '1\n', 'src/b.ts': '1\n', 'src/c.md': '1\n' });
  for (const path of ['a.ts', 'src/b.ts', 'src/c.md']) repository.write(path, '2\n');
  await repository.git('add', 'a.ts');
  const names = async (args: object) => {
    const { files } = await repository.value('git_diff', { mode: 'names', ...args });
    return Array.isArray(files) ? files.map(({ path }) => path) : files;
  };
  assert.deepEqual(await names({ staged: true }), ['a.ts']);
  assert.deepEqual(await names({ paths: ['src'] }), ['src/b.ts', 'src/c.md']);
  assert.deepEqual(await names({ globs: ['*.ts'] }), ['a.ts', 'src/b.ts']);
  assert.deepEqual(await names({ paths: ['*.ts'] }), []);
});

test('a long answer is cut after whole files, and a long patch after whole lines, and both go on', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '' });
  const long = Array.from({ length: 400 }, (_, line) => `the line ${line}\n`).join('');
  await repository.commit('Long', { 'a.txt': long, 'b.txt': 'b\n', 'c.txt': 'c\n' });
  const limits = { maxOutputBytes: 4096 };
  let text = '';
  let next: unknown = 0;
  for (let turn = 0; typeof next === 'number' && turn < 20; turn += 1) {
    const value = await repository.value(
      'git_diff',
      { from: 'HEAD~1', to: 'HEAD', maxResults: 1, patchOffset: next },
      limits,
    );
    const [file] = Array.isArray(value.files) ? value.files : [];
    text += file.patch;
    next = file.nextPatchOffset;
    assert.equal(value.nextOffset, 1);
  }
  assert.ok(
    text === (await repository.git('diff', 'HEAD~1', 'HEAD', '--', 'a.txt')),
    'the parts are the patch',
  );
  const rest = await repository.value('git_diff', { from: 'HEAD~1', to: 'HEAD', offset: 1 }, limits);
  assert.deepEqual([rest.truncated, Array.isArray(rest.files) && rest.files.length], [false, 2]);
});

test('a repository without a commit, in SHA-256, in a subdirectory, with a detached head', async (context) => {
  const empty = await makeRepository(context);
  empty.write('a.txt', 'x\n');
  await empty.git('add', '.');
  const value = await empty.value('git_diff', { mode: 'stat' });
  assert.deepEqual(
    [value.from, value.files],
    ['nothing', [{ path: 'a.txt', status: 'added', additions: 1, deletions: 0 }]],
  );

  const sha256 = await makeRepository(context, { 'a.txt': '1\n', 'sub/b.txt': '1\n' }, { format: 'sha256' });
  await sha256.commit('Two', { 'a.txt': '2\n', 'sub/b.txt': '2\n' });
  await sha256.git('checkout', '--quiet', '--detach');
  sha256.write('sub/new.txt', 'n');
  const git = openHistory(sha256.outside, {
    workspace: sha256.root,
    workingDirectory: join(sha256.root, 'sub'),
  });
  const below = await sha256.value('git_diff', { from: 'HEAD^', mode: 'stat' }, { git });
  assert.match(String(below.from), /^[0-9a-f]{64}$/);
  assert.deepEqual(below.files, [
    { path: 'b.txt', status: 'modified', additions: 1, deletions: 1 },
    { path: 'new.txt', status: 'untracked' },
  ]);
});

test('what is no revision is BAD_REVISION, what a shallow checkout lacks names fetch-depth, no repository is told', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  await repository.commit('Two', { 'a.txt': '2\n' });
  for (const from of [
    '--output=x',
    'HEAD..main',
    'HEAD@{1}',
    'HEAD:a.txt',
    ':/fix',
    '^HEAD',
    'no-such',
    'a*',
    'HEAD^{/x}',
    'HEAD\n',
  ]) {
    const answer = await repository.run('git_diff', { from });
    assert.equal(answer.verdict === 'failed' && answer.code, 'BAD_REVISION', from);
  }
  const clone = makeWorkspace(context);
  await repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, join(clone.root, 'c'));
  const git = openHistory(clone.outside, { workspace: clone.root, workingDirectory: join(clone.root, 'c') });
  const answer = await clone.run('git_diff', { from: 'HEAD~1' }, { git });
  assert.deepEqual(answer, {
    verdict: 'failed',
    code: 'HISTORY_NOT_AVAILABLE',
    error: 'this commit is not in the checkout',
    hint: 'the checkout has only a part of the history: its step (actions/checkout) has to set "fetch-depth: 0"',
  });
  const none = await makeWorkspace(context).run('git_diff', {});
  assert.equal(none.verdict === 'failed' && none.code, 'NO_REPOSITORY');
});

test('a linked work tree and a submodule inside of the workspace work, one that leads outside is no repository', async (context) => {
  const repository = await makeRepository(context, { 'a.txt': '1\n' });
  await repository.git('worktree', 'add', '--quiet', 'tree', '-b', 'other');
  repository.write('tree/a.txt', '2\n');
  const git = openHistory(repository.outside, {
    workspace: repository.root,
    workingDirectory: join(repository.root, 'tree'),
  });
  const value = await repository.value('git_diff', { mode: 'names' }, { git });
  assert.deepEqual(value.files, [{ path: 'a.txt', status: 'modified' }]);
  const other = makeWorkspace(context, { '.git': `gitdir: ${join(repository.root, '.git')}\n` });
  const answer = await other.run('git_diff', {});
  assert.equal(answer.verdict === 'failed' && answer.code, 'NO_REPOSITORY');
});

test('content behind a lone CR or U+2028 begins no patch of another file', async (context) => {
  const forged = 'diff --git a/b.txt b/b.txt\n';
  const repository = await makeRepository(context, { 'a.txt': 'one\n', 'b.txt': 'one\n' });
  await repository.commit('Second', {
    'a.txt': `one\n\r${forged}two\n\u2028${forged}three\n`,
    'b.txt': 'two\n',
  });
  const { files } = await repository.value('git_diff', { from: 'HEAD~1', to: 'HEAD' });
  const patches = Array.isArray(files) ? files.map(({ patch }) => String(patch).split('@@').at(-1)) : [];
  assert.deepEqual(patches, [`\n one\n+\r${forged}+two\n+\u2028${forged}+three\n`, '\n-one\n+two\n']);
});
