/** A schema that takes 2^depth steps for a value that does not fit, as somebody would write it who wants to hold us. */

import type { JsonValue } from '../../src/contract/json.ts';

const not = (operation: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['arg', 'op'],
  properties: { arg: { $ref: '#/$defs/expr' }, op: { const: operation } },
});

/** Of the arguments of a call. */
export const slowSchema = {
  type: 'object',
  properties: { x: { $ref: '#/$defs/expr' } },
  $defs: { expr: { anyOf: [not('not'), not('neg'), { type: 'number' }] } },
};

const nest = (depth: number, leaf: JsonValue): JsonValue =>
  depth === 0 ? leaf : { arg: nest(depth - 1, leaf), op: 'bad' };

/** No machine is through with it. */
export const slowValue = { x: nest(40, 'x') };
