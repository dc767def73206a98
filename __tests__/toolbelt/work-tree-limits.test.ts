import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toBranchName } from '../../src/law/proposals/branch-name.ts';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toAddedPatch } from '../../src/toolbelt/work-tree/added-patch.ts';
import { collectChanges } from '../../src/toolbelt/work-tree/work-tree-changes.ts';
import { snapshotWorkTree } from '../../src/toolbelt/work-tree/work-tree-snapshot.ts';
import { noHistory } from '../support/history.ts';
import {
  changed,
  leftOf,
  makeProposing,
  namesOf,
  openProposing,
  stagedTree,
  treeOf,
  wide,
} from './proposing.ts';

const posix = { skip: process.platform === 'win32' };

test('one file too many, or one byte, is told with both numbers, and nothing is proposed', async (context) => {
  const repository = await makeProposing(context, { 'a.txt': 'a\n' });
  const snapshot = await repository.begin();
  for (let at = 0; at < 101; at += 1) repository.write(`many/${at}.txt`, 'x\n');
  assert.deepEqual(await repository.collect(snapshot), {
    verdict: 'not-allowed',
    why: 'the run changed 101 files, and "max-patch-files" allows 100',
    leftOut: [],
  });
  rmSync(join(repository.root, 'many/7.txt'));
  assert.equal(changed(await repository.collect(snapshot)).files.length, 100);
  rmSync(join(repository.root, 'many'), { recursive: true });
  repository.write('small.txt', 'x');
  repository.write('large.bin', Buffer.alloc(1024 * 1024 - 1));
  assert.equal(changed(await repository.collect(snapshot)).files.length, 2);
  repository.write('small.txt', 'xy');
  assert.deepEqual(await repository.collect(snapshot), {
    verdict: 'not-allowed',
    why: 'the changed files have 1048577 bytes together, and "max-patch-size" allows 1048576',
    leftOut: [],
  });
});

test('a file that holds a secret is left out, in text, bytes and UTF-16, and by its name', async (context) => {
  const secret = ['hush', 'hush', '7f3a', '91bc'].join('-');
  const repository = await makeProposing(context, { 'a.txt': 'a\n', 'told.txt': `old ${secret}\n` });
  const redact = (text: string) => text.replaceAll(secret, '***');
  const snapshot = await repository.begin();
  repository.write('a.txt', `key = ${secret}\n`);
  repository.write('bytes.bin', Buffer.concat([Buffer.from([0, 255, 254]), Buffer.from(secret)]));
  repository.write('wide.txt', Buffer.from(secret, 'utf16le'));
  repository.write(`name-${secret}.txt`, 'x\n');
  repository.write('told.txt', 'new\n');
  repository.write('free.txt', 'x\n');
  const changes = changed(await repository.collect(snapshot, { redact }));
  assert.deepEqual(namesOf(changes), ['+free.txt', '+told.txt']);
  assert.deepEqual(leftOf(changes), [
    'a.txt: holds-a-secret',
    'bytes.bin: holds-a-secret',
    'name-***.txt: holds-a-secret',
    'wide.txt: holds-a-secret',
  ]);
  assert.match(changes.patch, /\n-old \*\*\*\n\+new\n/);
  assert.ok(!JSON.stringify(changes).includes(secret));
});

test('line ends that attributes name are as git stores them, and all other bytes as on the disk', async (context) => {
  const repository = await makeProposing(context, {
    '.gitattributes': 'dos.txt text eol=crlf\nid.txt ident\n',
    'dos.txt': 'one\r\ntwo\r\n',
    'plain.txt': 'one\n',
    'id.txt': '$Id$\n',
    'odd.txt': 'odd\n',
  });
  const snapshot = await repository.begin();
  repository.write('dos.txt', 'one\r\n2\r\n');
  repository.write('plain.txt', 'one\r\ntwo\n');
  repository.write('odd.txt', Buffer.from([0xff, 0x0a, 0xc3, 0x28, 0x0d, 0x0d, 0x0a]));
  const changes = changed(await repository.collect(snapshot));
  const contents = changes.files.map((file) => [
    file.path,
    file.change === 'written' ? Buffer.from(file.content, 'base64').toString('latin1') : '',
  ]);
  assert.deepEqual(contents, [
    ['dos.txt', 'one\n2\n'],
    ['odd.txt', '\xff\n\xc3(\r\r\n'],
    ['plain.txt', 'one\r\ntwo\n'],
  ]);
  assert.equal(treeOf(repository.root, snapshot.commit, changes.files), await stagedTree(repository));
});

