/** The price list: names to numbers, and every mistake by its name. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePrices } from '../../src/runner/price-list.ts';

const why = (text: string): string | undefined => {
  const parsed = parsePrices(text);
  return parsed.verdict === 'refused' ? parsed.why : 'accepted';
};

it('takes whole numbers and decimals, in either style of YAML, free models too', () => {
  assert.deepEqual(parsePrices('{"m:7b": {"input": 0, "output": 0}, n: {input: 1.5, output: 0.000001}}'), {
    verdict: 'parsed',
    value: new Map([
      ['m:7b', { input: 0, output: 0, cached: 0 }],
      ['n', { input: 1.5, output: 0.000001, cached: 1.5 }],
    ]),
  });
});

for (const [text, told] of [
  ['m: {input: 1, output: 2, cache: 1}', 'm: "cache" is none of input, output, cached'],
  ['m: {input: -1, output: 2}', 'm: input "-1" is no price'],
  ['m: {input: 1, output: .inf}', 'm: output ".inf" is no price'],
  ['m: {input: 1, output: 1e3}', 'm: output "1e3" is no price'],
  ['m: {input: 1, output: 0.0000001}', 'm: output "0.0000001" is no price'],
  ['m: {input: 1, output: [2]}', 'm: output "" is no price'],
  ['m: {input: 1, output: }', 'm: output "" is no price'],
  ['m: {output: 2}', 'm: input is missing'],
  ['m: {input: 2}', 'm: output is missing'],
  ['a: {input: 1, output: 2}\nm: 2', 'm: not of the form {input: 1.25, output: 10}'],
  [
    'a: &x {input: 1, output: 2}\nm: *x',
    'no YAML: line 2, column 4: aliases are not taken: write the value again',
  ],
  ['- m', 'not a list of model names'],
  ['gpt', 'not a list of model names'],
  ['[1]: {input: 1, output: 2}', 'no YAML: line 1, column 1: a key must be plain text'],
] as const) {
  it(`refuses ${JSON.stringify(text)}: ${told}`, () => {
    assert.equal(why(text), told);
  });
}

it('refuses what is no YAML, names a model twice, or is too long, nested or not', () => {
  assert.match(String(why('m: {input: 1')), /^no YAML: /);
  assert.match(
    String(why('m: {input: 1, output: 2}\nm: {input: 1, output: 3}')),
    /^no YAML: line 2, column 1: the key "m" is given twice$/,
  );
  assert.equal(why(' '.repeat(65_537)), 'over 65536 bytes');
  assert.notEqual(why('{'.repeat(30_000)), 'accepted');
});
