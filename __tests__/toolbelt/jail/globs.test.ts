import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGlobs, type GlobScope } from '../../../src/toolbelt/jail/globs.ts';

const matches = async (globs: readonly string[], path: string, scope: GlobScope = 'name-or-path') => {
  const compiled = await compileGlobs(globs, scope);
  return compiled.verdict === 'compiled' ? compiled.matches(path) : assert.fail(compiled.error);
};

test('knows the globs of goagent, and those that people write', async () => {
  for (const glob of [
    '**/*',
    '*',
    '**/*.ts',
    '*.ts',
    '**/b.ts',
    'src/b.ts',
    './src/b.ts',
    '/src/b.ts',
    'src/**',
  ]) {
    assert.equal(await matches([glob], 'src/b.ts'), true, glob);
  }
  for (const glob of ['*.js', 'b.t', 'src', '/b.ts', 'src/*.js', '*/*/*', 'SRC/b.ts']) {
    assert.equal(await matches([glob], 'src/b.ts'), false, glob);
  }
  assert.equal(await matches(['{src,lib}/*.{ts,js}'], 'lib/a.js'), true);
  assert.equal(await matches(['[a-c]?.ts'], 'deep/down/b1.ts'), true);
  assert.equal(await matches(['*.ts'], '.hidden/.a.ts'), true);
  assert.equal(await matches(['#*'], '#a'), true);
});

test('leaves out what a glob with ! matches', async () => {
  assert.equal(await matches(['!*.md'], 'a.ts'), true);
  assert.equal(await matches(['!*.md'], 'docs/a.md'), false);
  assert.equal(await matches(['*.ts', '!src/**'], 'src/a.ts'), false);
  assert.equal(await matches([], 'anything'), true);
});

test('matches whole paths only where it is told so', async () => {
  assert.equal(await matches(['.env.test'], 'sub/.env.test', 'whole-path'), false);
  assert.equal(await matches(['.env.test'], '.env.test', 'whole-path'), true);
  assert.equal(await matches(['**/.env.test'], 'a/b/.env.test', 'whole-path'), true);
});

test('refuses a glob that is empty or too long', async () => {
  for (const glob of ['', '!', './', 'x'.repeat(257)]) {
    assert.equal((await compileGlobs([glob], 'whole-path')).verdict, 'failed');
  }
});

test('ends soon with globs that make others run away', async () => {
  const name = 'a'.repeat(250);
  const deep = `${'a/'.repeat(60)}c`;
  const hostile = [
    ...[
      '*a'.repeat(100),
      '**/a/'.repeat(40),
      '**/*a*/'.repeat(30),
      '+(+(a)+(a))'.repeat(20),
      '{a,b}'.repeat(50),
    ],
    ...[
      '{1..999999999}',
      `${'{'.repeat(120)}a${'}'.repeat(120)}`,
      '*(a|a)'.repeat(40),
      '!(!(a)b)'.repeat(30),
    ],
  ];
  for (const glob of hostile) {
    const started = performance.now();
    await matches([`${glob}!`], name);
    await matches([`${glob}!`], deep);
    assert.ok(performance.now() - started < 1000, `${glob} took ${performance.now() - started} ms`);
  }
});
