/** Where `propose_*` calls end: judged, redacted, sanitised, counted and kept. Nothing is written to GitHub from here. */

import type { ApprovedCall } from '../../contract/calls.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { JsonObject, JsonValue } from '../../contract/json.ts';
import type {
  CommentProposal,
  IssueProposal,
  LabelsProposal,
  ProposalLimits,
  ProposalType,
} from '../../contract/proposals.ts';
import { failed } from '../../toolbelt/failure.ts';
import type { ToolAnswer } from '../../toolbelt/tool.ts';
import type { ProposalTexts } from './proposal-texts.ts';
import type { ReviewDesk } from './review-desk.ts';

export type ProposalDesk = {
  /** The arguments have passed the schema of the tool. */
  take(call: ApprovedCall, signal: AbortSignal): Promise<ToolAnswer>;
};

/** Title and body alone: what it holds is read from the work tree when the run is over. */
export type PullRequestWords = { readonly title: string; readonly body: string };

export type KeptProposals = {
  readonly comments: readonly CommentProposal[];
  readonly labels: readonly LabelsProposal[];
  readonly issues: readonly IssueProposal[];
  readonly pullRequests: readonly PullRequestWords[];
  /** Types of which more was proposed than is allowed: nothing of these is kept. */
  readonly rejected: readonly ProposalType[];
};

export type KeepingDesk = ProposalDesk & { kept(): KeptProposals };

export type DeskParts = {
  readonly limits: ProposalLimits;
  readonly texts: ProposalTexts;
  /** Absent: no reviews are taken. */
  readonly reviews: ReviewDesk | undefined;
};

/** Interface §7: more than its count rejects all of a type, and the model is told at once. */
export function openProposalDesk({ limits, texts, reviews }: DeskParts): KeepingDesk {
  const comments: CommentProposal[] = [];
  const labels: LabelsProposal[] = [];
  const issues: IssueProposal[] = [];
  const pullRequests: PullRequestWords[] = [];
  const rejected = new Set<ProposalType>();
  const overLimit = (type: ProposalType, most: number): ToolAnswer => {
    rejected.add(type);
    const error = `at most ${most} of type "${type}" may be proposed in this run, so all of that type are rejected now`;
    return failed('PROPOSAL_REFUSED', error, 'say in your answer what you would have proposed');
  };
  const keep = <T>(kept: T[], proposal: T, type: Exclude<ProposalType, 'labels' | 'review'>): ToolAnswer => {
    if (kept.length >= limits[type]) return overLimit(type, limits[type]);
    kept.push(proposal);
    return recorded({});
  };
  const takeLabels = (args: JsonObject): ToolAnswer => {
    const { max, allow, allowRemove } = limits.labels ?? { max: 0, allow: [], allowRemove: [] };
    const [add, remove] = [choose(listOf(args.add), allow), choose(listOf(args.remove), allowRemove)];
    const unknown = [...add.unknown, ...remove.unknown].length;
    if (unknown > 0)
      return failed(
        'PROPOSAL_REFUSED',
        `${unknown} of these labels are not allowed`,
        toAllowed(allow, allowRemove),
      );
    const before = labels.flatMap((one) => [...one.add, ...one.remove]).length;
    if (before + add.known.length + remove.known.length > max) return overLimit('labels', max);
    labels.push({ type: 'labels', add: add.known, remove: remove.known });
    return recorded({});
  };
  const takeIssue = (args: JsonObject): ToolAnswer => {
    const allow = limits.labels?.allow ?? [];
    const chosen = choose(listOf(args.labels), allow);
    if (chosen.unknown.length > 0)
      return failed('PROPOSAL_REFUSED', 'some of these labels are not allowed', toAllowed(allow, []));
    const issue = { title: texts.title(textOf(args.title)), body: texts.body(textOf(args.body)) };
    return keep(issues, { type: 'issue', ...issue, labels: chosen.known }, 'issue');
  };
  return {
    take: async (call, signal) => {
      const { action } = call.tool;
      if (action.type !== 'proposal') throw new GoagentError('INTERNAL', ['no proposal']);
      const args = call.arguments;
      switch (action.proposal) {
        case 'comment':
          return keep(comments, { type: 'comment', body: texts.body(textOf(args.body)) }, 'comment');
        case 'labels':
          return takeLabels(args);
        case 'issue':
          return takeIssue(args);
        case 'pull-request': {
          const words = { title: texts.title(textOf(args.title)), body: texts.body(textOf(args.body)) };
          return keep(pullRequests, words, 'pull-request');
        }
        case 'review': {
          if (reviews === undefined) return failed('PROPOSAL_REFUSED', 'this run is about no pull request');
          return reviews.taken() < limits.review
            ? reviews.take(args, signal)
            : overLimit('review', limits.review);
        }
      }
    },
    kept: () => ({
      comments: rejected.has('comment') ? [] : comments,
      labels: rejected.has('labels') ? [] : labels,
      issues: rejected.has('issue') ? [] : issues,
      pullRequests: rejected.has('pull-request') ? [] : pullRequests,
      rejected: [...rejected],
    }),
  };
}

const recorded = (more: JsonObject): ToolAnswer => ({
  verdict: 'ok',
  value: { recorded: true, ...more },
});

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const listOf = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** GitHub's labels are one whatever their case; the operator's spelling counts. */
function choose(
  wanted: readonly string[],
  allowed: readonly string[],
): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const find = (name: string) => allowed.find((one) => one.toLowerCase() === name.trim().toLowerCase());
  const known = new Set(wanted.flatMap((name) => find(name) ?? []));
  return { known: [...known], unknown: wanted.filter((name) => find(name) === undefined) };
}

function toAllowed(allow: readonly string[], allowRemove: readonly string[]): string {
  const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));
  return `may be added: ${list(allow)}; may be removed: ${list(allowRemove)}`;
}
