import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Hub } from '../../src/github/hub.ts';
import { token } from './asking.ts';
import {
  drop,
  flood,
  hang,
  type Reply,
  type Scripted,
  say,
  stall,
  startScripted,
  withScript,
} from './scripted-github.ts';

const comment = { id: 5, user: { login: 'github-actions[bot]', type: 'Bot' }, body: 'Hello', html_url: '' };
const made = {
  verdict: 'done',
  value: { id: 5, author: { login: 'github-actions[bot]', type: 'Bot' }, body: 'Hello', url: '' },
};
const create = (hub: Hub) => hub.createComment({ number: 7, body: 'Hello' });
const change = (hub: Hub) => hub.updateComment({ id: 5, body: 'Hello' });
const list = (hub: Hub) => hub.listComments(7);

/** These first, one each; then always the comment. */
const first =
  (...replies: readonly Reply[]) =>
  (_: unknown, index: number): Reply =>
    replies[index] ?? say(200, comment);

const failed = (why: string) => ({ verdict: 'failed', why });

it('sends what it is told to, with four headers and the agent, and nothing else', async () => {
  await withScript({ answer: first(say(201, comment)) }, async (hub, { seen }) => {
    assert.deepEqual(await create(hub), made);
    const [{ call, body, headers } = { call: '', body: '', headers: {} }] = seen;
    assert.deepEqual([seen.length, call], [1, 'POST /repos/octo-org/widgets/issues/7/comments']);
    assert.deepEqual(body, { body: 'Hello' });
    const { accept, authorization, 'user-agent': agent, 'x-github-api-version': version } = headers;
    assert.deepEqual(
      { accept, authorization, agent, version, type: headers['content-type'] },
      {
        accept: 'application/vnd.github+json',
        authorization: `token ${token}`,
        agent: 'goagent-action',
        version: '2022-11-28',
        type: 'application/json; charset=utf-8',
      },
    );
  });
});

it('sends what makes something new once only, when nobody knows whether it was done', async () => {
  for (const [reply, why] of [
    [say(502), 'status 502'],
    [say(500), 'status 500'],
    [drop, 'no connection to GitHub'],
  ] as const) {
    await withScript({ answer: first(reply) }, async (hub, { seen }) => {
      assert.deepEqual([await create(hub), seen.length], [failed(why), 1]);
    });
  }
});

it('sends everything else up to three times', async () => {
  for (const reply of [say(502), drop]) {
    await withScript({ answer: first(reply) }, async (hub, { seen }) => {
      assert.deepEqual([await change(hub), seen.length], [made, 2]);
    });
  }
  await withScript({ answer: () => say(503) }, async (hub, { seen }) => {
    assert.deepEqual([await change(hub), seen.length], [failed('status 503'), 3]);
  });
});

it('asks once where GitHub says no, and tells its own words, cleaned and cut', async () => {
  for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 422, 451]) {
    const message = `No\u200b\u202e.\u0007\n${'x'.repeat(500)}`;
    const errors = [{ message: 'Be\u0000cause' }, 'of this', { code: 'custom' }, 7];
    await withScript({ answer: () => say(status, { message, errors }) }, async (hub, { seen }) => {
      const why = `No. ${'x'.repeat(196)}`;
      const said = [why, 'Because', 'of this', '', ''];
      assert.deepEqual([await change(hub), seen.length], [{ verdict: 'refused', status, why, said }, 1]);
    });
  }
  await withScript({ answer: () => say(418, '<html>') }, async (hub) => {
    assert.deepEqual(await create(hub), { verdict: 'refused', status: 418, why: 'status 418', said: [] });
  });
});

