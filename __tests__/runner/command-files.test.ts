/** The command files together, and the form of an entry. */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { openCommandFiles, toEntry } from '../../src/runner/command-files.ts';
import { parsePairs } from '../support/command-files.ts';
import { makeFolder } from '../support/log-writing.ts';

it('an entry is read back as it was, whatever is in its value', () => {
  const value = 'a\nb<<EOF\nx=y\n\nEOF\n';
  assert.deepEqual(parsePairs(`${toEntry('name', value, () => '0'.repeat(32))}\n`), { name: value });
});

it('an entry whose value holds its delimiter is refused', () => {
  const guessed = `goagent_${'0'.repeat(32)}`;
  assert.throws(() => toEntry('name', `x\n${guessed}\ny=z`, () => '0'.repeat(32)), { code: 'INTERNAL' });
});

it('a variable that is not set is no file: nothing is written, and nothing is told', () => {
  const files = openCommandFiles(new Map([['GITHUB_OUTPUT', '']]));
  assert.deepEqual([files.append('GITHUB_OUTPUT', 'x'), files.check()], [[], []]);
});

it('a file that cannot be put back is told once, with the cause, and the others are put back', (test) => {
  const folder = makeFolder(test);
  const variables = new Map(['GITHUB_ENV', 'GITHUB_PATH'].map((name) => [name, join(folder, name)]));
  for (const path of variables.values()) writeFileSync(path, 'before\n');
  const files = openCommandFiles(variables);
  rmSync(join(folder, 'GITHUB_ENV'));
  mkdirSync(join(folder, 'GITHUB_ENV'));
  writeFileSync(join(folder, 'GITHUB_PATH'), '/evil\n');
  const [lost = '', ...more] = files.check();
  assert.match(lost, /^GITHUB_ENV is not as this action left it, and cannot be put back: .*EISDIR/);
  assert.deepEqual(more, [
    'Something else than this action changed GITHUB_PATH during the step; it was put back.',
  ]);
  writeFileSync(join(folder, 'GITHUB_PATH'), '/evil/again\n');
  assert.deepEqual(files.check(), []);
  assert.equal(readFileSync(join(folder, 'GITHUB_PATH'), 'utf8'), 'before\n');
});
