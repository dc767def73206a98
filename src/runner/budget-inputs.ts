/** The inputs that limit what a run may spend. */

import type { Prices } from '../core/money.ts';
import type { InputReader } from './input-reader.ts';
import { parseDecimal, parseWhole } from './input-values.ts';
import { parsePrices } from './price-list.ts';

export type BudgetInputs = {
  readonly maxToolCalls: number;
  readonly maxTotalTokens: number | undefined;
  readonly maxCostUsd: number | undefined;
  readonly prices: Prices;
};

/** `models` are all that are known to be asked; a prompt file may name others. */
export function readBudget(reader: InputReader, models: readonly string[]): BudgetInputs {
  const before = reader.complaints.length;
  const prices = reader.value('prices', parsePrices, new Map());
  const readable = reader.complaints.length === before;
  const maxCostUsd = reader.optional(
    'max-cost-usd',
    parseDecimal((value) => value > 0),
  );
  if (readable) complaintsAboutPrices({ maxCostUsd, prices }, models).forEach(reader.complain);
  return {
    maxToolCalls: reader.value('max-tool-calls', parseWhole({ from: 0, to: 10_000 }), 100),
    maxTotalTokens: reader.optional('max-total-tokens', parseWhole({ from: 1, to: 1e12 })),
    maxCostUsd,
    prices,
  };
}

/** A limit of money is worth nothing while one of the models has no price. */
export function complaintsAboutPrices(
  { maxCostUsd, prices }: Pick<BudgetInputs, 'maxCostUsd' | 'prices'>,
  models: readonly string[],
): readonly string[] {
  if (maxCostUsd === undefined) return [];
  const unknown = [...new Set(models)].filter((model) => model !== '' && !prices.has(model));
  return unknown.map(
    (model) =>
      `input "max-cost-usd": the price of model "${model}" is not known: add the line ${JSON.stringify(model)}: {input: 1.25, output: 10} with its prices in USD per million tokens to "prices"`,
  );
}
