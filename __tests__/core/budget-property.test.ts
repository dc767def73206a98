/** Random runs against an endpoint that bills honestly: no limit is ever passed, and each ends as it should. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { Outcome } from '../../src/contract/conclusion.ts';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { ModelRequest } from '../../src/contract/ports.ts';
import { runAgent } from '../../src/core/agent.ts';
import { type Budget, openBudget, type RunLimits } from '../../src/core/budget.ts';
import { randomIdentifiers } from '../../src/run/clock.ts';
import { usualGrants, watchPorts } from '../support/agent-law.ts';
import { eventsOf, readTool, seed, toRun, writeTool } from '../support/agent-run.ts';
import { type BillingPort, billRequests } from '../support/billing-port.ts';
import { type Dice, rollDice } from '../support/dice.ts';
import { createPlainRedactor, plain } from '../support/plain-redactor.ts';

const runs = process.env.GOAGENT_DEEP === undefined ? 2_000 : 10_000;

type Played = {
  readonly port: BillingPort;
  readonly budget: Budget;
  readonly maxSteps: number;
  readonly started: number;
  readonly events: readonly AgentEvent[];
  readonly outcome: Outcome;
};

/** Everything about a run comes from one number. */
async function play(number: number): Promise<Played> {
  const dice = rollDice(number);
  const limits = drawLimits(dice);
  const budget = openBudget(limits);
  const [first = '', ...others] = limits.models;
  const port = billRequests({
    seed: number,
    models: [first, ...others],
    prices: limits.prices,
    retries: dice.whole(0, 3),
    faults: dice.pick([0, 0, 0.1, 0.4]),
    silence: dice.pick([0, 0, 0.3, 1]),
    longestToken: dice.pick([1, 5, 30]),
  });
  const maxSteps = dice.whole(1, 14);
  const contextWindow = dice.logarithmic(2_000, 200_000);
  const maxOutputTokens = dice.logarithmic(10, 20_000);
  let started = 0;
  const events: AgentEvent[] = [];
  const stage = runAgent(
    {
      stage: 'main',
      seed: [...seed, { role: 'user', content: plain('p'.repeat(dice.logarithmic(1, 8_000))) }],
      catalog: { tools: [readTool, writeTool], offered: new Set(['look', 'change']), sha256: '' },
      grants: usualGrants,
      limits: { maxSteps },
      window: dice.chance(0.5) ? { contextWindow } : { contextWindow, maxOutputTokens },
    },
    {
      model: port,
      ...watchPorts(),
      budget,
      runTool: async () => {
        started += 1;
        return toRun({ said: 'r'.repeat(dice.logarithmic(1, 20_000)) });
      },
      redactor: createPlainRedactor(),
      identifiers: randomIdentifiers,
      digest: sha256Hex,
      signal: new AbortController().signal,
    },
  );
  for await (const event of stage) events.push(event);
  const last = events.at(-1);
  assert.ok(last?.type === 'stage-ended', 'it ends with an outcome');
  return { port, budget, maxSteps, started, events, outcome: last.content };
}

function drawLimits(dice: Dice): RunLimits {
  const models = dice.chance(0.7) ? ['one'] : ['one', 'other'];
  const usd = () => Math.round(dice.pick([0, 0.1, 3, 90]) * dice.fraction() * 1e6) / 1e6;
  return {
    maxToolCalls: dice.whole(0, 20),
    maxTotalTokens: dice.chance(0.6) ? dice.logarithmic(1, 400_000) : undefined,
    maxCostUsd: dice.chance(0.6) ? dice.logarithmic(1, 4_000_000_000) / 1e9 : undefined,
    prices: new Map(models.map((model) => [model, { input: usd(), output: usd(), cached: usd() }])),
    models,
  };
}

function assertKept({ port, budget, maxSteps, started, events }: Played): void {
  const { limits } = budget;
  const { tokens, pico } = port.billed();
  const purse = BigInt(Math.round((limits.maxCostUsd ?? 0) * 1e9)) * 1_000n;
  assert.ok(tokens <= (limits.maxTotalTokens ?? Number.POSITIVE_INFINITY), `tokens: ${tokens}`);
  assert.ok(limits.maxCostUsd === undefined || pico <= purse, `money: ${pico} of ${purse}`);
  assert.ok(started <= limits.maxToolCalls, `calls: ${started}`);
  const steps = eventsOf(events, 'model-requested').map((event) => event.step);
  assert.ok(Math.max(0, ...steps) <= maxSteps && new Set(steps).size <= maxSteps, `steps: ${steps}`);
  if (budget.verdict === 'open') return;
  const known = budget.spent();
  assert.ok(
    port.requests.every((request) => (request.maxOutputTokens ?? 0) >= 1),
    'a limit is always sent',
  );
  assert.ok((known?.tokens ?? 0) >= tokens, 'no token is billed that is not counted');
  assert.ok(known?.usd === undefined || known.usd >= Number(pico) / 1e12, 'no cent either');
}