test('a filter of the checkout never runs, and what has one is left out', posix, async (context) => {
  const repository = await makeProposing(context, { 'a.txt': 'a\n', 'b.txt': 'b\n' });
  await repository.commit('Filter', { '.gitattributes': '*.secret filter=crypt\na.txt filter=crypt\n' });
  const trace = join(repository.root, '../ran');
  await repository.git('config', 'filter.crypt.clean', `sh -c 'touch ${trace}; cat'`);
  const snapshot = await repository.begin();
  // What was so before counts, not what a tool makes of it.
  repository.write('.gitattributes', '#\n');
  repository.write('a.txt', 'plain\n');
  repository.write('new.secret', 'plain\n');
  repository.write('b.txt', 'x\n');
  const changes = await repository.collect(snapshot);
  assert.deepEqual(namesOf(changes), ['+.gitattributes', '+b.txt']);
  assert.deepEqual(leftOf(changes), ['a.txt: filtered', 'new.secret: filtered']);
  assert.equal(existsSync(trace), false);
});

test('in a folder of the repository names are told from its root, and nothing outside of it', async (context) => {
  const repository = await makeProposing(context, {
    'top.txt': 'a\n',
    'sub/dir/a.txt': 'a\n',
    'sub/b.txt': 'b\n',
  });
  const root = join(repository.root, 'sub');
  const jail = openJail({
    root,
    hidden: [],
    allowFiles: [],
    writing: { guarded: [], chance: () => '0'.repeat(16) },
  });
  const { begin, collect } = openProposing(repository, jail);
  const snapshot = await begin();
  repository.write('top.txt', 'changed\n');
  repository.write('sub/dir/a.txt', 'changed\n');
  repository.write('sub/new.txt', 'new\n');
  rmSync(join(root, 'b.txt'));
  const seen: string[] = [];
  const isProtected = (path: string) => seen.push(path) < 0;
  const changes = changed(await collect(snapshot, { isProtected }));
  assert.deepEqual(namesOf(changes), ['-sub/b.txt', '+sub/dir/a.txt', '+sub/new.txt']);
  assert.deepEqual(seen, ['sub/b.txt', 'sub/dir/a.txt', 'sub/new.txt']);
  assert.match(
    changes.patch,
    /^diff --git a\/sub\/b\.txt b\/sub\/b\.txt\n[\s\S]*\ndiff --git a\/sub\/dir\/a\.txt/,
  );
});

test('a path that is swapped for a link between two looks is left out', posix, async (context) => {
  const repository = await makeProposing(context, { 'a/x.txt': 'a\n', 'b.txt': 'b\n' });
  const { root, jail, outside } = repository;
  const snapshot = await repository.begin();
  repository.write('a/x.txt', 'changed\n');
  repository.write('b.txt', 'changed\n');
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/x.txt'), 'elsewhere\n');
  const swap = (path: string, target: string) => {
    rmSync(join(root, path), { recursive: true });
    symlinkSync(target, join(root, path));
  };
  const swapping: typeof jail = {
    ...jail,
    withFile: (path, use) => {
      if (path === 'b.txt') swap('b.txt', join(outside, 'secret.txt'));
      if (path === 'a/x.txt') swap('a', 'elsewhere');
      return jail.withFile(path, use);
    },
  };
  const changes = await repository.collect(snapshot, { jail: swapping });
  assert.deepEqual(namesOf(changes), ['+elsewhere/x.txt']);
  assert.deepEqual(leftOf(changes), ['a/x.txt: no-regular-file', 'b.txt: not-readable']);
});

test('a file is not told as removed where a link leads to a folder of its name', posix, async (context) => {
  const repository = await makeProposing(context, { 'dir/in': 'in\n', 'other/in/x.txt': 'x\n' });
  const snapshot = await repository.begin();
  rmSync(join(repository.root, 'dir'), { recursive: true });
  symlinkSync('other', join(repository.root, 'dir'));
  const changes = await repository.collect(snapshot);
  assert.equal(changes.verdict, 'unchanged');
  assert.deepEqual(leftOf(changes), ['dir: no-regular-file', 'dir/in: no-regular-file']);
});

