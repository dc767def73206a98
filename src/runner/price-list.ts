/** The input `prices`: YAML, a model name to its price, every mistake told with the name that it stands under. */

import { isMap, isScalar, parseDocument } from 'yaml';
import type { Price, Prices } from '../core/money.ts';
import type { Parse, Parsed } from './input-values.ts';

/** More than any list of prices has. */
const mostBytes = 65_536;
const mostNames = 1_000;

/** `failsafe`: a number stays as it was typed, so that `1e3` and `0x10` are seen for what they are. */
export const parsePrices: Parse<Prices> = (text) => {
  if (Buffer.byteLength(text) > mostBytes) return refuse(`over ${mostBytes} bytes`);
  try {
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) return refuse(`no YAML: ${error.message.split('\n')[0]}`);
    return parseList(document.contents);
  } catch {
    // The parser is recursive, and its promise to return errors ends with the stack.
    return refuse('no YAML that can be read');
  }
};

const refuse = (why: string): Parsed<never> => ({ verdict: 'refused', why });

function parseList(contents: unknown): Parsed<Prices> {
  const fields = fieldsOf(contents);
  if (fields === undefined || fields.length > mostNames) return refuse('not a list of model names');
  const prices = new Map<string, Price>();
  for (const [model, value] of fields) {
    const price = parsePrice(model, value);
    if (price.verdict === 'refused') return price;
    prices.set(model, price.value);
  }
  return { verdict: 'parsed', value: prices };
}

function parsePrice(model: string, value: unknown): Parsed<Price> {
  const fields = fieldsOf(value);
  if (fields === undefined) return refuse(`${model}: not of the form {input: 1.25, output: 10}`);
  const numbers = new Map<string, number>();
  for (const [name, amount] of fields) {
    if (!['input', 'output', 'cached'].includes(name)) {
      return refuse(`${model}: "${name}" is none of input, output, cached`);
    }
    const text = isScalar(amount) && typeof amount.value === 'string' ? amount.value : '';
    if (!/^\d{1,6}(\.\d{1,6})?$/.test(text)) return refuse(`${model}: ${name} "${text}" is no price`);
    numbers.set(name, Number(text));
  }
  const [input, output] = [numbers.get('input'), numbers.get('output')];
  if (input === undefined || output === undefined) {
    return refuse(`${model}: ${input === undefined ? 'input' : 'output'} is missing`);
  }
  return { verdict: 'parsed', value: { input, output, cached: numbers.get('cached') ?? input } };
}

/** Names and values of a map, as long as every name is a plain one. */
function fieldsOf(node: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (!isMap(node)) return undefined;
  const fields: (readonly [string, unknown])[] = [];
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || key.value === '') return undefined;
    fields.push([key.value, value]);
  }
  return fields;
}
