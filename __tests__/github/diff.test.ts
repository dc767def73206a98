/** What `readDiff` tells of real repositories: odd files, odd names, moved branches, and checkouts that lack commits. */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { ChangesAnswer, PullRequestChanges } from '../../src/contract/pull-request-changes.ts';
import { readHeadText } from '../../src/github/head-text.ts';
import { openHistory } from '../support/history.ts';
import { makeShallowCheckout } from '../support/shallow-checkout.ts';
import { commitAll, createRepository, git, readHead } from '../support/workspace.ts';
import { fileOf, openStage } from './diff-stage.ts';

/** It writes 77 MiB. */
const deep = { skip: process.env.GOAGENT_DEEP === undefined };
const posix = { skip: process.platform === 'win32' };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}\n`).join('');

test('tells files of every kind, and names of every kind', posix, async (context) => {
  const { folder, readWhole } = openStage(context, 'sub');
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const odd = 'sub/a "b"\t\nc \u00e4.txt';
  const base = await createRepository(folder, {
    [odd]: '1\n2\n',
    'crlf.txt': 'a\r\nb\r\n',
    'cr.txt': 'a\rb\nc\n',
    'mode.sh': 'x\n',
    'link.txt': 'one\ntwo\n',
    'gone.txt': 'bye\n',
    'old.txt': numbers(30),
    place: 'a file\n',
    'late-nul.txt': `${'x\n'.repeat(6000)}a\n`,
    'end.txt': 'a\nb',
    '.gitattributes': 'hidden.txt -diff\n',
    'hidden.txt': '1\n',
  });
  write('binary', new Uint8Array([0, 1, 2]));
  write('latin1.txt', new Uint8Array([0xe4, 10]));
  await commitAll(folder, 'More');
  const from = await readHead(folder);
  await git(folder, ['checkout', '--quiet', '-b', 'topic']);
  write(odd, '1\n3\n');
  write('crlf.txt', 'a\r\nc\r\n');
  write('cr.txt', 'a\rb\nd\n');
  chmodSync(join(folder, 'mode.sh'), 0o755);
  rmSync(join(folder, 'link.txt'));
  symlinkSync('gone', join(folder, 'link.txt'));
  rmSync(join(folder, 'gone.txt'));
  renameSync(join(folder, 'old.txt'), join(folder, 'new.txt'));
  write('new.txt', `${numbers(30)}more\n`);
  rmSync(join(folder, 'place'));
  write('place/inside', 'now a directory\n');
  write('late-nul.txt', `${'x\n'.repeat(6000)}a\0b\n`);
  write('end.txt', 'a\nb\n');
  write('hidden.txt', '2\n');
  write('binary', new Uint8Array([0, 1, 3]));
  write('latin1.txt', new Uint8Array([0xfc, 10]));
  write('empty.txt', '');
  write('long.txt', `${'y'.repeat(2 ** 20)}\n`);
  await git(folder, ['update-index', '--add', '--cacheinfo', `160000,${base},module`]);
  mkdirSync(join(folder, 'module'));
  await commitAll(folder, 'Head');
  const head = await readHead(folder);
  // The base's branch goes on, and what it changes is not of the head.
  await git(folder, ['checkout', '--quiet', 'main']);
  write('crlf.txt', 'of main alone\n');
  await commitAll(folder, 'Go on');
  const diff = await readWhole({ base: await readHead(folder), head });

  assert.deepEqual([diff.from, diff.to], [from, head]);
  const seen = Object.fromEntries(
    diff.files.map(({ path, status, content }) => [
      path,
      `${status} ${content.type}${content.type === 'not-available' ? `: ${content.why}` : ''}`,
    ]),
  );
  assert.deepEqual(seen, {
    binary: 'modified binary',
    'cr.txt': 'modified text',
    'crlf.txt': 'modified text',
    'empty.txt': 'added no-lines',
    'end.txt': 'modified text',
    'gone.txt': 'deleted text',
    'hidden.txt': 'modified text',
    'late-nul.txt': 'modified text',
    'latin1.txt': 'modified text',
    'link.txt': 'type-changed text',
    'long.txt': 'added not-available: its patch is larger than 1 MiB',
    'mode.sh': 'modified no-lines',
    module: 'added submodule',
    'new.txt': 'renamed text',
    place: 'deleted text',
    'place/inside': 'added text',
    [odd]: 'modified text',
  });
  const hunksOf = (path: string) => {
    const { content } = fileOf(diff, path);
    return content.type === 'text' ? content.hunks.map(({ lines }) => lines) : [];
  };
  assert.deepEqual(hunksOf(odd), [
    [
      { type: 'context', oldLine: 1, newLine: 1, text: '1' },
      { type: 'deleted', oldLine: 2, text: '2' },
      { type: 'added', newLine: 2, text: '3' },
    ],
  ]);
  assert.deepEqual(hunksOf('link.txt'), [
    [
      { type: 'deleted', oldLine: 1, text: 'one' },
      { type: 'deleted', oldLine: 2, text: 'two' },
    ],
    [{ type: 'added', newLine: 1, text: 'gone', end: 'none' }],
  ]);
  assert.deepEqual(hunksOf('cr.txt')[0]?.[0], { type: 'context', oldLine: 1, newLine: 1, text: 'a\rb' });
  assert.deepEqual(hunksOf('end.txt')[0]?.slice(1), [
    { type: 'deleted', oldLine: 2, text: 'b', end: 'none' },
    { type: 'added', newLine: 2, text: 'b' },
  ]);
  const { oldPath, oldMode, newMode } = fileOf(diff, 'new.txt');
  assert.deepEqual([oldPath, oldMode, newMode], ['old.txt', '100644', '100644']);
  assert.equal(fileOf(diff, 'mode.sh').newMode, '100755');
  const history = openHistory(dirname(dirname(folder)), {
    ...{ workspace: dirname(folder), workingDirectory: join(folder, 'sub'), scope: 'repository' },
  });
  const { signal } = new AbortController();
  const textOf = async (path: string) => readHeadText({ history, github: undefined, head, path, signal });
  assert.deepEqual(await textOf('crlf.txt'), { verdict: 'read', text: 'a\r\nc\r\n' });
  assert.deepEqual(await textOf(odd), { verdict: 'read', text: '1\n3\n' });
  const whys = [
    ['latin1.txt', 'it is not UTF-8'],
    ['late-nul.txt', 'it is no text'],
    ['link.txt', 'the head has no such file'],
    ['place', 'the head has no such file'],
    ['../sub', 'that is no file of a commit'],
  ] as const;
  for (const [path, why] of whys) assert.deepEqual(await textOf(path), { verdict: 'not-readable', why });
});

test('reads by the list of GitHub where the checkout lacks the base', async (context) => {
  const source = openStage(context);
  const base = await createRepository(source.folder, { 'a.txt': '1\n' });
  writeFileSync(join(source.folder, 'a.txt'), '2\n');
  await commitAll(source.folder, 'Head');
  const head = await readHead(source.folder);
  const { folder, read } = openStage(context);
  await makeShallowCheckout(folder, source.folder, head);
  const local = 'the checkout does not have both commits: its step has to set "fetch-depth: 0"';
  assert.deepEqual(await read({ base, head }), { verdict: 'failed', why: local });
  const file = { path: 'a.txt', oldPath: undefined, status: 'modified', additions: 1, deletions: 1 } as const;
  const listing = (answer: ChangesAnswer): PullRequestChanges => ({
    ...{ from: base, to: head, fromNames: [base], toNames: [head], read: async () => answer },
  });
  const text = '@@ -1 +1 @@\n-1\n+2\n';
  const commit = `Subproject commit ${base}`;
  const answered = await read({
    base,
    head,
    changes: listing({
      verdict: 'answered',
      changes: [
        { ...file, patch: { type: 'text', text } },
        { ...file, path: 'lies', additions: 2, patch: { type: 'text', text } },
        { ...file, path: 'huge', patch: { type: 'too-large' } },
        { ...file, path: 'binary', patch: { type: 'binary' } },
        { ...file, path: 'still', additions: 0, deletions: 0, patch: { type: 'no-lines' } },
        { ...file, path: 'module', patch: { type: 'text', text: `@@ -1 +1 @@\n-${commit}\n+${commit}\n` } },
        { ...file, path: 'copy', oldPath: 'a.txt', status: 'added', patch: { type: 'text', text } },
      ],
      cut: 'cut',
    }),
  });
  assert.equal(answered.verdict, 'read');
  if (answered.verdict !== 'read') return;
  const { files, ...rest } = answered.diff;
  assert.deepEqual(rest, { from: base, to: head, source: 'api', cut: 'cut' });
  const kinds = files.map(({ path, oldPath, content }) => [
    path,
    oldPath,
    content.type === 'not-available' ? content.why : content.type,
  ]);
  assert.deepEqual(kinds, [
    ['a.txt', undefined, 'text'],
    ['binary', undefined, 'binary'],
    ['copy', undefined, 'text'],
    ['huge', undefined, 'GitHub gives no patch of this size'],
    ['lies', undefined, 'its patch does not have the lines that were counted'],
    ['module', undefined, 'submodule'],
    ['still', undefined, 'no-lines'],
  ]);
  const added = { ...file, status: 'added', patch: { type: 'text', text } } as const;
  const twice = { ...file, patch: { type: 'too-large' } } as const;
  const failures: readonly (readonly [PullRequestChanges | undefined, string])[] = [
    [listing({ verdict: 'moved' }), `${local}; the pull request has moved since this run began`],
    [
      listing({ verdict: 'answered', changes: [twice, twice], cut: 'whole' }),
      `${local}; GitHub lists one file twice`,
    ],
    [
      listing({ verdict: 'answered', changes: [added, added], cut: 'whole' }),
      `${local}; GitHub lists one file twice`,
    ],
    [{ ...listing({ verdict: 'moved' }), from: head }, local],
  ];
  for (const [changes, why] of failures)
    assert.deepEqual(await read({ base, head, changes }), { verdict: 'failed', why });
});

test('refuses commits that are none, and a history of a part', async (context) => {
  const { folder, read } = openStage(context, 'sub');
  const base = await createRepository(folder, { 'sub/a.txt': '1\n' });
  const why = 'base and head are not full ids of commits';
  assert.deepEqual(await read({ base: 'main', head: base }), { verdict: 'failed', why });
  const places = { workspace: dirname(folder), workingDirectory: join(folder, 'sub') };
  const history = openHistory(dirname(dirname(folder)), places);
  assert.deepEqual(await read({ base, head: base, history }), {
    verdict: 'failed',
    why: 'the history was not opened at the top of the repository',
  });
});

test(
  'one huge file takes no room from small ones, and all patches stay below 64 MiB',
  deep,
  async (context) => {
    const { folder, readWhole } = openStage(context);
    const base = await createRepository(folder, { 'a.txt': '1\n' });
    const large = 70;
    for (let index = 0; index < large; index += 1) {
      writeFileSync(join(folder, `large-${index}.txt`), `${'z'.repeat(970)}${index}\n`.repeat(1000));
      writeFileSync(join(folder, `small-${index}.txt`), `${index}\n`);
    }
    writeFileSync(join(folder, 'huge.txt'), `${'y'.repeat(10 * 2 ** 20)}\n`);
    await commitAll(folder, 'Head');
    const { files } = await readWhole({ base, head: await readHead(folder) });
    const counts: Record<string, number> = {};
    for (const { path, content } of files) {
      const kind = content.type === 'not-available' ? content.why : content.type;
      const name = `${path.split(/[-.]/)[0]}: ${kind}`;
      counts[name] = (counts[name] ?? 0) + 1;
    }
    assert.deepEqual(counts, {
      'huge: its patch is larger than 1 MiB': 1,
      'large: the patches of the change are larger than 64 MiB together': 2,
      'large: text': 68,
      'small: text': 70,
    });
  },
);
