/** The input `prices`: YAML, a model name to its price, every mistake told with the name that it stands under. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import type { Price, Prices } from '../core/money.ts';
import { parseYaml } from '../yaml/yaml-text.ts';
import type { Parse, Parsed } from './input-values.ts';

/** More than any list of prices has. */
const mostBytes = 65_536;
const mostNames = 1_000;

/** A number is read as it was typed, so that `1e3` and `0x10` are seen for what they are. */
export const parsePrices: Parse<Prices> = (text) => {
  if (Buffer.byteLength(text) > mostBytes) return refuse(`over ${mostBytes} bytes`);
  const parsed = parseYaml(text, 'text');
  return parsed.verdict === 'malformed' ? refuse(`no YAML: ${parsed.complaint}`) : parseList(parsed.value);
};

const refuse = (why: string): Parsed<never> => ({ verdict: 'refused', why });

function parseList(value: JsonValue): Parsed<Prices> {
  const models = isJsonObject(value) ? Object.entries(value) : [];
  if (models.length === 0 || models.length > mostNames) return refuse('not a list of model names');
  const prices = new Map<string, Price>();
  for (const [model, given] of models) {
    if (!isJsonObject(given)) return refuse(`${model}: not of the form {input: 1.25, output: 10}`);
    const price = parsePrice(model, given);
    if (price.verdict === 'refused') return price;
    prices.set(model, price.value);
  }
  return { verdict: 'parsed', value: prices };
}

function parsePrice(model: string, given: JsonObject): Parsed<Price> {
  const numbers = new Map<string, number>();
  for (const [name, amount] of Object.entries(given)) {
    if (!['input', 'output', 'cached'].includes(name)) {
      return refuse(`${model}: "${name}" is none of input, output, cached`);
    }
    const text = typeof amount === 'string' ? amount : '';
    if (!/^\d{1,6}(\.\d{1,6})?$/.test(text)) return refuse(`${model}: ${name} "${text}" is no price`);
    numbers.set(name, Number(text));
  }
  const [input, output] = [numbers.get('input'), numbers.get('output')];
  if (input === undefined || output === undefined) {
    return refuse(`${model}: ${input === undefined ? 'input' : 'output'} is missing`);
  }
  return { verdict: 'parsed', value: { input, output, cached: numbers.get('cached') ?? input } };
}
