/** Keeps synchronous work in slices: files are read five times faster without promises, but others must get a turn. */

import { setImmediate } from 'node:timers/promises';

export type Pacer = {
  /** True once the run wants no more of this tool. */
  isOver(): boolean;
  /** Adds to the slice; a promise when it is full: wait for it, and timers and signals have had their turn. */
  spend(cost: number): Promise<void> | undefined;
};

/** Cost is counted in bytes read; what else takes time is given as so many bytes. */
const sliceCost = 2 * 1024 * 1024;

/** What opening one file or listing one name costs, in bytes read. */
export const entryCost = 16 * 1024;

export function startPacer(signal: AbortSignal): Pacer {
  let spent = 0;
  return {
    isOver: () => signal.aborted,
    spend: (cost) => {
      spent += cost;
      if (spent < sliceCost) return undefined;
      spent = 0;
      return setImmediate();
    },
  };
}
