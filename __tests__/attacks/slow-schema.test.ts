/** A schema that refers to itself in two branches, and a small answer that takes 2^depth steps to judge. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded, runBundle } from '../support/ended-run.ts';

const branch = (kind: string) => ({
  type: 'object',
  required: ['children', 'kind'],
  properties: { children: { type: 'array', items: { $ref: '#/$defs/node' } }, kind: { const: kind } },
});
const schema = {
  $ref: '#/$defs/node',
  $defs: { node: { oneOf: [branch('list'), branch('item')] } },
};

it('does not hold the step: the answer cannot be judged, and the run ends in time', async () => {
  let answer: object = { children: [], kind: 'none' };
  for (let depth = 0; depth < 30; depth += 1) answer = { children: [answer], kind: 'list' };
  const text = JSON.stringify(answer);
  const ended = await runBundle([{ text }, { text }], {
    inputs: { 'output-schema': JSON.stringify(schema), timeout: '30s' },
  });
  assertEnded(ended, {
    conclusion: 'invalid-output',
    reason: 'OUTPUT_SCHEMA_MISMATCH',
    exit: 1,
    message: /cannot be judged by its schema/,
    text,
  });
  assert.ok(ended.ms < 10_000, `${ended.ms} ms`);
  ended.remove();
});
