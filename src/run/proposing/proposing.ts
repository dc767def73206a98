/** What a run is to propose, as the story of a run sees it; most runs propose nothing, and load nothing for it. */

import type { Inputs } from '../../runner/inputs.ts';
import type { Policy } from '../policy/policy.ts';
import { onePass } from '../stages.ts';
import type { OpenedProposing, Proposing, ProposingParts } from './proposing-parts.ts';

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
