/** May these proposals be published here? They are of this run, about this head, and no more than the workflow allows. */

import { type Conclusion, conclude } from '../../contract/conclusion.ts';
import type { ProposalSet } from '../../contract/proposals.ts';
import { judgeLimits, toOverSentence } from '../../law/proposals/judge-limits.ts';
import type { Environment } from '../../runner/environment.ts';
import type { PublishInputs } from '../../runner/publish-inputs.ts';

export type Publisher = { readonly environment: Environment; readonly inputs: PublishInputs };

/** Nothing where nothing speaks against it. Nobody is asked: what GitHub knows better is asked before each write. */
export const judgeProposals = (
  set: ProposalSet,
  { environment, inputs }: Publisher,
): Conclusion | undefined =>
  judgeOrigin(set, environment) ?? judgeHead(set, { environment, inputs }) ?? judgeAmount(set, inputs);

/** Proposals are for the run that made them: a digest of last week publishes nothing. */
function judgeOrigin(set: ProposalSet, { facts }: Environment): Conclusion | undefined {
  const isHere = set.repository.toLowerCase() === facts.repository.toLowerCase();
  if (isHere && set.runId !== '' && set.runId === facts.runId) return undefined;
  const message =
    'The proposals were made by another workflow run, or for another repository. They are published in the run that made them; run that one again.';
  return conclude('PROPOSALS_OF_ANOTHER_RUN', message);
}

/** The head that was read has to be the one of the input, and of the event; whether it still is, GitHub is asked before each write. */
function judgeHead(
  { target }: ProposalSet,
  { environment: { trigger }, inputs }: Publisher,
): Conclusion | undefined {
  const event = trigger.event.startsWith('pull_request') ? trigger.head?.sha : undefined;
  const head = target.type === 'pull-request' ? target.head : undefined;
  const wanted = inputs.headSha ?? event;
  const isOther = wanted !== undefined && wanted !== '' && head !== undefined && head !== wanted;
  const isOtherItem =
    trigger.item !== undefined && target.type !== 'repository' && target.number !== trigger.item.number;
  if (!isOther && !isOtherItem) return undefined;
  return conclude('HEAD_MOVED', 'The proposals are about another head than this run: nothing was published.');
}

function judgeAmount(set: ProposalSet, { limits }: PublishInputs): Conclusion | undefined {
  const judged = judgeLimits(set.proposals, limits);
  if (judged.verdict === 'within') return undefined;
  const why = judged.over.map(toOverSentence).join(' ');
  return conclude('PROPOSALS_OVER_LIMIT', `Nothing was published: ${why}`);
}
