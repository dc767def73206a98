/** Counts what a walk passed over, so that silence never looks like absence. */

import type { JsonObject } from '../contract/json.ts';

const reasons = {
  denied: 'Kept from tools.',
  ignored: 'By .gitignore.',
  hidden: 'Names that begin with a dot.',
  binary: 'Files that are no text.',
  huge: 'Files that are too large.',
  links: 'What they lead to is met at its own place if it is inside.',
  longLines: 'Lines of which only the first part was searched.',
  tooDeep: 'Directories that lie too deep.',
  unreadable: 'What is gone, closed to us, or has a name that no path can spell.',
} as const;

export type SkipReason = keyof typeof reasons;

/** A property of a result schema: what `toJson` gives. */
export const skippedProperty: JsonObject = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(reasons).map(([reason, description]) => [
      reason,
      { type: 'integer', minimum: 1, description },
    ]),
  ),
};

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
