import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openGithub } from '../../../src/github/client.ts';
import { systemClock } from '../../../src/run/clock.ts';
import { commitAll, createRepository, git } from '../workspace.ts';
import { type Hub, startHub } from './hub.ts';
import { type Ask, at, createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

let hub: Hub;
let ask: Ask;
let [token, folder, base] = ['', '', ''];
before(async () => {
  token = makeToken();
  folder = mkdtempSync(join(tmpdir(), 'hub people '));
  const tokens = [{ token, permissions: writeAll }];
  hub = await startHub({
    repository,
    tokens,
    collaborators: { sam: 'maintain', kim: 'read' },
    private: true,
  });
  ask = createAsk(hub, token);
  base = await hub.pushTo('main', { 'README.md': '# One\n', 'src/a.js': 'a\n' }, 'sam', { message: 'Begin' });
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await hub.close();
});

describe('people', () => {
  it('push files of each kind, delete them, and are the authors of their commits', async () => {
    const files = {
      'run.sh': { mode: '100755', content: 'x\n' },
      'README.md': null,
      'é "b".bin': Buffer.from([0, 255]),
    } as const;
    const head = await hub.pushTo('kinds', files, 'kim', { message: 'Change it' });
    const tree = await hub.git('ls-tree', '-r', '-z', '--name-only', head);
    assert.match(await hub.git('ls-tree', head, 'run.sh'), /^100755 /);
    assert.equal(tree, 'run.sh\0src/a.js\0é "b".bin\0');
    const told = await ask('GET', `/commits/${head}`);
    assert.deepEqual([at(told.body, 'author', 'login'), at(told.body, 'parents', 0, 'sha')], ['kim', base]);
  });

  it('push a history that is on disk', async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    await createRepository(disk, { 'b.txt': 'b\n' });
    await commitAll(disk, 'Second');
    const sha = await hub.pushFrom('disk', { folder: disk, revision: 'main' }, 'sam');
    assert.equal(sha, (await git(disk, ['rev-parse', 'HEAD'])).trim());
    assert.equal(await hub.git('rev-list', '--count', 'disk'), '2\n');
  });

  it('open a pull request from a fork, which is another repository', async () => {
    const head = await hub.pushTo('patch', { 'src/a.js': 'b\n' }, 'kim', { fork: 'kim' });
    const number = await hub.openPull({ head: 'patch', author: 'kim', fork: 'kim', draft: true });
    const { body } = await ask('GET', `/pulls/${number}`);
    assert.deepEqual(
      [
        at(body, 'head', 'repo', 'full_name'),
        at(body, 'head', 'label'),
        at(body, 'head', 'sha'),
        at(body, 'draft'),
      ],
      ['kim/widgets', 'kim:patch', head, true],
    );
    assert.equal((await ask('GET', '/branches/patch')).status, 404);
    assert.equal((await ask('GET', '//repos/kim/widgets/branches/patch')).status, 200);
    assert.equal(at((await ask('GET', '/compare/main...kim:patch')).body, 'ahead_by'), 1);
  });

  it('merge a pull request, close one, and make a file a link', async () => {
    const link = { mode: '120000', content: 'README.md' } as const;
    await hub.pushTo('linked', { 'src/a.js': link, 'src/z.js': 'z\n' }, 'sam');
    const number = await hub.openPull({ head: 'linked', author: 'sam' });
    const files = await ask('GET', `/pulls/${number}/files`);
    assert.deepEqual(
      [0, 1].map((index) => [
        at(files.body, index, 'filename'),
        at(files.body, index, 'status'),
        at(files.body, index, 'patch'),
      ]),
      [
        ['src/a.js', 'changed', '@@ -0,0 +1 @@\n+README.md\n\\ No newline at end of file'],
        ['src/z.js', 'added', '@@ -0,0 +1 @@\n+z'],
      ],
    );
    const merge = await hub.mergePull(number, 'sam');
    assert.equal(await hub.headOf('main'), merge);
    const told = await ask('GET', `/pulls/${number}`);
    assert.deepEqual([at(told.body, 'state'), at(told.body, 'merged')], ['closed', true]);
    assert.equal((await ask('GET', `/pulls/${number}/merge`)).status, 204);
    await hub.pushTo('main', { 'src/a.js': 'a\n', 'src/z.js': null }, 'sam');
    await hub.pushTo('shut', { 'src/a.js': 's\n' }, 'sam');
    const shut = await hub.openPull({ head: 'shut', author: 'sam' });
    hub.closePull(shut);
    assert.deepEqual(
      [
        at((await ask('GET', `/pulls/${shut}`)).body, 'state'),
        at((await ask('GET', `/pulls/${shut}`)).body, 'merged'),
      ],
      ['closed', false],
    );
  });

  it('give the events that a run starts with', async () => {
    await hub.pushTo('told', { 'src/a.js': 'told\n' }, 'sam');
    const pull = await hub.openPull({ head: 'told', author: 'sam', title: 'Tell' });
    const comment = hub.commentAs('kim', pull, 'Why?');
    const opened = hub.toEvent({ pull, action: 'opened' });
    assert.deepEqual(
      [at(opened, 'action'), at(opened, 'pull_request', 'head', 'sha'), at(opened, 'sender', 'login')],
      ['opened', await hub.headOf('told'), 'sam'],
    );
    const said = hub.toEvent({ comment, action: 'created' });
    assert.deepEqual(
      [at(said, 'comment', 'body'), at(said, 'issue', 'number'), at(said, 'sender', 'login')],
      ['Why?', pull, 'kim'],
    );
    assert.match(String(at(said, 'issue', 'pull_request', 'url')), /\/pulls\/\d+$/);
    assert.equal(at(hub.toEvent({ pull, action: 'closed', sender: 'kim' }), 'sender', 'login'), 'kim');
  });
});

