import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { GoagentError } from '../../../src/contract/errors.ts';
import type { Proof } from '../../../src/toolbelt/jail/hold.ts';
import { openJail } from '../../../src/toolbelt/jail/jail.ts';
import type { ToolAnswer } from '../../../src/toolbelt/tool.ts';
import { makeWorkspace, planted, type Workspace } from '../workspace.ts';

const isLinux = process.platform === 'linux';
const proofs: readonly Proof[] = isLinux ? ['descriptor', 'real-path'] : ['real-path'];

const denial: ToolAnswer = {
  verdict: 'failed',
  code: 'DENIED_PATH',
  error: 'this path leads out of the working directory or is kept from tools',
  hint: 'never readable: .git, credential files, links that lead outside, sockets, FIFOs, devices',
};

/** Each way in which a tool can be asked for what is at a path. */
const readings = (path: string) =>
  [
    ['fs_read_file', { path }],
    ['fs_read_file', { path, encoding: 'base64' }],
    ['fs_read_lines', { path }],
    ['fs_stat', { path, followSymlinks: true }],
    ['fs_stat', { path, followSymlinks: true, hash: 'sha256' }],
    ['fs_list_dir', { path }],
    ['fs_search', { query: 'a', path }],
  ] as const;

async function assertDenied(workspace: Workspace, path: string): Promise<void> {
  for (const [tool, args] of readings(path)) {
    assert.deepEqual(await workspace.run(tool, args), denial, `${tool} ${JSON.stringify(path)}`);
  }
}

async function assertCode(workspace: Workspace, path: string, code: string): Promise<void> {
  for (const [tool, args] of readings(path)) {
    const answer = await workspace.run(tool, args);
    assert.equal(answer.verdict === 'failed' ? answer.code : 'ok', code, `${tool} ${JSON.stringify(path)}`);
  }
}

async function readText(workspace: Workspace, path: string): Promise<unknown> {
  return (await workspace.value('fs_read_file', { path })).content;
}

