/** One question: the conversation is made to fit, and fits better when the endpoint says that it did not. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { estimateTokens } from '../../src/core/transcript.ts';
import { eventsOf, finishAgent, readTool, toCall, toRun } from '../support/agent-run.ts';

const tooLong = { type: 'too-long' } as const;
const filled = async () => toRun({ said: 'r'.repeat(20_000), stdoutBytes: 20_000 });
const sizes = (requests: readonly { messages: Parameters<typeof estimateTokens>[0] }[]) =>
  requests.map((request) => estimateTokens(request.messages));

describe('messages that the endpoint finds too long', () => {
  it('are shrunk to less than half of what was sent, and sent once more', async () => {
    const { outcome, events, model } = await finishAgent({
      script: [{ calls: [toCall('a'), toCall('b')] }, tooLong, { text: 'ok' }],
      runTool: filled,
    });
    assert.deepEqual(outcome.conclusion, { name: 'success', reason: 'ANSWER', message: 'Answered.' });
    const [, before = 0, after = 0] = sizes(model.requests);
    assert.ok(before > 10_000 && after <= before / 2, `${before} ${after}`);
    assert.deepEqual(eventsOf(events, 'warning'), [
      {
        type: 'warning',
        code: 'CONTEXT_SHORTENED',
        message: 'The conversation did not fit the window: 2 results shortened, 0 turns left out.',
      },
    ]);
    const keys = eventsOf(events, 'model-requested').map(({ step, idempotencyKey }) => [
      step,
      idempotencyKey,
    ]);
    assert.deepEqual(
      keys.map(([step]) => step),
      [1, 2, 2],
    );
    assert.notEqual(keys[1]?.[1], keys[2]?.[1]);
  });

  it('are given up after that one retry', async () => {
    const { outcome, model } = await finishAgent({
      script: [{ text: 'Begun.', calls: [toCall('a')] }, tooLong, tooLong],
      runTool: filled,
    });
    assert.deepEqual(
      [outcome.conclusion.name, outcome.conclusion.reason, outcome.text],
      ['budget-exhausted', 'TOKENS_EXHAUSTED', 'Begun.'],
    );
    assert.equal(model.requests.length, 3);
  });

  it('are not sent a second time when there is nothing to shrink', async () => {
    const { outcome, model } = await finishAgent({ script: [tooLong] });
    assert.equal(outcome.conclusion.reason, 'TOKENS_EXHAUSTED');
    assert.equal(model.requests.length, 1);
  });
});

describe('a window', () => {
  it('that the first messages do not fit ends the run before anything is sent, and says what is needed', async () => {
    const { outcome, events, model } = await finishAgent({ script: [], window: { contextWindow: 60 } });
    assert.deepEqual(
      [outcome.conclusion.name, outcome.conclusion.reason],
      ['budget-exhausted', 'TOKENS_EXHAUSTED'],
    );
    assert.match(outcome.conclusion.message, /about \d+ tokens\)\. Raise context-window/);
    assert.equal(model.requests.length, 0);
    assert.deepEqual(eventsOf(events, 'model-requested'), []);
  });

  it('holds the schemas of the tools that are offered, and not of the others', async () => {
    const large = { ...readTool, name: 'large', description: 'd'.repeat(4_000) };
    const window = { contextWindow: 900 };
    const one = await finishAgent({
      script: [{ text: 'ok' }],
      tools: [readTool, large],
      offered: ['look'],
      window,
    });
    assert.equal(one.outcome.conclusion.reason, 'ANSWER');
    const both = await finishAgent({ script: [], tools: [readTool, large], window });
    assert.equal(both.outcome.conclusion.reason, 'TOKENS_EXHAUSTED');
  });

  it('that fills up is kept to by every request of a long run', async () => {
    const { outcome, model } = await finishAgent({
      script: [
        ...Array.from({ length: 14 }, (_, index) => ({ calls: [toCall(`a${index}`), toCall(`b${index}`)] })),
        { text: 'ok' },
      ],
      runTool: filled,
      window: { contextWindow: 16_000, maxOutputTokens: 1_000 },
    });
    assert.equal(outcome.conclusion.reason, 'ANSWER_AT_STEP_CAP');
    for (const size of sizes(model.requests)) assert.ok(size <= 14_968, `${size}`);
  });
});
