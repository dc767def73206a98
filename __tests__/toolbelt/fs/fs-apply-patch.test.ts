import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWorkspace, type Workspace } from '../workspace.ts';

const newFile = (path: string, ...lines: readonly string[]) =>
  `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}`;
const apply = (workspace: Workspace, unifiedDiff: string, dryRun = false) =>
  workspace.run('fs_apply_patch', { unifiedDiff, dryRun });
const read = (workspace: Workspace, path: string) => readFileSync(join(workspace.root, path), 'utf8');
const change = (path: string, old: string, fresh: string) =>
  `--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-${old}\n+${fresh}\n`;

test('C105 a new file counts once, and the second time not at all', async (context) => {
  const workspace = makeWorkspace(context);
  const diff = newFile('new/a.txt', 'hello', 'world');
  const file = { path: 'new/a.txt', action: 'created', additions: 2, deletions: 0 };
  assert.deepEqual(await apply(workspace, diff), {
    verdict: 'ok',
    value: { filesChanged: 1, files: [file], dryRun: false },
  });
  assert.equal(read(workspace, 'new/a.txt'), 'hello\nworld\n');
  const again = { ...file, action: 'unchanged', additions: 0 };
  assert.deepEqual(await apply(workspace, diff), {
    verdict: 'ok',
    value: { filesChanged: 0, files: [again], dryRun: false },
  });
});

test('C105 a new file over one with other content is a conflict', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'other\n' });
  assert.deepEqual(await apply(workspace, newFile('a.txt', 'hello')), {
    ...{ verdict: 'failed', code: 'EXISTS' },
    error: 'nothing was changed\na.txt: target exists with different content',
  });
  assert.equal(read(workspace, 'a.txt'), 'other\n');
});

test('C105 a diff written with CRLF makes a file with LF', async (context) => {
  const workspace = makeWorkspace(context);
  const answer = await apply(workspace, newFile('a.txt', 'one', 'two').replaceAll('\n', '\r\n'));
  assert.equal(answer.verdict, 'ok');
  assert.equal(read(workspace, 'a.txt'), 'one\ntwo\n');
});

test('C105 a dry run answers the same and writes nothing', async (context) => {
  const workspace = makeWorkspace(context);
  const answer = await apply(workspace, newFile('x/a.txt', 'hello'), true);
  const file = { path: 'x/a.txt', action: 'created', additions: 1, deletions: 0 };
  assert.deepEqual(answer, { verdict: 'ok', value: { filesChanged: 1, files: [file], dryRun: true } });
  assert.deepEqual(readdirSync(workspace.root), []);
});

test('swaps names, renames, changes modes and deletes in one patch', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.sh': 'c\n', 'd.txt': 'd\n' });
  chmodSync(join(workspace.root, 'a.txt'), 0o600);
  const rename = (from: string, to: string) =>
    `diff --git a/${from} b/${to}\nsimilarity index 100%\nrename from ${from}\nrename to ${to}\n`;
  const answer = await apply(
    workspace,
    `${rename('a.txt', 'b.txt')}${rename('b.txt', 'a.txt')}diff --git a/c.sh b/c.sh\nold mode 100644\nnew mode 100755\n` +
      'diff --git a/d.txt b/d.txt\ndeleted file mode 100644\n--- a/d.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-d\n',
  );
  assert.equal(answer.verdict, 'ok');
  assert.deepEqual([read(workspace, 'a.txt'), read(workspace, 'b.txt')], ['b\n', 'a\n']);
  assert.deepEqual(readdirSync(workspace.root), ['a.txt', 'b.txt', 'c.sh']);
  assert.equal(lstatSync(join(workspace.root, 'b.txt')).mode & 0o777, 0o600);
  assert.equal(lstatSync(join(workspace.root, 'c.sh')).mode & 0o777, 0o755);
});

test('tells all conflicts of all files and changes none, nor leaves a directory', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n' });
  const diff = `${newFile('new/deep/x.txt', 'x')}${change('a.txt', 'A', 'z')}${change('b.txt', 'b', 'z')}${change('c.txt', 'C', 'z')}`;
  assert.deepEqual(await apply(workspace, diff), {
    ...{ verdict: 'failed', code: 'PATCH_CONFLICT' },
    error:
      'nothing was changed\na.txt: hunk 1 (line 7 of the diff): line 1 is expected to be "A", but is "a"\n' +
      'c.txt: hunk 1 (line 17 of the diff): line 1 is expected to be "C", but is "c"',
    hint: 'read the files again with fs_read_lines and make the diff from what is there',
  });
  assert.deepEqual(readdirSync(workspace.root), ['a.txt', 'b.txt', 'c.txt']);
});

