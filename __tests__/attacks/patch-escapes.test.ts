/** A patch names files outside, kept or guarded ones, by every header that a diff has, or makes a link to go through. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { noHistory } from '../support/history.ts';
import { outsideText, writeIn } from '../support/hostile-run.ts';

const created = (path: string) => `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1 @@\n+owned\n`;
const moved = (how: string, from: string, to: string) =>
  `diff --git a/${from} b/${to}\nsimilarity index 100%\n${how} from ${from}\n${how} to ${to}\n`;
const quoted = (path: string) => `--- /dev/null\n+++ "b/${path}"\n@@ -0,0 +1 @@\n+owned\n`;

const paths = [
  '../outside/new.txt',
  'x/../../outside/new.txt',
  '/etc/owned',
  '.git/hooks/pre-commit',
  'sub/.GIT/config',
  '.github/workflows/owned.yml',
  'new/.github/workflows/owned.yml',
  'action.yml',
  '.env',
  'link/new.txt',
];

const patches: readonly string[] = [
  ...paths.map(created),
  ...paths.map((path) => created('fine.txt') + created(path)),
  ...paths.map((path) => moved('rename', 'plain.txt', path)),
  ...paths.map((path) => moved('copy', 'plain.txt', path)),
  moved('rename', '../outside/plain.txt', 'mine.txt'),
  moved('copy', 'link/plain.txt', 'mine.txt'),
  moved('copy', '.git/config', 'mine.txt'),
  quoted('\\056\\056/outside/new.txt'),
  quoted('.g\\151t/config'),
  quoted('.git\\000/config'),
  `diff --git a/way b/way\nnew file mode 120000\n--- /dev/null\n+++ b/way\n@@ -0,0 +1 @@\n+../outside\n${created('way/new.txt')}`,
  `diff --git a/mod b/mod\nnew file mode 160000\n--- /dev/null\n+++ b/mod\n@@ -0,0 +1 @@\n+Subproject commit 1\n`,
];

it('no patch leads out of the working directory, into .git or to what a later step would run', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-patch-')));
  const root = join(folder, 'work');
  try {
    writeIn(folder, 'outside/plain.txt', outsideText);
    writeIn(root, 'plain.txt', 'inside\n');
    writeIn(root, '.git/config', '[core]\n');
    symlinkSync('../outside', join(root, 'link'));
    const before = readdirSync(root).sort();
    const chance = (bytes: number) => randomBytes(bytes).toString('hex');
    const jail = openJail({ root, hidden: [], allowFiles: [], writing: { guarded: [], chance } });
    const context = {
      jail,
      git: noHistory,
      now: Date.now,
      signal: AbortSignal.timeout(60_000),
      maxOutputBytes: 65_536,
    };
    for (const unifiedDiff of patches) {
      for (const dryRun of [true, false]) {
        const answer = await toolbelt.get('fs_apply_patch')?.run({ unifiedDiff, dryRun }, context);
        const said = answer?.verdict === 'failed' ? answer.code : JSON.stringify(answer);
        assert.ok(said === 'DENIED_PATH' || said === 'BAD_PATCH', `${said}\n${unifiedDiff}`);
        assert.ok(!JSON.stringify(answer).includes(outsideText));
      }
    }
    assert.deepEqual(readdirSync(root).sort(), before);
    assert.deepEqual(readdirSync(join(root, '.git')), ['config']);
    assert.deepEqual(readdirSync(join(folder, 'outside')), ['plain.txt']);
    assert.equal(readFileSync(join(root, 'plain.txt'), 'utf8'), 'inside\n');
    assert.equal(existsSync('/etc/owned'), false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
