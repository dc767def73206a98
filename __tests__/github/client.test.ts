import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PullRequest } from '../../src/github/github.ts';
import { toPermission } from '../support/fake-github-answers.ts';
import type { Role, ScenePullRequest } from '../support/fake-github-scene.ts';
import { repository, token, withGithub } from './asking.ts';

const [baseSha, headSha] = ['b'.repeat(40), 'a'.repeat(40)];

const pull: ScenePullRequest = {
  author: 'stranger',
  base: { sha: baseSha, ref: 'main' },
  head: { repository: 'stranger/widgets', sha: headSha, ref: 'fix/ä $(x)' },
};

it('takes admin, maintain and write for write, and no other role', async () => {
  const roles: readonly Role[] = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];
  const collaborators = Object.fromEntries(roles.map((role) => [`${role}-person`, role]));
  const told = await withGithub({ scene: { collaborators } }, (client) =>
    Promise.all(roles.map(async (role) => [role, await client.readPermission(`${role}-person`)])),
  );
  assert.deepEqual(Object.fromEntries(told), {
    admin: 'write',
    maintain: 'write',
    write: 'write',
    triage: 'read',
    read: 'read',
    none: 'none',
  });
});

it('takes a custom role for what GitHub says that it is built on', async () => {
  const custom = (role: Role) => ({ ...toPermission('custom', role), role_name: 'Release captain' });
  const told = async (role: Role) =>
    withGithub({ scene: { collaborators: { custom: custom(role) } } }, (client) =>
      client.readPermission('custom'),
    );
  assert.deepEqual([await told('write'), await told('read')], ['write', 'read']);
});

it('believes no answer that contradicts itself or is about somebody else', async () => {
  const write = { permission: 'write', role_name: 'write' };
  const user = { login: 'sam', permissions: { push: true } };
  const answers: readonly object[] = [
    { ...write, user: { ...user, permissions: { push: false } } },
    { ...write, user, role_name: 'read' },
    { ...write, user: { ...user, login: 'somebody-else' } },
    { ...write, user: null },
    write,
    { ...write, user, permission: 'superuser' },
    { ...write, user, permission: ['write'] },
    { role_name: 'admin', user },
    [write],
  ];
  for (const answer of answers) {
    const told = await withGithub({ scene: { collaborators: { sam: answer } } }, (client) =>
      client.readPermission('sam'),
    );
    assert.equal(told, 'unknown', JSON.stringify(answer));
  }
});

it('has none for whom GitHub does not know, apps included', async () => {
  const collaborators = { 'helper[bot]': 'write' } as const;
  const told = await withGithub({ scene: { collaborators } }, async (client, { requests }) => {
    const logins = ['stranger', 'stranger[bot]', 'helper[bot]'];
    const answers = await Promise.all(logins.map((login) => client.readPermission(login)));
    assert.ok(requests.some(({ url }) => url.endsWith('/collaborators/stranger%5Bbot%5D/permission')));
    return answers;
  });
  assert.deepEqual(told, ['none', 'none', 'write']);
});

it('asks for each login once, however it is written', async () => {
  await withGithub({ scene: { collaborators: { sam: 'write' } } }, async (client, { requests }) => {
    const logins = ['sam', 'Sam', 'SAM', 'sam'];
    const answers = await Promise.all(logins.map((login) => client.readPermission(login)));
    assert.deepEqual(answers, ['write', 'write', 'write', 'write']);
    assert.equal(await client.readPermission('sam'), 'write');
    assert.equal(requests.length, 1);
  });
});

it('asks for nothing that cannot be a login', async () => {
  const logins = [
    '',
    '.',
    '..',
    'sam/../../octo-org',
    'sam%2f..',
    'sam?x=1',
    'sam#',
    'sam sam',
    'säm',
    'sam\n',
    'sam[bot][bot]',
    '[bot]',
    'sam[Bot]x',
    's'.repeat(200),
  ];
  await withGithub({ scene: {} }, async (client, { requests }) => {
    for (const login of logins) assert.equal(await client.readPermission(login), 'unknown', login);
    assert.deepEqual(requests, []);
  });
});

