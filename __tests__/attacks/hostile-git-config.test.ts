/** Configuration of a checkout that starts programs when git looks at it: every key that does, and nothing is started. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { openJail } from '../../src/toolbelt/jail/jail.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { openHistory } from '../support/history.ts';
import { posix } from '../support/hostile-run.ts';
import { commitAll, createRepository, git as runGit } from '../support/workspace.ts';

type Scene = { readonly base: string; readonly root: string; readonly traces: string };

/** Each program leaves a file named after the key that started it. */
function plant({ base, root, traces }: Scene): void {
  const program = (name: string) => {
    const path = join(base, `run-${name}`);
    writeFileSync(path, `#!/bin/sh\n: > '${traces}/${name}'\ncat 2>/dev/null\nexit 0\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const included = join(base, 'included');
  writeFileSync(included, `[diff "included"]\n\ttextconv = ${program('include')}\n`);
  const other = join(base, 'other-tree');
  mkdirSync(other);
  writeFileSync(join(other, 'a.txt'), 'FROM-ANOTHER-TREE\n');
  writeFileSync(join(base, 'mailmap'), 'Mailmap Was Read <sam@example.test>\n');
  writeFileSync(join(base, 'attributes'), '*.glob filter=evil\n');
  const hooks = join(base, 'hooks');
  mkdirSync(hooks);
  for (const name of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    writeFileSync(join(hooks, name), `#!/bin/sh\n: > '${traces}/hook-${name}'\n`);
    chmodSync(join(hooks, name), 0o755);
  }
  appendFileSync(
    join(root, '.git', 'config'),
    [
      `[filter "evil"]\n\tclean = ${program('filter-clean')}\n\tsmudge = ${program('filter-smudge')}\n\trequired = false`,
      `[filter "long"]\n\tprocess = ${program('filter-process')}`,
      `[diff]\n\texternal = ${program('diff-external')}\n\tmnemonicPrefix = true\n\tnoprefix = true`,
      `[diff "command"]\n\tcommand = ${program('diff-command')}`,
      `[diff "text"]\n\ttextconv = ${program('textconv')}\n\tcachetextconv = true`,
      `[core]\n\tfsmonitor = ${program('fsmonitor')}\n\tpager = ${program('core-pager')}\n\thooksPath = ${hooks}`,
      `\tsshCommand = ${program('ssh-command')}\n\tattributesFile = ${join(base, 'attributes')}\n\teditor = ${program('editor')}\n\taskPass = ${program('askpass')}`,
      `[pager]\n\tdiff = ${program('pager-diff')}\n\tlog = ${program('pager-log')}\n\tshow = ${program('pager-show')}\n\tblame = ${program('pager-blame')}`,
      `[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${program('gpg')}\n[gpg "ssh"]\n\tprogram = ${program('gpg-ssh')}`,
      `[alias]\n\tdiff = !${program('alias')}\n\tls-files = !${program('alias')}`,
      `[mailmap]\n\tfile = ${join(base, 'mailmap')}`,
      `[include]\n\tpath = ${included}`,
      `[remote "origin"]\n\turl = ext::${program('remote')}\n\tpromisor = true\n\tpartialclonefilter = blob:none`,
      `[interactive]\n\tdiffFilter = ${program('interactive')}`,
      `[credential]\n\thelper = ${program('credential')}`,
      '',
    ].join('\n'),
  );
}

/** A commit that claims a signature, so that whoever checks it starts gpg. */
async function signCommit({ root }: Scene): Promise<void> {
  const text = await runGit(root, ['cat-file', 'commit', 'HEAD']);
  const begin = `-----BEGIN ${'PGP SIGNATURE'}-----`;
  const signed = text.replace('\n\n', `\ngpgsig ${begin}\n \n abc\n -----END PGP SIGNATURE-----\n\n`);
  const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: root,
    input: signed,
  })
    .toString()
    .trim();
  await runGit(root, ['update-ref', 'refs/heads/main', id]);
}

const files = {
  '.gitattributes':
    '*.txt diff=text filter=evil\n*.long filter=long\n*.cmd diff=command\n*.inc diff=included\n*.hid -diff\n',
  'a.txt': 'one\n',
  'b.long': 'one\n',
  'c.cmd': 'one\n',
  'd.inc': 'one\n',
  'e.hid': 'one\n',
  'f.glob': 'one\n',
};

