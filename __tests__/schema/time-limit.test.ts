/** A check that would go on for hours ends, and says that it could not judge. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { noPatterns } from '../../src/schema/patterns.ts';
import { makeSchemaCompiler } from '../../src/schema/schema.ts';
import { shareTime } from '../../src/schema/shared-time.ts';
import { openTimeLimit } from '../../src/schema/time-limit.ts';
import { slowSchema, slowValue } from '../support/slow-schema.ts';

it('ends a check whose branches refer to themselves, and judges on', () => {
  const compiled = makeSchemaCompiler(noPatterns)(slowSchema);
  assert.ok(compiled.verdict === 'compiled');
  const startedAt = performance.now();
  assert.deepEqual(compiled.check(slowValue), {
    verdict: 'invalid',
    complaint: '/ cannot be judged by its schema',
  });
  assert.ok(performance.now() - startedAt < 3_000);
  assert.deepEqual(compiled.check({ x: { arg: 1, op: 'not' } }), { verdict: 'valid' });
  assert.equal(compiled.check({ x: { arg: 'x', op: 'bad' } }).verdict, 'invalid');
});

it('ends all checks that share a time once it is spent, and says so', () => {
  const time = shareTime(200, { now: () => performance.now() });
  const compile = makeSchemaCompiler(noPatterns, time);
  const [slow, quick] = [compile(slowSchema), compile({ type: 'object' })];
  assert.ok(slow.verdict === 'compiled' && quick.verdict === 'compiled');
  assert.deepEqual([quick.check({}), time.isSpent()], [{ verdict: 'valid' }, false]);
  const cannot = { verdict: 'invalid', complaint: '/ cannot be judged by its schema' };
  assert.deepEqual([slow.check(slowValue), time.isSpent()], [cannot, true]);
  assert.deepEqual([slow.check({}), quick.check({})], [cannot, cannot]);
  assert.equal(compile({ type: 'string' }).verdict, 'refused');
});

it('leaves the others their time where one check takes all of its own', () => {
  const time = shareTime(30_000, { now: () => performance.now() });
  const slow = makeSchemaCompiler(noPatterns, time)(slowSchema);
  assert.ok(slow.verdict === 'compiled');
  assert.equal(slow.check(slowValue).verdict, 'invalid');
  assert.deepEqual([slow.check({}), time.isSpent()], [{ verdict: 'valid' }, false]);
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
