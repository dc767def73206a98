import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openJail } from '../../../src/toolbelt/jail/jail.ts';
import { compileProtectedPaths } from '../../../src/toolbelt/work-tree/protected-paths.ts';
import { applyPatch } from '../applying.ts';
import { changed, leftOf, makeProposing, namesOf, openProposing, stagedTree, treeOf } from '../proposing.ts';

const posix = { skip: process.platform === 'win32' };

const files = {
  'README.md': '# Sample\n',
  'src/one.js': 'one\n',
  'src/two.js': 'two\n',
  'src/three.js': 'three\n',
  'old/name.txt': 'a\nb\nc\nd\n',
  '.gitignore': 'ignored/\n*.log\n',
};

test('what write tools changed is proposed, file by file, in order', posix, async (context) => {
  const repository = await makeProposing(context, files);
  const snapshot = await repository.begin();
  const { value } = repository;
  await value('fs_write_file', { path: 'src/new file.js', content: 'new\n' });
  await value('fs_write_file', { path: 'bytes.bin', contentBase64: 'AP/+' });
  await value('fs_replace', { path: 'src/one.js', oldText: 'one', newText: 'uno' });
  await value('fs_rm', { path: 'src/two.js' });
  await value('fs_move', { from: 'old/name.txt', to: 'name.txt' });
  chmodSync(join(repository.root, 'src/three.js'), 0o755);
  repository.write('ignored/x.txt', 'x');
  await value('fs_write_file', { path: 'a.log', content: 'x' });
  const changes = changed(await repository.collect(snapshot));
  assert.deepEqual(namesOf(changes), [
    '+bytes.bin',
    '+name.txt',
    '-old/name.txt',
    '+src/new file.js',
    '+src/one.js',
    '+src/three.js',
    '-src/two.js',
  ]);
  assert.deepEqual(changes.files[0], {
    path: 'bytes.bin',
    change: 'written',
    mode: '100644',
    content: 'AP/+',
  });
  assert.deepEqual(changes.files[5], {
    path: 'src/three.js',
    change: 'written',
    mode: '100755',
    content: Buffer.from('three\n').toString('base64'),
  });
  assert.deepEqual(changes.leftOut, []);
  assert.equal(treeOf(repository.root, snapshot.commit, changes.files), await stagedTree(repository));
});

test('the patch is one that git applies, but for bytes that are no text', posix, async (context) => {
  const repository = await makeProposing(context, files);
  const snapshot = await repository.begin();
  repository.write('src/new file.js', 'new\nno end');
  repository.write('quote".js', 'q\n');
  repository.write('empty', '');
  repository.write('src/one.js', 'uno\n');
  rmSync(join(repository.root, 'src/two.js'));
  renameSync(join(repository.root, 'old/name.txt'), join(repository.root, 'name.txt'));
  chmodSync(join(repository.root, 'src/three.js'), 0o755);
  const changes = changed(await repository.collect(snapshot));
  const wanted = await stagedTree(repository);
  assert.equal(applyPatch(repository.root, snapshot.commit, changes.patch), wanted);
  assert.equal(treeOf(repository.root, snapshot.commit, changes.files), wanted);
});

test('a run that changes nothing proposes nothing', async (context) => {
  const repository = await makeProposing(context, files);
  const snapshot = await repository.begin();
  assert.deepEqual(await repository.collect(snapshot), { verdict: 'unchanged', leftOut: [] });
  await repository.value('fs_write_file', { path: 'README.md', content: '# Sample\n' });
  assert.deepEqual(await repository.collect(snapshot), { verdict: 'unchanged', leftOut: [] });
});

test('what differed before the run is not proposed, and is told if the run changed it too', async (context) => {
  const repository = await makeProposing(context, files);
  repository.write('src/one.js', 'of a step before\n');
  repository.write('src/two.js', 'of a step before\n');
  repository.write('untracked-before.txt', 'of a step before\n');
  repository.write('touched-before.txt', 'of a step before\n');
  rmSync(join(repository.root, 'src/three.js'));
  const snapshot = await repository.begin();
  await repository.value('fs_append_file', { path: 'src/two.js', content: 'more\n' });
  await repository.value('fs_append_file', { path: 'touched-before.txt', content: 'more\n' });
  await repository.value('fs_write_file', { path: 'README.md', content: 'mine\n' });
  const changes = await repository.collect(snapshot);
  assert.deepEqual(namesOf(changes), ['+README.md']);
  assert.deepEqual(leftOf(changes), ['src/two.js: changed-before', 'touched-before.txt: changed-before']);
});

test('a file that was ignored before the run is none of its own, whatever it does to .gitignore', async (context) => {
  const repository = await makeProposing(context, files);
  repository.write('ignored/deep/build.txt', 'of a step before\n');
  repository.write('step.log', 'of a step before\n');
  const snapshot = await repository.begin();
  await repository.value('fs_write_file', { path: '.gitignore', content: '#\n' });
  await repository.value('fs_write_file', { path: 'new.log', content: 'mine\n' });
  const changes = await repository.collect(snapshot);
  assert.deepEqual(namesOf(changes), ['+.gitignore', '+new.log']);
  assert.deepEqual(leftOf(changes), ['ignored/deep/build.txt: ignored-before', 'step.log: ignored-before']);
});