/** What each ending has to have: an answer as it was said, or the last that was said, and somebody who caused it. */
function assertHonest(played: Played): void {
  const { port, budget, events, outcome } = played;
  const { reason, message } = outcome.conclusion;
  const causes: { readonly [reason: string]: boolean } = {
    ANSWER: outcome.text !== '',
    ANSWER_AT_STEP_CAP: outcome.text !== '',
    STEP_CAP: true,
    EMPTY_ANSWER: outcome.text === '',
    CALLS_EXHAUSTED: eventsOf(events, 'tool-refused').some((event) => event.code === 'CALLS_EXHAUSTED'),
    OUTPUT_TOO_LONG: eventsOf(events, 'model-replied').at(-1)?.finish === 'length',
    PROVIDER_TIMEOUT: ['lost', 'cut', 'refused'].some((what) => port.happened.has(what)),
    COST_EXHAUSTED: budget.limits.maxCostUsd !== undefined,
    TOKENS_EXHAUSTED: budget.limits.maxTotalTokens !== undefined || /window/.test(message),
  };
  assert.equal(causes[reason], true, `${reason}: ${message}`);
  if (reason !== 'EMPTY_ANSWER') assert.equal(outcome.text, port.said());
  assert.equal(events.filter((event) => event.type === 'stage-ended').length, 1);
  const reached = eventsOf(events, 'limit-reached').filter((event) => event.code !== 'CALLS_EXHAUSTED');
  // The endpoint can still fail, or find it too long, when it is asked for the last answer.
  const most = isSpent(outcome) || reason.startsWith('PROVIDER_') || /window/.test(message) ? 1 : 0;
  assert.ok(
    reached.length <= most && (reached.length === 1 || !isSpent(outcome)),
    'told once, and only then',
  );
}

const isSpent = ({ conclusion }: Outcome): boolean =>
  ['COST_EXHAUSTED', 'TOKENS_EXHAUSTED'].includes(conclusion.reason) && !/window/.test(conclusion.message);

/** Tokens for a last answer were kept, so it was asked for: unless what has to go along is longer than what was kept for it. */
function assertLastWord({ port, budget, events, outcome }: Played): void {
  const last = port.requests.at(-1);
  const spared = port.happened.has('fallback') || eventsOf(events, 'warning').length > 0;
  if (!isSpent(outcome) || spared || last === undefined) return;
  assert.ok(
    last.toolChoice === 'none' || turnBytes(last, events) > 2 * budget.answer,
    'no last answer was asked for',
  );
}

/** The reply to `request` and its results, as short as they can be made. */
function turnBytes(request: ModelRequest, events: readonly AgentEvent[]): number {
  const reply = eventsOf(events, 'model-replied').at(-1);
  if (reply === undefined || request.messages.length === 0) return 0;
  const message = { role: 'assistant', content: reply.content.text, calls: reply.content.calls };
  const marker = '{"truncated":true,"reason":"large-tool-output"}';
  const results = reply.content.calls.map(({ id, name }) =>
    JSON.stringify({ role: 'tool', callId: id, name, content: marker }),
  );
  return Buffer.byteLength([JSON.stringify(message), ...results].join(''));
}

it(`holds in ${runs} random runs, which end in every way there is`, { timeout: 170_000 }, async () => {
  const endings = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (number) => {
      const played = await play(number);
      assertKept(played);
      assertHonest(played);
      assertLastWord(played);
      const { reason } = played.outcome.conclusion;
      endings.set(reason, (endings.get(reason) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  const often = ['ANSWER', 'TOKENS_EXHAUSTED', 'COST_EXHAUSTED', 'CALLS_EXHAUSTED', 'PROVIDER_TIMEOUT'];
  for (const reason of often)
    assert.ok((endings.get(reason) ?? 0) > runs / 500, `${reason}: ${endings.get(reason)}`);
});
