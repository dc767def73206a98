/** A `Model` port that bills like an endpoint: a random but honest tokenizer, lost and broken replies, usage that is missing. */

import type { Reply, Usage } from '../../src/contract/messages.ts';
import type { Model, ModelEvent, ModelOutcome, ModelRequest } from '../../src/contract/ports.ts';
import type { Price } from '../../src/core/money.ts';
import { type Dice, rollDice } from './dice.ts';

export type BillingSetup = {
  readonly seed: number;
  readonly models: readonly [string, ...string[]];
  readonly prices: ReadonlyMap<string, Price>;
  /** Attempts after the first, for each model. */
  readonly retries: number;
  /** From 0 to 1: how often an attempt goes wrong. */
  readonly faults: number;
  /** From 0 to 1: how often a count is missing or wrong. */
  readonly silence: number;
  /** Bytes for one token, at most; from 1. */
  readonly longestToken: number;
};

export type BillingPort = Model & {
  readonly requests: readonly ModelRequest[];
  /** What the owner of the key will pay: whole tokens, and pico-dollars. */
  billed(): { readonly tokens: number; readonly pico: bigint };
  /** The last text that was not blank. */
  said(): string;
  /** How often each thing happened. */
  readonly happened: Map<string, number>;
};

const bytes = (text: string): number => Buffer.byteLength(text);

const faults = ['refused', 'lost', 'cut', 'too-long'] as const;
const statuses = { refused: 503, lost: 0, cut: 200, 'too-long': 400 } as const;

export function billRequests(setup: BillingSetup): BillingPort {
  const dice = rollDice(setup.seed);
  const requests: ModelRequest[] = [];
  const happened = new Map<string, number>();
  const note = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1);
  let current = 0;
  let tokens = 0;
  let pico = 0n;
  let said = '';

  const next = () => setup.models[current] ?? setup.models[0];
  const bill = (model: string, used: Usage): void => {
    const price = setup.prices.get(model) ?? { input: 0, output: 0, cached: 0 };
    const cost = (count: number, usd: number) => BigInt(count) * BigInt(Math.round(usd * 1e6));
    tokens += used.inputTokens + used.outputTokens;
    pico += cost(used.inputTokens - used.cachedTokens, price.input);
    pico += cost(used.cachedTokens, price.cached) + cost(used.outputTokens, price.output);
  };

  async function* complete(request: ModelRequest): AsyncGenerator<ModelEvent, ModelOutcome, void> {
    requests.push(request);
    for (let attempt = 1; ; attempt += 1) {
      const model = next();
      yield { type: 'attempt-ahead', model };
      const told = { type: 'http-attempt', attempt, max: setup.retries + 1, backoffMs: 0 } as const;
      const input = countInput(request, { model, setup });
      const most = request.maxOutputTokens ?? 4_000;
      const cachedTokens = dice.whole(0, input);
      const lost = dice.chance(setup.faults) ? dice.pick(faults) : 'none';
      if (lost !== 'none') note(lost);
      if (lost === 'lost' || lost === 'cut') {
        bill(model, { reported: false, inputTokens: input, outputTokens: dice.whole(0, most), cachedTokens });
      }
      if (lost === 'none') {
        yield { ...told, status: 200 };
        const reply = speak(dice, { request, model, setup, input, cachedTokens, most });
        bill(model, reply.true);
        if (reply.shown.text.trim() !== '') said = reply.shown.text;
        return { type: 'replied', ms: 1, reply: reply.shown };
      }
      const status = statuses[lost];
      yield { ...told, status, error: lost.toUpperCase() };
      if (lost === 'too-long') return { type: 'too-long' };
      if (attempt <= setup.retries) continue;
      if (setup.models[current + 1] === undefined) {
        return { type: 'failed', reason: 'PROVIDER_TIMEOUT', message: 'It did not answer.' };
      }
      current += 1;
      attempt = 0;
      note('fallback');
      yield { type: 'warning', code: 'MODEL_FALLBACK', message: 'Going on with another model.' };
    }
  }

  return {
    requests,
    happened,
    billed: () => ({ tokens, pico }),
    said: () => said,
    next,
    describe: (request) => ({
      model: next(),
      endpoint: 'http://127.0.0.1:1',
      bytes: bytes(JSON.stringify(request.messages)),
      sha256: '0'.repeat(64),
      sampling: {},
    }),
    complete,
  };
}

type Counting = { readonly model: string; readonly setup: BillingSetup };

/** Every text has its own rate, from one token a byte to the longest tokens; each message adds up to five of its own. */
function countInput(request: ModelRequest, counting: Counting): number {
  const ofTools = request.tools.reduce(
    (sum, tool) => sum + count(tool.description + JSON.stringify(tool.schema), counting),
    0,
  );
  return request.messages.reduce((sum, message) => {
    const calls = message.role === 'assistant' ? message.calls : [];
    const texts = [message.content, ...calls.flatMap((call) => [call.name, call.argumentsText])];
    return sum + 5 + texts.reduce((inner, text) => inner + count(text, counting), 0);
  }, ofTools);
}

function count(text: string, { model, setup }: Counting): number {
  const odd = rollDice(setup.seed + bytes(text) + bytes(model) + text.charCodeAt(0));
  const perToken = odd.chance(0.3) ? 1 : 1 + odd.fraction() * (setup.longestToken - 1);
  return Math.ceil(bytes(text) / perToken);
}

type Speaking = Counting & {
  readonly request: ModelRequest;
  readonly input: number;
  readonly cachedTokens: number;
  readonly most: number;
};

/** As long as it likes, but for the limit; a part of its tokens are thoughts that nobody sees. */
function speak(dice: Dice, speaking: Speaking): { readonly true: Usage; readonly shown: Reply } {
  const { request, model, setup, input, cachedTokens, most } = speaking;
  const wanted = dice.chance(0.1) ? dice.logarithmic(1, 40_000) : dice.whole(1, 600);
  const outputTokens = Math.min(wanted, most);
  const cut = wanted > most;
  const letters = dice.whole(0, outputTokens);
  const text = dice.chance(0.25) ? '' : `${'w'.repeat(letters)}`;
  const asks = request.toolChoice === 'auto' ? dice.chance(0.8) : dice.chance(0.1);
  const names = asks
    ? Array.from({ length: dice.whole(1, 4) }, () => dice.pick(['look', 'look', 'fly']))
    : [];
  const calls = names.map((name, index) => ({
    id: `c${request.messages.length}_${index}`,
    name,
    argumentsText: JSON.stringify({ n: dice.whole(0, 99) }),
  }));
  // Honest: what is shown cannot be more than was made.
  const made = Math.max(outputTokens, Math.min(most, letters + 12 * calls.length));
  const shownCalls = letters + 12 * calls.length <= made ? calls : [];
  const truth = { reported: true, inputTokens: input, outputTokens: made, cachedTokens };
  const finish = cut ? 'length' : shownCalls.length > 0 ? 'tool_calls' : 'stop';
  const shown = { text, calls: shownCalls, finish, model, usage: hide(dice, { truth, setup }) } as const;
  return { true: truth, shown };
}

/** A count that is left out, or 0 in the place of one. */
function hide(dice: Dice, { truth, setup }: { readonly truth: Usage; readonly setup: BillingSetup }): Usage {
  if (!dice.chance(setup.silence)) return truth;
  const nothing = { reported: false, inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  return dice.pick([nothing, { ...nothing, reported: true }, { ...truth, inputTokens: 0, cachedTokens: 0 }]);
}
