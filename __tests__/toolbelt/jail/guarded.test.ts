import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JsonObject } from '../../../src/contract/json.ts';
import { openJail } from '../../../src/toolbelt/jail/jail.ts';
import { noHistory } from '../../support/history.ts';
import { codeOf, makeWorkspace, runTool, type Workspace } from '../workspace.ts';

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

test('what an action reaches by links is not written', posix, async (context) => {
  const workspace = makeWorkspace(context, {
    'act/action.yml': 'runs:\n  using: node24\n  main: link/index.js\n',
    'lib/index.js': '',
    'real/act.txt': 'runs:\n  using: node24\n  main: ../lib2/main.js\n',
    'lib2/main.js': '',
    'run/action.yml': 'runs:\n  using: composite\n  steps:\n    - run: sh s.sh\n',
    'shared.sh': '',
    'up/action.yml': 'runs:\n  using: node24\n  main: top/up.js\n',
    'up.js': '',
  });
  const links = {
    'act/link': '../lib',
    'two/action.yml': '../real/act.txt',
    'run/s.sh': '../shared.sh',
    'up/top': '..',
  };
  mkdirSync(join(workspace.root, 'two'));
  for (const [path, to] of Object.entries(links)) symlinkSync(to, join(workspace.root, path));
  for (const path of ['lib/index.js', 'lib/other.js', 'real/act.txt', 'lib2/main.js', 'shared.sh', 'up.js'])
    assert.equal(await write(workspace, path), 'DENIED_PATH', path);
  assert.equal(await write(workspace, 'free.js'), 'ok');
});

test('an action above the working directory keeps what it runs below', async (context) => {
  const { root } = makeWorkspace(context, {
    'action.yml': 'runs:\n  using: node24\n  main: sub/dist/index.js\n',
    '.github/actions/one/action.yml':
      'runs:\n  using: composite\n  steps:\n    - run: ${{ github.workspace }}/sub/run.sh\n',
    'sub/dist/index.js': '',
    'sub/run.sh': '',
    'sub/free.js': '',
  });
  const writing = { guarded: [], workspace: root, chance: () => '0'.repeat(16) };
  const jail = openJail({ root: join(root, 'sub'), hidden: [], allowFiles: [], writing });
  const run = async (path: string) =>
    codeOf(
      await runTool({
        jail,
        git: noHistory,
        tool: 'fs_write_file',
        args: { path, content: '' },
        limits: undefined,
      }),
    );
  assert.equal(await run('dist/index.js'), 'DENIED_PATH');
  assert.equal(await run('run.sh'), 'DENIED_PATH');
  assert.equal(await run('free.js'), 'ok');
});

test('action files beyond measure close the workspace, in time', async (context) => {
  const words = Array.from({ length: 30_000 }, (_, index) => `w${index}`).join(' ');
  const text = `runs:\n  steps:\n    - run: ${words}\n`;
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}/action.yml`, text]));
  const many = makeWorkspace(context, files);
  const start = performance.now();
  assert.equal(await write(many, 'free.js'), 'DENIED_PATH');
  assert.ok(performance.now() - start < 30_000);
  const one = makeWorkspace(context, {
    a: '',
    'f/action.yml': `runs:\n  steps:\n    - run: ${'a '.repeat(125_000)}\n`,
  });
  assert.equal(await write(one, 'a'), 'DENIED_PATH');
  assert.equal(await write(one, 'free.js'), 'ok');
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
