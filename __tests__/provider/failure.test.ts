import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { createModel } from '../../src/provider/chat.ts';
import { answer, ask, optionsOf, secret, withScript } from './asking.ts';

test('C60 names base URL, http-timeout and what to change when time runs out', async () => {
  await withScript(
    [{ ...answer, fault: { type: 'delay', ms: 2_000 } }],
    async ({ server, model }) => {
      assert.deepEqual((await ask(model)).outcome, {
        type: 'failed',
        reason: 'PROVIDER_TIMEOUT',
        message: `The model endpoint ${server.baseUrl} did not finish its answer in time (http-timeout=100ms). Increase http-timeout, or ask for less: a shorter prompt, a faster model.`,
      });
    },
    { timeoutMs: 100 },
  );
});

const final: readonly { readonly status: number; readonly advice: RegExp }[] = [
  { status: 400, advice: /bad request\.$/ },
  { status: 401, advice: /Check api-key\.$/ },
  { status: 403, advice: /Check api-key, and what it may use\.$/ },
  { status: 404, advice: /Check base-url and model\.$/ },
  { status: 405, advice: /Check base-url\.$/ },
  { status: 422, advice: /bad request\.$/ },
];
for (const { status, advice } of final) {
  test(`C37 never repeats status ${status}, and tells status, body and the input to change`, async () => {
    const body = { error: 'bad request' };
    await withScript(
      [{ fault: { type: 'status', status, body } }, answer],
      async ({ server, model }) => {
        const { outcome } = await ask(model);
        assert.ok(outcome.type === 'failed');
        assert.equal(outcome.reason, 'PROVIDER_STATUS');
        assert.match(outcome.message, new RegExp(`answered status ${status}: bad request`));
        assert.match(outcome.message, advice);
        assert.equal(server.requests.length, 1);
      },
      { retries: 3 },
    );
  });
}

test('names the inputs that its model has, and the key that stays with its own origin', async () => {
  const names = {
    baseUrl: 'prestage-base-url',
    model: 'prestage-model',
    apiKey: 'prestage-api-key',
    withheldKey: 'api-key',
  };
  const withheld = 'Set prestage-api-key. api-key is not sent to another origin.';
  const cases = [
    [{ type: 'status', status: 401 }, undefined, withheld],
    [{ type: 'status', status: 403 }, undefined, withheld],
    [{ type: 'status', status: 401 }, secret, 'Check prestage-api-key.'],
    [{ type: 'status', status: 404 }, secret, 'Check prestage-base-url and prestage-model.'],
    [{ type: 'status', status: 405 }, secret, 'Check prestage-base-url.'],
    [{ type: 'html' }, secret, 'Check that prestage-base-url is that of an OpenAI-compatible API.'],
    [{ type: 'error-with-200' }, secret, 'Check prestage-model and prestage-base-url, or try again later.'],
  ] as const;
  for (const [fault, apiKey, advice] of cases) {
    await withScript([{ ...answer, fault }], async ({ server }) => {
      const { apiKey: _, ...keyless } = optionsOf(server.baseUrl, { names });
      const options = apiKey === undefined ? keyless : { ...keyless, apiKey };
      const { outcome } = await ask(createModel(options));
      assert.ok(outcome.type === 'failed');
      assert.ok(outcome.message.endsWith(` ${advice}`), outcome.message);
    });
  }
});

test("tells an endpoint's text redacted, cleaned and short", async () => {
  const nasty = `no\n::error::key ${secret}\u0000\u001b[31m\u202e ${'x'.repeat(5_000)}`;
  await withScript(
    [
      { fault: { type: 'status', status: 401, body: { error: { message: nasty } } } },
      { fault: { type: 'status', status: 502, body: `<html>${nasty}</html>` } },
    ],
    async ({ model }) => {
      for (let count = 0; count < 2; count += 1) {
        const { outcome } = await ask(model);
        assert.ok(outcome.type === 'failed');
        assert.ok(!outcome.message.includes(secret));
        assert.match(outcome.message, /no ::error::key \*\*\* \[31m x/);
        assert.doesNotMatch(outcome.message, /\p{C}/u);
        assert.ok(outcome.message.length < 600);
      }
    },
  );
});

test('tells no secret that stands in the base URL', async () => {
  const gone = await startScriptedModel([]);
  await gone.close();
  const { outcome } = await ask(createModel(optionsOf(`${gone.baseUrl}/${secret}?token=${secret}`)));
  assert.ok(outcome.type === 'failed');
  assert.ok(outcome.message.startsWith(`The model endpoint ${gone.baseUrl}/*** cannot be reached`));
});

test('redacts before it cuts, so that no beginning of a secret is left at the border', async () => {
  const body = { error: { message: `${'x'.repeat(280)} ${secret}` } };
  await withScript([{ fault: { type: 'status', status: 400, body } }], async ({ model }) => {
    const { outcome } = await ask(model);
    assert.ok(outcome.type === 'failed');
    assert.match(outcome.message, /x{280} \*{3}\./);
  });
});
