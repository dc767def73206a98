import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openBudget, shareBudget } from '../../src/core/budget.ts';
import { limitsOf } from '../support/agent-run.ts';

const none = { input: 0, output: 0 };
const dear = { input: 2, output: 10, cached: 0.5 };

it('grants max-tool-calls calls and then none', () => {
  const budget = openBudget(limitsOf({ maxToolCalls: 2 }));
  assert.deepEqual(
    [budget.takeCall(), budget.takeCall(), budget.takeCall(), budget.takeCall()],
    ['granted', 'granted', 'exhausted', 'exhausted'],
  );
});

it('without a limit has space for everything, and without a price nothing to tell', () => {
  const budget = openBudget(limitsOf());
  budget.charge('scripted', { input: 1e9, output: 1e9, cached: 0 }, 'bounded');
  assert.deepEqual(
    [budget.verdict, budget.spaceFor({ input: 1e9, kept: none }).tokens, budget.answer, budget.spent()],
    ['open', Number.POSITIVE_INFINITY, 1_024, undefined],
  );
});

it('gives to a reply what request, reserve and all that was charged leave of the tokens', () => {
  const budget = openBudget(limitsOf({ maxTotalTokens: 10_000 }));
  const kept = { input: 300, output: 200 };
  assert.deepEqual(budget.spaceFor({ input: 500, kept }), { tokens: 9_000, limit: 'TOKENS_EXHAUSTED' });
  budget.charge('scripted', { input: 400, output: 600, cached: 400 }, 'bounded');
  assert.deepEqual(budget.spaceFor({ input: 500, kept }), { tokens: 8_000, limit: 'TOKENS_EXHAUSTED' });
  assert.deepEqual(budget.spent(), { tokens: 1_000 });
});

it('reckons with the dearest model that may be asked, and charges by the one that was', () => {
  const prices = new Map([
    ['cheap', { input: 1, output: 2, cached: 1 }],
    ['dear', dear],
    ['not asked', { input: 99, output: 99, cached: 99 }],
  ]);
  const budget = openBudget(limitsOf({ maxCostUsd: 0.01, prices, models: ['cheap', 'dear'] }));
  assert.deepEqual(budget.spaceFor({ input: 1_000, kept: none }), { tokens: 800, limit: 'COST_EXHAUSTED' });
  budget.charge('cheap', { input: 1_000, output: 500, cached: 0 }, 'bounded');
  assert.deepEqual(budget.spent(), { tokens: 1_500, usd: 0.002 });
  assert.deepEqual(budget.spaceFor({ input: 1_000, kept: none }), { tokens: 600, limit: 'COST_EXHAUSTED' });
});

it('takes a cache that is dearer than none for the worst case', () => {
  const prices = new Map([['scripted', { input: 1, output: 0, cached: 4 }]]);
  const budget = openBudget(limitsOf({ maxCostUsd: 0.001, prices }));
  assert.ok(budget.spaceFor({ input: 251, kept: none }).tokens < 0);
  assert.equal(budget.spaceFor({ input: 250, kept: none }).tokens, Number.POSITIVE_INFINITY);
});

it('adds a million small sums up to exactly their sum', () => {
  const prices = new Map([['scripted', { input: 0.1, output: 0.000001, cached: 0.1 }]]);
  const budget = openBudget(limitsOf({ prices }));
  for (let time = 0; time < 1_000_000; time += 1) {
    budget.charge('scripted', { input: 1, output: 1, cached: 0 }, 'bounded');
  }
  assert.deepEqual(budget.spent(), { tokens: 2_000_000, usd: 0.100001 });
});

it('tells no cost any more once a model has no price, or a reply was not counted', () => {
  const prices = new Map([['scripted', dear]]);
  const tokens = { input: 1, output: 1, cached: 0 };
  for (const [model, output] of [
    ['other', 'bounded'],
    ['scripted', 'guessed'],
  ] as const) {
    const budget = openBudget(limitsOf({ prices }));
    budget.charge(model, tokens, output);
    budget.charge('scripted', tokens, 'bounded');
    assert.deepEqual(budget.spent(), { tokens: 4 });
  }
});

it('that nothing was taken from cost 0, unless a model that may be asked has no price', () => {
  const prices = new Map([['scripted', dear]]);
  assert.deepEqual(openBudget(limitsOf({ prices })).spent(), { tokens: 0, usd: 0 });
  assert.deepEqual(openBudget(limitsOf({ prices, models: ['scripted', 'other'] })).spent(), { tokens: 0 });
});

it('says what tokens are at worst in the unit of a limit', () => {
  const prices = new Map([['scripted', dear]]);
  const budget = openBudget(limitsOf({ maxTotalTokens: 10, prices }));
  const tokens = { input: 1_000, output: 100 };
  assert.deepEqual(budget.toShortage('TOKENS_EXHAUSTED', tokens), { limit: 'TOKENS_EXHAUSTED', need: 1_100 });
  assert.deepEqual(budget.toShortage('COST_EXHAUSTED', tokens), { limit: 'COST_EXHAUSTED', need: 0.003 });
});

it('keeps an eighth of a small budget for an answer, by tokens and by money', () => {
  assert.equal(openBudget(limitsOf({ maxTotalTokens: 800 })).answer, 100);
  const prices = new Map([['scripted', dear]]);
  assert.equal(openBudget(limitsOf({ maxCostUsd: 0.008, prices })).answer, 100);
  assert.equal(openBudget(limitsOf({ maxTotalTokens: 3 })).answer, 1);
});

it('gives a stage its share, and takes what the stage spends from the whole', () => {
  const prices = new Map([['scripted', dear]]);
  const whole = openBudget(limitsOf({ maxToolCalls: 5, maxTotalTokens: 4_000, maxCostUsd: 0.04, prices }));
  const part = shareBudget(whole, { owner: 'the pre-stage', fraction: 0.25 });
  assert.deepEqual(part.spaceFor({ input: 100, kept: none }), { tokens: 900, limit: 'TOKENS_EXHAUSTED' });
  part.charge('scripted', { input: 300, output: 500, cached: 0 }, 'bounded');
  assert.deepEqual(part.spaceFor({ input: 100, kept: none }), { tokens: 100, limit: 'TOKENS_EXHAUSTED' });
  assert.deepEqual(whole.spaceFor({ input: 100, kept: none }), { tokens: 3_100, limit: 'TOKENS_EXHAUSTED' });
  assert.deepEqual(
    [part.spent(), whole.spent()],
    [
      { tokens: 800, usd: 0.0056 },
      { tokens: 800, usd: 0.0056 },
    ],
  );
  assert.deepEqual([1, 2].map(part.takeCall), ['granted', 'exhausted']);
  assert.deepEqual([1, 2, 3, 4, 5].map(whole.takeCall), [...Array(4).fill('granted'), 'exhausted']);
});
