/** How a run can end, and which endings there are. */

import type { ReasonCode } from './errors.ts';

/** The `conclusion` output. A table of interface meaning is in docs/outputs.md. */
export const conclusions = [
  'success',
  'skipped',
  'needs-human-review',
  'budget-exhausted',
  'invalid-output',
  'policy-denied',
  'provider-error',
  'config-error',
  'cancelled',
  'internal-error',
] as const;

export type ConclusionName = (typeof conclusions)[number];

export type Conclusion = {
  readonly name: ConclusionName;
  readonly reason: ReasonCode;
  /** One sentence for a person: what happened, and what to change. */
  readonly message: string;
};

/** What a stage of the agent came to. `text` is the answer, or what there is so far. */
export type Outcome = {
  readonly conclusion: Conclusion;
  readonly text: string;
  /** Ids of calls that wait for a person. */
  readonly pendingApprovals: readonly string[];
};
