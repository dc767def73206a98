/** What has been used of the budget, in words: of the run's limits, or of the part that a stage has of them. */

import type { Budget, LimitCode, Shortage } from './budget.ts';
import { formatUsd } from './money.ts';

/** What has been used of which limit, and what is needed beside it: by these two a person chooses a new one. */
export function toUsed({ limit, need }: Shortage, budget: Budget): string {
  const { tokens, usd = 0 } = budget.spent() ?? { tokens: 0 };
  const { maxTotalTokens = 0, maxCostUsd = 0 } = budget.limits;
  const [used, given, more, unit] =
    limit === 'TOKENS_EXHAUSTED'
      ? [tokens, maxTotalTokens, need, 'tokens']
      : [formatUsd(usd), formatUsd(maxCostUsd), formatUsd(need), 'USD'];
  const whole = toGiven(given, { unit, input: inputOf[limit] }, budget);
  return `${used} of ${whole} are used, and the next request could cost up to ${more} more`;
}

/** `100 tool calls of max-tool-calls`. */
export function toGivenCalls(budget: Budget): string {
  return toGiven(budget.limits.maxToolCalls, { unit: 'tool calls', input: inputOf.CALLS_EXHAUSTED }, budget);
}

/** What is too low for a part may be enough for the run. */
export const toAdvice = (limit: LimitCode | 'CALLS_EXHAUSTED', { owner }: Budget): string =>
  owner === undefined ? ` Raise ${inputOf[limit]}, or ask for less.` : '';

const inputOf: { readonly [limit in LimitCode | 'CALLS_EXHAUSTED']: string } = {
  TOKENS_EXHAUSTED: 'max-total-tokens',
  COST_EXHAUSTED: 'max-cost-usd',
  CALLS_EXHAUSTED: 'max-tool-calls',
};

/** The input does not say the number of one who has a part of it. */
function toGiven(
  amount: number | string,
  of: { readonly unit: string; readonly input: string },
  { owner }: Budget,
): string {
  return owner === undefined
    ? `${amount} ${of.unit} of ${of.input}`
    : `${amount} ${of.unit}, ${owner}'s part of ${of.input},`;
}
