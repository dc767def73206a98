import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Hub, startHub } from './hub.ts';
import { type Ask, at, createAsk, makeToken, repository, writeAll } from './hub-calls.ts';

let hub: Hub;
let ask: Ask;
let [token, issue] = ['', 0];
before(async () => {
  token = makeToken();
  hub = await startHub({ repository, tokens: [{ token, permissions: writeAll }] });
  ask = createAsk(hub, token);
  issue = hub.openIssue({ author: 'sam', title: 'One' });
});
after(() => hub.close());

const comment = () => ask('POST', `/issues/${issue}/comments`, { body: 'x' });
const count = (): number => hub.state.comments.length;

describe('a scripted fault', () => {
  it('is for the next request of its route, or for those that are named, and for no other', async () => {
    hub.fault('issues/create-comment', { type: 'answer', status: 502 });
    hub.fault('issues/create-comment', { type: 'answer', status: 503 }, [2, 3]);
    assert.equal((await ask('GET', `/issues/${issue}`)).status, 200);
    const statuses: number[] = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await comment()).status);
    assert.deepEqual([statuses, count()], [[502, 201, 503, 503, 201], 2]);
    assert.deepEqual([hub.writes.count, hub.writes.refused.length], [2, 3]);
  });

  it('tells limits with their headers', async () => {
    hub.fault('*', { type: 'rate-limit', status: 429, seconds: 60 });
    const spent = await comment();
    const reset = Number(spent.headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    assert.deepEqual(
      [spent.status, spent.headers.get('x-ratelimit-remaining'), reset > 50 && reset < 61],
      [429, '0', true],
    );
    hub.fault('*', { type: 'secondary-limit', seconds: 7 });
    const second = await comment();
    assert.deepEqual([second.status, second.headers.get('retry-after')], [403, '7']);
    assert.match(String(at(second.body, 'message')), /secondary rate limit/);
  });

  it('may break the connection before the work, or after it', async () => {
    const before = count();
    hub.fault('issues/create-comment', { type: 'drop' });
    await assert.rejects(comment());
    assert.equal(count(), before);
    hub.fault('issues/create-comment', { type: 'drop-after' });
    await assert.rejects(comment());
    assert.equal(count(), before + 1);
    hub.fault('issues/create-comment', { type: 'fail-after', status: 500 });
    assert.deepEqual([(await comment()).status, count()], [500, before + 2]);
  });

  it('may come late, or never', async () => {
    hub.fault('issues/get', { type: 'delay', ms: 120 });
    const since = Date.now();
    assert.equal((await ask('GET', `/issues/${issue}`)).status, 200);
    assert.ok(Date.now() - since >= 115);
    hub.fault('issues/get', { type: 'hang' });
    const url = `${hub.apiUrl}/repos/${repository}/issues/${issue}`;
    const headers = { authorization: `token ${token}` };
    await assert.rejects(fetch(url, { headers, signal: AbortSignal.timeout(200) }), { name: 'TimeoutError' });
  });
});

describe('what was asked', () => {
  it('is kept as channels for a search for leaks', () => {
    const channels = hub.channels();
    assert.equal(channels.length, hub.requests.length);
    assert.match(
      Buffer.from(channels[0]?.bytes ?? []).toString(),
      /^GET \/repos\/octo-org\/widgets\/issues\/1 HTTP\/1\.1\r\n/,
    );
  });

  it('is seen by two writers alike', async () => {
    const other = makeToken();
    hub.addToken({ token: other, login: 'kim', permissions: writeAll });
    const kim = createAsk(hub, other);
    const path = `/issues/${issue}/labels`;
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      names.map((name, index) => (index % 2 === 0 ? ask : kim)('POST', path, { labels: [name] })),
    );
    const told = await kim('GET', path);
    assert.deepEqual(names.map((_, index) => at(told.body, index, 'name')).sort(), names);
    const mine = await ask('POST', `/issues/${issue}/comments`, { body: 'Mine' });
    const seen = await kim('GET', `/issues/comments/${at(mine.body, 'id')}`);
    assert.deepEqual(
      [at(seen.body, 'body'), at(seen.body, 'user', 'login')],
      ['Mine', 'github-actions[bot]'],
    );
    const race = await Promise.all([ask, kim].map((one) => one('POST', '/labels', { name: 'once' })));
    assert.deepEqual(race.map((one) => one.status).sort(), [201, 422]);
    assert.deepEqual(hub.violations, []);
  });
});
