/** An end for a computation that nothing else can interrupt: the engine stops what it runs when its time is over. */

import { createContext, Script } from 'node:vm';

export type TimeLimit = {
  /** What `work` gives. @throws Error with the code `ERR_SCRIPT_EXECUTION_TIMEOUT` */
  run<T>(work: () => T): T;
};

/**
 * A check of a schema is synchronous, and one whose branches refer to themselves takes 2^depth steps: neither the run's
 * deadline nor a signal could be heard meanwhile. The context is empty: nothing of what others wrote is run in it.
 */
export function openTimeLimit(ms: number): TimeLimit {
  const room: { work: () => unknown } = { work: () => undefined };
  const context = createContext(room);
  const script = new Script('work()');
  return {
    run: <T>(work: () => T): T => {
      const results: T[] = [];
      room.work = () => results.push(work());
      try {
        script.runInContext(context, { timeout: ms });
      } finally {
        room.work = () => undefined;
      }
      const [result] = results;
      if (result === undefined) throw new TypeError('the work gave nothing');
      return result;
    },
  };
}
