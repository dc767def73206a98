/** Whether what was proposed is within what the operator allows: asked when it is proposed, and again before it is published. */

import {
  type LabelLimits,
  type Proposal,
  type ProposalLimits,
  type ProposalType,
  proposalTypes,
} from '../../contract/proposals.ts';
import { foldLabel } from './limits.ts';
import { mostOf } from './proposal-tools.ts';

export type LimitsVerdict =
  | { readonly verdict: 'within' }
  /** At least one, in the order of `proposalTypes`. All proposals of these types are rejected. */
  | { readonly verdict: 'over'; readonly over: readonly OverLimit[] };

export type OverLimit = {
  readonly type: ProposalType;
  /** Proposals of the type; of labels, labels added and removed together. */
  readonly got: number;
  readonly most: number;
  /** Labels that may not be put on, or taken off, or are more than an issue may have. Names are the model's. */
  readonly notAllowed: readonly string[];
};

/** Labels are compared as GitHub does: without regard to case. */
export function judgeLimits(proposals: readonly Proposal[], limits: ProposalLimits): LimitsVerdict {
  const over = proposalTypes
    .map((type) => count({ type, limits, proposals: proposals.filter((proposal) => proposal.type === type) }))
    .filter(({ got, most, notAllowed }) => got > most || notAllowed.length > 0);
  return over.length === 0 ? { verdict: 'within' } : { verdict: 'over', over };
}

type OneType = {
  readonly type: ProposalType;
  readonly limits: ProposalLimits;
  readonly proposals: readonly Proposal[];
};

function count({ type, limits, proposals }: OneType): OverLimit {
  return {
    type,
    got: proposals.reduce((sum, proposal) => sum + countOf(proposal), 0),
    most: mostOf(limits, type),
    notAllowed: [...new Set(proposals.flatMap((proposal) => notAllowedIn(proposal, limits.labels)))],
  };
}

const countOf = (proposal: Proposal): number =>
  proposal.type === 'labels' ? proposal.add.length + proposal.remove.length : 1;

/** An issue brings its labels with it: the same authority by another way. */
function notAllowedIn(proposal: Proposal, limits: LabelLimits | undefined): readonly string[] {
  switch (proposal.type) {
    case 'labels':
      return [
        ...outside(proposal.add, limits?.allow ?? []),
        ...outside(proposal.remove, limits?.allowRemove ?? []),
      ];
    case 'issue':
      return [...outside(proposal.labels, limits?.allow ?? []), ...proposal.labels.slice(limits?.max ?? 0)];
    case 'comment':
    case 'review':
    case 'pull-request':
      return [];
  }
}

function outside(labels: readonly string[], allowed: readonly string[]): readonly string[] {
  const known = new Set(allowed.map(foldLabel));
  return labels.filter((label) => !known.has(foldLabel(label)));
}

/** One sentence for a person; it quotes no label, since those are the model's words. */
export function toOverSentence({ type, got, most, notAllowed }: OverLimit): string {
  const unit = type === 'labels' ? 'labels' : `proposals of type "${type}"`;
  const surplus = got > most ? `${got} ${unit} were made, and ${most} may be` : '';
  const wrong =
    notAllowed.length > 0
      ? `${notAllowed.length} ${notAllowed.length === 1 ? 'label is' : 'labels are'} not among those that the input "proposals" allows`
      : '';
  return `${[surplus, wrong].filter((part) => part !== '').join('; ')}.`;
}
