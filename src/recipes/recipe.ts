/** A recipe: what to ask, of what, and what may be proposed, where the operator says nothing else. */

import type { ProposalLimits, RecipeName } from '../contract/proposals.ts';
import type { TriggerItem } from '../contract/trigger.ts';

export type Recipe = {
  readonly name: Exclude<RecipeName, 'none'>;
  /** The system prompt, where the operator gives none. */
  readonly system: string;
  /** The task; the operator's prompt adds to it. */
  readonly task: string;
  /** What may be proposed. Labels are never among it: they are authority, and the operator lists them. */
  readonly limits: ProposalLimits;
  /** What it needs one of. Empty: it needs no item. */
  readonly items: readonly TriggerItem['type'][];
  /** Items that it leaves alone, so that nobody pays for them. */
  readonly leavesAlone: readonly ('draft' | 'closed')[];
  /** Of `on-untrusted`. */
  readonly onUntrusted: 'skip' | 'read-only';
  /** Names of the built-in tools that it has where no manifest is given. */
  readonly tools: readonly string[];
};
