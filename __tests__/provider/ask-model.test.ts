import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { answer, ask, attemptsOf, bodyOf, clockOf, requestOf, withScript } from './asking.ts';

test('C41 repeats an attempt that took too long, with the same idempotency key', async () => {
  await withScript(
    [{ ...answer, fault: { type: 'delay', ms: 10_000 } }, answer],
    async ({ server, model }) => {
      const asked = await ask(model);
      assert.equal(asked.outcome.type, 'replied');
      assert.deepEqual(asked.events, [
        { type: 'http-attempt', attempt: 1, max: 2, status: 0, backoffMs: 1, error: 'TIMEOUT' },
        { type: 'http-attempt', attempt: 2, max: 2, status: 200, backoffMs: 0 },
      ]);
      const keys = server.requests.map((request) => request.headers['idempotency-key']);
      assert.deepEqual(keys, [requestOf().idempotencyKey, requestOf().idempotencyKey]);
    },
    { timeoutMs: 400, retries: 1 },
  );
});

for (const status of [408, 409, 429, 500, 502, 503, 504, 529]) {
  test(`C45 repeats status ${status} after a back-off with jitter, then says what it was`, async () => {
    const refused: ReplyScript = { fault: { type: 'status', status, body: { error: { message: 'busy' } } } };
    await withScript(
      [refused, answer, refused, refused, refused],
      async ({ model }) => {
        const asked = await ask(model);
        assert.equal(asked.outcome.type, 'replied');
        assert.deepEqual(asked.events[0], {
          type: 'http-attempt',
          attempt: 1,
          max: 2,
          status,
          backoffMs: 15,
          error: 'STATUS',
        });
        const failed = await ask(model);
        assert.ok(failed.outcome.type === 'failed');
        assert.equal(failed.outcome.reason, 'PROVIDER_STATUS');
        assert.match(
          failed.outcome.message,
          new RegExp(`answered status ${status}: busy \\(2 attempts\\)\\.`),
        );
      },
      { retries: 1, backoffMs: 10, random: () => 1 },
    );
  });
}

test('C42 C43 honours Retry-After as seconds and as a date, and takes 0 for no wish', async () => {
  const clock = clockOf(500);
  const later = () => ({
    fault: {
      type: 'status' as const,
      status: 429,
      headers: { 'retry-after': new Date(Math.ceil(clock.now() / 1000) * 1000 + 3_000).toUTCString() },
    },
  });
  const seconds = (text: string): ReplyScript => ({
    fault: { type: 'status', status: 503, headers: { 'retry-after': text } },
  });
  await withScript(
    [seconds('2'), later, seconds('0'), seconds('soon'), answer],
    async ({ model }) => {
      const asked = await ask(model);
      assert.equal(asked.outcome.type, 'replied');
      const waits = attemptsOf(asked).map((event) => event.backoffMs);
      assert.equal(waits[0], 2_000);
      assert.ok((waits[1] ?? 0) > 1_000 && (waits[1] ?? 0) <= 4_000, `${waits[1]}`);
      assert.deepEqual(waits.slice(2), [4, 8, 0]);
    },
    { retries: 4, backoffMs: 1, clock, timeoutMs: 500_000, idleMs: 500_000 },
  );
});

test('does not begin a wait that the run has no time for, and says so', async () => {
  const refused: ReplyScript = { fault: { type: 'status', status: 429, headers: { 'retry-after': '3600' } } };
  await withScript(
    [refused, answer],
    async ({ server, model }) => {
      const asked = await ask(model);
      assert.ok(asked.outcome.type === 'failed');
      assert.match(
        asked.outcome.message,
        /It asks to wait 3600s, longer than this run has left: raise timeout/,
      );
      assert.equal(attemptsOf(asked)[0]?.backoffMs, 0);
      assert.equal(server.requests.length, 1);
    },
    { retries: 2, deadlineAt: Date.now() + 60_000 },
  );
});

