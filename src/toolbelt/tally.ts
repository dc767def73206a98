/** Counts what a walk passed over, so that silence never looks like absence. */

import type { JsonObject } from '../contract/json.ts';

export type SkipReason =
  /** By security.md I5. */
  | 'denied'
  /** By `.gitignore`. */
  | 'ignored'
  /** Names that begin with a dot. */
  | 'hidden'
  | 'binary'
  | 'huge'
  /** Links; what they lead to is met at its own place if it is inside. */
  | 'links'
  /** Searched only in their first part. */
  | 'longLines'
  | 'tooDeep'
  | 'unreadable';

export type Tally = {
  add(reason: SkipReason, count: number): void;
  /** Reasons that occurred, with how often. */
  toJson(): JsonObject;
};

export function startTally(): Tally {
  const counts = new Map<SkipReason, number>();
  return {
    add: (reason, count) => {
      if (count > 0) counts.set(reason, (counts.get(reason) ?? 0) + count);
    },
    toJson: () => Object.fromEntries(counts),
  };
}
