/** What a run is to propose, as the story of a run sees it; most runs propose nothing, and load nothing for it. */

import type { Conclusion, Outcome } from '../contract/conclusion.ts';
import type { AgentEvent } from '../contract/events.ts';
import type { Inputs } from '../runner/inputs.ts';
import type { ProposingParts } from './open-proposing.ts';
import type { Policy } from './policy.ts';
import type { ProposalDesk } from './proposal-desk.ts';
import type { ProposalEnd } from './proposal-end.ts';
import type { RunRecord } from './record.ts';
import { onePass, type Passes } from './stages.ts';
import type { Tools } from './tools.ts';

export type Proposing = {
  /** With the tools that propose. */
  readonly policy: Policy;
  /** Absent: nothing can be proposed. */
  readonly desk: ProposalDesk | undefined;
  readonly passes: Passes;
  readonly warnings: readonly Extract<AgentEvent, { type: 'warning' }>[];
  /** What the run comes to without a model, where there is nothing to ask it. */
  readonly idle: Outcome | undefined;
  /** To be called before the first tool runs, and what it gives when the last one has. */
  begin(tools: Tools): Promise<(outcome: Outcome, record: RunRecord) => Promise<ProposalEnd>>;
};

export type OpenedProposing =
  | { readonly verdict: 'opened'; readonly proposing: Proposing }
  | { readonly verdict: 'refused'; readonly conclusion: Conclusion };

/** The parts that propose are large, and are loaded for a run that may. */
export async function openProposing(parts: ProposingParts): Promise<OpenedProposing> {
  if (!mayPropose(parts.inputs)) return { verdict: 'opened', proposing: proposesNothing(parts.policy) };
  const { openProposals } = await import('./open-proposing.ts');
  return openProposals(parts);
}

function mayPropose({ recipe }: Inputs): boolean {
  const { labels, ...counts } = recipe.proposals;
  return recipe.name !== 'none' || labels !== undefined || Object.values(counts).some((count) => count > 0);
}

const proposesNothing = (policy: Policy): Proposing => ({
  policy,
  desk: undefined,
  passes: onePass,
  warnings: [],
  idle: undefined,
  begin: async () => async (outcome) => ({ conclusion: outcome.conclusion, harvest: {}, findings: [] }),
});
