/** A limit of money needs the price of every model that may be asked. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseInputs } from '../../src/runner/inputs.ts';
import { toEnvironment } from '../support/environments.ts';

const complain = (given: { readonly [name: string]: string }): readonly string[] => {
  const parsed = parseInputs(toEnvironment({ prompt: 'Look.', model: 'm', ...given }, {}), []);
  return parsed.verdict === 'refused' ? parsed.complaints : [];
};
const unknown = (model: string): string =>
  `input "max-cost-usd": the price of model "${model}" is not known: add the line "${model}": {input: 1.25, output: 10} with its prices in USD per million tokens to "prices"`;

it('names each model without a price, fallbacks too, and how to write it', () => {
  const given = { 'max-cost-usd': '1', 'fallback-models': 'a/b:1, c' };
  assert.deepEqual(complain(given), [unknown('m'), unknown('a/b:1'), unknown('c')]);
  const prices = 'm: {input: 1, output: 2}\nc: {input: 1, output: 2}';
  assert.deepEqual(complain({ ...given, prices }), [unknown('a/b:1')]);
});

it('says nothing of prices that cannot be read anyway, of a missing model, or without a limit', () => {
  assert.equal(complain({ 'max-cost-usd': '1', prices: 'm: 1' }).length, 1);
  assert.equal(complain({ 'max-cost-usd': '1', model: '' }).length, 1);
  assert.deepEqual(complain({ prices: 'other: {input: 1, output: 2}' }), []);
});
