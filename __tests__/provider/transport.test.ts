import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { createModel } from '../../src/provider/chat.ts';
import { openTransport } from '../../src/provider/transport.ts';
import { answer, answered, ask, attemptsOf, optionsOf, withScript } from './asking.ts';

/** A proxy that tunnels every request to one port, and keeps what it was asked for. */
async function startProxy(port: number): Promise<{ url: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

test('goes through the proxy, streams included, and keeps caps, time-outs and redirects there', async () => {
  const script: readonly ReplyScript[] = [
    { ...answer, pieces: 7 },
    { fault: { type: 'flood', bytes: 5_000_000, gzip: true } },
    { fault: { type: 'redirect', location: 'http://elsewhere.test/' } },
    { fault: { type: 'stall' } },
  ];
  const server = await startScriptedModel(script);
  const proxy = await startProxy(Number(new URL(server.baseUrl).port));
  try {
    const options = optionsOf('http://model.test/v1', { proxy: { httpProxy: proxy.url }, idleMs: 150 });
    const model = createModel(options);
    const { outcome } = await ask(model);
    assert.ok(outcome.type === 'replied');
    assert.deepEqual(outcome.reply, answered);
    const errors: (string | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) errors.push(attemptsOf(await ask(model))[0]?.error);
    assert.deepEqual(errors, ['TOO_LARGE', 'REDIRECT', 'IDLE']);
    assert.ok(proxy.asked.every((target) => target === 'model.test:80'));
    assert.equal(server.requests[0]?.headers.host, 'model.test');
  } finally {
    await server.close();
    await proxy.close();
  }
});

test('says that a proxy cannot be reached', async () => {
  const gone = await startScriptedModel([]);
  await gone.close();
  const proxy = { httpProxy: new URL(gone.baseUrl).origin };
  const { outcome } = await ask(createModel(optionsOf('http://model.test/v1', { proxy })));
  assert.ok(outcome.type === 'failed');
  assert.equal(outcome.reason, 'PROVIDER_UNREACHABLE');
});

test('is the fetch of Node unless there is a proxy to take or a wait that it would not have', () => {
  const proxy = { httpProxy: 'http://via.test:1', httpsProxy: 'http://via.test:1' };
  assert.equal(openTransport(optionsOf('http://127.0.0.1:1/v1', { proxy })), fetch);
  assert.equal(openTransport(optionsOf('https://model.test/v1')), fetch);
  assert.notEqual(openTransport(optionsOf('https://model.test/v1', { proxy })), fetch);
  assert.notEqual(openTransport(optionsOf('https://model.test/v1', { timeoutMs: 600_000 })), fetch);
});

test('works where an attempt may take longer than the fetch of Node allows', async () => {
  await withScript(
    [answer],
    async ({ model }) => {
      const { outcome } = await ask(model);
      assert.ok(outcome.type === 'replied');
      assert.deepEqual(outcome.reply, answered);
    },
    { timeoutMs: 600_000 },
  );
});