test('content that changes after it was read is not proposed with the patch of another', async (context) => {
  const repository = await makeProposing(context, { 'a.txt': 'a\n', 'b.txt': 'b\n' });
  const { jail } = repository;
  const snapshot = await repository.begin();
  repository.write('a.txt', 'read\n');
  repository.write('b.txt', 'read\n');
  const late: typeof jail = {
    ...jail,
    withFile: async (path, use) => {
      const answer = await jail.withFile(path, use);
      if (path === 'a.txt') repository.write('a.txt', 'another\n');
      return answer;
    },
  };
  const changes = await repository.collect(snapshot, { jail: late });
  assert.deepEqual([namesOf(changes), leftOf(changes)], [['+b.txt'], ['a.txt: not-as-git-has-it']]);
});

test('a file that was taken out of the index is no new one', async (context) => {
  const repository = await makeProposing(context, { 'a.txt': 'a\n', 'b.txt': 'b\n' });
  const snapshot = await repository.begin();
  repository.write('a.txt', 'changed\n');
  await repository.git('rm', '--quiet', '--cached', 'a.txt');
  const changes = await repository.collect(snapshot);
  assert.deepEqual(leftOf(changes), ['a.txt: not-as-git-has-it']);
  assert.equal(changes.verdict, 'unchanged');
});

test('the patch of a new file is to the letter what git makes of it', posix, async (context) => {
  const repository = await makeProposing(context, { 'a.txt': 'a\n' });
  const contents = ['', 'x', 'x\n', 'x\ny\n', '\n', '\r\n\r\n', 'a\nb', '\0x'];
  for (const [index, content] of contents.entries()) {
    for (const path of [`f${index}`, `with blank ${index}`, `quo"te${index}`, `ü${index}`]) {
      repository.write(path, content);
      if (index % 2 === 1) chmodSync(join(repository.root, path), 0o755);
    }
  }
  await repository.git('add', '--intent-to-add', '.');
  const wanted = await repository.git('-c', 'core.quotePath=false', 'diff', '--full-index');
  const made = contents.flatMap((content, index) =>
    [`f${index}`, `with blank ${index}`, `quo"te${index}`, `ü${index}`].map((path) => {
      const mode = index % 2 === 1 ? '100755' : '100644';
      return toAddedPatch({ path, mode, bytes: Buffer.from(content), format: 'sha1' });
    }),
  );
  assert.deepEqual(made.sort(), wanted.split(/(?<=\n)(?=diff --git )/).sort());
});

test('without a repository, or without its commit, nothing is known', async (context) => {
  const repository = await makeProposing(context, { 'a.txt': 'a\n' });
  const { jail } = repository;
  const { signal } = new AbortController();
  const why = 'there is no git repository in the working directory';
  assert.deepEqual(await snapshotWorkTree({ history: noHistory, jail, signal }), {
    verdict: 'not-available',
    why,
  });
  const snapshot = await repository.begin();
  const options = {
    jail,
    snapshot,
    limits: wide,
    signal,
    isProtected: () => false,
    redact: (text: string) => text,
  };
  assert.deepEqual(await collectChanges({ ...options, history: noHistory }), {
    verdict: 'not-available',
    why,
  });
  const changes = await repository.collect({ ...snapshot, commit: '1'.repeat(40) });
  assert.deepEqual(changes, {
    verdict: 'not-available',
    why: 'git does not have the commit that the run began with',
  });
});

test('a branch is named by recipe, workflow and input, and by nothing else', () => {
  const source = {
    recipe: 'maintenance',
    workflow: 'o/r/.github/workflows/x.yml job',
    input: 'Do it.',
  } as const;
  const name = toBranchName(source);
  assert.match(name, /^goagent\/maintenance-[0-9a-f]{12}$/);
  assert.equal(toBranchName({ ...source }), name);
  const others = [
    { ...source, input: 'Do it!' },
    { ...source, workflow: `${source.workflow}2` },
    { ...source, workflow: 'o/r/.github/workflows/x.yml', input: ' jobDo it.' },
  ].map(toBranchName);
  assert.equal(new Set([name, ...others]).size, 4);
});
