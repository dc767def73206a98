/** Runs that GitHub gives no secrets to: of forks, and of Dependabot (interface §9). */

import type { Trigger } from '../../contract/trigger.ts';

/** Events whose runs get no secrets when the head is a fork's; `pull_request_target` gets them. */
const forkEvents = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);

export function isSecretless({ event, head, repository, actor }: Trigger): boolean {
  if (actor.toLowerCase() === 'dependabot[bot]') return true;
  if (head === undefined || !forkEvents.has(event)) return false;
  return head.repository.toLowerCase() !== repository.toLowerCase();
}
