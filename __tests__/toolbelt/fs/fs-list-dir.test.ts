import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../../src/contract/json.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';

async function paths(workspace: Workspace, args: JsonObject): Promise<readonly unknown[]> {
  const { entries } = await workspace.value('fs_list_dir', args);
  assert.ok(Array.isArray(entries));
  return entries.map((entry) => entry.path);
}

test('lists directories first, then files, by name, without hidden ones', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': 'abc', 'z_dir/x': '', '.hidden': '', 'B.txt': '' });
  symlinkSync('a.txt', join(workspace.root, 'link'));
  const { entries, ...rest } = await workspace.value('fs_list_dir', { path: '.' });
  assert.deepEqual(rest, { truncated: false, skipped: { hidden: 1 } });
  assert.ok(Array.isArray(entries));
  assert.deepEqual(
    entries.map(({ path, type }) => [path, type]),
    [
      ['z_dir', 'dir'],
      ['B.txt', 'file'],
      ['a.txt', 'file'],
      ['link', 'symlink'],
    ],
  );
  const { modTime, ...facts } = entries[2];
  assert.match(modTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.deepEqual(facts, { path: 'a.txt', type: 'file', sizeBytes: 3, modeOctal: '0644' });
  assert.deepEqual(await paths(workspace, { includeHidden: true }), [
    'z_dir',
    '.hidden',
    'B.txt',
    'a.txt',
    'link',
  ]);
});

test('lists the tree level by level, from where it was asked', async (context) => {
  const workspace = makeWorkspace(context, { 'a/b/c.txt': '', 'a/d.txt': '', 'e/f.txt': '', 'g.txt': '' });
  symlinkSync('a', join(workspace.root, 'link'));
  const all = ['a', 'e', 'g.txt', 'link', 'a/b', 'a/d.txt', 'e/f.txt', 'a/b/c.txt'];
  assert.deepEqual(await paths(workspace, { recursive: true }), all);
  assert.deepEqual(await paths(workspace, { path: 'a', recursive: true }), ['a/b', 'a/d.txt', 'a/b/c.txt']);
  assert.deepEqual(await paths(workspace, { path: 'link/b' }), ['a/b/c.txt']);
});

test('heeds .gitignore files at every level, and shows what they leave out when asked', async (context) => {
  const workspace = makeWorkspace(context, {
    '.gitignore': '# build\n/dist\n*.log\n!keep.log\nnode_modules/\n',
    'dist/x.js': '',
    'sub/dist/y.js': '',
    'a.log': '',
    'keep.log': '',
    'sub/node_modules/z/index.js': '',
    'sub/.gitignore': '!b.log\nkeep.log\n/only-here\n',
    'sub/b.log': '',
    'sub/keep.log': '',
    'sub/only-here': '',
    'sub/deeper/only-here': '',
    'sub/deeper/c.log': '',
  });
  const { skipped } = await workspace.value('fs_list_dir', { recursive: true });
  assert.deepEqual(skipped, { hidden: 2, ignored: 6 });
  assert.deepEqual(await paths(workspace, { recursive: true }), [
    ...['sub', 'keep.log', 'sub/deeper', 'sub/dist', 'sub/b.log', 'sub/deeper/only-here', 'sub/dist/y.js'],
  ]);
  assert.ok((await paths(workspace, { recursive: true, includeIgnored: true })).includes('dist/x.js'));
  // Rules from above hold below; but who names an ignored directory wants to see it.
  assert.deepEqual(await paths(workspace, { path: 'sub/deeper' }), ['sub/deeper/only-here']);
  assert.deepEqual(await paths(workspace, { path: 'sub/node_modules', recursive: true }), [
    ...['sub/node_modules/z', 'sub/node_modules/z/index.js'],
  ]);
});

test('lists only what the globs want', async (context) => {
  const workspace = makeWorkspace(context, {
    'a.ts': '',
    'src/b.ts': '',
    'src/b.test.ts': '',
    'src/c.js': '',
  });
  assert.deepEqual(await paths(workspace, { recursive: true, globs: ['*.ts', '!*.test.ts'] }), [
    'a.ts',
    'src/b.ts',
  ]);
  assert.deepEqual(await paths(workspace, { recursive: true, globs: ['src/*'] }), [
    ...['src/b.test.ts', 'src/b.ts', 'src/c.js'],
  ]);
  assert.deepEqual(await workspace.run('fs_list_dir', { globs: ['!'] }), {
    ...{ verdict: 'failed', code: 'BAD_GLOB', error: 'a glob has 1 to 256 characters' },
  });
});

test('counts what is kept from tools and does not name it', async (context) => {
  const workspace = makeWorkspace(context, { '.git/config': '', '.env': '', 'a.pem': '', 'a.txt': '' });
  const answer = await workspace.value('fs_list_dir', { recursive: true, includeHidden: true });
  assert.deepEqual(answer.skipped, { denied: 3 });
  assert.deepEqual(await paths(workspace, { includeHidden: true }), ['a.txt']);
});

test('cuts a long list, by number or by size, and goes on where it stopped', async (context) => {
  const names = Array.from({ length: 300 }, (_, index) => `d/file-${String(index).padStart(3, '0')}`);
  const workspace = makeWorkspace(context, Object.fromEntries(names.map((name) => [name, ''])));
  const first = await workspace.value('fs_list_dir', { path: 'd', maxResults: 2 });
  assert.deepEqual([first.truncated, first.nextOffset], [true, 2]);
  const exact = await workspace.value('fs_list_dir', { path: 'd', maxResults: 300 });
  assert.equal(exact.truncated, false);
  const seen: unknown[] = [];
  for (let offset = 0; ; ) {
    const part = await workspace.value('fs_list_dir', { path: 'd', offset }, { maxOutputBytes: 4096 });
    assert.ok(Array.isArray(part.entries));
    seen.push(...part.entries.map((entry) => entry.path));
    if (part.truncated === false) break;
    offset = Number(part.nextOffset);
  }
  assert.deepEqual(seen, names);
});

test('counts names that no path can spell', { skip: process.platform !== 'linux' }, async (context) => {
  const workspace = makeWorkspace(context, { 'back\\slash': '', 'fine.txt': '', '...': '' });
  const { entries, skipped } = await workspace.value('fs_list_dir', { includeHidden: true });
  assert.equal(Array.isArray(entries) && entries.length, 1);
  assert.deepEqual(skipped, { unreadable: 2 });
});

test('ends early, with what there is, when the run wants no more', async (context) => {
  const workspace = makeWorkspace(context, { 'a.txt': '', 'b.txt': '' });
  const answer = await workspace.value('fs_list_dir', {}, { signal: AbortSignal.abort() });
  assert.deepEqual(answer, {
    ...{ entries: [], truncated: true, hint: 'the time ran out: name a subdirectory in path', skipped: {} },
  });
});

test('counts directories that are nested beyond reason', async (context) => {
  const workspace = makeWorkspace(context, { [`${'d/'.repeat(70)}x.txt`]: '' });
  const answer = await workspace.value('fs_list_dir', { recursive: true });
  assert.deepEqual([answer.truncated, answer.skipped], [false, { tooDeep: 1 }]);
});
