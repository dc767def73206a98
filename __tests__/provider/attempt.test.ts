import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { createModel } from '../../src/provider/chat.ts';
import { answer, answered, ask, attemptsOf, optionsOf, requestOf, withScript } from './asking.ts';

test('takes no key, base URL, header or log level for itself from the environment', async () => {
  const names = {
    OPENAI_API_KEY: 'env-key',
    OPENAI_BASE_URL: 'http://127.0.0.1:9',
    OPENAI_ORG_ID: 'env-org',
    OPENAI_PROJECT_ID: 'env-project',
    OPENAI_CUSTOM_HEADERS: 'X-Environment: yes\nAuthorization: Bearer env-key',
    OPENAI_LOG: 'debug',
  };
  Object.assign(process.env, names);
  try {
    await withScript([answer], async ({ server }) => {
      const { apiKey, ...options } = optionsOf(server.baseUrl);
      assert.equal((await ask(createModel(options))).outcome.type, 'replied');
      assert.ok(apiKey);
      assert.doesNotMatch(JSON.stringify(server.requests[0]?.headers), /env|x-stainless|authorization/i);
    });
  } finally {
    for (const name of Object.keys(names)) delete process.env[name];
  }
});

test('ends an attempt that drips for longer than the attempt may take, though it is never idle', async () => {
  await withScript(
    [{ ...answer, fault: { type: 'drip', ms: 5 } }],
    async ({ model }) => {
      const asked = await ask(model);
      assert.equal(attemptsOf(asked)[0]?.error, 'TIMEOUT');
    },
    { timeoutMs: 150, idleMs: 100 },
  );
});

test('ends an attempt that falls silent after the headers, long before its time is up', async () => {
  for (const bytes of [0, 40]) {
    await withScript(
      [{ ...answer, fault: { type: 'stall', bytes } }],
      async ({ model }) => {
        const start = Date.now();
        const asked = await ask(model);
        assert.ok(Date.now() - start < 2_000);
        assert.equal(attemptsOf(asked)[0]?.error, 'IDLE');
        assert.equal(attemptsOf(asked)[0]?.status, 200);
        assert.ok(asked.outcome.type === 'failed');
        assert.equal(asked.outcome.reason, 'PROVIDER_TIMEOUT');
        assert.match(asked.outcome.message, /fell silent for 80ms .*http-timeout=5s.*Increase http-timeout/);
      },
      { idleMs: 80 },
    );
  }
});

test('ends at once when the run ends: while it waits for headers, reads, or waits to repeat', async () => {
  const scripts: readonly ReplyScript[] = [
    { fault: { type: 'delay', ms: 3_000 } },
    { fault: { type: 'stall' } },
    { fault: { type: 'status', status: 503 } },
  ];
  for (const script of scripts) {
    await withScript(
      [script],
      async ({ model }) => {
        const start = Date.now();
        const asked = await ask(model, requestOf(), AbortSignal.timeout(60));
        assert.deepEqual(asked.outcome, { type: 'aborted' });
        assert.equal(asked.events.length, 1);
        assert.ok(Date.now() - start < 1_000);
      },
      { backoffMs: 60_000, retries: 3 },
    );
  }
  await withScript([answer], async ({ server, model }) => {
    const asked = await ask(model, requestOf(), AbortSignal.abort());
    assert.deepEqual(asked, { outcome: { type: 'aborted' }, events: [], ahead: [] });
    assert.equal(server.requests.length, 0);
  });
});

test('C46 repeats connection faults, and says what could not be reached', async () => {
  await withScript(
    [
      { fault: { type: 'drop', when: 'before-headers' } },
      { ...answer, fault: { type: 'drop', when: 'mid-body' } },
      answer,
    ],
    async ({ model }) => {
      const asked = await ask(model);
      assert.equal(asked.outcome.type, 'replied');
      assert.deepEqual(
        attemptsOf(asked).map((event) => [event.status, event.error]),
        [
          [0, 'CONNECTION'],
          [200, 'CONNECTION'],
          [200, undefined],
        ],
      );
    },
    { retries: 2 },
  );
  const gone = await startScriptedModel([]);
  await gone.close();
  const { outcome } = await ask(createModel(optionsOf(gone.baseUrl)));
  assert.deepEqual(outcome, {
    type: 'failed',
    reason: 'PROVIDER_UNREACHABLE',
    message: `The model endpoint ${gone.baseUrl} cannot be reached, or broke off: ECONNREFUSED. Check base-url, and that the endpoint runs.`,
  });
});

