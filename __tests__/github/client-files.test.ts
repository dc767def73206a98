import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { commitAll, createRepository, git, readHead } from '../support/workspace.ts';
import { withGithub } from './asking.ts';

/** Every byte, in an order that is no text in any encoding. */
const binary = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256));

let folder = '';
let [first, commit] = ['', ''];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goagent-objects-'));
  first = await createRepository(folder, {
    'README.md': 'Old.\n',
    'tools/deep/er/tools.json': '{"tools":[]}\n',
    'tools/ä b%2f#?.txt': 'odd\n',
    'tools/other.txt': '',
  });
  writeFileSync(join(folder, 'README.md'), 'New.\n');
  writeFileSync(join(folder, 'tools/image.bin'), binary);
  writeFileSync(join(folder, 'tools/run.sh'), '#!/bin/sh\n');
  chmodSync(join(folder, 'tools/run.sh'), 0o755);
  symlinkSync('../README.md', join(folder, 'tools/link'));
  symlinkSync('deep', join(folder, 'tools/way'));
  await git(folder, ['update-index', '--add', '--cacheinfo', `160000,${first},tools/module`]);
  await commitAll(folder, 'More');
  await git(folder, ['update-index', '--add', '--cacheinfo', `160000,${first},tools/module`]);
  await git(folder, ['commit', '--quiet', '--amend', '--no-edit']);
  commit = await readHead(folder);
});
after(() => rmSync(folder, { recursive: true }));

const scene = () => ({ scene: { git: folder } });

it('reads a file at a commit, byte for byte, whatever it holds', async () => {
  await withGithub(scene(), async (client) => {
    const read = (place: { commit: string; path: string }) => client.readFile(place);
    const file = (text: string | Buffer, mode: string) => ({
      verdict: 'answered',
      bytes: Buffer.from(text),
      mode,
    });
    assert.deepEqual(await read({ commit, path: 'README.md' }), file('New.\n', 'file'));
    assert.deepEqual(await read({ commit: first, path: 'README.md' }), file('Old.\n', 'file'));
    assert.deepEqual(await read({ commit, path: 'tools/image.bin' }), file(binary, 'file'));
    assert.deepEqual(await read({ commit, path: 'tools/run.sh' }), file('#!/bin/sh\n', 'executable'));
    assert.deepEqual(await read({ commit, path: 'tools/other.txt' }), file('', 'file'));
    assert.deepEqual(await read({ commit, path: 'tools/ä b%2f#?.txt' }), file('odd\n', 'file'));
    const deep = await read({ commit, path: 'tools/deep/er/tools.json' });
    assert.deepEqual(deep, file('{"tools":[]}\n', 'file'));
  });
});

it('tells a link as a link, and follows none', async () => {
  await withGithub(scene(), async (client) => {
    assert.deepEqual(await client.readFile({ commit, path: 'tools/link' }), {
      verdict: 'answered',
      bytes: Buffer.from('../README.md'),
      mode: 'link',
    });
    const through = await client.readFile({ commit, path: 'tools/way/er/tools.json' });
    assert.deepEqual(through, { verdict: 'missing' });
    assert.deepEqual(await client.listFiles({ commit, path: 'tools/way' }), { verdict: 'missing' });
  });
});

it('has no file where a directory, a submodule or nothing is', async () => {
  await withGithub(scene(), async (client) => {
    const paths = ['tools', 'tools/module', 'tools/module/a', 'tools/none', 'none/a', 'README.md/a'];
    for (const path of paths) {
      assert.deepEqual(await client.readFile({ commit, path }), { verdict: 'missing' }, path);
    }
    const elsewhere = { commit: 'c'.repeat(40), path: 'README.md' };
    assert.deepEqual(await client.readFile(elsewhere), { verdict: 'missing' });
    assert.deepEqual(await client.listFiles({ commit, path: 'README.md' }), { verdict: 'missing' });
  });
});

it('asks for no path that leads elsewhere, and for no name of a commit', async () => {
  await withGithub(scene(), async (client, { requests }) => {
    for (const path of ['', '/README.md', '../a', 'a/../b', './a', 'a//b', 'a/', 'a\0b']) {
      assert.equal((await client.readFile({ commit, path })).verdict, 'failed', path);
    }
    for (const name of ['main', 'HEAD', '', commit.slice(0, 12), `${commit}/../..`, commit.toUpperCase()]) {
      assert.equal((await client.readFile({ commit: name, path: 'a' })).verdict, 'failed', name);
      assert.equal((await client.listFiles({ commit: name, path: '' })).verdict, 'failed', name);
    }
    assert.deepEqual(requests, []);
  });
});

