/** A time that many pieces of work share: what one of them takes the others do not have. */

import type { Clock } from '../contract/ports.ts';

export type SharedTime = {
  /** Whole milliseconds that one piece of work may take, at most `most`; 0: nothing is left. */
  offer(most: number): number;
  /** `work`, whose time counts. Where it is ended by what was left for all, nothing is left. */
  count<T>(work: () => T, given: { readonly ms: number; readonly of: number }): T;
  isSpent(): boolean;
};

/** A clock that is set back gives nothing back. */
export function shareTime(ms: number, { now }: Pick<Clock, 'now'>): SharedTime {
  let left = ms;
  return {
    offer: (most) => Math.min(most, Math.floor(left)),
    count: (work, given) => {
      const before = now();
      try {
        return work();
      } catch (error) {
        // Of work that was ended before its own time was over nobody knows what would have come of it.
        if (isTimeout(error) && given.ms < given.of) left = 0;
        throw error;
      } finally {
        left -= Math.max(0, now() - before);
      }
    },
    isSpent: () => left < 1,
  };
}

/** Such an error comes out of another context, whose `Error` is another one. */
export const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
