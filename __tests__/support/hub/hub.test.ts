import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startHub } from './hub.ts';
import { at, createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

const lines = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}\n`).join('');

async function openWithPull() {
  const token = makeToken();
  const hub = await startHub({
    ...{ repository, tokens: [{ token, permissions: writeAll }], labels: ['bug', 'docs'] },
    collaborators: { sam: 'write' },
  });
  const base = await hub.pushTo('main', { 'src/a.txt': lines(60), 'src/b.txt': lines(3) }, 'sam');
  const changed = lines(60).replace('line 10\n', 'ten\nten and a half\n').replace('line 50\n', '');
  const head = await hub.pushTo('topic', { 'src/a.txt': changed, 'src/c.txt': 'new\n' }, 'sam');
  const number = await hub.openPull({ head: 'topic', author: 'sam' });
  return { hub, ask: createAsk(hub, token), token, base, head, number };
}

describe('the fake GitHub', () => {
  it('answers what a client reads of a pull request, as GitHub describes it', async () => {
    const { hub, ask, base, head, number } = await openWithPull();
    const pull = await ask('GET', `/pulls/${number}`);
    assert.deepEqual(
      [
        pull.status,
        at(pull.body, 'head', 'sha'),
        at(pull.body, 'base', 'sha'),
        at(pull.body, 'changed_files'),
      ],
      [200, head, base, 2],
    );
    const files = await ask('GET', `/pulls/${number}/files?per_page=1`);
    assert.equal(at(files.body, 0, 'filename'), 'src/a.txt');
    assert.match(files.headers.get('link') ?? '', /page=2>; rel="next"/);
    for (const path of [
      '',
      '/pulls?state=all',
      `/pulls/${number}/commits`,
      `/issues/${number}`,
      '/issues',
      '/labels',
      '/activity',
      '/branches',
      '/branches/topic',
      '/commits',
      '/commits/topic',
      `/commits/${head}/pulls`,
      `/compare/${base}...${head}`,
      '/contents/src',
      '/contents/src/a.txt',
      '/collaborators/sam/permission',
      `/git/commits/${head}`,
      `/git/trees/${head}?recursive=1`,
      '/git/ref/heads/topic',
      '/git/matching-refs/heads/',
      '//rate_limit',
      '//users/sam',
    ])
      assert.equal((await ask('GET', path)).status, 200, path);
    assert.deepEqual(hub.violations, []);
    assert.equal(hub.writes.count, 0);
    await hub.close();
  });

  it('takes a review on lines of the diff, and all of it or nothing', async () => {
    const { hub, ask, head, number } = await openWithPull();
    const comment = {
      path: 'src/a.txt',
      line: 11,
      side: 'RIGHT',
      start_line: 10,
      start_side: 'RIGHT',
      body: 'Why?',
    };
    const wrong = { path: 'src/a.txt', line: 30, side: 'RIGHT', body: 'Far from it.' };
    const review = { commit_id: head, event: 'COMMENT', body: 'Look', comments: [comment] };
    const refused = await ask('POST', `/pulls/${number}/reviews`, { ...review, comments: [comment, wrong] });
    assert.deepEqual(
      [refused.status, at(refused.body, 'errors')],
      [
        422,
        [
          "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
        ],
      ],
    );
    assert.deepEqual([hub.state.reviews, hub.state.reviewComments], [[], []]);
    const made = await ask('POST', `/pulls/${number}/reviews`, review);
    assert.deepEqual(
      [made.status, at(made.body, 'state'), at(made.body, 'user', 'login')],
      [200, 'COMMENTED', 'github-actions[bot]'],
    );
    const told = await ask('GET', `/pulls/${number}/comments`);
    assert.deepEqual([at(told.body, 0, 'line'), at(told.body, 0, 'start_line')], [11, 10]);
    assert.deepEqual([hub.writes.count, hub.writes.refused.length], [1, 1]);
    assert.deepEqual(hub.violations, []);
    await hub.close();
  });

  it('is an Enterprise Server when it has a base path', async () => {
    const token = makeToken();
    const hub = await startHub({
      repository,
      tokens: [{ token, permissions: writeAll }],
      basePath: '/api/v3',
    });
    const ask = createAsk(hub, token);
    const labels = await ask('GET', '/labels');
    assert.deepEqual([labels.status, hub.apiUrl.endsWith('/api/v3')], [200, true]);
    assert.equal(hub.variables.GITHUB_GRAPHQL_URL, `${hub.serverUrl}/api/graphql`);
    const answer = await fetch(String(hub.variables.GITHUB_GRAPHQL_URL), {
      ...{ method: 'POST', headers: { authorization: `bearer ${token}` } },
      body: JSON.stringify({ query: '{ viewer { login } }' }),
    });
    assert.deepEqual(await answer.json(), { data: { viewer: { login: 'github-actions[bot]' } } });
    await hub.close();
  });
});
