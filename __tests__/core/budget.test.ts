import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openBudget } from '../../src/core/budget.ts';

it('gives max-steps steps and not one more, however often it is asked', () => {
  const budget = openBudget({ maxSteps: 3, maxToolCalls: 0 });
  assert.deepEqual(
    [...budget.steps()].map((step) => `${step.number} ${step.position}`),
    ['1 middle', '2 middle', '3 last'],
  );
  assert.deepEqual([...budget.steps()], []);
  assert.equal(budget.stepsUsed(), 3);
});

it('makes the only step the last one', () => {
  const [step] = openBudget({ maxSteps: 1, maxToolCalls: 0 }).steps();
  assert.deepEqual(step, { number: 1, position: 'last' });
});

it('counts a step when it is taken, not when it is over', () => {
  const budget = openBudget({ maxSteps: 9, maxToolCalls: 0 });
  for (const step of budget.steps()) if (step.number === 2) break;
  assert.equal(budget.stepsUsed(), 2);
});

it('grants max-tool-calls calls and then none', () => {
  const budget = openBudget({ maxSteps: 1, maxToolCalls: 2 });
  assert.deepEqual(
    [budget.takeCall(), budget.takeCall(), budget.takeCall(), budget.takeCall()],
    ['granted', 'granted', 'exhausted', 'exhausted'],
  );
});
