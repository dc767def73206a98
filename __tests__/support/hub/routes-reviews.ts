/** Reviews and review comments: all or nothing, and only on lines of the diff. */

import { isInPull, placeDraft } from './comment-place.ts';
import { toSentence } from './diff-lines.ts';
import { type IssueWithPull, pullOf } from './hub-world.ts';
import { remove } from './remove.ts';
import {
  type Answer,
  type Body,
  type Call,
  forbidden,
  isBody,
  judgeLength,
  listOf,
  notFound,
  ok,
  paged,
  type Routes,
  textOf,
  unprocessable,
} from './route-call.ts';
import { addComment, type PlacedDraft } from './routes-review-comments.ts';
import { toReview, toReviewComment } from './shape-issues.ts';
import type { HubReview } from './types.ts';

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

const stateOf = (event: string): HubReview['state'] | undefined =>
  Object.entries(states).find(([name]) => name === event)?.[1];

export const reviewRoutes: Routes = {
  'pulls/list-reviews': (call) => {
    const pull = pullOf(call.world, call.params.pull_number ?? '');
    if (pull === undefined) return notFound();
    return paged(call, visibleReviews(call, pull), (one) => toReview(call.world, one));
  },
  'pulls/get-review': (call) => withReview(call, (review) => ok(toReview(call.world, review))),
  'pulls/create-review': createReview,
  'pulls/update-review': (call) =>
    withOwnReview(call, (review) => {
      const refused = judgeLength('PullRequestReview', textOf(call.body, 'body'));
      if (refused !== undefined) return refused;
      review.body = textOf(call.body, 'body') ?? '';
      return ok(toReview(call.world, review));
    }),
  'pulls/delete-pending-review': (call) =>
    withOwnReview(call, (review) => {
      if (review.state !== 'PENDING')
        return unprocessable('Can not delete a non-pending pull request review');
      remove(call.world.state.reviewComments, (one) => one.review === review.id);
      remove(call.world.state.reviews, (one) => one === review);
      return ok(toReview(call.world, review));
    }),
  'pulls/submit-review': (call) => withOwnReview(call, (review) => submitReview(call, review)),
  'pulls/dismiss-review': (call) =>
    withReview(call, (review) => {
      if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED')
        return unprocessable('Can not dismiss a commented pull request review');
      review.state = 'DISMISSED';
      return ok(toReview(call.world, review));
    }),
  'pulls/list-comments-for-review': (call) =>
    withReview(call, (review) => {
      const all = call.world.state.reviewComments.filter((one) => one.review === review.id);
      return paged(call, all, (one) => toReviewComment(call.world, one));
    }),
};

/** A pending review is its author's alone to see. */
const visibleReviews = ({ world, login }: Call, { number }: IssueWithPull): readonly HubReview[] =>
  world.state.reviews.filter(
    (one) => one.pull === number && (one.state !== 'PENDING' || one.author === login),
  );

type Then<Item> = (item: Item) => Answer | Promise<Answer>;

function withReview(call: Call, then: Then<HubReview>): Answer | Promise<Answer> {
  const { review_id: id, pull_number: pull } = call.params;
  const found = call.world.state.reviews.find((one) => one.id === Number(id) && one.pull === Number(pull));
  const hidden = found?.state === 'PENDING' && found.author !== call.login;
  return found === undefined || hidden ? notFound() : then(found);
}

const notTheirs = 'Resource not accessible by integration';

const withOwnReview = (call: Call, then: Then<HubReview>): Answer | Promise<Answer> =>
  withReview(call, (review) => (review.author === call.login ? then(review) : forbidden(notTheirs)));

async function createReview(call: Call): Promise<Answer> {
  const { world, login, body } = call;
  const pull = pullOf(world, call.params.pull_number ?? '');
  if (pull === undefined) return notFound();
  const [event, text] = [textOf(body, 'event') ?? '', textOf(body, 'body') ?? ''];
  const drafts = (listOf(body, 'comments') ?? []).filter(isBody);
  const refused = judgeReview(call, pull, { event, text, drafts });
  if (refused !== undefined) return refused;
  const commit = textOf(body, 'commit_id') ?? pull.pull.head.sha;
  if (!(await isInPull(world, pull, commit))) return unprocessable('Commit is not part of the pull request');
  const placed: PlacedDraft[] = [];
  for (const draft of drafts) {
    const judged = await placeDraft(world, pull, { draft, commit });
    if (judged.verdict === 'refused') return unprocessable(toSentence(judged.errors));
    placed.push({ ...judged, path: textOf(draft, 'path') ?? '', body: textOf(draft, 'body') ?? '' });
  }
  const state = stateOf(event) ?? 'PENDING';
  const submittedAt = state === 'PENDING' ? null : world.now();
  const id = world.nextId();
  const review: HubReview = { id, pull: pull.number, author: login, commit, body: text, state, submittedAt };
  world.state.reviews.push(review);
  for (const one of placed) addComment(world, { review, placed: one });
  pull.updatedAt = world.now();
  return ok(toReview(world, review));
}

type ReviewDraft = { readonly event: string; readonly text: string; readonly drafts: readonly Body[] };

function judgeReview(
  { world, login }: Call,
  pull: IssueWithPull,
  { event, text, drafts }: ReviewDraft,
): Answer | undefined {
  const pending = world.state.reviews.some(
    (one) => one.pull === pull.number && one.author === login && one.state === 'PENDING',
  );
  if (pending) return unprocessable('User can only have one pending review per pull request');
  if (text === '' && ((event === 'COMMENT' && drafts.length === 0) || event === 'REQUEST_CHANGES'))
    return unprocessable(
      `Review Can not ${event === 'COMMENT' ? 'comment' : 'request changes'} with an empty body`,
    );
  if (event === 'APPROVE' && login === 'github-actions[bot]' && world.settings.pullsByActions === 'refused')
    return unprocessable('GitHub Actions is not permitted to approve pull requests.');
  if ((event === 'APPROVE' || event === 'REQUEST_CHANGES') && pull.author === login)
    return unprocessable(
      `Review Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`,
    );
  for (const each of [text, ...drafts.map((one) => textOf(one, 'body') ?? '')]) {
    const refused = judgeLength('PullRequestReview', each);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function submitReview({ world, body }: Call, review: HubReview): Answer {
  if (review.state !== 'PENDING') return unprocessable('Can not submit a submitted pull request review');
  const event = textOf(body, 'event') ?? '';
  const text = textOf(body, 'body') ?? review.body;
  const refused = judgeLength('PullRequestReview', text);
  if (refused !== undefined) return refused;
  review.body = text;
  review.state = stateOf(event) ?? 'COMMENTED';
  review.submittedAt = world.now();
  return ok(toReview(world, review));
}
