/** Whether the item is still what the proposals were made for: asked again before each of them. */

import type { ProposalSet, ProposalType } from '../contract/proposals.ts';
import type { Github } from './github.ts';
import type { Hub } from './hub.ts';
import { type Publication, toFailure, toProblem } from './outcome.ts';

export type TargetVerdict =
  /** `number` is 0 and `head` is empty where there is none. */
  | { readonly verdict: 'same'; readonly number: number; readonly head: string }
  | { readonly verdict: 'stopped'; readonly publication: Publication };

type Order = {
  readonly set: Pick<ProposalSet, 'target'>;
  readonly hub: Pick<Hub, 'readIssue'>;
  readonly reading: Pick<Github, 'readPullRequest'>;
};

const ofRepository: ReadonlySet<ProposalType> = new Set(['issue', 'pull-request']);

export async function judgeTarget(order: Order, type: ProposalType): Promise<TargetVerdict> {
  const { target } = order.set;
  switch (target.type) {
    case 'repository':
      if (ofRepository.has(type)) return { verdict: 'same', number: 0, head: '' };
      return stop(
        toProblem(type, 'RECIPE_NEEDS_ITEM', 'There is no issue and no pull request to write this to.'),
      );
    case 'issue':
      if (type === 'review')
        return stop(
          toProblem(type, 'RECIPE_NEEDS_ITEM', 'A review needs a pull request, and this is an issue.'),
        );
      return judgeIssue(order, { type, number: target.number });
    case 'pull-request':
      return judgePullRequest(order, { of: type, number: target.number, head: target.head });
  }
}

type IssueOf = { readonly type: ProposalType; readonly number: number };

async function judgeIssue({ hub }: Order, { type, number }: IssueOf): Promise<TargetVerdict> {
  const read = await hub.readIssue(number);
  if (read.verdict !== 'done') return stop(toFailure(type, `Issue ${number} could not be read`, read));
  return read.value.state === 'open' ? { verdict: 'same', number, head: '' } : stop(closed(type, number));
}

type PullRequestOf = { readonly of: ProposalType; readonly number: number; readonly head: string };

async function judgePullRequest(
  { reading }: Order,
  { of: type, number, head }: PullRequestOf,
): Promise<TargetVerdict> {
  const read = await reading.readPullRequest(number);
  if (read.verdict !== 'answered') {
    const why = read.verdict === 'failed' ? read.why : 'there is none, or the token may not see it';
    return stop(toFailure(type, `Pull request ${number} could not be read`, { verdict: 'failed', why }));
  }
  if (read.pullRequest.state !== 'open') return stop(closed(type, number));
  if (read.pullRequest.head.sha === head) return { verdict: 'same', number, head };
  const message = `Pull request ${number} has a newer head than the one that was read. The run of that one tells about it.`;
  return stop(toProblem(type, 'HEAD_MOVED', message));
}

const closed = (type: ProposalType, number: number): Publication =>
  toProblem(type, 'ITEM_CLOSED', `Number ${number} was closed before this could be published.`);

const stop = (publication: Publication): TargetVerdict => ({ verdict: 'stopped', publication });
