/** STUB of the lead, replaced at the merge. */

import type { ProposalLimits, RecipeName } from '../contract/proposals.ts';

export type Recipe = {
  readonly name: Exclude<RecipeName, 'none'>;
  readonly system: string;
  readonly task: string;
  readonly items: readonly ('pull-request' | 'issue')[];
  readonly skips: readonly ('draft' | 'closed')[];
  readonly tools: readonly string[];
  readonly limits: ProposalLimits;
};
