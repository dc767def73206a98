/** A check that would go on for hours ends, and says that it could not judge. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { JsonValue } from '../../src/contract/json.ts';
import { noPatterns } from '../../src/schema/patterns.ts';
import { makeSchemaCompiler } from '../../src/schema/schema.ts';
import { openTimeLimit } from '../../src/schema/time-limit.ts';

const not = (operation: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['arg', 'op'],
  properties: { arg: { $ref: '#/$defs/expr' }, op: { const: operation } },
});
const schema = {
  $ref: '#/$defs/expr',
  $defs: { expr: { anyOf: [not('not'), not('neg'), { type: 'number' }] } },
};
const nest = (depth: number, leaf: JsonValue): JsonValue =>
  depth === 0 ? leaf : { arg: nest(depth - 1, leaf), op: 'bad' };

it('ends a check whose branches refer to themselves, and judges on', () => {
  const compiled = makeSchemaCompiler(noPatterns)(schema);
  assert.ok(compiled.verdict === 'compiled');
  const startedAt = performance.now();
  assert.deepEqual(compiled.check(nest(40, 'x')), {
    verdict: 'invalid',
    complaint: '/ cannot be judged by its schema',
  });
  assert.ok(performance.now() - startedAt < 3_000);
  assert.deepEqual(compiled.check({ arg: 1, op: 'not' }), { verdict: 'valid' });
  assert.equal(compiled.check(nest(3, 'x')).verdict, 'invalid');
});

it('gives what the work gives, and throws what it throws', () => {
  const limit = openTimeLimit(50);
  assert.equal(
    limit.run(() => 7),
    7,
  );
  assert.throws(
    () =>
      limit.run(() => {
        throw new RangeError('mine');
      }),
    new RangeError('mine'),
  );
  assert.throws(
    () =>
      limit.run(() => {
        for (;;);
      }),
    { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' },
  );
});

it('costs little a check', () => {
  const compiled = makeSchemaCompiler(noPatterns)({ type: 'object' });
  assert.ok(compiled.verdict === 'compiled');
  const startedAt = performance.now();
  for (let time = 0; time < 200; time += 1) compiled.check({});
  assert.ok(performance.now() - startedAt < 1_000);
});
