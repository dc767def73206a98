/** What an event means for a job: whose code is in the work tree, who can cause it, and what kind of item it is about. */

import type { ParsedWorkflow } from './workflow.ts';

/** Anybody can cause them, and they run with the secrets and the token of this repository; or, for `workflow_call`, they may. */
const privilegedEvents: ReadonlySet<string> = new Set([
  ...['pull_request_target', 'issue_comment', 'workflow_run', 'issues', 'workflow_call', 'discussion'],
  ...['discussion_comment', 'check_run', 'check_suite', 'status', 'fork', 'watch', 'gollum'],
]);

/** What is checked out without a word, and what a path in the work tree names, is what the head wants. */
const headEvents: ReadonlySet<string> = new Set([
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment', 'merge_group'],
]);

const pullRequestEvents: ReadonlySet<string> = new Set([
  ...['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'],
]);

/** Items that its event can be about. */
export type ItemKind = 'pull-request' | 'issue';

export const findPrivileged = ({ events }: ParsedWorkflow): string | undefined =>
  events.find(({ name }) => privilegedEvents.has(name))?.name;

export const findHeadEvent = ({ events }: ParsedWorkflow): string | undefined =>
  events.find(({ name }) => headEvents.has(name))?.name;

/** One that somebody without write access can cause. */
export const findOpenEvent = ({ events }: ParsedWorkflow): string | undefined =>
  events.find(({ name }) => privilegedEvents.has(name) || pullRequestEvents.has(name))?.name;

/** `sure`: each event of this kind is about such an item; a comment may be about either, a call about anything. */
export function itemsOf({ events }: ParsedWorkflow): {
  readonly sure: ReadonlySet<ItemKind>;
  readonly possible: ReadonlySet<ItemKind>;
} {
  const sure = new Set<ItemKind>();
  const possible = new Set<ItemKind>();
  for (const { name } of events) {
    if (pullRequestEvents.has(name)) sure.add('pull-request');
    else if (name === 'issues') sure.add('issue');
    else if (name === 'issue_comment') sure.add('pull-request').add('issue');
    else if (name === 'workflow_run' || name === 'merge_group') possible.add('pull-request');
    else if (name === 'workflow_call') possible.add('pull-request').add('issue');
  }
  return { sure, possible: new Set([...sure, ...possible]) };
}
