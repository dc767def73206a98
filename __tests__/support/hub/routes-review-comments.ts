/** Review comments one by one: read, changed, made, answered. */

import { isInPull, placeDraft } from './comment-place.ts';
import type { Placed } from './diff-lines.ts';
import { pullOf, type World } from './hub-world.ts';
import { remove } from './remove.ts';
import {
  type Answer,
  type Call,
  created,
  fail,
  forbidden,
  gone,
  invalid,
  judgeLength,
  notFound,
  numberOf,
  ok,
  paged,
  type Routes,
  textOf,
} from './route-call.ts';
import { toReviewComment } from './shape-issues.ts';
import type { HubReview, HubReviewComment } from './types.ts';

export const reviewCommentRoutes: Routes = {
  'pulls/list-review-comments': (call) => {
    const pull = pullOf(call.world, call.params.pull_number ?? '');
    if (pull === undefined) return notFound();
    const all = visibleComments(call).filter((one) => one.pull === pull.number);
    return paged(call, since(call, all), (one) => toReviewComment(call.world, one));
  },
  'pulls/list-review-comments-for-repo': (call) =>
    paged(call, since(call, visibleComments(call)), (one) => toReviewComment(call.world, one)),
  'pulls/get-review-comment': (call) => withComment(call, (one) => ok(toReviewComment(call.world, one))),
  'pulls/update-review-comment': (call) =>
    withOwnComment(call, (one) => {
      const body = textOf(call.body, 'body') ?? '';
      const refused = judgeLength('PullRequestReviewComment', body);
      if (refused !== undefined) return refused;
      [one.body, one.updatedAt] = [body, call.world.now()];
      return ok(toReviewComment(call.world, one));
    }),
  'pulls/delete-review-comment': (call) =>
    withOwnComment(call, (one) => {
      remove(call.world.state.reviewComments, (other) => other === one);
      return gone();
    }),
  'pulls/create-review-comment': createComment,
  'pulls/create-reply-for-review-comment': (call) => {
    const first = call.world.state.reviewComments.find((one) => one.id === Number(call.params.comment_id));
    if (first === undefined || first.pull !== Number(call.params.pull_number)) return notFound();
    return reply(call, first, textOf(call.body, 'body') ?? '');
  },
};

function visibleComments({ world }: Call): readonly HubReviewComment[] {
  const pending = world.state.reviews.filter((one) => one.state === 'PENDING').map((one) => one.id);
  return world.state.reviewComments.filter((one) => !pending.includes(one.review));
}

const since = ({ query }: Call, all: readonly HubReviewComment[]): readonly HubReviewComment[] => {
  const from = query.get('since');
  const newest = query.get('direction') === 'desc';
  const kept = from === null ? all : all.filter((one) => Date.parse(one.updatedAt) >= Date.parse(from));
  return newest ? kept.toReversed() : kept;
};

type Then<Item> = (item: Item) => Answer | Promise<Answer>;

function withComment(call: Call, then: Then<HubReviewComment>): Answer | Promise<Answer> {
  const found = call.world.state.reviewComments.find((one) => one.id === Number(call.params.comment_id));
  return found === undefined ? notFound() : then(found);
}

const withOwnComment = (call: Call, then: Then<HubReviewComment>): Answer | Promise<Answer> =>
  withComment(call, (one) =>
    one.author === call.login ? then(one) : forbidden('Resource not accessible by integration'),
  );

export type PlacedDraft = Placed & { readonly path: string; readonly body: string };

type NewComment = { readonly review: HubReview; readonly placed: PlacedDraft; readonly inReplyTo?: number };

export function addComment(world: World, { review, placed, inReplyTo }: NewComment): HubReviewComment {
  const { path, body, side, line, startLine, startSide, position, hunk } = placed;
  const now = world.now();
  const comment: HubReviewComment = {
    ...{ id: world.nextId(), pull: review.pull, review: review.id, author: review.author, path, body },
    ...{ side, line, originalLine: line, startLine, startSide, position, hunk, commit: review.commit },
    ...{ inReplyTo: inReplyTo ?? null, createdAt: now, updatedAt: now, resolved: false },
  };
  world.state.reviewComments.push(comment);
  return comment;
}

/** A single comment is a review of its own, with errors of another form. */
async function createComment(call: Call): Promise<Answer> {
  const { world, body, login } = call;
  const pull = pullOf(world, call.params.pull_number ?? '');
  if (pull === undefined) return notFound();
  const text = textOf(body, 'body') ?? '';
  const refused = judgeLength('PullRequestReviewComment', text);
  if (refused !== undefined) return refused;
  const first = world.state.reviewComments.find((one) => one.id === numberOf(body, 'in_reply_to'));
  if (first !== undefined) return reply(call, first, text);
  const commit = textOf(body, 'commit_id') ?? '';
  if (!(await isInPull(world, pull, commit))) return invalid('PullRequestReviewComment', 'commit_id');
  const judged = await placeDraft(world, pull, { draft: body, commit });
  if (judged.verdict === 'refused') {
    const field = 'pull_request_review_thread.line';
    const errors = judged.errors.map((message) => ({
      ...{ resource: 'PullRequestReviewComment', code: 'custom', field, message },
    }));
    return fail(422, 'Validation Failed', errors);
  }
  const review = addReview(call, { pull: pull.number, commit });
  const path = textOf(body, 'path') ?? '';
  return created(
    toReviewComment(world, addComment(world, { review, placed: { ...judged, path, body: text } })),
  );

  function addReview({ world }: Call, about: Pick<HubReview, 'pull' | 'commit'>): HubReview {
    const made: HubReview = {
      ...{ id: world.nextId(), author: login, body: '', state: 'COMMENTED', submittedAt: world.now() },
      ...about,
    };
    world.state.reviews.push(made);
    return made;
  }
}

function reply({ world, login }: Call, first: HubReviewComment, body: string): Answer {
  const refused = judgeLength('PullRequestReviewComment', body);
  if (refused !== undefined) return refused;
  const now = world.now();
  const review: HubReview = {
    ...{ id: world.nextId(), pull: first.pull, author: login, commit: first.commit, body: '' },
    ...{ state: 'COMMENTED', submittedAt: now },
  };
  world.state.reviews.push(review);
  const told = { createdAt: now, updatedAt: now, inReplyTo: first.inReplyTo ?? first.id };
  const comment = { ...first, ...told, id: world.nextId(), author: login, review: review.id, body };
  world.state.reviewComments.push(comment);
  return created(toReviewComment(world, comment));
}
