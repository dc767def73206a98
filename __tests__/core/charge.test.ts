/** What a reply is charged with, whatever its endpoint says of it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Reply, Usage } from '../../src/contract/messages.ts';
import type { ModelRequest } from '../../src/contract/ports.ts';
import { type Budget, openBudget } from '../../src/core/budget.ts';
import { chargeReply, chargeWorst } from '../../src/core/charge.ts';
import { bytesOf } from '../../src/core/forecast.ts';
import { limitsOf, seed } from '../support/agent-run.ts';
import { plain } from '../support/plain-redactor.ts';

const request: ModelRequest = {
  messages: seed,
  tools: [],
  toolChoice: 'auto',
  maxOutputTokens: 500,
  idempotencyKey: 'k',
};
const bytes = bytesOf(request);
const reply: Reply = {
  text: 'sixteen letters.'.repeat(10),
  calls: [],
  finish: 'stop',
  model: 'scripted',
  usage: { reported: true, inputTokens: 40, outputTokens: 30, cachedTokens: 0 },
};
const prices = new Map([['scripted', { input: 1, output: 100, cached: 0.5 }]]);

function open(): Budget {
  return openBudget(limitsOf({ maxTotalTokens: 1e6, prices }));
}

function chargedFor(usage: Partial<Usage>, parts: Partial<ModelRequest> = {}) {
  const budget = open();
  const { maxOutputTokens, ...rest } = { ...request, ...parts };
  const sent = maxOutputTokens === undefined ? rest : { ...rest, maxOutputTokens };
  chargeReply({ ...reply, usage: { ...reply.usage, ...usage } }, { budget, request: sent });
  return budget.spent();
}

it('is what the endpoint counted, with its cache at its price', () => {
  assert.deepEqual(chargedFor({}), { tokens: 70, usd: 0.00304 });
  assert.deepEqual(chargedFor({ cachedTokens: 20 }), { tokens: 70, usd: 0.00303 });
  assert.deepEqual(chargedFor({ cachedTokens: 99 }), { tokens: 70, usd: 0.00302 });
});

it('is the worst where nothing was counted', () => {
  assert.equal(chargedFor({ reported: false, inputTokens: 0, outputTokens: 0 })?.tokens, bytes + 500);
});

it('is the worst where less was counted than can be true, each side for itself', () => {
  const least = Math.ceil(bytes / 16);
  assert.equal(chargedFor({ inputTokens: least })?.tokens, least + 30);
  assert.equal(chargedFor({ inputTokens: least - 1 })?.tokens, bytes + 30);
  assert.equal(chargedFor({ outputTokens: 10 })?.tokens, 50);
  assert.equal(chargedFor({ outputTokens: 9 })?.tokens, 540);
});

it('believes a small count of blanks, lines and dashes, which are few tokens', () => {
  for (const run of [' ', '\n', '-', '-=', '\t ', '😀']) {
    const messages = [...seed, { role: 'user' as const, content: plain(run.repeat(30_000)) }];
    assert.equal(chargedFor({ inputTokens: 900 }, { messages })?.tokens, 930, JSON.stringify(run));
  }
});

it('is more than the worst where more was counted', () => {
  assert.equal(chargedFor({ inputTokens: 9_000, outputTokens: 800 })?.tokens, 9_800);
});

it('is not known in money where neither a count nor a limit says how long the reply was', () => {
  const budget = openBudget(limitsOf({ prices }));
  const { maxOutputTokens: _, ...sent } = request;
  chargeReply({ ...reply, usage: { ...reply.usage, reported: false } }, { budget, request: sent });
  assert.equal(budget.spent()?.usd, undefined);
});

it('teaches the forecast what was believed, and nothing else', () => {
  const budget = open();
  const sending = { ...request, model: 'scripted' };
  chargeReply({ ...reply, usage: { ...reply.usage, inputTokens: 1 } }, { budget, request });
  assert.equal(budget.forecast.inputOf(sending), bytes);
  chargeReply(reply, { budget, request });
  assert.equal(budget.forecast.inputOf(sending), 40);
});

it('of a lost attempt is all that it can have been', () => {
  const budget = open();
  chargeWorst(budget, { ...request, model: 'scripted' });
  assert.equal(budget.spent()?.tokens, bytes + 500);
});
