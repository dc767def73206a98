import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { it } from 'node:test';
import { everyTime, startFakeGithub } from '../support/fake-github.ts';
import { findLeaks } from '../support/leaks.ts';
import { repository, token, withGithub } from './asking.ts';

const scene = { collaborators: { sam: 'write' } } as const;
const path = `/repos/${repository}/collaborators/sam/permission`;
const why = 'GitHub sent the request to another address';
const secrets = [{ label: 'github-token', value: token }];

it('takes the token to no other origin, whatever a redirect says', async () => {
  const other = await startFakeGithub({ token, scene: { repositories: { [repository]: scene } } });
  try {
    for (const status of [301, 302, 303, 307, 308]) {
      const faults = { permission: everyTime({ type: 'redirect', status, to: `${other.apiUrl}${path}` }) };
      await withGithub({ scene, faults }, async (client, { requests }) => {
        assert.equal(await client.readPermission('sam'), 'unknown');
        assert.equal(requests.length, 1);
        assert.ok(
          client.problems().every((problem) => problem.endsWith(status === 303 ? 'status 303' : why)),
        );
        assert.deepEqual(findLeaks({ secrets, channels: [...other.channels()] }), []);
      });
    }
    assert.deepEqual(other.requests, []);
  } finally {
    await other.close();
  }
});

it('follows a redirect to a renamed repository of the same GitHub, three times at most', async () => {
  const stage = { scene, basePath: '/api/v3' };
  const to = (location: string) => ({ type: 'redirect', status: 301, to: location }) as const;
  const once = { pull: everyTime(to(`/api/v3${path}`)) };
  await withGithub({ ...stage, faults: once }, async (client, { requests }) => {
    // The answer there is none of a pull request: that it was asked for is what counts.
    assert.equal((await client.readPullRequest(7)).verdict, 'failed');
    assert.deepEqual(
      requests.map(({ call, headers }) => [call, headers.includes(`token ${token}`)]),
      [
        ['pull', true],
        ['permission', true],
      ],
    );
  });
  const round = { permission: everyTime(to(`/api/v3${path}`)) };
  await withGithub({ ...stage, faults: round }, async (client, { requests }) => {
    assert.equal(await client.readPermission('sam'), 'unknown');
    assert.equal(requests.length, 4);
  });
});

it('takes the token out of the API of an Enterprise Server to no page beside it', async () => {
  const targets = [
    '/stranger/page',
    '/api/v3/../../stranger',
    '/api/v3x/repos',
    '//127.0.0.1:1/api/v3/',
    'file:///etc/passwd',
    'http://user:word@127.0.0.1/api/v3/',
    'http://[',
    '',
  ];
  for (const target of targets) {
    const faults = { permission: everyTime({ type: 'redirect', status: 302, to: target } as const) };
    await withGithub({ scene, faults, basePath: '/api/v3' }, async (client, { requests }) => {
      assert.equal(await client.readPermission('sam'), 'unknown', target);
      const inside = requests.filter(({ call }) => call === 'other');
      // A relative address may stay below the API, where the token is at home.
      assert.ok(
        inside.every(({ url }) => url.startsWith('/api/v3/')),
        target,
      );
    });
  }
});

it('says nothing of the token but in the one header', async () => {
  await withGithub({ scene }, async (client, github) => {
    await client.readPermission('sam');
    await client.readPullRequest(7);
    const authorized = [{ secret: 'github-token', channels: 'github' }];
    assert.equal(findLeaks({ secrets, channels: github.channels() }).length > 0, true);
    assert.deepEqual(findLeaks({ secrets, channels: github.channels(), authorized }), []);
  });
});

it('goes through the proxy that it is given, and nowhere without it', async () => {
  const asked: string[] = [];
  const proxy = createServer();
  await withGithub({ scene }, async (_, github) => {
    const port = Number(new URL(github.apiUrl).port);
    proxy.on('connect', (request, client) => {
      asked.push(request.url ?? '');
      const upstream = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      client.on('error', () => upstream.destroy());
      client.on('close', () => upstream.destroy());
      upstream.on('error', () => client.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    assert.ok(address !== null && typeof address === 'object');
    const url = `http://127.0.0.1:${address.port}`;
    await withGithub({ options: { apiUrl: github.apiUrl, proxy: url } }, async (client) => {
      assert.equal(await client.readPermission('sam'), 'write');
    });
    assert.deepEqual(asked, [`127.0.0.1:${port}`]);
    await withGithub({ options: { apiUrl: github.apiUrl, proxy: 'http://127.0.0.1:1' } }, async (client) => {
      assert.equal(await client.readPermission('sam'), 'unknown');
    });
    assert.equal(github.requests.length, 1);
  });
  proxy.closeAllConnections();
  await new Promise<void>((resolve) => proxy.close(() => resolve()));
});
