/** Reviews of pull requests and their comments beside lines. */

import type { JsonObject, JsonValue } from '../contract/json.ts';
import { parseComment } from './comments.ts';
import type { NewReviewComment, Review, ReviewComment, ReviewsPort } from './hub.ts';
import { accountOf, isItemNumber, notSent, numberOf, pageOf, sendFor, sendForList } from './hub-answer.ts';
import { fieldOf, isObjectId, objectIdOf, type RepositoryName, textOf } from './json-answer.ts';
import type { Send } from './writing.ts';

export function openReviews(send: Send, place: RepositoryName): ReviewsPort {
  const of = (number: number) => ({ ...place, pull_number: number });
  return {
    listReviews: async (number) => {
      if (!isItemNumber(number)) return notSent;
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
      return sendForList(send, { route, parameters: of(number) }, parseReview);
    },
    listReviewComments: async (number) => {
      if (!isItemNumber(number)) return notSent;
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments';
      return sendForList(send, { route, parameters: of(number) }, parseReviewComment);
    },
    createReview: async ({ number, commit, body, comments }) => {
      if (!isItemNumber(number) || !isObjectId(commit)) return notSent;
      const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
      const review = { commit_id: commit, event: 'COMMENT', body, comments: comments.map(toComment) };
      return sendFor(send, { route, parameters: { ...of(number), ...review }, repeat: 'once' }, parseReview);
    },
    updateReviewComment: async ({ id, body }) => {
      if (!isItemNumber(id)) return notSent;
      const route = 'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}';
      const parameters = { ...place, comment_id: id, body };
      return sendFor(send, { route, parameters, repeat: 'again' }, parseReviewComment);
    },
  };
}

function toComment({ path, line, side, startLine, startSide, body }: NewReviewComment): JsonObject {
  const start = startLine === undefined ? {} : { start_line: startLine, start_side: startSide ?? side };
  return { path, line, side, ...start, body };
}

function parseReview(value: JsonValue): Review | undefined {
  const id = numberOf(fieldOf(value, 'id'));
  if (id === undefined) return undefined;
  return {
    id,
    author: accountOf(fieldOf(value, 'user')),
    body: textOf(fieldOf(value, 'body')),
    url: pageOf(value),
    state: textOf(fieldOf(value, 'state')),
    commit: objectIdOf(fieldOf(value, 'commit_id')),
  };
}

function parseReviewComment(value: JsonValue): ReviewComment | undefined {
  const comment = parseComment(value);
  if (comment === undefined) return undefined;
  const reviewId = numberOf(fieldOf(value, 'pull_request_review_id')) ?? 0;
  return { ...comment, path: textOf(fieldOf(value, 'path')), reviewId };
}