for (const proof of proofs) {
  const make = (context: TestContext, files: Parameters<typeof makeWorkspace>[1]) =>
    makeWorkspace(context, files, { proof });

  test(`follows links that stay inside (${proof})`, async (context) => {
    const workspace = make(context, { 'real/a.txt': 'inside' });
    const { root } = workspace;
    symlinkSync('real/a.txt', join(root, 'relative'));
    symlinkSync(join(root, 'real/a.txt'), join(root, 'absolute'));
    symlinkSync('real', join(root, 'directory'));
    symlinkSync('../workspace/real', join(root, 'out-and-back'));
    symlinkSync('absolute', join(root, 'twice'));
    symlinkSync('.', join(root, 'self'));
    for (const path of [
      'relative',
      'absolute',
      'directory/a.txt',
      'out-and-back/a.txt',
      'twice',
      'self/self/relative',
    ]) {
      assert.equal(await readText(workspace, path), 'inside', path);
    }
    assert.equal((await workspace.value('fs_list_dir', { path: 'directory' })).truncated, false);
  });

  test(`denies links that lead outside, whether or not there is something (${proof})`, async (context) => {
    const workspace = make(context, { 'sub/x': '' });
    const { root, outside } = workspace;
    symlinkSync('../outside/secret.txt', join(root, 'file'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'absolute'));
    symlinkSync('../outside', join(root, 'directory'));
    symlinkSync('../outside/nothing', join(root, 'dangling'));
    symlinkSync('/', join(root, 'slash'));
    symlinkSync('..', join(root, 'up'));
    symlinkSync('file', join(root, 'twice'));
    symlinkSync('../../outside/secret.txt', join(root, 'sub/deep'));
    symlinkSync('../workspace-not-this/secret.txt', join(root, 'sibling'));
    const paths = ['file', 'absolute', 'directory', 'directory/secret.txt', 'directory/nothing', 'dangling'];
    paths.push('dangling/below', 'slash', 'slash/etc/passwd', 'slash/nothing', 'up', 'up/outside/secret.txt');
    paths.push('twice', 'sub/deep', 'sibling');
    for (const path of paths) await assertDenied(workspace, path);
  });

  test(`ends at links that lead in a circle, and says of a dangling one only that there is nothing (${proof})`, async (context) => {
    const workspace = make(context, {});
    symlinkSync('loop-b', join(workspace.root, 'loop-a'));
    symlinkSync('loop-a', join(workspace.root, 'loop-b'));
    symlinkSync('nothing', join(workspace.root, 'dangling'));
    await assertDenied(workspace, 'loop-a');
    await assertDenied(workspace, 'loop-a/x');
    const answer = await workspace.run('fs_read_file', { path: 'dangling' });
    assert.equal(answer.verdict === 'failed' ? answer.code : '', 'NOT_FOUND');
  });

  test(`denies .git and the environment of the process by every route (${proof})`, async (context) => {
    const workspace = make(context, { '.git/config': planted, 'sub/.git/config': planted, 'sub/a': '' });
    const { root } = workspace;
    symlinkSync('.git', join(root, 'innocent'));
    symlinkSync('.git/config', join(root, 'config'));
    symlinkSync('../.git', join(root, 'sub/up'));
    symlinkSync('/proc/self/environ', join(root, 'environ'));
    symlinkSync('/proc/self', join(root, 'process'));
    symlinkSync('/proc/self/root', join(root, 'system'));
    symlinkSync('/dev/fd', join(root, 'descriptors'));
    symlinkSync('/dev/null', join(root, 'null'));
    const links = ['innocent', 'innocent/config', 'innocent/nothing', 'config', 'sub/up/config', 'environ'];
    links.push(
      'process',
      'process/environ',
      'process/cwd/sub/a',
      'system/etc/passwd',
      'descriptors/0',
      'null',
    );
    for (const path of links) await assertDenied(workspace, path);
    const spelled = [
      '.git',
      '.git/config',
      '.GIT/config',
      'sub/.git/config',
      './.git//config',
      'sub/../.git/config',
    ];
    spelled.push(
      '.git\\config',
      '.git./config',
      '.git /config',
      'git~1/config',
      '.git::$INDEX_ALLOCATION/config',
    );
    spelled.push('.g\u200cit/config', '\uff0egit/config', '.git/../sub/a', '/proc/self/environ');
    spelled.push(
      '../../../../proc/self/environ',
      `${root}/sub/a`,
      '\\\\?\\C:\\x',
      'C:\\x',
      'C:x',
      '..',
      'sub/../..',
    );
    spelled.push('//host/share/x', '\\\\host\\share\\x', 'sub/a\0', '\0');
    for (const path of spelled) await assertCode(workspace, path, 'DENIED_PATH');
  });

  test(`denies credential files by name and through links, existing or not (${proof})`, async (context) => {
    const files = [
      '.env',
      '.env.local',
      '.npmrc',
      'sub/server.key',
      '.docker/config.json',
      'gha-creds-1.json',
    ];
    const workspace = make(context, Object.fromEntries(files.map((path) => [path, planted])));
    symlinkSync('.env', join(workspace.root, 'settings.txt'));
    symlinkSync('.docker', join(workspace.root, 'whale'));
    for (const path of [
      ...files,
      '.netrc',
      'sub/id_rsa',
      'settings.txt',
      'whale/config.json',
      '.ENV',
      '.env.',
      '.env/x',
    ]) {
      const answer = await workspace.run('fs_read_file', { path });
      assert.deepEqual(answer, denial, path);
      assert.equal((await workspace.run('fs_stat', { path, followSymlinks: true })).verdict, 'failed', path);
    }
    assert.deepEqual(await workspace.run('fs_stat', { path: '.env' }), denial);
  });

  test(`lets a directory bear the name of a credential file (${proof})`, async (context) => {
    const workspace = make(context, { '.env/lib/site.py': 'fine', 'certs.pem/readme.md': 'fine' });
    assert.equal(await readText(workspace, '.env/lib/site.py'), 'fine');
    assert.equal(await readText(workspace, 'certs.pem/readme.md'), 'fine');
  });

  test(`reads a credential name that allow-files lists, by its whole path only (${proof})`, async (context) => {
    const files = {
      '.env.test': 'listed',
      'sub/.env.test': planted,
      'a/fix.pem': 'listed',
      '.git/x.pem': planted,
    };
    const allowFiles = ['.env.test', 'a/**/*.pem', '**/.git/**'];
    const workspace = makeWorkspace(context, files, { proof, allowFiles });
    assert.equal(await readText(workspace, '.env.test'), 'listed');
    assert.equal(await readText(workspace, 'a/fix.pem'), 'listed');
    assert.deepEqual(await workspace.run('fs_read_file', { path: 'sub/.env.test' }), denial);
    assert.equal((await workspace.run('fs_read_file', { path: '.git/x.pem' })).verdict, 'failed');
  });

  test(`never enters a hidden directory, nor tells that it exists (${proof})`, async (context) => {
    const base = makeWorkspace(context, {
      'temp/commands/env': planted,
      'temp/x': planted,
      'temporary/x': 'fine',
    });
    const jail = openJail({
      root: base.root,
      hidden: [join(base.root, 'temp'), join(base.root, 'not-yet')],
      allowFiles: [],
      proof,
    });
    symlinkSync('temp', join(base.root, 'link'));
    mkdirSync(join(base.root, 'not-yet'));
    for (const path of ['temp', 'temp/x', 'temp/nothing', 'link', 'link/x', 'not-yet']) {
      assert.deepEqual(await jail.look(path, 'follow'), denial, path);
    }
    const open = await jail.withDirectory('.', async (directory) => directory.list());
    assert.deepEqual('entries' in open && open.entries.map((entry) => entry.name), ['link', 'temporary']);
    assert.equal('kept' in open && open.kept, 2);
  });

  test(`denies FIFOs, sockets and devices at once, without waiting for anybody (${proof})`, {
    skip: !isLinux,
    timeout: 5000,
  }, async (context) => {
    const workspace = make(context, { 'a.txt': 'a' });
    const { root } = workspace;
    assert.equal(spawnSync('mkfifo', [join(root, 'pipe')]).status, 0);
    const server = createServer().listen(join(root, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    context.after(() => server.close());
    symlinkSync('pipe', join(root, 'link'));
    const special = ['pipe', 'socket', 'link'];
    // Only root can make a device.
    if (spawnSync('mknod', [join(root, 'device'), 'c', '1', '3']).status === 0) special.push('device');
    for (const path of special) await assertDenied(workspace, path);
    const listed = await workspace.value('fs_list_dir', {});
    assert.deepEqual(listed.skipped, { denied: special.length - 1 });
    assert.equal((await workspace.value('fs_search', { query: 'a' })).filesSearched, 1);
  });

  test(`says NOT_FOUND for what does not exist, however long its name (${proof})`, async (context) => {
    const workspace = make(context, { 'a.txt': 'a' });
    for (const path of ['nothing', 'a.txt/below', 'x'.repeat(300), `${'d/'.repeat(2000)}x`, 'file::$DATA']) {
      const answer = await workspace.run('fs_read_file', { path });
      assert.equal(answer.verdict === 'failed' ? answer.code : '', 'NOT_FOUND', path.slice(0, 20));
    }
  });

  test(`tells files and directories apart (${proof})`, async (context) => {
    const workspace = make(context, { 'sub/a.txt': 'a' });
    const codes = async (tool: string, path: string) => {
      const answer = await workspace.run(tool, { path });
      return answer.verdict === 'failed' ? answer.code : 'ok';
    };
    assert.equal(await codes('fs_read_file', 'sub'), 'NOT_A_FILE');
    assert.equal(await codes('fs_read_lines', '.'), 'NOT_A_FILE');
    assert.equal(await codes('fs_list_dir', 'sub/a.txt'), 'NOT_A_DIRECTORY');
    assert.equal(await codes('fs_list_dir', 'nothing'), 'NOT_FOUND');
  });

  test(`does not look at a name again once its directory is held (${proof})`, {
    skip: proof === 'real-path',
  }, async (context) => {
    const workspace = make(context, { 'sub/a.txt': 'inside' });
    const { root, outside } = workspace;
    const read = await workspace.jail.withDirectory('sub', async (directory) => {
      const [entry] = directory.list().entries;
      assert.ok(entry !== undefined);
      renameSync(join(root, 'sub'), join(root, 'elsewhere'));
      symlinkSync(outside, join(root, 'sub'));
      writeFileSync(join(outside, 'a.txt'), planted);
      return directory.readFile(entry, async (file) => file.sizeBytes);
    });
    assert.equal(read, 'inside'.length);
  });
}

test('does not follow a name that became a link after it was listed', async (context) => {
  const workspace = makeWorkspace(context, { 'sub/a.txt': 'inside' });
  const read = await workspace.jail.withDirectory('sub', async (directory) => {
    const [entry] = directory.list().entries;
    assert.ok(entry !== undefined);
    renameSync(join(workspace.root, 'sub/a.txt'), join(workspace.root, 'sub/b.txt'));
    symlinkSync(join(workspace.outside, 'secret.txt'), join(workspace.root, 'sub/a.txt'));
    return { size: await directory.readFile(entry, async (file) => file.sizeBytes) };
  });
  assert.deepEqual(read, { size: undefined });
});

test('reads nothing that became a directory after it was listed', async (context) => {
  const workspace = makeWorkspace(context, { 'sub/a.txt': 'inside' });
  const read = await workspace.jail.withDirectory('sub', async (directory) => {
    const [entry] = directory.list().entries;
    assert.ok(entry !== undefined);
    renameSync(join(workspace.root, 'sub/a.txt'), join(workspace.root, 'sub/b.txt'));
    mkdirSync(join(workspace.root, 'sub/a.txt'));
    return { size: await directory.readFile(entry, async (file) => file.sizeBytes) };
  });
  assert.deepEqual(read, { size: undefined });
});

test('a file system that gives up in the middle is a failure, a fault of ours is not', async (context) => {
  const { jail, root } = makeWorkspace(context, { 'a.txt': 'a' });
  const giveUp = async () => readdirSync(join(root, 'nothing')).length;
  const failure = { verdict: 'failed', code: 'NOT_READABLE', error: 'the system could not read this file' };
  assert.deepEqual(await jail.withFile('a.txt', giveUp), failure);
  const inside = await jail.withDirectory('.', async (directory) => {
    const [entry] = directory.list().entries;
    assert.ok(entry !== undefined);
    await assert.rejects(
      directory.readFile(entry, () => Promise.reject(new RangeError('ours'))),
      RangeError,
    );
    return { read: await directory.readFile(entry, giveUp) };
  });
  assert.deepEqual(inside, { read: undefined });
  await assert.rejects(
    jail.withFile('a.txt', () => Promise.reject(new RangeError('ours'))),
    RangeError,
  );
});

test('does not even look at what is outside', { skip: !isLinux }, async (context) => {
  const workspace = makeWorkspace(context);
  const { root, outside } = workspace;
  const longAgo = new Date(Date.UTC(2001, 0, 1));
  symlinkSync('secret.txt', join(outside, 'link'));
  symlinkSync(outside, join(root, 'directory'));
  // Reading a link changes its time of access, on most file systems.
  lutimesSync(join(outside, 'link'), longAgo, longAgo);
  await assertDenied(workspace, 'directory/link');
  await assertDenied(workspace, 'directory/link/below');
  assert.deepEqual(lstatSync(join(outside, 'link')).atime, longAgo);
});

test('denies a name that looks like that of a deleted file', async (context) => {
  const workspace = makeWorkspace(context, { 'config.json (deleted)': 'a' });
  await assertDenied(workspace, 'config.json (deleted)');
  assert.deepEqual((await workspace.value('fs_list_dir', {})).skipped, { denied: 1 });
});

test('cannot tell a hard link from any other file', async (context) => {
  const workspace = makeWorkspace(context, { '.git/config': 'documented in hold.ts' });
  linkSync(join(workspace.root, '.git/config'), join(workspace.root, 'copy'));
  assert.equal(await readText(workspace, 'copy'), 'documented in hold.ts');
});

test('leaves no descriptor open', { skip: !isLinux }, async (context) => {
  const workspace = makeWorkspace(context, { 'sub/a.txt': 'a', '.env': planted, '.gitignore': 'x' });
  symlinkSync('/etc', join(workspace.root, 'out'));
  const paths = ['sub/a.txt', 'sub', '.env', 'out', 'nothing', '.'];
  const runAll = async () => {
    for (const path of paths) for (const [tool, args] of readings(path)) await workspace.run(tool, args);
  };
  await runAll();
  const before = readdirSync('/proc/self/fd').length;
  await runAll();
  assert.equal(readdirSync('/proc/self/fd').length, before);
});

test('refuses a root that is no directory or lies in a hidden one, and bad globs', (context) => {
  const { root } = makeWorkspace(context, { 'a.txt': '', 'temp/job/x': '' });
  const complaintOf = (options: Parameters<typeof openJail>[0]) => {
    try {
      openJail(options);
    } catch (error) {
      if (error instanceof GoagentError) return [error.code, ...error.complaints];
      throw error;
    }
    return undefined;
  };
  const none = { hidden: [], allowFiles: [] };
  assert.deepEqual(complaintOf({ ...none, root: join(root, 'nothing') }), [
    'INPUTS_INVALID',
    'working-directory is not a directory that can be read',
  ]);
  assert.deepEqual(complaintOf({ ...none, root: join(root, 'a.txt') }), [
    'INPUTS_INVALID',
    'working-directory is not a directory that can be read',
  ]);
  assert.deepEqual(complaintOf({ ...none, root: join(root, 'temp/job'), hidden: [join(root, 'temp')] }), [
    'INPUTS_INVALID',
    'working-directory lies in a directory that is kept from tools',
  ]);
  if (isLinux) assert.equal(complaintOf({ ...none, root: '/proc/self' })?.[0], 'INPUTS_INVALID');
  assert.deepEqual(complaintOf({ ...none, root, allowFiles: ['!'] }), [
    'INPUTS_INVALID',
    'allow-files: a glob begins with !',
  ]);
  assert.deepEqual(complaintOf({ ...none, root, allowFiles: ['x'.repeat(257)] }), [
    'INPUTS_INVALID',
    'allow-files: a glob has 1 to 256 characters',
  ]);
});

test('takes a root that is reached through a link, and links that spell it so', async (context) => {
  const workspace = makeWorkspace(context, { 'real/a.txt': 'inside' });
  const alias = join(workspace.outside, 'alias');
  symlinkSync(workspace.root, alias);
  symlinkSync(join(alias, 'real/a.txt'), join(workspace.root, 'through-alias'));
  const jail = openJail({ root: alias, hidden: [], allowFiles: [] });
  assert.equal(jail.root, workspace.root);
  const looked = await jail.look('through-alias', 'follow');
  assert.equal(looked.verdict === 'looked' && looked.path, 'real/a.txt');
});
