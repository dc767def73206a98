import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openSteps } from '../../src/core/steps.ts';

it('gives max-steps steps and not one more, however often it is asked', () => {
  const steps = openSteps(3);
  assert.deepEqual(
    [...steps.each()].map((step) => `${step.number} ${step.position}`),
    ['1 middle', '2 middle', '3 last'],
  );
  assert.deepEqual([...steps.each()], []);
  assert.equal(steps.used(), 3);
});

it('makes the only step the last one', () => {
  const [step] = openSteps(1).each();
  assert.deepEqual(step, { number: 1, position: 'last' });
});

it('counts a step when it is taken, not when it is over', () => {
  const steps = openSteps(9);
  for (const step of steps.each()) if (step.number === 2) break;
  assert.equal(steps.used(), 2);
});
