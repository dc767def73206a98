/** What the whole run may spend: tool calls, tokens, money. One for all of its stages, and checked before the spending. */

import type { Spent } from '../contract/events.ts';
import { type Forecast, openForecast } from './forecast.ts';
import { costOf, type Prices, type Tokens, toDearest, toPico, toRates, toUsd } from './money.ts';

export type RunLimits = {
  readonly maxToolCalls: number;
  /** Input and output tokens together. */
  readonly maxTotalTokens: number | undefined;
  /** With a price for each of `models`. */
  readonly maxCostUsd: number | undefined;
  readonly prices: Prices;
  /** All that may be asked, by any stage, fallbacks included. */
  readonly models: readonly string[];
};

export type LimitCode = 'TOKENS_EXHAUSTED' | 'COST_EXHAUSTED';

/** What ends the spending, and what the request that does not fit could take at worst: tokens, or US dollars. */
export type Shortage = { readonly limit: LimitCode; readonly need: number };

/** Output tokens that are left for a request; below 1 it does not fit. `limit` says what it is that ends there. */
export type Space = { readonly tokens: number; readonly limit: LimitCode };

/** Tokens that have to stay for a later request. */
export type Reserve = Omit<Tokens, 'cached'>;

export type Budget = {
  readonly limits: RunLimits;
  /** Whose part of the run's limits these are; absent: nobody's, they are the run's. */
  readonly owner?: string;
  /** Whether tokens or money have a limit: if not, there is always space. */
  readonly verdict: 'limited' | 'open';
  readonly forecast: Forecast;
  /** Output tokens that a final answer should have; fewer where the whole budget is tiny. */
  readonly answer: number;
  /** Takes one tool call out of the budget, before it is started. */
  takeCall(): 'granted' | 'exhausted';
  /** What there is for the reply to a request of `input` tokens, at the dearest price of all models, with `kept` left behind it. */
  spaceFor(request: { readonly input: number; readonly kept: Reserve }): Space;
  /** What so many tokens are at worst, in what `limit` counts. */
  toShortage(limit: LimitCode, tokens: Omit<Tokens, 'cached'>): Shortage;
  /** `guessed` output: from now on nobody can say what the run cost. */
  charge(model: string, tokens: Tokens, output: 'bounded' | 'guessed'): void;
  /** Nothing where there is neither a limit nor a price. */
  spent(): Spent | undefined;
};

/** What a short answer takes, a summary of what was found. */
const usualAnswer = 1_024;
/** Of the whole budget, at most this part is kept for one answer. */
const answerPart = 8;

/** Pure: it knows what it is told. */
export function openBudget(limits: RunLimits): Budget {
  const rates = new Map([...limits.prices].map(([model, price]) => [model, toRates(price)] as const));
  const dearest = toDearest(limits.models.flatMap((model) => rates.get(model) ?? []));
  const purse = limits.maxCostUsd === undefined ? undefined : toPico(limits.maxCostUsd);
  const mostTokens = limits.maxTotalTokens ?? Number.POSITIVE_INFINITY;
  let calls = 0;
  let tokens = 0;
  let pico = 0n;
  let known = rates.size > 0;

  const spaceFor: Budget['spaceFor'] = ({ input, kept }) => {
    const byTokens = mostTokens - tokens - input - kept.input - kept.output;
    const byMoney = purse === undefined ? Number.POSITIVE_INFINITY : affordable(purse - pico, input, kept);
    return byMoney < byTokens
      ? { tokens: byMoney, limit: 'COST_EXHAUSTED' }
      : { tokens: byTokens, limit: 'TOKENS_EXHAUSTED' };
  };
  const affordable = (left: bigint, input: number, kept: Reserve): number => {
    const fixed = { input: input + kept.input, output: kept.output, cached: 'unknown' } as const;
    const rest = left - costOf(dearest, fixed);
    if (rest < 0n) return -1;
    return dearest.output === 0n ? Number.POSITIVE_INFINITY : Number(rest / dearest.output);
  };

  const none = { input: 0, output: 0 };
  return {
    limits,
    verdict: purse === undefined && limits.maxTotalTokens === undefined ? 'open' : 'limited',
    forecast: openForecast(),
    answer: Math.max(
      1,
      Math.min(usualAnswer, Math.floor(spaceFor({ input: 0, kept: none }).tokens / answerPart)),
    ),
    takeCall: () => {
      if (calls >= limits.maxToolCalls) return 'exhausted';
      calls += 1;
      return 'granted';
    },
    spaceFor,
    toShortage: (limit, { input, output }) =>
      limit === 'TOKENS_EXHAUSTED'
        ? { limit, need: input + output }
        : { limit, need: toUsd(costOf(dearest, { input, output, cached: 'unknown' })) },
    charge: (model, charged, output) => {
      const rate = rates.get(model);
      tokens += charged.input + charged.output;
      pico += costOf(rate ?? dearest, charged);
      if (rate === undefined || output === 'guessed') known = false;
    },
    spent: () => {
      if (rates.size === 0 && limits.maxTotalTokens === undefined) return undefined;
      // Nothing was charged yet: nobody knows which of them will be asked.
      const isPriced = tokens > 0 || limits.models.every((model) => rates.has(model));
      return known && isPriced ? { tokens, usd: toUsd(pico) } : { tokens };
    },
  };
}

/** `owner` as a person reads it, such as "the pre-stage"; `fraction` from 0 to 1. */
export type Share = { readonly owner: string; readonly fraction: number };

/**
 * A budget for a stage that may take at most `fraction` of the whole: what it spends is spent for all. It is for a
 * stage that comes first; its limits are its share.
 */
export function shareBudget(whole: Budget, { owner, fraction }: Share): Budget {
  const { limits } = whole;
  const { maxToolCalls, maxTotalTokens, maxCostUsd } = limits;
  const part = openBudget({
    ...limits,
    maxToolCalls: Math.floor(maxToolCalls * fraction),
    maxTotalTokens: maxTotalTokens === undefined ? undefined : Math.floor(maxTotalTokens * fraction),
    maxCostUsd: maxCostUsd === undefined ? undefined : maxCostUsd * fraction,
  });
  return {
    ...part,
    owner,
    takeCall: () => (part.takeCall() === 'granted' ? whole.takeCall() : 'exhausted'),
    charge: (model, tokens, output) => {
      part.charge(model, tokens, output);
      whole.charge(model, tokens, output);
    },
    spent: whole.spent,
  };
}