test('repeats a stream that is cut or garbled, and a plain body that is', async () => {
  for (const plain of ['stream', 'plain'] as const) {
    const faults: readonly ReplyScript[] = [
      { ...answer, fault: { type: 'cut' } },
      { ...answer, fault: { type: 'garbled' } },
      answer,
      { ...answer, fault: { type: 'cut' } },
      { ...answer, fault: { type: 'cut' } },
      { ...answer, fault: { type: 'cut' } },
    ];
    const refuse: ReplyScript = { fault: { type: 'refuse', parameter: 'stream' } };
    await withScript(
      plain === 'plain' ? [refuse, ...faults] : faults,
      async ({ model }) => {
        const asked = await ask(model);
        assert.equal(asked.outcome.type, 'replied');
        const errors = attemptsOf(asked).map((event) => event.error);
        assert.deepEqual(
          errors,
          plain === 'plain' ? ['STATUS', 'GARBLED', 'GARBLED', undefined] : ['CUT', 'GARBLED', undefined],
        );
        const { outcome } = await ask(model);
        assert.ok(outcome.type === 'failed');
        assert.equal(outcome.reason, 'PROVIDER_REPLY_INVALID');
      },
      { retries: 2 },
    );
  }
});

test('asks plainly from then on where streams end without a finish reason', async () => {
  const unfinished: ReplyScript = {
    fault: {
      type: 'status',
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: 'data: {"choices":[{"index":0,"delta":{"content":"half"}}]}\n\ndata: [DONE]\n\n',
    },
  };
  await withScript(
    [unfinished, answer, answer],
    async ({ server, model }) => {
      const asked = await ask(model);
      assert.equal(attemptsOf(asked)[0]?.error, 'UNFINISHED');
      assert.equal(asked.outcome.type, 'replied');
      await ask(model);
      assert.deepEqual(
        [0, 1, 2].map((index) => bodyOf(server, index).stream),
        [true, undefined, undefined],
      );
    },
    { retries: 1 },
  );
});

test('repeats an error object that means a passing fault, sent with status 200 or in mid-stream', async () => {
  const errors: readonly ReplyScript[] = [
    { fault: { type: 'error-with-200', error: { message: 'slow down', type: 'rate_limit_error' } } },
    { fault: { type: 'error-with-200', error: { message: 'upstream', code: 502 } } },
    { ...answer, fault: { type: 'error-mid-stream' } },
    answer,
  ];
  await withScript(
    errors,
    async ({ model }) => {
      const asked = await ask(model);
      assert.equal(asked.outcome.type, 'replied');
      assert.deepEqual(
        attemptsOf(asked).map((event) => event.error),
        ['ERROR_OBJECT', 'ERROR_OBJECT', 'ERROR_OBJECT', undefined],
      );
    },
    { retries: 3 },
  );
});

test('says that the messages are too long when the endpoint does', async () => {
  const long: readonly ReplyScript[] = [
    { fault: { type: 'refuse', parameter: 'context-length' } },
    { fault: { type: 'status', status: 413, body: 'Request Entity Too Large' } },
    { fault: { type: 'status', status: 400, body: { message: 'The prompt is too long for this model' } } },
    { fault: { type: 'error-with-200', error: { message: 'x', code: 'context_length_exceeded' } } },
  ];
  await withScript(
    long,
    async ({ model }) => {
      for (const _ of long) assert.deepEqual((await ask(model)).outcome, { type: 'too-long' });
    },
    { retries: 2 },
  );
});

test('tells each attempt before it is made, and makes none that is not gone on to', async () => {
  const busy: ReplyScript = { fault: { type: 'status', status: 503 } };
  await withScript(
    [busy, busy, answer],
    async ({ server, model }) => {
      const asking = model.complete(requestOf(), new AbortController().signal);
      assert.deepEqual(await asking.next(), {
        done: false,
        value: { type: 'attempt-ahead', model: 'first' },
      });
      await asking.return({ type: 'aborted' });
      assert.equal(server.requests.length, 0);
      const asked = await ask(model);
      assert.deepEqual(asked.ahead, ['first', 'first', 'second']);
      assert.equal(server.requests.length, 3);
    },
    { models: ['first', 'second'], retries: 1 },
  );
});

test('yields an attempt before it waits for the next', async () => {
  await withScript(
    [{ fault: { type: 'status', status: 503 } }],
    async ({ server, model }) => {
      const run = new AbortController();
      const asking = model.complete(requestOf(), run.signal);
      await asking.next();
      const first = await Promise.race([asking.next(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
      assert.deepEqual(first, {
        done: false,
        value: { type: 'http-attempt', attempt: 1, max: 2, status: 503, backoffMs: 60_000, error: 'STATUS' },
      });
      assert.equal(server.requests.length, 1);
      run.abort();
      assert.deepEqual(await asking.next(), { done: true, value: { type: 'aborted' } });
    },
    { retries: 1, backoffMs: 60_000 },
  );
});
