/** Reactions: on issues, comments and review comments. */

import type { World } from './hub-world.ts';
import { withComment, withIssue } from './issue-found.ts';
import { remove } from './remove.ts';
import {
  type Answer,
  type Call,
  created,
  forbidden,
  gone,
  notFound,
  ok,
  paged,
  type Routes,
  textOf,
} from './route-call.ts';
import { toReaction } from './shape-issues.ts';
import type { HubReaction } from './types.ts';

export const reactionRoutes: Routes = {
  'reactions/list-for-issue': (call) =>
    withIssue(call, ({ number }) => listReactions(call, { subject: 'issue', of: number })),
  'reactions/create-for-issue': (call) =>
    withIssue(call, ({ number }) => react(call, { subject: 'issue', of: number })),
  'reactions/delete-for-issue': (call) => withIssue(call, () => unreact(call)),
  'reactions/list-for-issue-comment': (call) =>
    withComment(call, ({ id }) => listReactions(call, { subject: 'comment', of: id })),
  'reactions/create-for-issue-comment': (call) =>
    withComment(call, ({ id }) => react(call, { subject: 'comment', of: id })),
  'reactions/delete-for-issue-comment': (call) => withComment(call, () => unreact(call)),
  'reactions/list-for-pull-request-review-comment': (call) =>
    listReactions(call, { subject: 'review-comment', of: Number(call.params.comment_id) }),
  'reactions/create-for-pull-request-review-comment': (call) => {
    const of = Number(call.params.comment_id);
    const isThere = call.world.state.reviewComments.some((one) => one.id === of);
    return isThere ? react(call, { subject: 'review-comment', of }) : notFound();
  },
  'reactions/delete-for-pull-request-comment': (call) => unreact(call),
};

type Subject = Pick<HubReaction, 'subject' | 'of'>;

const reactionsOf = (world: World, { subject, of }: Subject): readonly HubReaction[] =>
  world.state.reactions.filter((one) => one.subject === subject && one.of === of);

function listReactions(call: Call, subject: Subject): Promise<Answer> {
  const content = call.query.get('content');
  const all = reactionsOf(call.world, subject).filter((one) => content === null || one.content === content);
  return paged(call, all, (one) => toReaction(call.world, one));
}

/** 200 when it is there already, 201 when it is new. */
function react({ world, login, body }: Call, subject: Subject): Answer {
  const content = textOf(body, 'content') ?? '';
  const found = reactionsOf(world, subject).find((one) => one.author === login && one.content === content);
  if (found !== undefined) return ok(toReaction(world, found));
  const made = { id: world.nextId(), ...subject, author: login, content, createdAt: world.now() };
  world.state.reactions.push(made);
  return created(toReaction(world, made));
}

function unreact({ world, login, params }: Call): Answer {
  const found = world.state.reactions.find((one) => one.id === Number(params.reaction_id));
  if (found === undefined) return notFound();
  if (found.author !== login) return forbidden('Resource not accessible by integration');
  remove(world.state.reactions, (one) => one === found);
  return gone();
}
