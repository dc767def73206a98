import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Hub, startHub } from './hub.ts';
import { type Ask, at, createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

let hub: Hub;
let ask: Ask;
let pull = 0;
before(async () => {
  const token = makeToken();
  hub = await startHub({ repository, tokens: [{ token, permissions: writeAll }] });
  ask = createAsk(hub, token);
  await hub.pushTo('main', { 'a.txt': 'a\n' }, 'sam');
  await hub.pushTo('topic', { 'a.txt': 'b\n' }, 'sam');
  pull = await hub.openPull({ head: 'topic', author: 'sam' });
  const comments = [1, 2, 3].map((index) => ({ path: 'a.txt', line: 1, body: `Remark ${index}` }));
  await ask('POST', `/pulls/${pull}/reviews`, { event: 'COMMENT', comments });
});
after(() => hub.close());

const query = (text: string, variables: object = {}, as: Ask = ask) =>
  as('POST', '//graphql', { query: text, variables });

const threads = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      head: headRefOid
      reviewThreads(first: 2, after: $after) {
        nodes { id isResolved comments(first: 10) { nodes { databaseId body author { login ... on Bot { __typename } } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

const readThreads = async (after: unknown = null): Promise<unknown> => {
  const told = await query(threads, { owner: 'octo-org', name: 'widgets', number: pull, after });
  return at(told.body, 'data', 'repository', 'pullRequest', 'reviewThreads');
};

describe('GraphQL', () => {
  it('tells who the token is, or an error with status 200', async () => {
    const told = await query('{ viewer { login } }');
    assert.deepEqual(told.body, { data: { viewer: { login: 'github-actions[bot]' } } });
    const [mute, other] = [makeToken(), makeToken()];
    hub.addToken({ token: mute, permissions: {}, viewer: 'error' });
    hub.addToken({ token: other, permissions: {}, viewer: { login: 'github-actions' } });
    const refused = await query('query { viewer { login } }', {}, createAsk(hub, mute));
    assert.deepEqual(
      [refused.status, at(refused.body, 'data', 'viewer'), at(refused.body, 'errors', 0, 'type')],
      [200, null, 'FORBIDDEN'],
    );
    const named = await query('{ viewer { login } }', {}, createAsk(hub, other));
    assert.equal(at(named.body, 'data', 'viewer', 'login'), 'github-actions');
    assert.equal(
      hub.writes.done.every((one) => one.route !== 'graphql'),
      true,
    );
  });

  it('lists review threads in pages, with authors of bots without [bot]', async () => {
    const first = await readThreads();
    const author = at(first, 'nodes', 0, 'comments', 'nodes', 0, 'author');
    assert.deepEqual(author, { login: 'github-actions', __typename: 'Bot' });
    assert.deepEqual([at(first, 'nodes', 2), at(first, 'pageInfo', 'hasNextPage')], [undefined, true]);
    const second = await readThreads(at(first, 'pageInfo', 'endCursor'));
    assert.deepEqual(
      [at(second, 'nodes', 0, 'comments', 'nodes', 0, 'body'), at(second, 'pageInfo', 'hasNextPage')],
      ['Remark 3', false],
    );
  });

  it('resolves a thread for who may write contents and pull requests, and for nobody else', async () => {
    const id = at(await readThreads(), 'nodes', 0, 'id');
    const mutation =
      'mutation ($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved } } }';
    const narrow = makeToken();
    hub.addToken({ token: narrow, permissions: { 'pull-requests': 'write', contents: 'read' } });
    const refused = await query(mutation, { id }, createAsk(hub, narrow));
    assert.deepEqual(
      [refused.status, at(refused.body, 'errors', 0, 'message')],
      [200, 'Resource not accessible by integration'],
    );
    assert.equal(hub.writes.refused.at(-1)?.route, 'graphql');
    const done = await query(mutation, { id });
    assert.equal(at(done.body, 'data', 'resolveReviewThread', 'thread', 'isResolved'), true);
    assert.deepEqual(
      [hub.state.reviewComments[0]?.resolved, hub.writes.done.at(-1)?.route],
      [true, 'graphql'],
    );
    const lost = await query(mutation, { id: 'PRRT_none' });
    assert.equal(at(lost.body, 'errors', 0, 'type'), 'NOT_FOUND');
  });

  it('hides a comment, and makes a draft ready', async () => {
    const id = hub.commentAs('kim', pull, 'Old news');
    const node = at((await ask('GET', `/issues/comments/${id}`)).body, 'node_id');
    const hide =
      'mutation($i: MinimizeCommentInput!) { minimizeComment(input: $i) { minimizedComment { isMinimized } } }';
    await query(hide, { i: { subjectId: node, classifier: 'OUTDATED' } });
    assert.equal(hub.state.comments.find((one) => one.id === id)?.minimized, 'OUTDATED');
    const pullNode = at((await ask('GET', `/pulls/${pull}`)).body, 'node_id');
    await query(
      'mutation($p: ID!) { convertPullRequestToDraft(input: {pullRequestId: $p}) { pullRequest { isDraft } } }',
      { p: pullNode },
    );
    assert.equal(at((await ask('GET', `/pulls/${pull}`)).body, 'draft'), true);
    assert.deepEqual(hub.violations, []);
  });

  it('answers a field that there is not with an error, and a violation', async () => {
    const token = makeToken();
    const other = await startHub({ repository, tokens: [{ token, permissions: {} }] });
    const told = await query('{ viewer { longin } }', {}, createAsk(other, token));
    assert.equal(at(told.body, 'errors', 0, 'message'), "Field 'longin' doesn't exist on type 'Bot'");
    await query('{ viewer { login }', {}, createAsk(other, token));
    assert.deepEqual(other.violations, [
      "graphql: Field 'longin' doesn't exist on type 'Bot'",
      'graphql: it ends too early',
    ]);
    await assert.rejects(other.close());
  });
});
