/** What became of a proposal that was published, and what stands in the way. */

import type { ReasonCode } from './errors.ts';
import type { ProposalType } from './proposals.ts';

export type Published = {
  readonly type: ProposalType;
  /** What GitHub now has. `unchanged`: it was there already, to the letter, and nothing was written. */
  readonly what: 'created' | 'updated' | 'unchanged';
  /** Page of it; empty where there is none (labels). */
  readonly url: string;
  /** Short sentences for the summary: what GitHub did not take, and what was done instead. */
  readonly notes: readonly string[];
};

export type PublicationProblem = {
  readonly type: ProposalType | 'all';
  readonly reason: ReasonCode;
  /** What happened, and what the user should change. Nothing of an answer's body. */
  readonly message: string;
};