async function makeScene(): Promise<Scene> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-git-')));
  const scene = { base, root: join(base, 'work'), traces: join(base, 'traces') };
  for (const path of [scene.root, scene.traces]) mkdirSync(path);
  await createRepository(scene.root, files);
  for (const path of Object.keys(files).slice(1)) writeFileSync(join(scene.root, path), 'two\n');
  await commitAll(scene.root, 'Two');
  await signCommit(scene);
  for (const path of Object.keys(files).slice(1)) writeFileSync(join(scene.root, path), 'three\n');
  plant(scene);
  return scene;
}

/** What plain git does there, with a terminal's manners. */
function usePlainGit({ root }: Scene): void {
  for (const args of [
    ['diff'],
    ['diff', '--no-ext-diff', 'HEAD'],
    ['log', '-1'],
    ['show', 'HEAD'],
    ['diff', '--no-ext-diff', 'HEAD', '--', 'd.inc'],
    ['blame', 'a.txt'],
    ['--paginate', 'diff'],
    ['-c', 'diff.external=', '-p', 'log', '-1', '-p'],
  ]) {
    try {
      execFileSync('git', args, {
        cwd: root,
        stdio: 'ignore',
        timeout: 10_000,
        env: { PATH: process.env.PATH, HOME: root },
      });
    } catch {}
  }
}

it(
  'starts nothing that the configuration names, whichever git tool looks, while plain git does',
  posix,
  async (context) => {
    const scene = await makeScene();
    context.after(() => rmSync(scene.base, { recursive: true, force: true }));
    const { base, root, traces } = scene;
    const before = readdirSync(join(root, '.git')).sort();
    const tool = {
      jail: openJail({ root, hidden: [], allowFiles: [] }),
      git: openHistory(base, { workspace: root, workingDirectory: root }),
      now: () => 0,
      signal: AbortSignal.timeout(60_000),
      maxOutputBytes: 65_536,
    };
    const calls = [
      ['git_diff', {}],
      ['git_diff', { staged: true }],
      ['git_diff', { from: 'HEAD~1', to: 'HEAD' }],
      ['git_log', { path: 'a.txt' }],
      ['git_show', {}],
      ['git_show', { path: 'a.txt' }],
      ['git_blame', { path: 'a.txt' }],
    ] as const;
    const said: string[] = [];
    for (const [name, args] of calls) {
      const answer = await toolbelt.get(name)?.run(args, tool);
      said.push(JSON.stringify(answer));
      assert.equal(answer?.verdict, 'ok', `${name} ${said.at(-1)}`);
    }
    assert.deepEqual(readdirSync(traces), []);
    assert.deepEqual(readdirSync(join(root, '.git')).sort(), before);
    assert.ok(!said.join('').includes('ANOTHER-TREE') && !said.join('').includes('Mailmap Was Read'));
    // What calls itself no text is shown all the same: a reviewer has to see it.
    assert.match(said[2] ?? '', /e\.hid[^}]*-one\\n\+two/);
    usePlainGit(scene);
    const proven = readdirSync(traces);
    for (const name of [
      'filter-clean',
      'filter-process',
      'diff-external',
      'diff-command',
      'textconv',
      'include',
      'fsmonitor',
      'gpg',
    ])
      assert.ok(proven.includes(name), `plain git starts ${name}: ${proven.join(' ')}`);
  },
);

it('is not led to another work tree or another repository', posix, async (context) => {
  const scene = await makeScene();
  context.after(() => rmSync(scene.base, { recursive: true, force: true }));
  const { base, root } = scene;
  await runGit(root, ['config', 'core.worktree', join(base, 'other-tree')]);
  const other = join(base, 'other');
  mkdirSync(other);
  const id = await createRepository(other, { 'secret.txt': 'OF-ANOTHER-REPOSITORY\n' });
  writeFileSync(join(root, '.git', 'objects', 'info', 'alternates'), `${join(other, '.git', 'objects')}\n`);
  assert.match(await runGit(root, ['--work-tree=.', 'cat-file', 'blob', `${id}:secret.txt`]), /OF-ANOTHER/);
  const tool = {
    jail: openJail({ root, hidden: [], allowFiles: [] }),
    git: openHistory(base, { workspace: root, workingDirectory: root }),
    now: () => 0,
    signal: AbortSignal.timeout(60_000),
    maxOutputBytes: 65_536,
  };
  const answer = await toolbelt.get('git_show')?.run({ revision: id, path: 'secret.txt' }, tool);
  assert.equal(answer?.verdict === 'failed' && answer.code, 'HISTORY_NOT_AVAILABLE');
  const diff = await toolbelt.get('git_diff')?.run({ paths: ['a.txt'] }, tool);
  assert.match(JSON.stringify(diff), /\+three/);
  assert.ok(existsSync(join(root, '.git', 'index')) && !existsSync(join(root, '.git', 'index.lock')));
});