const below = [
  'tools/deep/er/tools.json',
  'tools/image.bin',
  'tools/link',
  'tools/other.txt',
  'tools/run.sh',
  'tools/way',
  'tools/ä b%2f#?.txt',
];

it('lists all files below a directory, links included and submodules not', async () => {
  await withGithub(scene(), async (client, { requests }) => {
    assert.deepEqual(await client.listFiles({ commit, path: 'tools' }), {
      verdict: 'answered',
      paths: below,
    });
    const all = { verdict: 'answered', paths: ['README.md', ...below] };
    assert.deepEqual(await client.listFiles({ commit, path: '' }), all);
    assert.deepEqual(await client.listFiles({ commit, path: '' }), all);
    // The commit, its tree, and the two lists: each asked for once.
    assert.deepEqual(
      requests.map(({ call }) => call),
      ['commit', 'tree', 'tree', 'tree'],
    );
  });
});

it('lists directory by directory where GitHub cuts the list', async () => {
  await withGithub({ scene: { git: folder, mostEntries: 2 } }, async (client, { requests }) => {
    assert.deepEqual(await client.listFiles({ commit, path: 'tools' }), {
      verdict: 'answered',
      paths: below,
    });
    assert.ok(requests.filter(({ url }) => url.includes('recursive')).length > 1);
  });
});

it('does not take a list for whole that GitHub cuts for good', async () => {
  const cut = JSON.stringify({
    sha: 'd'.repeat(40),
    tree: [{ path: 'a', mode: '100644', type: 'blob', sha: 'e'.repeat(40), size: 1 }],
    truncated: true,
  });
  const faults = { tree: () => ({ type: 'answer', status: 200, body: cut }) as const };
  const why = 'a directory has more entries than GitHub lists';
  await withGithub({ ...scene(), faults }, async (client) => {
    assert.deepEqual(await client.listFiles({ commit, path: '' }), { verdict: 'failed', why });
    assert.deepEqual(await client.readFile({ commit, path: 'b' }), { verdict: 'failed', why });
  });
});

it('lists no path that leads out of the repository', async () => {
  for (const path of ['../a', 'a/../../b', '/etc/passwd', 'a//b', '.']) {
    const entry = { path, mode: '100644', sha: 'e'.repeat(40) };
    const body = JSON.stringify({ tree: [entry], truncated: false });
    const faults = { tree: () => ({ type: 'answer', status: 200, body }) as const };
    await withGithub({ ...scene(), faults }, async (client) => {
      assert.equal((await client.listFiles({ commit, path: '' })).verdict, 'failed', path);
    });
  }
});

it('takes no answer about another commit', async () => {
  const body = JSON.stringify({ sha: first, tree: { sha: 'd'.repeat(40) } });
  const faults = { commit: () => ({ type: 'answer', status: 200, body }) as const };
  await withGithub({ ...scene(), faults }, async (client) => {
    assert.equal((await client.listFiles({ commit, path: '' })).verdict, 'failed');
  });
});

it('takes no other bytes for a blob, and no tree whose names lead elsewhere', async () => {
  const why = 'the answer is not what GitHub documents';
  const page = { type: 'answer', status: 200, body: '<html>Sign in</html>' } as const;
  await withGithub({ ...scene(), faults: { blob: () => page } }, async (client) => {
    assert.deepEqual(await client.readFile({ commit, path: 'README.md' }), { verdict: 'failed', why });
  });
  const id = 'e'.repeat(40);
  const entries: readonly object[] = [
    { path: '../a', mode: '100644', sha: id },
    { path: 'a/b', mode: '100644', sha: id },
    { path: '', mode: '100644', sha: id },
    { path: 'a', mode: '100600', sha: id },
    { path: 'a', mode: '100644', sha: '../../user' },
    { path: 'a', mode: 'toString', sha: id },
  ];
  for (const entry of entries) {
    const body = JSON.stringify({ tree: [entry], truncated: false });
    const faults = { tree: () => ({ type: 'answer', status: 200, body }) as const };
    await withGithub({ ...scene(), faults }, async (client) => {
      assert.deepEqual(await client.readFile({ commit, path: 'a' }), { verdict: 'failed', why }, body);
    });
  }
});
