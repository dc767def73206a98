/** Which commit policy comes from: the one that somebody with write access has put on a branch of this repository. */

import type { EventName, Trigger } from '../../contract/trigger.ts';
import { isCommitId } from './commit-id.ts';

export type TrustedRevision =
  | { readonly verdict: 'known'; readonly sha: string }
  /** `why` is a sentence for the error that follows when a policy file is asked for. */
  | { readonly verdict: 'none'; readonly why: string };

/** Where an event says what it wants to go into, GITHUB_SHA is a merge with what it wants to bring in. */
const sources: { readonly [event in EventName]: 'base' | 'GITHUB_SHA' } = {
  pull_request: 'base',
  pull_request_review: 'base',
  pull_request_review_comment: 'base',
  merge_group: 'base',
  pull_request_target: 'GITHUB_SHA',
  issue_comment: 'GITHUB_SHA',
  issues: 'GITHUB_SHA',
  workflow_run: 'GITHUB_SHA',
  schedule: 'GITHUB_SHA',
  push: 'GITHUB_SHA',
  workflow_dispatch: 'GITHUB_SHA',
  repository_dispatch: 'GITHUB_SHA',
};

/** Pure; the table of interface §8. `githubSha` is the runner's GITHUB_SHA as it came. */
export function judgeTrustedRevision(
  trigger: Pick<Trigger, 'event' | 'base'>,
  githubSha: string,
): TrustedRevision {
  const source = new Map(Object.entries(sources)).get(trigger.event);
  switch (source) {
    case 'base':
      return toRevision(trigger.base?.sha ?? '', 'The payload of the event');
    case 'GITHUB_SHA':
      return toRevision(githubSha, 'GITHUB_SHA');
    case undefined:
      return none('No commit is trusted for this event');
  }
}

function toRevision(sha: string, place: string): TrustedRevision {
  return isCommitId(sha) ? { verdict: 'known', sha } : none(`${place} holds no commit id`);
}

const none = (why: string): TrustedRevision => ({
  verdict: 'none',
  why: `${why}, so there is no trusted revision to read policy from.`,
});
