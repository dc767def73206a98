/** The issue or the comment that a path names, or 404. */

import { issueOf } from './hub-world.ts';
import { type Answer, type Call, notFound } from './route-call.ts';
import type { HubComment, HubIssue } from './types.ts';

export type Then<Item> = (item: Item) => Answer | Promise<Answer>;

export function withIssue(call: Call, then: Then<HubIssue>): Answer | Promise<Answer> {
  const found = issueOf(call.world, call.params.issue_number ?? '');
  return found === undefined ? notFound() : then(found);
}

export function withComment(call: Call, then: Then<HubComment>): Answer | Promise<Answer> {
  const found = call.world.state.comments.find((one) => one.id === Number(call.params.comment_id));
  return found === undefined ? notFound() : then(found);
}
