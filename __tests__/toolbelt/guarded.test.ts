import assert from 'node:assert/strict';
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { openJail } from '../../src/toolbelt/jail.ts';
import { noHistory } from '../support/history.ts';
import { codeOf, makeWorkspace, runTool, type Workspace } from './workspace.ts';

const posix = { skip: process.platform === 'win32' };

const write = async ({ run }: Workspace, path: string) =>
  codeOf(await run('fs_write_file', { path, content: 'x' }));

test('a workflow is read but never written, in any spelling', async (context) => {
  const workspace = makeWorkspace(context, {
    '.github/workflows/ci.yml': 'on: push',
    'docs/CODEOWNERS': '* @a',
  });
  assert.equal(
    (await workspace.value('fs_read_file', { path: '.github/workflows/ci.yml' })).content,
    'on: push',
  );
  const spellings = [
    '.github',
    '.GITHUB',
    '.github.',
    '.github ',
    '.git\u200chub',
    '.ｇithub',
    '.github::$DATA',
    'GITHUB~1',
  ];
  for (const name of [...spellings, 'a/../.github', './.github', 'x\\..\\.github']) {
    assert.equal(await write(workspace, `${name}/workflows/ci.yml`), 'DENIED_PATH', name);
    assert.equal(codeOf(await workspace.run('fs_mkdirp', { path: `${name}/x` })), 'DENIED_PATH', name);
  }
  for (const path of [
    'CODEOWNERS',
    'docs/CODEOWNERS',
    'docs/codeowners',
    'action.yml',
    'a/action.yaml',
    'ACTION.YML',
  ]) {
    assert.equal(await write(workspace, path), 'DENIED_PATH', path);
  }
});

test('what the actions of the workspace run is not written, and their folders not at all', async (context) => {
  const workspace = makeWorkspace(context, {
    'action.yml': 'runs:\n  using: node24\n  main: dist/main/index.js\n  post: after.js\n',
    'dist/main/index.js': '',
    'dist/other.js': '',
    'after.js': '',
    '.github/actions/one/action.yaml':
      'runs:\n  using: composite\n  steps:\n    - run: ${{ github.workspace }}/scripts/one.sh --all\n',
    'scripts/one.sh': '',
    'scripts/two.sh': '',
    'tools/two/action.yml': 'runs:\n  using: docker\n  image: ../image/Dockerfile\n',
    'tools/two/lib/deep.js': '',
    'tools/image/Dockerfile': '',
    'broken/action.yml': 'runs: &a\n  main: ../broken.js\n  pre: *a\n',
    'broken.js': '',
  });
  const denied = [
    'dist/main/new.js',
    'after.js',
    'scripts/one.sh',
    'tools/two/lib/deep.js',
    'tools/two/new',
    'tools/image/Dockerfile',
    'broken.js',
  ];
  for (const path of denied) assert.equal(await write(workspace, path), 'DENIED_PATH', path);
  for (const path of ['dist/other.js', 'scripts/two.sh', 'new.js'])
    assert.equal(await write(workspace, path), 'ok', path);
  for (const path of ['dist', 'tools', 'scripts', 'broken']) {
    assert.equal(codeOf(await workspace.run('fs_rm', { path, recursive: true })), 'DENIED_PATH', path);
    assert.equal(codeOf(await workspace.run('fs_move', { from: path, to: 'gone' })), 'DENIED_PATH', path);
  }
});

test(
  'files of this run are not written, nor their places taken by a folder or a link',
  posix,
  async (context) => {
    const { root } = makeWorkspace(context, { 'tools.json': '{}', 'a/prog': 'x', 'real/p.md': '' });
    symlinkSync('real', join(root, 'prompts'));
    symlinkSync('a', join(root, 'other'));
    const guarded = ['tools.json', 'bin/prog', 'prompts/p.md'].map((path) => join(root, path));
    const jail = openJail({
      root,
      hidden: [],
      allowFiles: [],
      writing: { guarded, chance: () => '0'.repeat(16) },
    });
    const run = async (tool: string, args: JsonObject) =>
      codeOf(await runTool({ jail, git: noHistory, tool, args, limits: undefined }));
    assert.equal(await run('fs_append_file', { path: 'tools.json', content: ' ' }), 'DENIED_PATH');
    assert.equal(await run('fs_move', { from: 'tools.json', to: 't.json' }), 'DENIED_PATH');
    assert.equal(await run('fs_move', { from: 'a', to: 'bin' }), 'DENIED_PATH');
    assert.equal(await run('fs_move', { from: 'other', to: 'bin' }), 'DENIED_PATH');
    assert.equal(await run('fs_rm', { path: 'prompts' }), 'DENIED_PATH');
    assert.equal(await run('fs_write_file', { path: 'real/p.md', content: '' }), 'DENIED_PATH');
    assert.equal(await run('fs_mkdirp', { path: 'bin' }), 'ok');
    assert.equal(await run('fs_write_file', { path: 'bin/prog', content: '' }), 'DENIED_PATH');
  },
);

test('a folder that holds what is kept from tools is neither removed nor moved', async (context) => {
  const workspace = makeWorkspace(
    context,
    {
      'a/.env': 'x',
      'a/b': '',
      'c/d/.git/config': '',
      'e/.x.goagent-0123456789abcdef.tmp': '',
      'plain/x.json': '',
    },
    { allowFiles: ['a/.env'] },
  );
  for (const path of ['a', 'c']) {
    assert.equal(codeOf(await workspace.run('fs_rm', { path, recursive: true })), 'DENIED_PATH');
    assert.equal(codeOf(await workspace.run('fs_move', { from: path, to: 'f' })), 'DENIED_PATH');
  }
  assert.equal((await workspace.value('fs_read_file', { path: 'a/.env' })).content, 'x');
  for (const path of ['a/.env', 'plain/server.key', '.env.local', 'c/d/.git/config']) {
    assert.equal(await write(workspace, path), 'DENIED_PATH', path);
  }
  assert.deepEqual((await workspace.value('fs_list_dir', { path: 'e', includeHidden: true })).entries, []);
  assert.equal(codeOf(await workspace.run('fs_rm', { path: 'e', recursive: true })), 'ok');
  assert.ok(existsSync(join(workspace.root, 'a/b')));
  assert.deepEqual(readdirSync(workspace.root), ['a', 'c', 'plain']);
});

test('without leave to write nothing is written', async (context) => {
  const { root } = makeWorkspace(context, { file: 'x' });
  const jail = openJail({ root, hidden: [], allowFiles: [] });
  const answer = await runTool({
    jail,
    git: noHistory,
    tool: 'fs_rm',
    args: { path: 'file' },
    limits: undefined,
  });
  assert.equal(codeOf(answer), 'NOT_WRITABLE');
});
