import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWorkspace } from '../workspace.ts';

const rules = [
  ...[
    'build',
    '/top',
    'docs/*.md',
    '*.tmp',
    '!keep.tmp',
    'deep/**/x',
    '**/logs',
    'a/**',
    '!a/b',
    'sp\\ ace',
    '[0-9].txt',
  ],
  ...['#not a rule', '\\#hash', 'only-dir/', 'trail   ', 'CASE'],
];
const paths = [
  ...[
    'build/x',
    'src/build/x',
    'top',
    'src/top',
    'docs/a.md',
    'docs/sub/a.md',
    'x.tmp',
    'keep.tmp',
    'deep/x',
  ],
  ...['deep/1/2/x', 'deep/1/y', 's/logs/l', 'a/b', 'a/c', 'sp ace', '1.txt', '12.txt', '#hash', 'only-dir/f'],
  ...['src/only-dir', 'trail', 'case', 'sub/own', 'sub/keep', 'sub/x.tmp'],
];

test('ignores what git ignores', { skip: spawnSync('git', ['--version']).status !== 0 }, async (context) => {
  const workspace = makeWorkspace(context, Object.fromEntries(paths.map((path) => [path, 'x'])));
  workspace.write('.gitignore', `${rules.join('\n')}\n`);
  workspace.write('sub/.gitignore', 'own\r\n!x.tmp\r\n');
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, {
      cwd: workspace.root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: '/nowhere' },
    });
  assert.equal(git('init', '-q').status, 0);
  const listed = git('ls-files', '--others', '--exclude-standard', '-z').stdout.split('\0').filter(Boolean);
  const { entries } = await workspace.value('fs_list_dir', { recursive: true, includeHidden: true });
  assert.ok(Array.isArray(entries));
  const found = entries.filter((entry) => entry.type === 'file').map((entry) => entry.path);
  assert.deepEqual([...found].sort(), listed.sort());
  assert.ok(listed.length > 10 && listed.length < paths.length);
});

test('ends soon with a .gitignore that a stranger made to run away', { timeout: 20_000 }, async (context) => {
  const hostile = [
    ...[
      '**/a/'.repeat(30),
      `${'*a'.repeat(120)}b`,
      '**/*a*/'.repeat(20),
      '[a-z]*'.repeat(100),
      '/**'.repeat(200),
    ],
    ...Array.from({ length: 5000 }, (_, index) => `**/a/**/${index}`),
  ];
  const workspace = makeWorkspace(context, { '.gitignore': hostile.join('\n') });
  const deep = 'a/'.repeat(60);
  mkdirSync(join(workspace.root, deep), { recursive: true });
  workspace.write(`${deep}${'a'.repeat(200)}`, 'x');
  const started = performance.now();
  const answer = await workspace.value('fs_list_dir', { recursive: true });
  assert.equal(answer.truncated, false);
  assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
});

test('applies the first 1,000 rules of a file, and none with more than two globstars', async (context) => {
  const rules = [
    '**/a/**/b/**/wide.txt',
    '**/a/**/narrow.txt',
    ...Array.from({ length: 998 }, (_, at) => `x${at}`),
  ];
  const files = { 'a/b/c/wide.txt': '', 'a/b/c/narrow.txt': '', 'a/x996': '', 'a/late.txt': '' };
  const workspace = makeWorkspace(context, {
    ...files,
    '.gitignore': [...rules, 'in-time', 'late.txt'].join('\n'),
  });
  workspace.write('a/in-time', '');
  const { entries } = await workspace.value('fs_list_dir', { recursive: true, globs: ['*'] });
  assert.ok(Array.isArray(entries));
  const found = entries.filter((entry) => entry.type === 'file').map((entry) => entry.path);
  assert.deepEqual(found, ['a/late.txt', 'a/b/c/wide.txt']);
});

test('does not follow a .gitignore that is a link, and reads no more than 64 KiB of one', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': '', 'b.txt': '' });
  workspace.write('.gitignore', `a.txt\n${'#'.repeat(70_000)}\nb.txt\n`);
  workspace.write('sub/c.txt', '');
  workspace.write('rules', 'c.txt');
  symlinkSync('../rules', join(workspace.root, 'sub/.gitignore'));
  const { entries } = await workspace.value('fs_list_dir', { recursive: true });
  assert.deepEqual(Array.isArray(entries) && entries.map((entry) => entry.path), [
    'sub',
    'b.txt',
    'rules',
    'sub/c.txt',
  ]);
});
