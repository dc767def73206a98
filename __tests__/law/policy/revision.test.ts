import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRevision } from '../../../src/law/policy/revision.ts';

test('takes ids, names of refs and ways to ancestors', () => {
  const given = [
    'HEAD',
    'HEAD~2',
    'HEAD^',
    'HEAD^^2~3',
    'main',
    'origin/feature/x-1',
    'v1.0',
    'refs/heads/main',
    'a1b2c3d',
    'f'.repeat(40),
    'a+b',
    'dependabot/npm/@types/node',
  ];
  assert.deepEqual(
    given.filter((text) => !isRevision(text)),
    [],
  );
});

test('refuses options, ranges, reflogs, paths, searches, globs and what git takes for no name', () => {
  const given = [
    ...[
      '',
      '-x',
      '--output=x',
      '^HEAD',
      '~1',
      'a..b',
      'a...b',
      'HEAD@{1}',
      'a@{u}',
      'HEAD:x',
      ':/x',
      'HEAD^{tree}',
      'HEAD^@',
      'HEAD^!',
      'HEAD^-',
    ],
    ...[
      'a*',
      'a?',
      '[a]',
      'a b',
      'a\n',
      'a\0',
      'a\\b',
      'a//b',
      '/a',
      'a/',
      'a/.b',
      'a.lock',
      'a.lock/b',
      'a.',
      'ä',
      'a\u2028',
      'x'.repeat(251),
      'HEAD~99999',
    ],
  ];
  assert.deepEqual(given.filter(isRevision), []);
});

test('takes no time over a hostile text', () => {
  const startedAt = performance.now();
  for (const sign of ['~', '^', '~1', '/', '.', 'a/']) isRevision(`a${sign.repeat(100_000)}`);
  for (const sign of ['~', '^', '^1']) isRevision(`a${sign.repeat(100)}!`);
  assert.ok(performance.now() - startedAt < 1000);
});