it('reads a pull request, whose head repository may be gone', async () => {
  const gone: ScenePullRequest = { ...pull, state: 'closed', head: { ...pull.head, repository: undefined } };
  await withGithub({ scene: { pullRequests: { 7: pull, 8: gone } } }, async (client) => {
    const expected: PullRequest = {
      number: 7,
      state: 'open',
      author: 'stranger',
      base: { sha: baseSha, ref: 'main' },
      head: { repository: 'stranger/widgets', sha: headSha, ref: 'fix/ä $(x)' },
    };
    assert.deepEqual(await client.readPullRequest(7), { verdict: 'answered', pullRequest: expected });
    assert.deepEqual(await client.readPullRequest(8), {
      verdict: 'answered',
      pullRequest: { ...expected, number: 8, state: 'closed', head: { ...expected.head, repository: '' } },
    });
    assert.deepEqual(await client.readPullRequest(9), { verdict: 'missing' });
    for (const number of [0, -1, 1.5, Number.NaN, Number.MAX_VALUE]) {
      assert.equal((await client.readPullRequest(number)).verdict, 'failed');
      assert.equal((await client.readChangedPaths(number)).verdict, 'failed');
    }
  });
});

it('takes no answer about another pull request, and none without its commits', async () => {
  const side = { sha: headSha, ref: 'main' };
  const whole = { number: 7, state: 'open', user: { login: 'sam' }, base: side, head: side };
  const bodies: readonly object[] = [
    { ...whole, number: 8 },
    { ...whole, state: 'merged' },
    { ...whole, head: { ...side, sha: 'main' } },
    { ...whole, base: { sha: headSha } },
  ];
  for (const body of bodies) {
    const fault = { type: 'answer', status: 200, body: JSON.stringify(body) } as const;
    const answer = await withGithub({ faults: { pull: () => fault } }, (client) => client.readPullRequest(7));
    assert.equal(answer.verdict, 'failed', fault.body);
  }
});

it('lists changed paths of all pages, with the old names of renamed files', async () => {
  const many = Array.from({ length: 250 }, (_, index) => `src/file-${index}.ts`);
  const files = [...many, { to: 'tools/new.json', from: 'tools.json' }];
  await withGithub({ scene: { pullRequests: { 7: { ...pull, files } } } }, async (client, { requests }) => {
    assert.deepEqual(await client.readChangedPaths(7), {
      verdict: 'answered',
      paths: [...many, 'tools/new.json', 'tools.json'],
      cut: 'whole',
    });
    assert.equal(requests.length, 3);
    assert.deepEqual(await client.readChangedPaths(8), { verdict: 'missing' });
  });
});

it('says that a list of 3,000 changed files may be cut', async () => {
  const files = Array.from({ length: 3_001 }, (_, index) => `file-${index}`);
  await withGithub({ scene: { pullRequests: { 7: { ...pull, files } } } }, async (client, { requests }) => {
    const answer = await client.readChangedPaths(7);
    assert.ok(answer.verdict === 'answered');
    assert.deepEqual([answer.paths.length, answer.cut, requests.length], [3_000, 'cut', 30]);
  });
});

it('takes no list with a file that has no name', async () => {
  const bodies = [
    '[{"filename":"a"},{}]',
    '[{"filename":7}]',
    '[{"filename":"a","previous_filename":7}]',
    '{}',
    'null',
  ];
  for (const body of bodies) {
    const faults = { files: () => ({ type: 'answer', status: 200, body }) as const };
    const answer = await withGithub({ faults }, (client) => client.readChangedPaths(7));
    assert.equal(answer.verdict, 'failed', body);
  }
});

it('speaks to an Enterprise Server below /api/v3, with our name, our token and no more', async () => {
  const stage = { scene: { collaborators: { sam: 'write' } }, basePath: '/api/v3' } as const;
  await withGithub(stage, async (client, { requests, apiUrl }) => {
    assert.equal(await client.readPermission('sam'), 'write');
    const [request] = requests;
    assert.ok(request !== undefined);
    assert.deepEqual(
      [request.method, request.url, request.body.toString()],
      ['GET', `/api/v3/repos/${repository}/collaborators/sam/permission`, ''],
    );
    const names = request.headers.filter((_, index) => index % 2 === 0);
    const headers = Object.fromEntries(
      names.map((name, index) => [name.toLowerCase(), request.headers[2 * index + 1]]),
    );
    // The rest is what Node's fetch says of every request.
    const own = ['accept', 'authorization', 'host', 'user-agent', 'x-github-api-version'];
    assert.deepEqual(Object.fromEntries(own.map((name) => [name, headers[name]])), {
      accept: 'application/vnd.github+json',
      authorization: `token ${token}`,
      host: new URL(apiUrl).host,
      'user-agent': 'goagent-action',
      'x-github-api-version': '2022-11-28',
    });
    const others = Object.keys(headers).filter((name) => !own.includes(name));
    assert.deepEqual(others.sort(), ['accept-encoding', 'accept-language', 'connection', 'sec-fetch-mode']);
  });
});
