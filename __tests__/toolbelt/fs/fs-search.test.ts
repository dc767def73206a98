import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../../src/contract/json.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';

async function places(workspace: Workspace, args: JsonObject): Promise<readonly string[]> {
  const { matches } = await workspace.value('fs_search', args);
  assert.ok(Array.isArray(matches));
  return matches.map(({ path, line, col }) => `${path}:${line}:${col}`);
}

test('finds a text: one match a line, with line, byte column and preview', async (context) => {
  const workspace = makeWorkspace(context, {
    'a.txt': 'needle\nnothing\né needle needle\r\n\nend needle',
    'b.txt': '',
  });
  assert.deepEqual(await workspace.value('fs_search', { query: 'needle' }), {
    matches: [
      { path: 'a.txt', line: 1, col: 1, preview: 'needle' },
      { path: 'a.txt', line: 3, col: 4, preview: 'é needle needle' },
      { path: 'a.txt', line: 5, col: 5, preview: 'end needle' },
    ],
    truncated: false,
    filesSearched: 2,
    skipped: {},
  });
  assert.deepEqual(await places(workspace, { query: 'NEEDLE' }), []);
  assert.deepEqual(await places(workspace, { query: 'NEEDLE', ignoreCase: true }), [
    'a.txt:1:1',
    'a.txt:3:4',
    'a.txt:5:5',
  ]);
  assert.deepEqual(await places(workspace, { query: 'e.d', ignoreCase: true }), []);
});

test('matches RE2 patterns line by line', async (context) => {
  const content = 'alpha\r\nbeta 12\nthe end\n\nalphabet 345';
  const workspace = makeWorkspace(context, { 'a.txt': content });
  const cases = {
    'bet(a|)': ['a.txt:2:1', 'a.txt:5:6'],
    '^alpha$': ['a.txt:1:1'],
    '\\Aalpha\\z': ['a.txt:1:1'],
    '(?-m)^the end$': ['a.txt:3:1'],
    '\\d{2,}': ['a.txt:2:6', 'a.txt:5:10'],
    '^$': ['a.txt:4:1'],
    'end.*alpha': [],
    'end\\s*alpha': [],
    '(?i)ALPHA\\b': ['a.txt:1:1'],
    '': [],
  } as const;
  for (const [query, expected] of Object.entries(cases)) {
    if (query !== '') assert.deepEqual(await places(workspace, { query, regex: true }), expected, query);
  }
});

test('refuses a bad pattern with what is wrong about it', async (context) => {
  const { run } = makeWorkspace(context, { 'a.txt': 'a' });
  const search = (query: string) => run('fs_search', { query, regex: true });
  const hint = 'RE2 syntax; leave out `regex` to search for plain text';
  assert.deepEqual(await search('a(b'), {
    ...{
      verdict: 'failed',
      code: 'BAD_REGEX',
      error: 'error parsing regexp: missing closing ): `a(b`',
      hint,
    },
  });
  assert.equal((await search('(?=a)')).verdict, 'failed');
  assert.equal((await search('(a)\\1')).verdict, 'failed');
  assert.equal((await search('('.repeat(900))).verdict, 'failed');
  assert.deepEqual(await search('(?:ab?){900}'), {
    ...{ verdict: 'failed', code: 'BAD_REGEX', error: 'the pattern is too large' },
  });
});

test('ends soon with patterns that make others run away', { timeout: 20_000 }, async (context) => {
  const long = `${'a'.repeat(2_000_000)}\n`;
  const workspace = makeWorkspace(context, {
    'long.txt': long,
    'many.txt': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n'.repeat(20_000),
  });
  for (const query of ['(a+)+$x', '(a|aa)+\\z!', '(.*)(.*)(.*)(.*)(.*)[^a!]', '(?:[ab]*a[ab]{100}[!x])']) {
    await workspace.value('fs_search', { query, regex: true });
  }
  const answer = await workspace.value('fs_search', { query: 'a!', regex: true, maxResults: 1 });
  assert.deepEqual(answer.skipped, { longLines: 1 });
});

test('skips and counts what is binary, huge, ignored, kept or a link', async (context) => {
  const workspace = makeWorkspace(context, {
    'a.bin': Buffer.from('needle\0'),
    'huge.txt': Buffer.alloc(4 * 1024 * 1024 + 1, 'needle '),
    '.gitignore': 'ignored.txt\n',
    'ignored.txt': 'needle',
    '.env': 'needle',
    '.git/config': 'needle',
    '.github/workflow.yml': 'needle',
    'latin1.txt': Buffer.from([0xe9, 0x20, ...Buffer.from('needle')]),
  });
  symlinkSync('ignored.txt', join(workspace.root, 'link'));
  const { matches, skipped } = await workspace.value('fs_search', { query: 'needle' });
  assert.deepEqual(matches, [
    { path: 'latin1.txt', line: 1, col: 3, preview: '\ufffd needle' },
    { path: '.github/workflow.yml', line: 1, col: 1, preview: 'needle' },
  ]);
  assert.deepEqual(skipped, { denied: 2, binary: 1, huge: 1, ignored: 1, links: 1 });
  assert.ok((await places(workspace, { query: 'needle', includeIgnored: true })).includes('ignored.txt:1:1'));
});

