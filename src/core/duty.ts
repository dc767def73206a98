/** A tool that a task has to call before its answer counts: whether it did, and the one reminder. */

import type { Redactor } from '../contract/ports.ts';
import type { Step } from './steps.ts';
import type { Following } from './transcript.ts';

export type Duty = {
  /** Names of tools whose calls came to a good end. */
  see(done: readonly string[]): void;
  /** `open`: the answer does not count yet. */
  state(): 'none' | 'open' | 'done';
  /** `reminded`: the model has not been told yet, and there is a step left in which it can call. */
  remind(step: Step): 'reminded' | 'not-needed';
  reminder(redactor: Redactor): Following;
};

/** Undefined: there is nothing that has to be called. */
export function openDuty(tool: string | undefined): Duty {
  let state: 'none' | 'open' | 'done' = tool === undefined ? 'none' : 'open';
  let told: 'yet' | 'already' = 'yet';
  return {
    see: (done) => {
      if (tool !== undefined && done.includes(tool)) state = 'done';
    },
    state: () => state,
    remind: ({ position }) => {
      if (state !== 'open' || told === 'already' || position === 'last') return 'not-needed';
      told = 'already';
      return 'reminded';
    },
    reminder: (redactor) => {
      const text = `Your answer does not count yet: call ${tool} first, also when there is nothing to propose, and then answer.`;
      return { role: 'user', content: redactor.text(text, 'messages') };
    },
  };
}
