/** The steps of one stage. Iterating them is the limit: there is no step that it does not give. */

export type Step = {
  /** From 1. */
  readonly number: number;
  /** The last one is asked for an answer without tools. */
  readonly position: 'middle' | 'last';
};

export type Steps = {
  each(): Iterable<Step>;
  used(): number;
};

/** `maxSteps` is the number of model calls, from 1; `before` is how many the stage has made in an earlier pass. */
export function openSteps(maxSteps: number, before = 0): Steps {
  let taken = 0;
  return {
    *each() {
      while (taken < maxSteps) {
        taken += 1;
        yield { number: before + taken, position: taken === maxSteps ? 'last' : 'middle' };
      }
    },
    used: () => taken,
  };
}