describe('a fetch', () => {
  it('gets the merge of a pull request as actions/checkout does, with the token and not without', async () => {
    const head = await hub.pushTo('fetched', { 'src/new.js': 'new\n' }, 'sam');
    const number = await hub.openPull({ head: 'fetched', author: 'sam' });
    const [into, url] = [join(folder, 'checkout'), `${hub.serverUrl}/${repository}`];
    mkdirSync(into);
    await git(into, ['init', '--quiet']);
    const fetch = [
      'fetch',
      '--quiet',
      '--depth=2',
      url,
      `+refs/pull/${number}/merge:refs/remotes/pull/merge`,
    ];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    await git(into, ['-c', `http.extraheader=AUTHORIZATION: basic ${basic}`, ...fetch]);
    assert.equal((await git(into, ['rev-parse', 'refs/remotes/pull/merge^2'])).trim(), head);
    assert.equal(await git(into, ['show', 'refs/remotes/pull/merge:src/new.js']), 'new\n');
    await assert.rejects(
      git(into, ['-c', 'credential.helper=', '-c', 'core.askPass=true', ...fetch]),
      /Authentication failed|401/,
    );
  });
});

describe('the client of this action', () => {
  it('reads everything that it asks for', async () => {
    await hub.pushTo('read', { 'src/a.js': 'read\n', 'README.md': null }, 'sam', { from: base });
    const number = await hub.openPull({ head: 'read', author: 'sam' });
    const signal = AbortSignal.timeout(20_000);
    const client = openGithub({ apiUrl: hub.apiUrl, repository, token, signal, clock: systemClock });
    const people = await Promise.all(['sam', 'kim', 'nobody'].map((login) => client.readPermission(login)));
    assert.deepEqual(people, ['write', 'read', 'none']);
    const pull = await client.readPullRequest(number);
    assert.ok(pull.verdict === 'answered');
    const { head } = pull.pullRequest;
    assert.deepEqual([head.ref, head.sha, head.repository], ['read', await hub.headOf('read'), repository]);
    const changes = await client.readChanges(number);
    assert.ok(changes.verdict === 'answered');
    assert.deepEqual(
      changes.changes.map((one) => [one.path, one.status]),
      [
        ['README.md', 'deleted'],
        ['src/a.js', 'modified'],
      ],
    );
    const file = await client.readFile({ commit: head.sha, path: 'src/a.js' });
    assert.equal(file.verdict === 'answered' && Buffer.from(file.bytes).toString(), 'read\n');
    const files = await client.listFiles({ commit: head.sha, path: '' });
    assert.deepEqual(files, { verdict: 'answered', paths: ['src/a.js'] });
    const [past, future] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms).toISOString());
    assert.equal(await client.wasPushedAfter(head, String(past)), 'after');
    assert.equal(await client.wasPushedAfter(head, String(future)), 'before');
    assert.deepEqual([client.problems(), hub.violations, hub.writes.count], [[], [], 0]);
  });
});
