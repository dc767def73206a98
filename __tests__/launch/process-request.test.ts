/** What the makers let through, with a real git on a hostile repository. */

import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ProcessRecord, ProcessRequest } from '../../src/contract/ports.ts';
import type { DemoCommand } from '../../src/launch/demo-command.ts';
import { createProcessRunner } from '../../src/launch/exec.ts';
import type { GitCommand } from '../../src/launch/git-command.ts';
import { demoRequest, gitRequest, launchRequest } from '../../src/launch/process-request.ts';
import { resolvePrograms } from '../../src/launch/programs.ts';
import { isCommitId } from '../../src/law/policy/commit-id.ts';
import { toApprovedCall, toTool } from '../support/approved-calls.ts';
import { createRepository, git as runGit, sampleFiles } from '../support/workspace.ts';

const runProcess = createProcessRunner({ clock: { now: () => performance.now() } });
const signal = new AbortController().signal;

async function say(request: ProcessRequest): Promise<string> {
  const record = await runProcess(request, signal);
  return record.exit === 0 ? Buffer.from(record.stdout).toString() : `${record.ending} ${record.exit}`;
}

describe('launchRequest', () => {
  const action = { type: 'command', argv: ['/opt/tool', '--fixed'] } as const;

  it('puts the arguments on stdin as one JSON object, and leaves argv to the manifest', () => {
    const tool = toTool({ action, timeoutMs: 1500, maxOutputBytes: 1000 });
    const call = toApprovedCall(tool, { path: '--x; rm -rf', text: 'a  b\n\u{1f600}\ud800' });
    const request = launchRequest({ call, prefix: [], cwd: '/work', env: { A: '1' } });
    assert.deepEqual(
      { ...request, stdin: Buffer.from(request.stdin).toString() },
      {
        argv: ['/opt/tool', '--fixed'],
        cwd: '/work',
        env: { A: '1' },
        stdin: '{"path":"--x; rm -rf","text":"a  b\\n\u{1f600}\\ud800"}',
        timeoutMs: 1500,
        maxBytes: 4000,
      },
    );
  });

  it('puts the prefix of the isolation tier in front', () => {
    const call = toApprovedCall(toTool({ action }));
    const request = launchRequest({ call, prefix: ['/bin/setpriv', '-x'], cwd: '/', env: {} });
    assert.deepEqual(request.argv, ['/bin/setpriv', '-x', '/opt/tool', '--fixed']);
  });

  it('refuses a built-in tool', () => {
    const call = toApprovedCall(toTool({ action: { type: 'builtin', builtin: 'get_time' } }));
    assert.throws(() => launchRequest({ call, prefix: [], cwd: '/', env: {} }), {
      name: 'GoagentError',
      code: 'INTERNAL',
    });
  });
});

