/** Why a review was not published, in words for whoever has to mend it. */

import type { PublicationProblem } from '../contract/publication.ts';
import type { Answer } from './hub.ts';

export type Unpublished = { readonly verdict: 'failed'; readonly problem: PublicationProblem };

export const failed = (message: string): Unpublished => ({
  verdict: 'failed',
  problem: { type: 'review', reason: 'PUBLISH_FAILED', message: `the review: ${message}` },
});

export const headMoved: Unpublished = {
  verdict: 'failed',
  problem: {
    type: 'review',
    reason: 'HEAD_MOVED',
    message:
      'the review: the pull request has a newer head than the one that was read, and the run for that one reviews it',
  },
};

export function unwritten(
  step: string,
  answer: Exclude<Answer<unknown>, { readonly verdict: 'done' }>,
): Unpublished {
  if (answer.verdict === 'failed')
    return failed(`${step}: ${answer.why}. Run it again: what was written is not written twice`);
  const needs = answer.status === 403 || answer.status === 404 ? '; it needs "pull-requests: write"' : '';
  return failed(`${step}: GitHub refused it with status ${answer.status}${needs}`);
}
