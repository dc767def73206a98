/** What became of one proposal, as a value; and what a person can do about what GitHub did not take. */

import type { ReasonCode } from '../contract/errors.ts';
import type { ProposalType } from '../contract/proposals.ts';
import type { PublicationProblem, Published } from '../contract/publication.ts';
import type { Answer } from './answers.ts';

export type Publication =
  | { readonly type: 'published'; readonly published: Published }
  | { readonly type: 'problem'; readonly problem: PublicationProblem };

type Failure = Exclude<Answer<unknown>, { readonly verdict: 'done' }>;

export function toPublished(published: Omit<Published, 'notes'> & Partial<Published>): Publication {
  return { type: 'published', published: { notes: [], ...published } };
}

export function toProblem(type: ProposalType | 'all', reason: ReasonCode, message: string): Publication {
  return { type: 'problem', problem: { type, reason, message } };
}

/** `doing`: "The comment could not be written". */
export function toFailure(type: ProposalType | 'all', doing: string, failure: Failure): Publication {
  const said = failure.verdict === 'refused' ? `GitHub says "${failure.why}"` : failure.why;
  return toProblem(type, 'PUBLISH_FAILED', `${doing}: ${said}.${adviceOn(type, failure)}`);
}

const permissions: { readonly [type in ProposalType]: string } = {
  comment: '"issues: write" (on a pull request "pull-requests: write")',
  labels: '"issues: write" (on a pull request "pull-requests: write")',
  issue: '"issues: write"',
  review: '"pull-requests: write"',
  'pull-request': '"contents: write" and "pull-requests: write"',
};

function adviceOn(type: ProposalType | 'all', failure: Failure): string {
  if (failure.verdict === 'failed')
    return ' Run the job again: what is published already is not published twice.';
  switch (failure.status) {
    case 401:
      return ' The input "github-token" is not valid, or not any more.';
    case 403:
    case 404:
      return type === 'all' ? '' : ` The job needs the permissions ${permissions[type]}.`;
    case 410:
      return ' Issues are switched off in this repository.';
    default:
      return '';
  }
}
