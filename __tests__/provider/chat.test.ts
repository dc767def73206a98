import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { answer, answered, ask, bodyOf, called, calling, requestOf, secret, withScript } from './asking.ts';

const forms: readonly { readonly form: string; readonly change: Partial<ReplyScript> }[] = [
  { form: 'streamed', change: {} },
  { form: 'streamed in pieces of one byte', change: { pieces: 1 } },
  { form: 'streamed in pieces of five bytes', change: { pieces: 5 } },
  { form: 'streamed without an end mark', change: { fault: { type: 'odd-shape', shape: 'no-done' } } },
  { form: 'plain, though a stream was asked for', change: { fault: { type: 'odd-shape', shape: 'plain' } } },
  { form: 'plain in pieces', change: { fault: { type: 'odd-shape', shape: 'plain' }, pieces: 3 } },
  { form: 'late', change: { fault: { type: 'delay', ms: 30 } } },
  { form: 'with reasoning beside it', change: { reasoning: 'hm, let me think' } },
];
for (const { form, change } of forms) {
  test(`reads an answer and calls that come ${form}`, async () => {
    await withScript(
      [
        { ...answer, ...change },
        { ...calling, ...change },
      ],
      async ({ model }) => {
        const first = await ask(model);
        assert.ok(first.outcome.type === 'replied');
        assert.deepEqual(first.outcome.reply, answered);
        assert.deepEqual(first.events, [
          { type: 'http-attempt', attempt: 1, max: 1, status: 200, backoffMs: 0 },
        ]);
        const second = await ask(model);
        assert.ok(second.outcome.type === 'replied');
        assert.deepEqual(second.outcome.reply, called);
      },
    );
  });
}

test('sends exactly the bytes that it describes, and no header that it does not name', async () => {
  await withScript(
    [answer],
    async ({ server, model }) => {
      const facts = model.describe(requestOf());
      await ask(model);
      const [request] = server.requests;
      assert.ok(request);
      assert.deepEqual(facts, {
        model: 'test-model',
        endpoint: new URL(server.baseUrl).origin,
        bytes: request.raw.length,
        sha256: createHash('sha256').update(request.raw).digest('hex'),
        sampling: { temperature: 0.3, reasoning_effort: 'low', max_tokens: 200 },
      });
      assert.deepEqual(request.body, {
        model: 'test-model',
        messages: [{ role: 'user', content: 'what time is it?' }],
        tools: [
          {
            type: 'function',
            function: {
              name: 'get_time',
              description: 'Tells the time.',
              parameters: { type: 'object', properties: { zone: { type: 'string' } } },
            },
          },
        ],
        tool_choice: 'auto',
        temperature: 0.3,
        reasoning_effort: 'low',
        max_tokens: 200,
        stream: true,
        stream_options: { include_usage: true },
      });
      const { host, connection, 'content-length': length, ...headers } = request.headers;
      assert.deepEqual(headers, {
        accept: 'application/json, text/event-stream',
        'accept-encoding': headers['accept-encoding'],
        'accept-language': '*',
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        'idempotency-key': `goagent-${'0'.repeat(32)}`,
        'sec-fetch-mode': 'cors',
        'user-agent': 'goagent-action',
        'x-title': 'a run',
      });
    },
    { temperature: 0.3, reasoningEffort: 'low', maxOutputTokens: 200, headers: { 'X-Title': 'a run' } },
  );
});

test('keeps the connection, after streams, plain replies and refusals alike', async () => {
  const plain: ReplyScript = { ...answer, fault: { type: 'odd-shape', shape: 'plain' } };
  const refused: ReplyScript = { fault: { type: 'status', status: 404, body: 'nothing here' } };
  // In pieces: the end of the body comes after the end mark, as it does from afar.
  await withScript([{ ...answer, pieces: 16 }, plain, refused, calling], async ({ server, model }) => {
    for (let count = 0; count < 4; count += 1) {
      await ask(model);
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(
      server.requests.map((request) => request.connection),
      [0, 0, 0, 0],
    );
  });
});

test('goes to the next model when retries are spent or the model is unknown, and stays there', async () => {
  const busy: ReplyScript = { fault: { type: 'status', status: 503, body: 'busy' } };
  const unknown: ReplyScript = {
    fault: {
      type: 'status',
      status: 404,
      body: { error: { message: 'The model `b` does not exist', code: 'model_not_found' } },
    },
  };
  await withScript(
    [busy, busy, unknown, answer, answer],
    async ({ server, model }) => {
      assert.equal(model.describe(requestOf()).model, 'a');
      const asked = await ask(model);
      assert.ok(asked.outcome.type === 'replied');
      assert.equal(asked.outcome.reply.model, 'c');
      const warnings = asked.events.filter((event) => event.type === 'warning');
      assert.deepEqual(
        warnings.map((warning) => warning.code),
        ['MODEL_FALLBACK', 'MODEL_FALLBACK'],
      );
      assert.match(
        warnings[0]?.message ?? '',
        /^Going on with model "b"\. .*status 503: busy \(2 attempts\)/,
      );
      await ask(model);
      assert.deepEqual([model.describe(requestOf()).model, model.next()], ['c', 'c']);
      assert.deepEqual(
        [0, 1, 2, 3, 4].map((index) => bodyOf(server, index).model),
        ['a', 'a', 'b', 'c', 'c'],
      );
    },
    { models: ['a', 'b', 'c'], retries: 1 },
  );
});

test('asks no other model when the key is wrong', async () => {
  await withScript(
    [{ fault: { type: 'status', status: 401 } }, answer],
    async ({ server, model }) => {
      assert.equal((await ask(model)).outcome.type, 'failed');
      assert.equal(server.requests.length, 1);
    },
    { models: ['a', 'b'] },
  );
});
