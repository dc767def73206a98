import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Hub, startHub } from './hub.ts';
import { type Ask, at, createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

let hub: Hub;
let ask: Ask;
let [issue, pull] = [0, 0];

before(async () => {
  const token = makeToken();
  hub = await startHub({
    ...{ repository, tokens: [{ token, permissions: writeAll }], labels: ['bug', 'docs'] },
    collaborators: { sam: 'write', kim: 'triage' },
  });
  ask = createAsk(hub, token);
  await hub.pushTo('main', { 'a.txt': 'a\n' }, 'sam');
  await hub.pushTo('topic', { 'a.txt': 'b\n' }, 'sam');
  pull = await hub.openPull({ head: 'topic', author: 'sam' });
  issue = hub.openIssue({ author: 'stranger', title: 'It breaks', labels: ['bug'] });
});
after(() => hub.close());

describe('comments', () => {
  it('are made, changed and deleted by the account of the token', async () => {
    const made = await ask('POST', `/issues/${issue}/comments`, { body: 'Hello' });
    const path = `/issues/comments/${at(made.body, 'id')}`;
    assert.deepEqual(
      [made.status, at(made.body, 'user', 'login'), at(made.body, 'user', 'type')],
      [201, 'github-actions[bot]', 'Bot'],
    );
    assert.equal((await ask('PATCH', path, { body: 'Hello again' })).status, 200);
    assert.equal(at((await ask('GET', path)).body, 'body'), 'Hello again');
    assert.equal((await ask('DELETE', path)).status, 204);
    assert.equal((await ask('GET', path)).status, 404);
    assert.deepEqual(
      [hub.writes.count, hub.writes.done.map((one) => one.route)],
      [3, ['issues/create-comment', 'issues/update-comment', 'issues/delete-comment']],
    );
  });

  it('are refused when they are blank or longer than 65,536 characters', async () => {
    for (const body of [' ', 'x'.repeat(65_537)]) {
      const answer = await ask('POST', `/issues/${issue}/comments`, { body });
      assert.deepEqual([answer.status, at(answer.body, 'errors', 0, 'resource')], [422, 'IssueComment']);
    }
    assert.equal((await ask('POST', `/issues/${issue}/comments`, { body: 'x'.repeat(65_536) })).status, 201);
    assert.equal((await ask('POST', '/issues/999/comments', { body: 'x' })).status, 404);
  });

  it('come in pages with a Link header', async () => {
    const other = hub.openIssue({ author: 'stranger', title: 'Much to say' });
    const ids = Array.from({ length: 45 }, (_, index) => hub.commentAs('kim', other, `Comment ${index}`));
    const second = await ask('GET', `/issues/${other}/comments?per_page=20&page=2`);
    assert.deepEqual(
      [at(second.body, 0, 'id'), at(second.body, 19, 'id'), at(second.body, 20)],
      [ids[20], ids[39], undefined],
    );
    const rels = [...(second.headers.get('link') ?? '').matchAll(/page=(\d+)>; rel="(\w+)"/g)].map((one) =>
      one.slice(1),
    );
    assert.deepEqual(rels, [
      ['1', 'prev'],
      ['1', 'first'],
      ['3', 'next'],
      ['3', 'last'],
    ]);
    const usual = await ask('GET', `/issues/${other}/comments`);
    assert.deepEqual([at(usual.body, 29, 'id'), at(usual.body, 30)], [ids[29], undefined]);
    assert.equal(at((await ask('GET', `/issues/${other}/comments?per_page=100`)).body, 44, 'id'), ids[44]);
  });
});

describe('labels', () => {
  it('that the repository does not have become labels of it', async () => {
    const answer = await ask('POST', `/issues/${issue}/labels`, { labels: ['Docs', 'fresh'] });
    assert.deepEqual(
      [answer.status, hub.state.issues.find((one) => one.number === issue)?.labels],
      [200, ['bug', 'docs', 'fresh']],
    );
    assert.deepEqual(
      hub.state.labels.map((one) => one.name),
      ['bug', 'docs', 'fresh'],
    );
  });

  it('are taken away one by one; one that is not on the issue is 404', async () => {
    assert.equal((await ask('DELETE', `/issues/${issue}/labels/fresh`)).status, 200);
    const again = await ask('DELETE', `/issues/${issue}/labels/fresh`);
    assert.deepEqual([again.status, at(again.body, 'message')], [404, 'Label does not exist']);
    assert.equal((await ask('POST', '/labels', { name: 'BUG' })).status, 422);
  });
});

describe('reactions', () => {
  it('are 201 when they are new, and 200 when they are there', async () => {
    const path = `/issues/${pull}/reactions`;
    const made = await ask('POST', path, { content: 'eyes' });
    assert.deepEqual([made.status, (await ask('POST', path, { content: 'eyes' })).status], [201, 200]);
    assert.equal(hub.state.reactions.length, 1);
    assert.equal(at((await ask('GET', `/issues/${pull}`)).body, 'reactions', 'eyes'), 1);
    assert.equal((await ask('DELETE', `${path}/${at(made.body, 'id')}`)).status, 204);
    const comment = hub.commentAs('kim', pull, 'Look');
    assert.equal((await ask('POST', `/issues/comments/${comment}/reactions`, { content: '+1' })).status, 201);
  });
});

describe('issues', () => {
  it('are made with labels, changed and closed', async () => {
    const made = await ask('POST', '/issues', { title: 'A finding', body: 'Text', labels: ['docs'] });
    const path = `/issues/${at(made.body, 'number')}`;
    assert.deepEqual([made.status, at(made.body, 'labels', 0, 'name')], [201, 'docs']);
    const closed = await ask('PATCH', path, { state: 'closed', title: 'Done' });
    assert.deepEqual(
      [at(closed.body, 'state'), at(closed.body, 'state_reason'), at(closed.body, 'title')],
      ['closed', 'completed', 'Done'],
    );
    assert.equal((await ask('POST', '/issues', { title: ' ' })).status, 422);
    assert.equal((await ask('POST', '/issues', { title: 'A', body: 'x'.repeat(65_537) })).status, 422);
    const mine = await ask('GET', '/issues?state=all&creator=github-actions%5Bbot%5D');
    assert.deepEqual([at(mine.body, 0, 'title'), at(mine.body, 1)], ['Done', undefined]);
  });
});

describe('permissions', () => {
  const cases: readonly (readonly [string, object, string, () => string, object, number])[] = [
    [
      'contents alone do not comment',
      { contents: 'write' },
      'POST',
      () => `/issues/${issue}/comments`,
      { body: 'x' },
      403,
    ],
    [
      'reading issues does not comment',
      { issues: 'read' },
      'POST',
      () => `/issues/${issue}/comments`,
      { body: 'x' },
      403,
    ],
    [
      'pull-requests do not comment on an issue',
      { 'pull-requests': 'write' },
      'POST',
      () => `/issues/${issue}/comments`,
      { body: 'x' },
      403,
    ],
    [
      'pull-requests comment on a pull request',
      { 'pull-requests': 'write' },
      'POST',
      () => `/issues/${pull}/comments`,
      { body: 'x' },
      201,
    ],
    [
      'issues comment on a pull request',
      { issues: 'write' },
      'POST',
      () => `/issues/${pull}/comments`,
      { body: 'x' },
      201,
    ],
    [
      'issues do not review',
      { issues: 'write' },
      'POST',
      () => `/pulls/${pull}/reviews`,
      { body: 'x', event: 'COMMENT' },
      403,
    ],
    ['issues do not write blobs', { issues: 'write' }, 'POST', () => '/git/blobs', { content: 'x' }, 403],
    ['contents write blobs', { contents: 'write' }, 'POST', () => '/git/blobs', { content: 'x' }, 201],
  ];
  for (const [title, permissions, method, path, body, status] of cases) {
    it(title, async () => {
      const token = makeToken();
      hub.addToken({ token, permissions });
      const answer = await createAsk(hub, token)(method, path(), body);
      const message = status === 403 ? 'Resource not accessible by integration' : undefined;
      assert.deepEqual([answer.status, at(answer.body, 'message')], [status, message]);
      assert.equal(hub.writes[status === 403 ? 'refused' : 'done'].at(-1)?.status, status);
    });
  }

  it('of a login are told in four words, and nobody is 404', async () => {
    const of = async (login: string) => {
      const { status, body } = await ask('GET', `/collaborators/${login}/permission`);
      return [status, at(body, 'permission'), at(body, 'role_name')];
    };
    assert.deepEqual(await of('sam'), [200, 'write', 'write']);
    assert.deepEqual(await of('kim'), [200, 'read', 'triage']);
    assert.deepEqual(await of('stranger'), [200, 'read', 'read']);
    assert.deepEqual(await of('nobody-here'), [404, undefined, undefined]);
  });

  it('need a token at all', async () => {
    assert.equal((await createAsk(hub, 'x')('GET', '')).status, 401);
    assert.deepEqual(hub.violations, []);
  });
});
