import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isOwn } from '../../src/github/own-author.ts';
import { drop, type Reply, say, withScript } from './scripted-github.ts';

const actionsBot = { verdict: 'done', value: { login: 'github-actions[bot]', type: 'Bot' } };
const viewer = (login: string, __typename: string): Reply =>
  say(200, { data: { viewer: { login, databaseId: 1, __typename } } });

const readWith = (reply: Reply, basePath = '') =>
  withScript({ answer: () => reply, basePath }, async (hub, { seen }) => ({
    answer: await hub.readOwnAuthor(),
    calls: seen.map(({ call }) => call),
  }));

it('is a person, or an app under the login that REST gives it', async () => {
  for (const [reply, login, type] of [
    [viewer('Sam', 'User'), 'Sam', 'User'],
    [viewer('github-actions[bot]', 'User'), 'github-actions[bot]', 'Bot'],
    [viewer('my-app[bot]', 'Bot'), 'my-app[bot]', 'Bot'],
    [viewer('my-app', 'Bot'), 'my-app[bot]', 'Bot'],
  ] as const) {
    assert.deepEqual((await readWith(reply)).answer, { verdict: 'done', value: { login, type } });
  }
});

it('is the bot of workflows where GitHub does not let the token ask', async () => {
  const forbidden = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' };
  for (const reply of [
    say(403, { message: 'Resource not accessible by integration' }),
    say(200, { data: { viewer: null }, errors: [forbidden] }),
    say(404),
  ]) {
    assert.deepEqual((await readWith(reply)).answer, actionsBot);
  }
});

it('is nobody where GitHub fails, for a person would be taken for the bot', async () => {
  const why = 'GitHub did not say whose token this is';
  const odd = { verdict: 'failed', why: 'the answer is not what GitHub documents' };
  for (const [reply, answer] of [
    [say(200, { errors: [{ type: 'RATE_LIMITED', message: 'x' }] }), { verdict: 'failed', why }],
    [
      say(200, { errors: [{ message: 'Something went wrong while executing your query.' }] }),
      { verdict: 'failed', why },
    ],
    [
      say(401, { message: 'Bad credentials' }),
      { verdict: 'refused', status: 401, why: 'Bad credentials', said: ['Bad credentials'] },
    ],
    [viewer('', 'User'), odd],
    [viewer('a b', 'User'), odd],
    [viewer('a[bot][bot]', 'Bot'), odd],
    [say(200, '[]'), odd],
    [say(200, '<html>'), odd],
  ] as const) {
    assert.deepEqual((await readWith(reply)).answer, answer);
  }
  const { answer, calls } = await readWith(drop);
  assert.deepEqual([answer, calls.length], [{ verdict: 'failed', why: 'no connection to GitHub' }, 3]);
});

it('asks once, and again only after a failure', async () => {
  const answer = (_: unknown, index: number): Reply =>
    index === 0 ? say(200, '<html>') : viewer('Sam', 'User');
  await withScript({ answer }, async (hub, { seen }) => {
    const verdicts = [await hub.readOwnAuthor(), await hub.readOwnAuthor(), await hub.readOwnAuthor()];
    assert.deepEqual([verdicts.map(({ verdict }) => verdict), seen.length], [['failed', 'done', 'done'], 2]);
  });
});

it('asks an Enterprise Server beside its REST', async () => {
  assert.deepEqual((await readWith(viewer('Sam', 'User'), '/api/v3')).calls, ['POST /api/graphql']);
  assert.deepEqual((await readWith(viewer('Sam', 'User'))).calls, ['POST /graphql']);
});

it('knows its own by login and type', () => {
  const own = { login: 'github-actions[bot]', type: 'Bot' } as const;
  assert.ok(isOwn(own, { login: 'GitHub-Actions[bot]', type: 'Bot' }));
  for (const [login, type] of [
    ['github-actions[bot]', 'User'],
    ['github-actions', 'Bot'],
    ['github-actions', 'User'],
    ['', ''],
    ['github-actionsbot', 'Bot'],
  ] as const) {
    assert.ok(!isOwn(own, { login, type }), `${login} ${type}`);
  }
});
