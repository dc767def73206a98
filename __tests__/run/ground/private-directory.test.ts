import assert from 'node:assert/strict';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import {
  findPrivateDirectory,
  makePrivateDirectory,
  plantBait,
} from '../../../src/run/ground/private-directory.ts';
import { isGoagentError } from '../../support/errors.ts';
import { makeFolder } from '../../support/log-writing.ts';

it('makes one new directory a run, for its owner only, with empty ones in it', (test) => {
  const temp = realpathSync(makeFolder(test));
  const first = makePrivateDirectory(temp);
  const second = makePrivateDirectory(temp);
  assert.notEqual(first.root, second.root);
  assert.equal(dirname(first.root), temp);
  assert.deepEqual(readdirSync(first.root).sort(), ['answer', 'bundle', 'home']);
  assert.deepEqual(
    [first.bundle, first.answer, first.home].map((path) => [dirname(path), readdirSync(path)]),
    [
      [first.root, []],
      [first.root, []],
      [first.root, []],
    ],
  );
  if (process.platform === 'win32') return;
  for (const path of Object.values(first)) assert.equal(statSync(path).mode & 0o777, 0o700, path);
});

it('gives real paths, so that later comparisons hold', { skip: process.platform === 'win32' }, (test) => {
  const folder = realpathSync(makeFolder(test));
  mkdirSync(join(folder, 'temp'));
  symlinkSync(join(folder, 'temp'), join(folder, 'link'));
  assert.equal(dirname(makePrivateDirectory(join(folder, 'link')).root), join(folder, 'temp'));
});

it('says which variable to look at when there is no place for the log', (test) => {
  const folder = makeFolder(test);
  writeFileSync(join(folder, 'file'), '');
  for (const name of ['nothing', 'file']) {
    assert.throws(
      () => makePrivateDirectory(join(folder, name)),
      isGoagentError('AUDIT_NOT_WRITTEN', /^No directory for the audit log could be made in RUNNER_TEMP: E/),
    );
  }
});

it('is found again by its path, and by nothing else', (test) => {
  const temp = realpathSync(makeFolder(test));
  const made = makePrivateDirectory(temp);
  assert.deepEqual(findPrivateDirectory(temp, made.root), made);
  const name = made.root.slice(temp.length + 1);
  for (const wrong of [
    '',
    '/',
    temp,
    name,
    `${made.root}/`,
    `${temp}/./${name}`,
    made.bundle,
    `${temp}/goagent-`,
  ])
    assert.equal(findPrivateDirectory(temp, wrong), undefined, wrong);
  assert.equal(findPrivateDirectory(join(temp, 'nothing'), made.root), undefined);
});

it('plants the bait in the HOME of tools, for its owner only, once, and says when it cannot', (test) => {
  const { home } = makePrivateDirectory(realpathSync(makeFolder(test)));
  plantBait(home, 'bait');
  assert.deepEqual(readdirSync(home, { recursive: true }).sort(), [
    '.config',
    join('.config', 'deploy'),
    join('.config', 'deploy', 'credentials'),
  ]);
  const file = join(home, '.config', 'deploy', 'credentials');
  assert.equal(readFileSync(file, 'utf8'), 'bait');
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.throws(
    () => plantBait(home, 'other'),
    isGoagentError('AUDIT_NOT_WRITTEN', /^HOME of tools could not be prepared: EEXIST/),
  );
});
