/** Proposals become comments, reviews, labels, issues and pull requests, one by one, each after a look at what is there now. */

import type { Proposal, ProposalLimits, ProposalSet, ReviewProposal } from '../contract/proposals.ts';
import { judgeLimits, type OverLimit, toOverSentence } from '../law/proposals/judge-limits.ts';
import { ownerHash } from '../law/proposals/marker.ts';
import type { Github } from './github.ts';
import type { Hub } from './hub.ts';
import { judgeTarget } from './judge-target.ts';
import { type Publication, toFailure, toProblem } from './outcome.ts';
import { publishComment } from './publish-comment.ts';
import { publishIssue } from './publish-issue.ts';
import { publishLabels } from './publish-labels.ts';
import { publishPullRequest } from './publish-pull-request.ts';
import type { Writer } from './writer.ts';

export type PublishOrder = {
  readonly set: ProposalSet;
  /** GITHUB_REPOSITORY: what the hub writes to. */
  readonly repository: string;
  /** The workflow's, never the file's. */
  readonly limits: ProposalLimits;
  readonly hub: Hub;
  readonly reading: Pick<Github, 'readPullRequest'>;
  /** The one sanitiser, with this run's hosts. */
  readonly sanitize: (text: string) => string;
  /** The run's: nothing is begun after it. */
  readonly signal: AbortSignal;
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** Reads again for itself what it needs to. */
  readonly publishReview: (review: ReviewOrder) => Promise<readonly Publication[]>;
};

export type ReviewOrder = {
  readonly proposal: ReviewProposal;
  readonly number: number;
  /** The head that was read, and still is. */
  readonly head: string;
};

/**
 * Yields what became of each proposal as soon as it is known. One that fails stops no other. Nothing here throws.
 * Publishing the same set again writes what is missing, and nothing twice.
 */
export async function* publishProposals(order: PublishOrder): AsyncGenerator<Publication, void, void> {
  const { set, hub, limits } = order;
  if (set.proposals.length === 0) return;
  if (set.repository !== order.repository) {
    yield toProblem('all', 'PROPOSALS_OF_ANOTHER_RUN', 'The proposals were made for another repository.');
    return;
  }
  const own = await hub.readOwnAuthor();
  if (own.verdict !== 'done') {
    yield toFailure('all', 'Nothing was published, because GitHub did not say who the token is', own);
    return;
  }
  const writer: Writer = { hub, own: own.value, owner: ownerHash(set.owner), sanitize: order.sanitize };
  const judged = judgeLimits(set.proposals, limits);
  const over = judged.verdict === 'over' ? judged.over : [];
  for (const one of over) yield toOver(one);
  const rejected = new Set(over.map(({ type }) => type));
  for (const [index, proposal] of set.proposals.entries()) {
    if (rejected.has(proposal.type)) continue;
    const slot = set.proposals.slice(0, index).filter(({ type }) => type === proposal.type).length;
    yield* await publish(writer, order, { proposal, slot });
  }
}

const toOver = (over: OverLimit): Publication =>
  toProblem(over.type, 'PROPOSALS_OVER_LIMIT', `Nothing of this type was published: ${toOverSentence(over)}`);

type One = { readonly proposal: Proposal; readonly slot: number };

async function publish(
  writer: Writer,
  order: PublishOrder,
  { proposal, slot }: One,
): Promise<readonly Publication[]> {
  const { type } = proposal;
  if (order.signal.aborted)
    return [toProblem(type, 'PUBLISH_FAILED', 'The run ended before this was published. Run the job again.')];
  const target = await judgeTarget(order, type);
  if (target.verdict === 'stopped') return [target.publication];
  const { number, head } = target;
  if (proposal.type === 'review') return order.publishReview({ proposal, number, head });
  return [await write(writer, order, { proposal, slot, number })];
}

type Writable = {
  readonly proposal: Exclude<Proposal, ReviewProposal>;
  readonly slot: number;
  readonly number: number;
};

function write(
  writer: Writer,
  order: PublishOrder,
  { proposal, slot, number }: Writable,
): Promise<Publication> {
  const limits = order.limits.labels;
  switch (proposal.type) {
    case 'comment':
      return publishComment(writer, { number, body: proposal.body, slot });
    case 'labels':
      return publishLabels(writer, { number, add: proposal.add, remove: proposal.remove, limits });
    case 'issue':
      return publishIssue(writer, { ...proposal, slot, limits });
    case 'pull-request':
      return publishPullRequest(writer, {
        proposal,
        repositoryUrl: `${order.serverUrl}/${order.repository}`,
      });
  }
}
