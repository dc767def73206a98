import assert from 'node:assert/strict';
import { it } from 'node:test';
import { costOf, formatUsd, toDearest, toPico, toRates, toUsd } from '../../src/core/money.ts';

it('a price with six decimals is exact, for one token and for a billion', () => {
  const rates = toRates({ input: 0.000001, output: 999_999.999999, cached: 0.1 });
  assert.deepEqual(rates, { input: 1n, output: 999_999_999_999n, cached: 100_000n });
  assert.equal(costOf(rates, { input: 1e9, output: 1e9, cached: 1 }), 1_000_000_000_000_000_099_999n);
});

it('what is in no known cache is reckoned at the dearer price', () => {
  const cheap = toRates({ input: 2, output: 0, cached: 1 });
  const dear = toRates({ input: 2, output: 0, cached: 3 });
  const tokens = { input: 10, output: 0, cached: 'unknown' } as const;
  assert.deepEqual([costOf(cheap, tokens), costOf(dear, tokens)], [20_000_000n, 30_000_000n]);
});

it('the dearest of several is the dearest in each, and of none costs nothing', () => {
  const rates = [
    { input: 1n, output: 9n, cached: 4n },
    { input: 3n, output: 2n, cached: 0n },
  ];
  assert.deepEqual(toDearest(rates), { input: 4n, output: 9n, cached: 4n });
  assert.deepEqual(toDearest([]), { input: 0n, output: 0n, cached: 0n });
});

it('dollars become pico-dollars and back', () => {
  assert.equal(toPico(0.000000001), 1_000n);
  assert.equal(toPico(999_999.999999999), 999_999_999_999_999_000n);
  assert.equal(toUsd(1_250_000_000_000n), 1.25);
});

it('is shown with six decimals at most and no noise', () => {
  const shown = [0, 1, 10, 100, 0.5, 1 / 3, 1e-6, 1e-9, 1234.5].map(formatUsd);
  assert.deepEqual(shown, ['0', '1', '10', '100', '0.5', '0.333333', '0.000001', '0', '1234.5']);
});
