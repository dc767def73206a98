import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { judgeOutline } from '../../../src/law/proposals/json-outline.ts';

/** Values as JSON.parse would make them: each scalar, list and object is one. */
function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, member) => sum + countOf(member), 1);
}

it('never lets more values through than it is told', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
      const values = countOf(value);
      const text = JSON.stringify(value);
      assert.equal(judgeOutline(text, values - 1).verdict, 'over', text);
      assert.equal(judgeOutline(text, 2 * values).verdict, 'within', text);
    }),
  );
});

it('counts nothing that stands in a string', () => {
  const text = JSON.stringify({ a: '[{,"\\'.repeat(1_000), b: '\\"' });
  assert.equal(judgeOutline(text, 4).verdict, 'within');
});

it('does not go deeper than sixteen levels, nor trip over what is no JSON', () => {
  assert.equal(judgeOutline('['.repeat(16), 1_000).verdict, 'within');
  assert.equal(judgeOutline('['.repeat(17), 1_000).verdict, 'over');
  for (const text of ['', '"', '"\\', ']]]', '\\"[']) assert.equal(judgeOutline(text, 10).verdict, 'within');
});
