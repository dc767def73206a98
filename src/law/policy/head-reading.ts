/** Where built-in tools read: the checkout, or a copy of a head that may be a stranger's. Pure. */

import type { Trigger } from '../../contract/trigger.ts';

export type HeadReading =
  | { readonly verdict: 'checkout' }
  /** `commit` is what is read instead, as objects and never through a checkout. */
  | { readonly verdict: 'copy'; readonly commit: string };

/**
 * A comment or `pull_request_target` runs on a checkout of the base, so what it is about lies nowhere; a fork's head
 * is in the work tree, with whatever its checkout did. For the latter GITHUB_SHA is the merge that GitHub made.
 */
export function judgeHeadReading({ event, head, repository }: Trigger, githubSha: string): HeadReading {
  if (head === undefined || head.sha === '') return { verdict: 'checkout' };
  switch (event) {
    case 'pull_request_target':
    case 'issue_comment':
      return { verdict: 'copy', commit: head.sha };
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return head.repository.toLowerCase() === repository.toLowerCase()
        ? { verdict: 'checkout' }
        : { verdict: 'copy', commit: githubSha };
    default:
      return { verdict: 'checkout' };
  }
}