test('searches below a directory, in one file, or where globs say', async (context) => {
  const workspace = makeWorkspace(context, {
    'a.ts': 'x',
    'src/b.ts': 'x',
    'src/c.md': 'x',
    'ignored/d.ts': 'x',
  });
  workspace.write('.gitignore', 'ignored');
  assert.deepEqual(await places(workspace, { query: 'x' }), ['a.ts:1:1', 'src/b.ts:1:1', 'src/c.md:1:1']);
  assert.deepEqual(await places(workspace, { query: 'x', path: 'src' }), ['src/b.ts:1:1', 'src/c.md:1:1']);
  assert.deepEqual(await places(workspace, { query: 'x', path: 'src/c.md' }), ['src/c.md:1:1']);
  assert.deepEqual(await places(workspace, { query: 'x', path: 'ignored/d.ts' }), ['ignored/d.ts:1:1']);
  assert.deepEqual(await places(workspace, { query: 'x', globs: ['**/*.ts'] }), ['a.ts:1:1', 'src/b.ts:1:1']);
  const missing = await workspace.run('fs_search', { query: 'x', path: 'nothing' });
  assert.equal(missing.verdict === 'failed' && missing.code, 'NOT_FOUND');
});

test('shows lines around a match and no more of a long line than is needed', async (context) => {
  const long = `${'é'.repeat(500)} needle ${'z'.repeat(500)}`;
  const workspace = makeWorkspace(context, { 'a.txt': `one\ntwo\r\nneedle\nfour\nfive\n`, 'b.txt': long });
  const { matches } = await workspace.value('fs_search', { query: 'needle', contextLines: 1 });
  assert.ok(Array.isArray(matches));
  assert.deepEqual(matches[0], {
    ...{ path: 'a.txt', line: 3, col: 1, preview: 'needle', before: ['two'], after: ['four'] },
  });
  const { preview } = matches[1];
  assert.ok(preview.length < 250 && preview.startsWith('…é') && preview.endsWith('z…'), preview);
  assert.ok(preview.includes(' needle ') && !preview.includes('\ufffd'));
  const whole = await workspace.value('fs_search', { query: 'needle', contextLines: 10, globs: ['a.txt'] });
  assert.ok(Array.isArray(whole.matches));
  assert.deepEqual(
    [whole.matches[0].before, whole.matches[0].after],
    [
      ['one', 'two'],
      ['four', 'five'],
    ],
  );
});

test('cuts a long answer, by number or by size, and goes on where it stopped', async (context) => {
  const files = Array.from(
    { length: 40 },
    (_, index) => [`d${index % 7}/f${index}.txt`, 'needle\n'.repeat(9)] as const,
  );
  const workspace = makeWorkspace(context, Object.fromEntries(files));
  const all = await places(workspace, { query: 'needle' });
  assert.equal(all.length, 360);
  const two = await workspace.value('fs_search', { query: 'needle', maxResults: 2 });
  assert.deepEqual([two.truncated, two.nextOffset], [true, 2]);
  assert.equal((await workspace.value('fs_search', { query: 'needle', maxResults: 360 })).truncated, false);
  const seen: string[] = [];
  for (let offset = 0; ; ) {
    const part = await workspace.value('fs_search', { query: 'needle', offset }, { maxOutputBytes: 4096 });
    assert.ok(Array.isArray(part.matches));
    seen.push(...part.matches.map(({ path, line, col }) => `${path}:${line}:${col}`));
    if (part.truncated === false) break;
    offset = Number(part.nextOffset);
  }
  assert.deepEqual(seen, all);
});

test('ends early, with what there is, when the run wants no more', async (context) => {
  const files = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`f${index}`, 'x']));
  const workspace = makeWorkspace(context, files);
  const controller = new AbortController();
  setImmediate(() => controller.abort());
  const answer = await workspace.value('fs_search', { query: 'nothing' }, { signal: controller.signal });
  assert.equal(answer.truncated, true);
  assert.equal(answer.hint, 'the time ran out: name a subdirectory in path');
  assert.ok(Number(answer.filesSearched) < 2000);
});

test('finds the same places as git grep in a real tree', {
  skip: spawnSync('git', ['--version']).status !== 0,
}, async (context) => {
  const words = ['alpha', 'beta', 'gamma', 'delta', '.*', 'é'];
  const text = (seed: number) =>
    Array.from({ length: 60 }, (_, line) =>
      words.filter((_word, at) => (seed * 7 + line * at) % 5 < 2).join(' '),
    ).join('\n');
  const files = Array.from(
    { length: 30 },
    (_, index) => [`p${index % 4}/q${index % 3}/f${index}.txt`, text(index)] as const,
  );
  const workspace = makeWorkspace(context, Object.fromEntries(files));
  for (const [query, ...options] of [
    ['beta g', '-F'],
    ['(alpha|delta).*é$', '-E'],
    ['.*', '-F'],
  ] as const) {
    const git = spawnSync('git', ['grep', '--no-index', '--column', '-n', '--no-color', ...options, query], {
      cwd: workspace.root,
      encoding: 'utf8',
    });
    const expected = git.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(':', 3).join(':'));
    assert.ok(expected.length > 20);
    const found = await places(workspace, { query, regex: options[0] === '-E' });
    assert.deepEqual([...found].sort(), expected.sort(), query);
  }
});
