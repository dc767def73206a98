/** A reply that was cut at its token limit: one retry with more room, then an honest end. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grow, tokensForMessages } from '../../src/core/room.ts';
import { estimateTokens } from '../../src/core/transcript.ts';
import { finishAgent, seed, toCall } from '../support/agent-run.ts';
import { plain } from '../support/plain-redactor.ts';
import type { ScriptedOutcome } from '../support/scripted-port.ts';

const used = (outputTokens: number) => ({ reported: true, inputTokens: 9, outputTokens, cachedTokens: 0 });
const cut = { text: 'Half an ans', finish: 'length' } as const;

async function run(
  script: readonly ScriptedOutcome[],
  parts: Partial<Parameters<typeof finishAgent>[0]> = {},
) {
  const { outcome, model, started } = await finishAgent({ script, ...parts });
  return {
    end: [outcome.conclusion.name, outcome.conclusion.reason, outcome.text],
    message: outcome.conclusion.message,
    room: model.requests.map((request) => request.maxOutputTokens),
    messages: model.requests.map((request) => request.messages),
    started,
  };
}

describe('a reply cut at its limit', () => {
  it('C64 differs: is asked for once more with twice what it used, not with 256, which would be less', async () => {
    const { end, room, messages } = await run([{ ...cut, usage: used(1_000) }, { text: 'An answer.' }]);
    assert.deepEqual(end, ['success', 'ANSWER', 'An answer.']);
    assert.deepEqual(room, [undefined, 2_000]);
    assert.deepEqual(messages, [seed, seed]);
  });

  it('is given twice max-output-tokens when that is set', async () => {
    const window = { contextWindow: 128_000, maxOutputTokens: 300 };
    const { room } = await run([{ ...cut, usage: used(299) }, { text: 'ok' }], { window });
    assert.deepEqual(room, [300, 600]);
  });

  it('C65: twice in a row is the end: two requests, budget-exhausted, with what there is', async () => {
    const { end, message, room } = await run([cut, { ...cut, text: 'Half an answ' }]);
    assert.deepEqual(end, ['budget-exhausted', 'OUTPUT_TOO_LONG', 'Half an answ']);
    assert.match(message, /also with more room\. Raise max-output-tokens/);
    assert.equal(room.length, 2);
  });

  it('C66: any other finish reason makes one request', async () => {
    for (const finish of ['stop', 'content_filter', 'other'] as const) {
      assert.deepEqual((await run([{ text: 'ok', finish }])).room, [undefined]);
    }
  });

  it('C67: tool calls that were not cut change nothing about the room', async () => {
    const { room } = await run([{ calls: [toCall('a')] }, { text: 'ok' }]);
    assert.deepEqual(room, [undefined, undefined]);
  });

  it('with tool calls starts none of them: their arguments may be half', async () => {
    const { end, messages, started } = await run([
      { ...cut, calls: [toCall('a', 'look', '{"path":"sr')] },
      { calls: [toCall('b')] },
      { text: 'ok' },
    ]);
    assert.deepEqual(end, ['success', 'ANSWER', 'ok']);
    assert.deepEqual(started, ['b']);
    assert.deepEqual(messages[1], seed);
  });

  it('with tool calls twice is the same end', async () => {
    const calls = [toCall('a')];
    const { end, started } = await run([
      { ...cut, calls },
      { ...cut, calls },
    ]);
    assert.deepEqual(end, ['budget-exhausted', 'OUTPUT_TOO_LONG', 'Half an ans']);
    assert.deepEqual(started, []);
  });

  it('gets its one retry again after a whole reply', async () => {
    const { end, room } = await run([cut, { calls: [toCall('a')] }, cut, { text: 'ok' }]);
    assert.deepEqual(end, ['success', 'ANSWER', 'ok']);
    assert.deepEqual(room, [undefined, 8_192, undefined, 8_192]);
  });

  it('at the last step has no retry, and the message does not claim one', async () => {
    const { end, message } = await run([cut], { limits: { maxSteps: 1 } });
    assert.deepEqual(end, ['budget-exhausted', 'OUTPUT_TOO_LONG', 'Half an ans']);
    assert.match(message, /cut at its token limit, at the last step that max-steps allows\./);
  });

  it('whose larger room the endpoint refuses is too long; one that breaks down meanwhile is a provider-error', async () => {
    const failed = (reason: 'PROVIDER_STATUS' | 'PROVIDER_TIMEOUT') =>
      ({ type: 'failed', reason, message: 'It answered 400.' }) as const;
    const refused = await run([cut, failed('PROVIDER_STATUS')]);
    assert.deepEqual(refused.end, ['budget-exhausted', 'OUTPUT_TOO_LONG', 'Half an ans']);
    assert.match(refused.message, /more room was refused: It answered 400\. Raise/);
    const broken = await run([cut, failed('PROVIDER_TIMEOUT')]);
    assert.deepEqual(broken.end, ['provider-error', 'PROVIDER_TIMEOUT', 'Half an ans']);
  });

  it('C68: the larger room and the messages together stay inside of the window', async () => {
    const contextWindow = 20_000;
    const long = [...seed, { role: 'user', content: plain('x'.repeat(40_000)) } as const];
    const { room, messages } = await run([{ ...cut, usage: used(9_000) }, { text: 'ok' }], {
      seed: long,
      tools: [],
      window: { contextWindow },
    });
    const asked = room[1] ?? 0;
    assert.ok(asked > 0 && asked < 18_000, `${asked}`);
    assert.ok(asked + estimateTokens(messages[1] ?? []) <= contextWindow, `${asked}`);
  });
});

describe('room', () => {
  const reply = (outputTokens: number) => ({
    text: '',
    calls: [],
    finish: 'length' as const,
    usage: used(outputTokens),
    model: 'm',
  });

  it('grows to 256 tokens at least and half of the window at most', () => {
    assert.deepEqual(grow(reply(3), { contextWindow: 128_000 }), { verdict: 'grown', tokens: 256 });
    assert.deepEqual(grow(reply(5_000), { contextWindow: 8_000 }), { verdict: 'grown', tokens: 4_000 });
  });

  it('never becomes less than what was asked for before', () => {
    const window = { contextWindow: 8_000, maxOutputTokens: 6_000 };
    assert.deepEqual(grow(reply(6_000), window), { verdict: 'grown', tokens: 6_000 });
  });

  it('of the messages is the window less the reply and a margin, and at least one token', () => {
    const asConfigured = { verdict: 'as-configured' } as const;
    assert.equal(tokensForMessages({ contextWindow: 10_000 }, asConfigured), 10_000 - 4_096 - 32);
    assert.equal(tokensForMessages({ contextWindow: 10_000, maxOutputTokens: 100 }, asConfigured), 9_868);
    assert.equal(tokensForMessages({ contextWindow: 10_000 }, { verdict: 'grown', tokens: 3_000 }), 6_968);
    assert.equal(tokensForMessages({ contextWindow: 10_000, maxOutputTokens: 9_999 }, asConfigured), 4_968);
    assert.equal(tokensForMessages({ contextWindow: 40 }, asConfigured), 1);
  });
});
