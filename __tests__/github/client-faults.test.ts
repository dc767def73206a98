import assert from 'node:assert/strict';
import { it } from 'node:test';
import { atFirst, everyTime, type GithubFault } from '../support/fake-github.ts';
import { repository, withGithub } from './asking.ts';

const scene = { collaborators: { sam: 'write' } } as const;
const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
/** What nothing of ours may repeat. */
const told = 'text-of-the-answer';

type Told = { readonly permission: string; readonly problems: readonly string[]; readonly asked: number };

async function askWith(fault: (index: number) => GithubFault | undefined, timeoutMs = 5_000): Promise<Told> {
  const stage = { scene, faults: { permission: fault }, options: { timeoutMs } };
  return withGithub(stage, async (client, { requests }) => {
    const permission = await client.readPermission('sam');
    return { permission, problems: client.problems(), asked: requests.length };
  });
}

const unknown = (why: string, asked = 1): Told => ({
  permission: 'unknown',
  problems: [`${route}: ${why}`],
  asked,
});

const answer = (status: number, body = `{"message":"${told}"}`, headers = {}): GithubFault => ({
  type: 'answer',
  status,
  body,
  headers,
});

it('grants nothing on any status but 200, and quotes no answer', async () => {
  for (const status of [201, 202, 204, 301, 304, 400, 401, 403, 409, 418, 422, 429, 451]) {
    const why = status === 301 ? 'GitHub sent the request to another address' : `status ${status}`;
    assert.deepEqual(await askWith(everyTime(answer(status))), unknown(why), `${status}`);
  }
  for (const status of [404, 410]) {
    assert.deepEqual(await askWith(everyTime(answer(status))), {
      permission: 'none',
      problems: [],
      asked: 1,
    });
  }
});

it('grants nothing on a body that is no answer', async () => {
  const body = '<!doctype html><title>Sign in</title>';
  for (const text of [
    body,
    '',
    '[]',
    'null',
    '"write"',
    '{"permission":"write"',
    '\uFEFF',
    '{"permission":{}}',
  ]) {
    const { permission, problems } = await askWith(everyTime(answer(200, text)));
    assert.deepEqual([permission, problems.join().includes(told)], ['unknown', false], text);
  }
  const html = answer(200, body, { 'content-type': 'text/html' });
  assert.equal((await askWith(everyTime(html))).permission, 'unknown');
});

it('asks once more where GitHub is in trouble', async () => {
  const patient = { scene, options: { timeoutMs: 5_000 } };
  for (const status of [500, 502, 503]) {
    const faults = { permission: atFirst(answer(status)) };
    await withGithub({ ...patient, faults }, async (client, { requests }) => {
      assert.deepEqual([await client.readPermission('sam'), requests.length], ['write', 2]);
      assert.deepEqual(client.problems(), []);
    });
  }
  const faults = { permission: everyTime(answer(503)) };
  await withGithub({ ...patient, faults }, async (client, { requests }) => {
    assert.deepEqual([await client.readPermission('sam'), requests.length], ['unknown', 2]);
    assert.deepEqual(client.problems(), [`${route}: status 503`]);
  });
});

it('asks once more after a limit, when the wait fits into its time', async () => {
  for (const status of [403, 429]) {
    const faults = { permission: atFirst(answer(status, '', { 'retry-after': '1' })) };
    await withGithub({ scene, faults }, async (client, { requests }) => {
      assert.deepEqual([await client.readPermission('sam'), requests.length], ['write', 2]);
    });
    const long = everyTime(answer(status, '', { 'retry-after': '60' }));
    assert.deepEqual(await askWith(long), unknown(`status ${status}`));
    const odd = everyTime(answer(status, '', { 'retry-after': '9'.repeat(30) }));
    assert.deepEqual(await askWith(odd), unknown(`status ${status}`));
  }
});

it('waits no longer than its time for an answer or for the rest of one', async () => {
  const start = performance.now();
  const faults: readonly GithubFault[] = [{ type: 'hang' }, { type: 'stall' }, { type: 'delay', ms: 3_000 }];
  for (const fault of faults) {
    assert.deepEqual(
      await askWith(everyTime(fault), 400),
      unknown('GitHub did not answer within 0.4 s'),
      fault.type,
    );
  }
  assert.ok(performance.now() - start < 4_500);
});