test(
  'what a later step obeys is never proposed, in any spelling, although a program wrote it',
  posix,
  async (context) => {
    const repository = await makeProposing(context, {
      ...files,
      '.github/workflows/ci.yml': 'on: push\n',
      'actions/one/action.yml': 'runs:\n  using: node24\n  main: run.js\n',
      'actions/one/run.js': '1\n',
      'tools.json': '{}\n',
    });
    const { root } = repository;
    const guarded = [join(root, 'tools.json')];
    const jail = openJail({
      root,
      hidden: [],
      allowFiles: [],
      writing: { guarded, chance: () => '0'.repeat(16) },
    });
    const { begin, collect } = openProposing(repository, jail);
    const snapshot = await begin();
    const names = [
      ...[
        '.github/workflows/ci.yml',
        '.github/workflows/new.yml',
        '.GitHub/Workflows/x.yml',
        '.github./x.yml',
      ],
      ...['sub/.github/workflows/x.yml', 'CODEOWNERS', 'docs/codeowners', 'Action.YML', 'sub/action.yaml'],
      ...['actions/one/action.yml', 'actions/one/run.js', 'actions/one/new.js', 'tools.json', 'GITHUB~1/x'],
    ];
    for (const path of names) repository.write(path, 'evil\n');
    for (const path of ['.env', 'id_rsa', 'deploy.pem', 'sub/.npmrc']) repository.write(path, 'kept\n');
    repository.write('.gitmodules', '[submodule "x"]\n');
    repository.write('free.txt', 'x\n');
    const changes = await collect(snapshot);
    assert.deepEqual(namesOf(changes), ['+free.txt']);
    const kept = ['.env', 'deploy.pem', 'id_rsa', 'sub/.npmrc'].map((path) => `${path}: kept`);
    assert.deepEqual(
      leftOf(changes),
      [...names.map((path) => `${path}: guarded`), ...kept, '.gitmodules: submodule'].sort(),
    );
  },
);

test('the removal of what is guarded is not proposed', async (context) => {
  const repository = await makeProposing(context, {
    ...files,
    '.github/workflows/ci.yml': 'on: push\n',
    'one/action.yml': 'runs:\n  using: node24\n  main: ../lib/run.js\n',
    'lib/run.js': '1\n',
  });
  const snapshot = await repository.begin();
  for (const path of ['.github', 'one', 'lib']) rmSync(join(repository.root, path), { recursive: true });
  const changes = await repository.collect(snapshot);
  assert.deepEqual(changes, {
    verdict: 'unchanged',
    leftOut: ['.github/workflows/ci.yml', 'lib/run.js', 'one/action.yml'].map((path) => ({
      path,
      why: 'guarded',
    })),
  });
});

test('protected paths are left out with what is below them, in any case', posix, async (context) => {
  const repository = await makeProposing(context, files);
  const compiled = await compileProtectedPaths(['migrations/', '*.lock', '/Makefile', 'src/**/*.SQL']);
  const { isProtected } = compiled.verdict === 'compiled' ? compiled : assert.fail(compiled.error);
  const snapshot = await repository.begin();
  const names = ['migrations/1.sql', 'Migrations/deep/2.txt', 'a/yarn.LOCK', 'makefile', 'src/a/b.sql'];
  for (const path of [...names, 'sub/makefile']) repository.write(path, 'x\n');
  const changes = await repository.collect(snapshot, { isProtected });
  assert.deepEqual(namesOf(changes), ['+sub/makefile']);
  assert.deepEqual(leftOf(changes), names.map((path) => `${path}: protected`).sort());
});

test('links and what replaced a file with one are left out', posix, async (context) => {
  const repository = await makeProposing(context, { ...files, 'dir/in.txt': 'in\n', 'other/in.txt': 'x\n' });
  const { root } = repository;
  symlinkSync('README.md', join(root, 'link-before'));
  await repository.commit('Link');
  const snapshot = await repository.begin();
  symlinkSync('/etc/hostname', join(root, 'link'));
  rmSync(join(root, 'src/one.js'));
  symlinkSync('../README.md', join(root, 'src/one.js'));
  rmSync(join(root, 'link-before'));
  writeFileSync(join(root, 'link-before'), 'no link\n');
  rmSync(join(root, 'dir'), { recursive: true });
  symlinkSync('other', join(root, 'dir'));
  mkdirSync(join(root, 'nested'));
  await repository.git('init', '--quiet', 'nested');
  writeFileSync(join(root, 'nested/x'), 'x');
  repository.write('bad\nname.txt', 'x');
  repository.write('back\\slash.txt', 'x');
  const changes = await repository.collect(snapshot);
  assert.deepEqual(namesOf(changes), []);
  assert.deepEqual(leftOf(changes), [
    'back\\slash.txt: name-not-clear',
    'bad\nname.txt: name-not-clear',
    'dir: no-regular-file',
    'dir/in.txt: no-regular-file',
    'link: no-regular-file',
    'link-before: no-regular-file',
    'nested/: submodule',
    'src/one.js: no-regular-file',
  ]);
});

test('a file may take the place of a directory, and a directory that of a file', posix, async (context) => {
  const repository = await makeProposing(context, { ...files, 'dir/in.txt': 'in\n' });
  const { root } = repository;
  const snapshot = await repository.begin();
  rmSync(join(root, 'dir'), { recursive: true });
  writeFileSync(join(root, 'dir'), 'file\n');
  rmSync(join(root, 'README.md'));
  repository.write('README.md/in.txt', 'in\n');
  const changes = changed(await repository.collect(snapshot));
  assert.deepEqual(namesOf(changes), ['-README.md', '+README.md/in.txt', '+dir', '-dir/in.txt']);
  assert.equal(treeOf(root, snapshot.commit, changes.files), await stagedTree(repository));
});
