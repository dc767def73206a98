/** Runs that meet a limit of tokens or money: what is still asked, and what is told. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ModelEvent, ModelOutcome } from '../../src/contract/ports.ts';
import { bytesOf } from '../../src/core/forecast.ts';
import {
  type AgentSetup,
  eventsOf,
  finishAgent,
  readTool,
  seed,
  toCall,
  toRun,
  writeTool,
} from '../support/agent-run.ts';

const usage = (inputTokens: number, outputTokens: number) => ({
  reported: true,
  inputTokens,
  outputTokens,
  cachedTokens: 0,
});
const first = { text: 'Looking.', calls: [toCall('a')], usage: usage(90, 10) };
const window = { contextWindow: 128_000, maxOutputTokens: 1_000 };
const large = async () => toRun({ said: 'r'.repeat(6_000), stdoutBytes: 6_000 });

async function finish(setup: AgentSetup) {
  const run = await finishAgent({ window, runTool: large, ...setup });
  const { conclusion, text } = run.outcome;
  return { ...run, ending: [conclusion.name, conclusion.reason, text], message: conclusion.message };
}

describe('max-total-tokens', () => {
  it('makes the next request the last one when only that still fits, and its text is what there is', async () => {
    const run = await finish({
      script: [first, { text: 'What I know.', usage: usage(900, 5) }],
      limits: { maxTotalTokens: 6_000 },
    });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'What I know.']);
    assert.equal(
      run.message,
      '1005 of 6000 tokens of max-total-tokens are used, and the next request could cost up to 15580 more. Raise max-total-tokens, or ask for less.',
    );
    const [open, last] = run.model.requests;
    assert.deepEqual([open?.toolChoice, last?.toolChoice], ['auto', 'none']);
    assert.deepEqual(eventsOf(run.events, 'limit-reached'), [
      {
        type: 'limit-reached',
        code: 'TOKENS_EXHAUSTED',
        message:
          '100 of 6000 tokens of max-total-tokens are used, and the next request could cost up to 15580 more; one last answer is asked for',
      },
    ]);
  });

  it('shortens the newest results for it, and says so', async () => {
    const run = await finish({ script: [first, { text: 'Short.' }], limits: { maxTotalTokens: 6_000 } });
    const result = run.model.requests[1]?.messages.at(-1)?.content ?? '';
    assert.ok(result.startsWith('rrr') && result.length < 4_100, result);
    assert.deepEqual(
      eventsOf(run.events, 'warning').map(({ message }) => message),
      ['The conversation did not fit what is left to spend: 1 of 4 messages shortened or left out.'],
    );
  });

  it('that leaves the messages as they are says nothing of shortening, however little is left', async () => {
    for (let total = 240; total < 300; total += 1) {
      const run = await finish({ script: [{ text: 'Brief.' }], limits: { maxTotalTokens: total } });
      const sent = run.model.requests[0]?.messages ?? seed;
      assert.deepEqual([total, sent, eventsOf(run.events, 'warning')], [total, seed, []]);
    }
  });

  it('leaves older results as they are, since what was counted with them is cheap', async () => {
    const run = await finish({
      script: [
        first,
        { calls: [toCall('b')], usage: usage(2_000, 10) },
        { text: 'Both.', usage: usage(4_000, 5) },
      ],
      limits: { maxTotalTokens: 17_000 },
      runTool: async ({ id }) => toRun({ said: 'r'.repeat(id === 'a' ? 6_000 : 20_000) }),
    });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'Both.']);
    const results = run.model.requests[2]?.messages.filter((message) => message.role === 'tool') ?? [];
    const [older = 0, newest = 0] = results.map(({ content }) => content.length);
    assert.ok(older === 6_000 && newest < 5_000, `${older} ${newest}`);
  });

  it('asks for no answer that could only be a quarter of a short one', async () => {
    const input = bytesOf({ messages: seed, tools: [readTool, writeTool] });
    const quarter = (total: number) => Math.ceil(Math.floor(total / 8) / 4);
    const enough = Array.from({ length: 999 }, (_, total) => total).find(
      (total) => total - input >= quarter(total),
    );
    assert.ok(enough !== undefined);
    const less = await finish({ script: [], limits: { maxTotalTokens: enough - 1 } });
    assert.deepEqual(less.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', '']);
    const just = await finish({ script: [{ text: 'Brief.' }], limits: { maxTotalTokens: enough } });
    assert.deepEqual(just.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'Brief.']);
    assert.equal(just.model.requests[0]?.maxOutputTokens, quarter(enough));
  });

  it('asks for nothing when not even an answer fits, and keeps what was said', async () => {
    const long = { ...first, text: 'l'.repeat(9_000), usage: usage(90, 900) };
    const run = await finish({ script: [long], limits: { maxTotalTokens: 6_000 } });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', long.text]);
    const none = await finish({ script: [], limits: { maxTotalTokens: 100 } });
    assert.deepEqual(none.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', '']);
    assert.deepEqual(eventsOf(none.events, 'limit-reached')[0]?.message.split('; ')[1], 'nothing more fits');
  });

  it('says what the next request needs: with just that much more it is asked', async () => {
    const none = await finish({ script: [], limits: { maxTotalTokens: 100 } });
    const [, need = ''] = /^0 of 100 .* up to (\d+) more\. Raise/.exec(none.message) ?? [];
    // The answer's part of the budget grows with it, until it is the usual one.
    const enough = await finish({
      script: [{ text: 'Brief.' }],
      limits: { maxTotalTokens: Math.ceil(Number(need) * 1.04) },
    });
    assert.deepEqual(enough.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'Brief.']);
  });

  it('lets a tiny budget have one answer without tools', async () => {
    const run = await finish({ script: [{ text: 'Tiny.' }], limits: { maxTotalTokens: 900 } });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'Tiny.']);
    assert.equal(run.model.requests[0]?.toolChoice, 'none');
  });

  it('that is never reached changes nothing but that each reply has a limit', async () => {
    const run = await finishAgent({
      script: [{ text: 'Done.', usage: usage(90, 10) }],
      limits: { maxTotalTokens: 1e9 },
    });
    assert.equal(run.outcome.conclusion.reason, 'ANSWER');
    assert.equal(run.model.requests[0]?.maxOutputTokens, 8_192);
    const [asked] = eventsOf(run.events, 'model-requested');
    const input = bytesOf({ messages: seed, tools: run.model.requests[0]?.tools ?? [] });
    assert.deepEqual(asked?.worst, { inputTokens: input, outputTokens: 8_192 });
    assert.deepEqual(eventsOf(run.events, 'model-replied')[0]?.spent, { tokens: 100 });
  });

  it('ends the run when the last answer is cut where the budget ends', async () => {
    const run = await finish({
      script: [{ text: 'It beg', finish: 'length', usage: usage(90, 400) }],
      limits: { maxTotalTokens: 1_200, maxSteps: 1 },
    });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'It beg']);
    assert.match(eventsOf(run.events, 'limit-reached')[0]?.message ?? '', /the last answer was cut there$/);
  });

  it('has to have the whole of the larger room before a cut reply is asked for again', async () => {
    const cut = { text: 'It beg', finish: 'length', usage: usage(90, 1_000) } as const;
    const run = await finish({ script: [cut, { text: 'Short.' }], limits: { maxTotalTokens: 5_000 } });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', 'Short.']);
    assert.equal(run.model.requests[1]?.toolChoice, 'none');
    const rich = await finish({ script: [cut, { text: 'All.' }], limits: { maxTotalTokens: 9_000 } });
    assert.deepEqual(rich.ending, ['success', 'ANSWER', 'All.']);
    assert.equal(rich.model.requests[1]?.maxOutputTokens, 2_000);
  });

  it('holds for the request that is shrunk because it was too long, too', async () => {
    const run = await finish({
      script: [first, { type: 'too-long' }, { text: 'Shrunk.', usage: usage(500, 5) }],
      limits: { maxTotalTokens: 20_000 },
    });
    assert.equal(run.outcome.text, 'Shrunk.');
    const worst = eventsOf(run.events, 'model-requested').map((event) => event.worst?.inputTokens ?? 0);
    assert.ok(worst[2] !== undefined && worst[1] !== undefined && worst[2] < worst[1], `${worst}`);
  });
});

describe('max-cost-usd', () => {
  const prices = new Map([['scripted', { input: 1, output: 4, cached: 1 }]]);

  it('ends the run in the same way, and tells the money', async () => {
    const run = await finish({
      script: [first, { text: 'Poor.', usage: usage(900, 25) }],
      limits: { maxCostUsd: 0.012, prices },
    });
    assert.deepEqual(run.ending, ['budget-exhausted', 'COST_EXHAUSTED', 'Poor.']);
    assert.match(
      run.message,
      /^0.00113 of 0.012 USD of max-cost-usd are used, and the next request could cost up to 0\.0\d+ more\. Raise max-cost-usd/,
    );
    const [begun] = eventsOf(run.events, 'stage-started');
    assert.deepEqual(begun?.spent, { tokens: 0, usd: 0 });
    assert.deepEqual(
      eventsOf(run.events, 'model-replied').map(({ spent }) => spent),
      [
        { tokens: 100, usd: 0.00013 },
        { tokens: 1_025, usd: 0.00113 },
      ],
    );
  });
});

describe('an attempt that is lost', () => {
  const attempts = (count: number, status: number) =>
    async function* (): AsyncGenerator<ModelEvent, ModelOutcome, void> {
      for (let attempt = 1; attempt <= count; attempt += 1) {
        yield { type: 'attempt-ahead', model: 'scripted' };
        yield { type: 'http-attempt', attempt, max: count, status, backoffMs: 0, error: 'LOST' };
      }
      return { type: 'failed', reason: 'PROVIDER_TIMEOUT', message: 'Lost.' };
    };

  for (const [status, spent] of [
    [0, 'charged'],
    [200, 'charged'],
    [503, 'free'],
    [429, 'free'],
    [308, 'free'],
  ] as const) {
    it(`with status ${status} is ${spent}`, async () => {
      const run = await finish({
        script: [],
        attempts: attempts(2, status),
        limits: { maxTotalTokens: 1e6 },
      });
      const told = eventsOf(run.events, 'http-attempt').map((event) => event.spent?.tokens);
      const worst = eventsOf(run.events, 'model-requested')[0]?.worst;
      const once = (worst?.inputTokens ?? 0) + 1_000;
      assert.deepEqual(told, spent === 'charged' ? [once, 2 * once] : [undefined, undefined]);
    });
  }

  it('is not repeated beyond the limit: a last answer is asked for, then nothing', async () => {
    const run = await finish({ script: [], attempts: attempts(9, 0), limits: { maxTotalTokens: 9_000 } });
    assert.deepEqual(run.ending, ['budget-exhausted', 'TOKENS_EXHAUSTED', '']);
    const spent = eventsOf(run.events, 'http-attempt').map((event) => event.spent?.tokens ?? 0);
    assert.ok((spent.at(-1) ?? 0) <= 9_000, `${spent}`);
    assert.equal(eventsOf(run.events, 'limit-reached').length, 1);
    const choices = run.model.requests.map((request) => request.toolChoice);
    assert.deepEqual([choices[0], choices.at(-1)], ['auto', 'none']);
  });
});

it('one budget is left to the next stage as the one before leaves it', async () => {
  const { budget } = await finish({
    script: [{ text: 'One.', usage: usage(90, 10) }],
    limits: { maxTotalTokens: 5_000 },
  });
  const run = await finish({ script: [{ text: 'Two.', usage: usage(90, 10) }], budget });
  assert.deepEqual(run.budget.spent(), { tokens: 200 });
});