it('ends with the run', async () => {
  const controller = new AbortController();
  const stage = { scene, faults: { permission: everyTime({ type: 'hang' } as const) } };
  await withGithub({ ...stage, options: { signal: controller.signal } }, async (client) => {
    setTimeout(() => controller.abort(), 100);
    const start = performance.now();
    assert.equal(await client.readPermission('sam'), 'unknown');
    assert.ok(performance.now() - start < 4_500);
    assert.deepEqual(client.problems(), [`${route}: the run ended before GitHub answered`]);
    assert.deepEqual(await client.readPullRequest(7), {
      verdict: 'failed',
      why: 'the run ended before GitHub answered',
    });
  });
});

it('says so when there is no connection', async () => {
  assert.deepEqual(await askWith(everyTime({ type: 'drop' })), unknown('no connection to GitHub'));
  await withGithub({ options: { apiUrl: 'http://127.0.0.1:1' } }, async (client) => {
    assert.deepEqual(await client.readPullRequest(7), { verdict: 'failed', why: 'no connection to GitHub' });
  });
});

it('takes no more than 16 MiB', async () => {
  const stage = { scene, faults: { permission: everyTime({ type: 'flood' } as const) } };
  await withGithub(stage, async (client) => {
    assert.equal(await client.readPermission('sam'), 'unknown');
    assert.deepEqual(client.problems(), [`${route}: the answer is larger than 16 MiB`]);
  });
});

it('asks nothing without a token, a repository or an address that keeps the token secret', async () => {
  const why = 'input "github-token" is empty';
  const cases = [
    [{ token: undefined }, why],
    [{ token: '' }, why],
    [{ token: ' \n' }, why],
    [{ repository: 'widgets' }, 'GITHUB_REPOSITORY is not "owner/name"'],
    [{ repository: 'octo-org/..' }, 'GITHUB_REPOSITORY is not "owner/name"'],
    [{ repository: '' }, 'GITHUB_REPOSITORY is not "owner/name"'],
    [{ apiUrl: '' }, 'GITHUB_API_URL is no URL'],
    [{ apiUrl: 'http://github.example.test/api/v3' }, 'GITHUB_API_URL is not https'],
    [{ apiUrl: 'ftp://127.0.0.1' }, 'GITHUB_API_URL is not https'],
    [{ apiUrl: 'https://user@github.example.test' }, 'GITHUB_API_URL is more than an address and a path'],
    [{ apiUrl: 'https://github.example.test/?a=b' }, 'GITHUB_API_URL is more than an address and a path'],
  ] as const;
  for (const [options, reason] of cases) {
    await withGithub({ scene, options }, async (client, { requests }) => {
      const head = { repository, sha: 'a'.repeat(40), ref: 'main' };
      const failed = { verdict: 'failed', why: reason };
      const place = { commit: 'a'.repeat(40), path: 'a' };
      assert.equal(await client.readPermission('sam'), 'unknown');
      assert.deepEqual(await client.readPullRequest(7), failed);
      assert.deepEqual(await client.readChangedPaths(7), failed);
      assert.deepEqual(await client.readFile(place), failed);
      assert.deepEqual(await client.listFiles(place), failed);
      assert.equal(await client.wasPushedAfter(head, '2026-03-04T12:00:00Z'), 'unknown');
      assert.ok(client.problems().every((problem) => problem.endsWith(`: ${reason}`)));
      assert.deepEqual(requests, []);
    });
  }
});

it('survives a token that no header can carry, and repeats nothing of it', async () => {
  const token = `line one\nline ${'two'.repeat(8)}`;
  await withGithub({ scene, options: { token } }, async (client, { requests }) => {
    assert.equal(await client.readPermission('sam'), 'unknown');
    assert.deepEqual(client.problems(), [`${route}: no connection to GitHub`]);
    assert.deepEqual(requests, []);
  });
});

it('tells a missing list apart from one that failed half way', async () => {
  const files = Array.from({ length: 150 }, (_, index) => `file-${index}`);
  const side = { sha: 'a'.repeat(40), ref: 'main' };
  const pull = { author: 'sam', base: side, head: { ...side, repository }, files };
  const faults = { files: (index: number) => (index === 1 ? answer(403) : undefined) };
  await withGithub({ scene: { pullRequests: { 7: pull } }, faults }, async (client) => {
    assert.deepEqual(await client.readChangedPaths(7), { verdict: 'failed', why: 'status 403' });
  });
});
