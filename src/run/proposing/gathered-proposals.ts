/** What is left of what a run has proposed, once it has ended: by its ending, its limits, and its work tree. */

import { type Conclusion, conclude, type Outcome } from '../../contract/conclusion.ts';
import type { WarningCode } from '../../contract/errors.ts';
import type { Proposal, ReviewProposal } from '../../contract/proposals.ts';
import type { Inputs } from '../../runner/inputs.ts';
import type { MaintenanceWork } from './maintenance-work.ts';
import type { KeepingDesk } from './proposal-desk.ts';

export type GatheringParts = {
  readonly outcome: Outcome;
  readonly inputs: Inputs;
  readonly desk: KeepingDesk;
  readonly maintenance: MaintenanceWork | undefined;
};

/** Endings after which what was proposed still counts: a review that was cut short says what it did not read. */
function mayPropose({ conclusion }: Outcome, recipe: string): boolean {
  const { name } = conclusion;
  return name === 'success' || (name === 'budget-exhausted' && recipe === 'review');
}

type Gathering = {
  readonly review: ReviewProposal | undefined;
  readonly warn: (code: WarningCode, message: string) => Promise<void>;
};

type Gathered = {
  readonly proposals: readonly Proposal[];
  /** Absent: that of the run itself. */
  readonly conclusion: Conclusion | undefined;
};

export async function gatherProposals(parts: GatheringParts, { review, warn }: Gathering): Promise<Gathered> {
  const { outcome, inputs, desk, maintenance } = parts;
  const kept = desk.kept();
  const { name } = inputs.recipe;
  const words = [...kept.labels, ...kept.comments, ...kept.issues];
  if (!mayPropose(outcome, name)) {
    if (words.length + kept.pullRequests.length > 0)
      await warn(
        'PROPOSALS_DROPPED',
        `The run ended as ${outcome.conclusion.name}: nothing that it proposed is kept.`,
      );
    return { proposals: [], conclusion: undefined };
  }
  let conclusion: Conclusion | undefined;
  if (kept.rejected.length > 0) {
    const message = `More was proposed than "proposals" allows, so nothing of these types is published: ${kept.rejected.join(', ')}.`;
    await warn('PROPOSALS_REJECTED', message);
    conclusion = conclude('PROPOSALS_OVER_LIMIT', message);
  }
  const proposals: Proposal[] = [...words, ...(review === undefined ? [] : [review])];
  if (maintenance === undefined || kept.rejected.includes('pull-request')) return { proposals, conclusion };
  const collected = await maintenance.collect(kept.pullRequests);
  for (const { code, message } of collected.warnings) await warn(code, message);
  switch (collected.verdict) {
    case 'changed':
      return { proposals: [...proposals, collected.proposal], conclusion };
    case 'unchanged': {
      const isIdle = name === 'maintenance' && proposals.length === 0;
      return {
        proposals,
        conclusion:
          conclusion ??
          (isIdle ? conclude('NO_CHANGE', 'Nothing that may be proposed was changed.') : undefined),
      };
    }
    case 'not-allowed':
      return {
        proposals,
        conclusion: conclude(
          'PATCH_NOT_ALLOWED',
          `Nothing is proposed of what was changed: ${collected.why}.`,
        ),
      };
    case 'not-available':
      return {
        proposals,
        conclusion: conclude(
          'DIFF_NOT_AVAILABLE',
          `What was changed could not be read: ${collected.why}. Check out the repository first.`,
        ),
      };
  }
}