test('takes a reply whose finish reason came for whole, however the connection ends then', async () => {
  await withScript(
    (_request, index) => ({
      ...answer,
      fault: index === 0 ? { type: 'stall', bytes: 100_000 } : { type: 'odd-shape', shape: 'no-done' },
    }),
    async ({ model }) => {
      const { outcome } = await ask(model);
      assert.ok(outcome.type === 'replied');
      assert.deepEqual(outcome.reply, answered);
    },
    { idleMs: 400 },
  );
});

test('C46 refuses what is no chat completion at once, and does not ask again', async () => {
  const bodies: readonly { readonly script: ReplyScript; readonly message: RegExp }[] = [
    { script: { fault: { type: 'html' } }, message: /no chat completion: it is a page of HTML\. .*base-url/ },
    { script: { fault: { type: 'status', status: 200, body: 'hello' } }, message: /it is no JSON/ },
    { script: { fault: { type: 'status', status: 200, body: '{}' } }, message: /no choices\[0\]\.message/ },
    { script: { fault: { type: 'status', status: 200, body: '[1]' } }, message: /no choices\[0\]\.message/ },
    {
      script: { fault: { type: 'error-with-200', error: { message: 'no credit', type: 'billing' } } },
      message: /answered an error with status 200: no credit\./,
    },
  ];
  for (const { script, message } of bodies) {
    await withScript(
      [script, answer],
      async ({ server, model }) => {
        const { outcome } = await ask(model);
        assert.ok(outcome.type === 'failed');
        assert.equal(outcome.reason, 'PROVIDER_REPLY_INVALID');
        assert.match(outcome.message, message);
        assert.equal(server.requests.length, 1);
      },
      { retries: 2 },
    );
  }
});

test('stops reading at the byte cap, counted after decompression', async () => {
  for (const gzip of [false, true]) {
    await withScript(
      [{ fault: { type: 'flood', bytes: 3_000_000, gzip } }, answer],
      async ({ server, model }) => {
        const asked = await ask(model);
        assert.equal(attemptsOf(asked)[0]?.error, 'TOO_LARGE');
        assert.ok(asked.outcome.type === 'failed');
        assert.equal(asked.outcome.reason, 'PROVIDER_REPLY_INVALID');
        assert.match(asked.outcome.message, /answered more than 100000 bytes/);
        assert.equal(server.requests.length, 1);
      },
      { maxBodyBytes: 100_000, retries: 2 },
    );
  }
});

test('never follows a redirect, since the key would go along', async () => {
  const other = await startScriptedModel([answer]);
  try {
    for (const status of [301, 302, 307, 308]) {
      const location = `${other.baseUrl}/chat/completions`;
      await withScript([{ fault: { type: 'redirect', location, status } }], async ({ model }) => {
        const { outcome } = await ask(model);
        assert.ok(outcome.type === 'failed');
        assert.equal(outcome.reason, 'PROVIDER_STATUS');
        assert.match(
          outcome.message,
          new RegExp(`redirects \\(status ${status}\\) to ${new URL(location).origin}`),
        );
        assert.match(outcome.message, /set base-url to the final address/);
      });
    }
    assert.equal(other.requests.length, 0);
  } finally {
    await other.close();
  }
});

test('says which inputs to check when a request cannot be written as HTTP', async () => {
  await withScript(
    [answer],
    async ({ server, model }) => {
      const asked = await ask(model);
      assert.ok(asked.outcome.type === 'failed');
      assert.equal(asked.outcome.reason, 'PROVIDER_UNREACHABLE');
      assert.match(asked.outcome.message, /Check api-key, api-headers and base-url/);
      assert.equal(server.requests.length, 0);
    },
    { apiKey: 'key with a \u2603', retries: 2 },
  );
});

test('reads a stream that is labelled as something else', async () => {
  const body = [
    '{"choices":[{"index":0,"delta":{"content":"hi"}}]}',
    '{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
    '[DONE]',
  ];
  const text = body.map((data) => `data: ${data}\n\n`).join('');
  const headers = { 'content-type': 'text/plain' };
  await withScript([{ fault: { type: 'status', status: 200, headers, body: text } }], async ({ model }) => {
    const { outcome } = await ask(model);
    assert.ok(outcome.type === 'replied');
    assert.equal(outcome.reply.text, 'hi');
  });
});

test('lets an api-header take the place of our own, whatever its case', async () => {
  await withScript([answer], async ({ server }) => {
    const { apiKey: _, ...options } = optionsOf(server.baseUrl, {
      headers: { authorization: 'Custom abc', 'USER-AGENT': 'mine', 'X-Two': '2' },
    });
    await ask(createModel(options));
    const headers = server.requests[0]?.headers;
    assert.deepEqual(
      [headers?.authorization, headers?.['user-agent'], headers?.['x-two']],
      ['Custom abc', 'mine', '2'],
    );
  });
});
