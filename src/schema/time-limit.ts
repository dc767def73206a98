/** An end for a computation that nothing else can interrupt: the engine stops what it runs when its time is over. */

import { createContext, Script } from 'node:vm';
import type { SharedTime } from './shared-time.ts';

export type TimeLimit = {
  /** What `work` gives. @throws Error with the code `ERR_SCRIPT_EXECUTION_TIMEOUT` */
  run<T>(work: () => T): T;
};

/**
 * A check of a schema is synchronous, and one whose branches refer to themselves takes 2^depth steps: neither the run's
 * deadline nor a signal could be heard meanwhile. The context is empty: nothing of what others wrote is run in it.
 *
 * @param shared what many limits have together, where there are so many checks that each could take its whole time
 */
export function openTimeLimit(ms: number, shared?: SharedTime): TimeLimit {
  const room: { work: () => unknown } = { work: () => undefined };
  const context = createContext(room);
  const script = new Script('work()');
  const start = (timeout: number): unknown => script.runInContext(context, { timeout });
  return {
    run: <T>(work: () => T): T => {
      const results: T[] = [];
      const given = shared?.offer(ms) ?? ms;
      if (given < 1) throw new RangeError('no time is left');
      room.work = () => results.push(work());
      try {
        if (shared === undefined) start(given);
        else shared.count(() => start(given), { ms: given, of: ms });
      } finally {
        room.work = () => undefined;
      }
      const [result] = results;
      if (result === undefined) throw new TypeError('the work gave nothing');
      return result;
    },
  };
}
