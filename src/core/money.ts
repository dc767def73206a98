/** Money in whole pico-dollars, so that a thousand small sums are exactly their sum. */

/** US dollars per million tokens, with at most 6 decimals. */
export type Price = {
  readonly input: number;
  readonly output: number;
  /** Of input tokens that the endpoint had in its cache. */
  readonly cached: number;
};

/** By name of the model. */
export type Prices = ReadonlyMap<string, Price>;

/** Tokens of one request, `cached` being a part of `input`: where nobody said how large a part, the dearer one. */
export type Tokens = { readonly input: number; readonly output: number; readonly cached: number | 'unknown' };

/** Pico-dollars per token. */
export type Rates = { readonly input: bigint; readonly output: bigint; readonly cached: bigint };

/** A price with 6 decimals per million tokens is a whole number of pico-dollars per token. */
export function toRates({ input, output, cached }: Price): Rates {
  const toRate = (price: number) => BigInt(Math.round(price * 1e6));
  return { input: toRate(input), output: toRate(output), cached: toRate(cached) };
}

/** The rates that no model of these is dearer than, whatever is in its cache. */
export function toDearest(all: readonly Rates[]): Rates {
  return all.reduce(
    (most, { input, output, cached }) => {
      const dearer = max(most.input, max(input, cached));
      return { input: dearer, output: max(most.output, output), cached: dearer };
    },
    { input: 0n, output: 0n, cached: 0n },
  );
}

export function costOf(rates: Rates, { input, output, cached }: Tokens): bigint {
  const known = cached !== 'unknown' ? cached : rates.cached > rates.input ? input : 0;
  const plain = BigInt(input - known) * rates.input;
  return plain + BigInt(known) * rates.cached + BigInt(output) * rates.output;
}

/** From US dollars with at most 9 decimals. */
export const toPico = (usd: number): bigint => BigInt(Math.round(usd * 1e9)) * 1_000n;

export const toUsd = (pico: bigint): number => Number(pico) / 1e12;

/** At most 6 decimals, and none that say nothing. */
export function formatUsd(usd: number): string {
  return usd.toFixed(6).replace(/\.?0+$/, '');
}

const max = (one: bigint, other: bigint): bigint => (one > other ? one : other);