it('waits for a limit that ends in time, even with what is sent once', async () => {
  const soon = `${Math.floor(Date.now() / 1000) + 1}`;
  const limits = [
    say(429, {}, { 'retry-after': '1' }),
    say(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '1' }),
    say(
      403,
      { message: 'API rate limit exceeded' },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': soon },
    ),
  ];
  await Promise.all(
    limits.map((limit) =>
      withScript({ answer: first(limit) }, async (hub, { seen }) => {
        const start = performance.now();
        assert.deepEqual([await create(hub), seen.length], [made, 2]);
        assert.ok(performance.now() - start > 900);
      }),
    ),
  );
});

it('fails at once where a limit lasts longer than the run', async () => {
  const told = (seconds: number, status: number, name = 'a secondary rate limit') =>
    failed(
      `GitHub refuses more requests (status ${status}): ${name} lasts for ${seconds} s more, and the run has no time for that`,
    );
  const endsAt = Date.now() + 30_000;
  const late = `${Math.floor(Date.now() / 1000) + 3_000}`;
  for (const [reply, seconds, status] of [
    [say(429, {}, { 'retry-after': '26' }), 26, 429],
    [say(429, {}, { 'retry-after': 'soon' }), 60, 429],
    [say(403, { message: 'You have exceeded a secondary rate limit' }), 60, 403],
    [say(403, { message: 'You have triggered an abuse detection mechanism' }), 60, 403],
  ] as const) {
    await withScript({ answer: () => reply, options: { endsAt } }, async (hub, { seen }) => {
      assert.deepEqual([await create(hub), seen.length], [told(seconds, status), 1]);
    });
  }
  const spent = say(403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': late });
  await withScript({ answer: () => spent, options: { endsAt } }, async (hub, { seen }) => {
    const answer = await list(hub);
    assert.equal(seen.length, 1);
    assert.ok(
      answer.verdict === 'failed' && /\(status 403\): the rate limit lasts for \d{4} s/.test(answer.why),
    );
  });
});

it('waits for a limit twice and no more', async () => {
  await withScript({ answer: () => say(429, {}, { 'retry-after': '0' }) }, async (hub, { seen }) => {
    const answer = await create(hub);
    assert.deepEqual([answer.verdict, seen.length], ['failed', 3]);
  });
});

it('ends an attempt at its deadline, and does not send it again', async () => {
  for (const reply of [hang, stall]) {
    await withScript({ answer: () => reply, options: { timeoutMs: 300 } }, async (hub, { seen }) => {
      assert.deepEqual([await list(hub), seen.length], [failed('GitHub did not answer in time'), 1]);
    });
  }
});

it('ends with the run, in an answer, in a pause and in a wait for a limit', async () => {
  for (const reply of [hang, say(503), say(429, {}, { 'retry-after': '20' })]) {
    const controller = new AbortController();
    await withScript({ answer: () => reply, options: { signal: controller.signal } }, async (hub) => {
      setTimeout(() => controller.abort(), 100);
      const start = performance.now();
      assert.deepEqual(await list(hub), failed('the run ended before GitHub answered'));
      assert.ok(performance.now() - start < 400, `${performance.now() - start} ms`);
      assert.deepEqual(await create(hub), failed('the run ended before GitHub answered'));
    });
  }
});

it('takes no more than 16 MiB of an answer, and of one that is no success 64 KiB', async () => {
  await withScript({ answer: () => flood }, async (hub) => {
    assert.deepEqual(await list(hub), failed('the answer is larger than 16 MiB'));
  });
  const message = JSON.stringify({ message: 'x', more: 'y'.repeat(70_000) });
  await withScript({ answer: () => say(422, message) }, async (hub) => {
    assert.deepEqual(await create(hub), { verdict: 'refused', status: 422, why: 'status 422', said: [] });
  });
});

async function withTwo(
  status: number,
  to: (strangers: string, own: Scripted) => string,
  ask: (hub: Hub, own: Scripted, strangers: Scripted) => Promise<void>,
): Promise<void> {
  const strangers = await startScripted(() => say(200, comment));
  let own: Scripted | undefined;
  const answer = (_: unknown, index: number): Reply =>
    index === 0 && own !== undefined
      ? say(status, {}, { location: to(strangers.apiUrl, own) })
      : say(200, comment);
  try {
    await withScript({ answer, basePath: '/api/v3' }, async (hub, github) => {
      own = github;
      await ask(hub, github, strangers);
    });
  } finally {
    await strangers.close();
  }
}

it('follows a redirect only where token, method and body stay where they are', async () => {
  const moved = failed('GitHub sent the request to another address');
  for (const status of [301, 302, 307, 308]) {
    await withTwo(
      status,
      (strangers) => `${strangers}/api/v3/x`,
      async (hub, own, strangers) => {
        assert.deepEqual([await create(hub), own.seen.length, strangers.seen.length], [moved, 1, 0]);
      },
    );
    await withTwo(
      status,
      () => '/pages/of/strangers',
      async (hub, own) => {
        assert.deepEqual([await change(hub), own.seen.length], [moved, 1]);
      },
    );
  }
  for (const status of [307, 308]) {
    await withTwo(
      status,
      () => '/api/v3/repositories/1/issues/7/comments',
      async (hub, own) => {
        assert.deepEqual(await create(hub), made);
        const [, { call, body } = { call: '', body: '' }] = own.seen;
        assert.deepEqual([call, body], ['POST /api/v3/repositories/1/issues/7/comments', { body: 'Hello' }]);
      },
    );
  }
  for (const status of [301, 302]) {
    await withTwo(
      status,
      () => '/api/v3/repositories/1/issues/7/comments',
      async (hub, own) => {
        assert.deepEqual([await create(hub), own.seen.length], [moved, 1]);
      },
    );
  }
});

it('sends nothing without a token, a repository, a number or an address that keeps the token secret', async () => {
  const cases = [
    [{ token: '' }, 'input "github-token" is empty'],
    [{ repository: 'octo-org/..' }, 'GITHUB_REPOSITORY is not "owner/name"'],
    [{ apiUrl: 'http://github.example.test' }, 'GITHUB_API_URL is not https'],
  ] as const;
  for (const [options, why] of cases) {
    await withScript({ answer: () => hang, options }, async (hub, { seen }) => {
      assert.deepEqual([await create(hub), seen.length], [failed(why), 0]);
    });
  }
  await withScript({ answer: () => hang }, async (hub, { seen }) => {
    const why = failed('what was to be sent is no number or name that GitHub knows');
    for (const number of [0, -1, 1.5, Number.NaN]) {
      assert.deepEqual(await hub.createComment({ number, body: '' }), why);
      assert.deepEqual(await hub.listComments(number), why);
    }
    assert.deepEqual(await hub.removeLabel({ number: 7, label: '' }), why);
    for (const branch of [
      '',
      '..',
      'a..b',
      '/a',
      'a/',
      'a b',
      'a\u2009b',
      'a.lock',
      '-a',
      '.a',
      'a/.b',
      'a~1',
      '@',
    ]) {
      assert.deepEqual(await hub.readBranch(branch), why, branch);
    }
    assert.deepEqual(seen, []);
  });
});

it('lists page by page, 1,000 at most, and gives no list that it could not read whole', async () => {
  const page = Array.from({ length: 100 }, () => comment);
  const more = { link: '<http://a.test>; rel="next"' };
  await withScript({ answer: () => say(200, page, more) }, async (hub, { seen }) => {
    const answer = await list(hub);
    assert.ok(answer.verdict === 'done');
    assert.deepEqual([answer.value.items.length, answer.value.cut, seen.length], [1_000, 'cut', 10]);
    assert.equal(seen[9]?.call, 'GET /repos/octo-org/widgets/issues/7/comments?per_page=100&page=10');
  });
  for (const odd of [{}, 'x', null, [comment, { id: 'x' }], Array.from({ length: 101 }, () => comment)]) {
    await withScript({ answer: () => say(200, odd) }, async (hub) => {
      assert.equal((await list(hub)).verdict, 'failed');
    });
  }
});
