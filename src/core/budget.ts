/** What the run may spend. Iterating `steps` is the limit: there is no step that it does not give. */

export type Limits = {
  /** Model calls, from 1. */
  readonly maxSteps: number;
  readonly maxToolCalls: number;
};

export type Step = {
  /** From 1. */
  readonly number: number;
  /** The last one is asked for an answer without tools. */
  readonly position: 'middle' | 'last';
};

export type Budget = {
  steps(): Iterable<Step>;
  /** Takes one tool call out of the budget, before it is started. */
  takeCall(): 'granted' | 'exhausted';
  stepsUsed(): number;
};

export function openBudget(limits: Limits): Budget {
  let steps = 0;
  let calls = 0;
  return {
    *steps() {
      while (steps < limits.maxSteps) {
        steps += 1;
        yield { number: steps, position: steps === limits.maxSteps ? 'last' : 'middle' };
      }
    },
    takeCall: () => {
      if (calls >= limits.maxToolCalls) return 'exhausted';
      calls += 1;
      return 'granted';
    },
    stepsUsed: () => steps,
  };
}