describe('git', { skip: process.platform === 'win32' }, () => {
  let root = '';
  let directory = '';
  let home = '';
  let git = '';
  let commit = '';
  let blob = '';

  before(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-git-')));
    directory = join(root, 'repository');
    home = join(root, 'home');
    mkdirSync(directory);
    mkdirSync(home);
    commit = await createRepository(directory, { ...sampleFiles, 'a b/ü:(x).txt': 'odd\r\nname\n' });
    blob = (await runGit(directory, ['rev-parse', `${commit}:README.md`])).trim();
    git = (await resolvePrograms({ path: process.env.PATH ?? '', roots: [] })).git ?? '';
  });

  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function ask(command: GitCommand): Promise<ProcessRecord> {
    return runProcess(gitRequest({ git, command, directory, home }), signal);
  }

  async function answer(command: GitCommand): Promise<string> {
    const record = await ask(command);
    return record.exit === 0 ? Buffer.from(record.stdout).toString() : `exit ${record.exit}`;
  }

  const toRead = (...ids: readonly string[]): GitCommand => ({
    type: 'read-objects',
    place: 'work-tree',
    ids,
  });

  it('reads objects by their ids, byte for byte', async () => {
    assert.equal(await answer({ type: 'top-level' }), `${directory}\n`);
    assert.equal(await answer({ type: 'head-commit' }), `${commit}\n`);
    const odd = (await runGit(directory, ['rev-parse', `${commit}:a b/ü:(x).txt`])).trim();
    assert.equal(await answer(toRead(odd)), `${odd} blob 10\nodd\r\nname\n\n`);
    const sizes: GitCommand = { type: 'measure-objects', place: 'work-tree', ids: [odd, commit] };
    assert.match(await answer(sizes), new RegExp(`^${odd} blob 10\n${commit} commit \\d+\n$`));
  });

  it('says what is not there', async () => {
    const other = 'f'.repeat(40);
    assert.equal(await answer(toRead(other)), `${other} missing\n`);
    const unborn = join(root, 'unborn');
    mkdirSync(unborn);
    await runGit(unborn, ['init', '--quiet']);
    const question = { git, command: { type: 'head-commit' }, directory: unborn, home } as const;
    assert.equal(await say(gitRequest(question)), 'exited 1');
  });

  it('reads the committed blob when a replacement for it was planted', async () => {
    writeFileSync(join(root, 'evil'), 'evil');
    const evil = (await runGit(directory, ['hash-object', '-w', join(root, 'evil')])).trim();
    await runGit(directory, ['replace', blob, evil]);
    const text = sampleFiles['README.md'] ?? '';
    assert.equal(await answer(toRead(blob)), `${blob} blob ${text.length}\n${text}\n`);
  });

  it('starts nothing that the configuration of the repository or the user names', async () => {
    const spy = join(root, 'post-commit');
    const mark = join(root, 'ran');
    writeFileSync(spy, `#!/bin/sh\ntouch ${mark}\n`);
    chmodSync(spy, 0o755);
    await runGit(directory, ['config', 'core.fsmonitor', spy]);
    await runGit(directory, ['config', 'core.hooksPath', root]);
    writeFileSync(join(home, '.gitconfig'), `[core]\n\tfsmonitor = ${spy}\n`);
    await answer({ type: 'top-level' });
    await answer(toRead(blob));
    writeFileSync(join(directory, 'more.txt'), 'more\n');
    const place = { git, home, directory };
    assert.equal(await say(demoRequest({ ...place, type: 'git-add' })), '');
    const date = '2026-01-02T03:04:05Z';
    assert.equal(await say(demoRequest({ ...place, type: 'git-commit', message: 'More', date })), '');
    assert.equal(existsSync(mark), false);
  });

  it('answers about a checkout that another user owns, as in a job container', async (context) => {
    if (process.getuid?.() !== 0) return context.skip('only root can give a directory away');
    const owned = join(root, 'owned');
    mkdirSync(owned);
    const first = await createRepository(owned, sampleFiles);
    for (const path of [owned, join(owned, '.git')]) chownSync(path, 12_345, 12_345);
    const command = { type: 'head-commit' } as const;
    assert.equal(await say(gitRequest({ git, command, directory: owned, home })), `${first}\n`);
  });

  it('has an environment and settings that are listed here', () => {
    const { argv, env, stdin } = gitRequest({ git, command: { type: 'top-level' }, directory, home });
    assert.deepEqual(
      [...argv],
      [
        git,
        '--no-pager',
        ...['-c', 'core.hooksPath=/dev/null'],
        ...['-c', 'core.fsmonitor=false'],
        ...['-c', 'protocol.allow=never'],
        ...['ext', 'file', 'git', 'http', 'https', 'ssh'].flatMap((name) => [
          '-c',
          `protocol.${name}.allow=never`,
        ]),
        ...['-c', 'safe.bareRepository=explicit'],
        ...['-c', 'safe.directory=*'],
        ...['rev-parse', '--show-toplevel'],
      ],
    );
    assert.deepEqual(env, {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      HOME: home,
      LC_ALL: 'C',
    });
    assert.equal(stdin.length, 0);
  });

  it('refuses what is no full id', () => {
    const wrong = [
      '',
      'HEAD',
      commit.slice(1),
      `${commit}\n`,
      commit.toUpperCase().replace(/\d/g, 'A'),
      `-${commit.slice(1)}`,
    ];
    assert.deepEqual(wrong.filter(isCommitId), []);
    assert.ok(isCommitId('a'.repeat(64)));
    const remote = { server: 'https://github.example', repository: 'o/r', token: '' };
    for (const id of wrong) {
      const commands: readonly GitCommand[] = [
        toRead(commit, id),
        { type: 'measure-objects', place: 'store', ids: [id] },
        { type: 'make-store', commit: id },
        { type: 'fetch-commit', commit: id, remote },
      ];
      for (const command of commands)
        assert.throws(() => gitRequest({ git, command, directory, home }), { code: 'INPUTS_INVALID' });
    }
  });

  it('fetches from the server of the job alone, by one scheme, with the token in the environment alone', () => {
    const token = ['gh', 's_', 'x'.repeat(36)].join('');
    const remote = { server: 'https://github.example:8443/', repository: 'owner/na.me', token };
    const command = { type: 'fetch-commit', commit, remote } as const;
    const { argv, env, timeoutMs } = gitRequest({ git, command, directory: '/store', home });
    assert.deepEqual(argv.slice(argv.indexOf('--git-dir=/store')), [
      '--git-dir=/store',
      ...['-c', 'protocol.https.allow=always'],
      ...['-c', 'http.followRedirects=false'],
      ...['-c', 'credential.helper='],
      ...['-c', 'fetch.unpackLimit=1'],
      ...['-c', 'core.bigFileThreshold=1m'],
      ...['-c', 'gc.auto=0'],
      ...['-c', 'maintenance.auto=false'],
      ...['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'],
      ...['--', 'https://github.example:8443/owner/na.me', commit],
    ]);
    assert.equal(argv.join(' ').includes(token), false);
    assert.deepEqual(
      [env.GIT_CONFIG_COUNT, env.GIT_CONFIG_KEY_0, env.GIT_CONFIG_VALUE_0],
      [
        '1',
        'http.https://github.example:8443/.extraheader',
        `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
      ],
    );
    assert.equal(timeoutMs, 180_000);
    const anonymous = { ...command, remote: { ...remote, token: '' } };
    assert.equal(gitRequest({ git, command: anonymous, directory, home }).env.GIT_CONFIG_COUNT, undefined);
  });

  it('fetches from no other scheme, no other form of repository, and without TLS from loopback alone', () => {
    const request = (server: string, repository = 'o/r') =>
      gitRequest({
        git,
        command: { type: 'fetch-commit', commit, remote: { server, repository, token: '' } },
        directory,
        home,
      });
    for (const server of [
      'http://127.0.0.1:1',
      'http://localhost:1',
      'http://[::1]:1',
      'https://ghe.example',
    ])
      assert.doesNotThrow(() => request(server));
    const servers = [
      '',
      'github.com',
      'http://github.com',
      'http://127.0.0.1.evil.example',
      'ssh://github.com',
      'ext::sh -c x',
      'file:///etc',
    ];
    for (const server of servers) assert.throws(() => request(server), { code: 'INPUTS_INVALID' });
    for (const repository of [
      '',
      'o',
      'o/r/x',
      '../r',
      'o/..',
      'o/r?x',
      '--upload-pack=x/y z',
      'o/r\n',
      '@evil/x@',
    ])
      assert.throws(() => request('https://ghe.example', repository), { code: 'INPUTS_INVALID' });
  });

  it('makes the demo repository, with the same commit each time', async () => {
    const commits: string[] = [];
    for (const name of ['one', 'two']) {
      const place = { git, home, directory: join(root, name) };
      mkdirSync(place.directory);
      const steps: readonly DemoCommand[] = [
        { ...place, type: 'git-init' },
        { ...place, type: 'git-add' },
        { ...place, type: 'git-commit', message: 'Begin', date: '2026-01-02T03:04:05Z' },
      ];
      for (const [index, step] of steps.entries()) {
        if (index === 1) writeFileSync(join(place.directory, 'file.txt'), 'text\n');
        assert.equal(await say(demoRequest(step)), '');
      }
      commits.push((await runGit(place.directory, ['log', '--format=%H %an %s'])).trim());
    }
    assert.match(commits[0] ?? '', /^[0-9a-f]{40} goagent-action demo Begin$/);
    assert.equal(commits[0], commits[1]);
  });

  it('starts a bundle of ours with the environment that it is given', async () => {
    const bundle = join(root, 'bundle.mjs');
    writeFileSync(bundle, 'console.log(JSON.stringify(process.env))');
    const env = { INPUT_PROMPT: 'p', GITHUB_ACTIONS: 'true' };
    const request = demoRequest({
      type: 'run-bundle',
      node: process.execPath,
      bundle,
      cwd: root,
      env,
      timeoutMs: 10_000,
    });
    assert.deepEqual(JSON.parse(await say(request)), env);
  });
});