test('corrects counts, blanks and line endings that models get wrong, and says so', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'one\r\n\r\nthree\r\nfour\r\n' });
  const diff = '```diff\n--- a/a.txt\n+++ b/a.txt\n@@ -1,9 +1,7 @@\n one\n\n-three\n+3\n four\n```\n';
  const file = { path: 'a.txt', action: 'modified', additions: 1, deletions: 1 };
  assert.deepEqual(await apply(workspace, diff), {
    verdict: 'ok',
    value: {
      filesChanged: 1,
      files: [{ ...file, countsCorrected: true, lineEndings: 'crlf' }],
      dryRun: false,
    },
  });
  assert.equal(read(workspace, 'a.txt'), 'one\r\n\r\n3\r\nfour\r\n');
});

test('finds lines that have moved and says by how many', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'x\ny\nz\none\ntwo\nthree\n' });
  const diff = '--- a/a.txt\n+++ b/a.txt\n@@ -2,3 +2,3 @@\n one\n-two\n+2\n three\n';
  const answer = await apply(workspace, diff);
  assert.ok(answer.verdict === 'ok');
  assert.deepEqual(answer.value.files, [
    { path: 'a.txt', action: 'modified', additions: 1, deletions: 1, offsets: [2] },
  ]);
});

const bads: readonly (readonly [string, string])[] = [
  ['no diff', 'line 1 of the diff: no unified diff'],
  ['--- a/a\n+++ b/a\n@@ ... @@\n-a\n+b\n', 'line 3 of the diff: a hunk needs line numbers'],
  ['@@ -1 +1 @@\n-a\n+b\n', 'line 1 of the diff: this hunk has no'],
  ['diff --git a/a b/a\nindex 1..2\nGIT binary patch\nliteral 1\n', 'line 3 of the diff: binary content'],
  [
    'diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+/etc\n',
    'line 1 of the diff: only plain',
  ],
  [
    'diff --git a/l b/l\nnew file mode 160000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+x\n',
    'line 1 of the diff: only plain',
  ],
  ['--- a/a\n+++ b/a\n@@ -1,20 +1,20 @@\n a\n-b\n+c\n', 'line 3 of the diff: the diff ends inside'],
];

test('says in which line a text is no patch', async (context) => {
  const workspace = makeWorkspace(context, { a: 'a\n' });
  for (const [diff, start] of bads) {
    const answer = await apply(workspace, diff);
    assert.ok(answer.verdict === 'failed' && answer.code === 'BAD_PATCH', diff);
    assert.equal(answer.error.slice(0, start.length), start);
  }
});

test('a hunk that nearly fits everywhere in a large file ends in time', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'x\n'.repeat(1_000_000) });
  const hunk = `@@ -9,2001 +9,2001 @@\n${' x\n'.repeat(1999)}-y\n+z\n x\n`;
  const began = performance.now();
  const answer = await apply(workspace, `--- a/a.txt\n+++ b/a.txt\n${hunk.repeat(100)}`);
  assert.ok(answer.verdict === 'failed' && answer.code === 'PATCH_CONFLICT');
  assert.ok(performance.now() - began < 10_000);
});

test('refuses a symlink at the end, and the same file by two names', async (context) => {
  const workspace = makeWorkspace(context, { 'd/a.txt': 'a\n' });
  symlinkSync('d/a.txt', join(workspace.root, 'link.txt'));
  symlinkSync('d', join(workspace.root, 'e'));
  const link = await apply(workspace, change('link.txt', 'a', 'b'));
  assert.ok(link.verdict === 'failed' && link.code === 'NOT_A_FILE');
  const twice = await apply(workspace, change('d/a.txt', 'a', 'b') + change('e/a.txt', 'a', 'c'));
  assert.ok(twice.verdict === 'failed' && twice.code === 'PATCH_CONFLICT');
  assert.equal(read(workspace, 'd/a.txt'), 'a\n');
});

test('what stands in the way of the last file leaves all others as they were', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'a\n', 'd/b.txt': 'b\n' });
  mkdirSync(join(workspace.root, 'new.txt'));
  const before = lstatSync(join(workspace.root, 'a.txt')).ino;
  const answer = await apply(
    workspace,
    change('a.txt', 'a', 'A') + newFile('x/y.txt', 'y') + newFile('new.txt', 'n'),
  );
  assert.ok(answer.verdict === 'failed');
  assert.equal(lstatSync(join(workspace.root, 'a.txt')).ino, before);
  assert.deepEqual(readdirSync(workspace.root), ['a.txt', 'd', 'new.txt']);
});
