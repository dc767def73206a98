/** Comments of issues and pull requests: listed, made, changed. */

import type { JsonValue } from '../contract/json.ts';
import type { Comment, CommentsPort } from './hub.ts';
import { accountOf, isItemNumber, notSent, numberOf, pageOf, sendFor, sendForList } from './hub-answer.ts';
import { fieldOf, type RepositoryName, textOf } from './json-answer.ts';
import type { Send } from './writing.ts';

export function openComments(send: Send, place: RepositoryName): CommentsPort {
  return {
    listComments: async (number) => {
      if (!isItemNumber(number)) return notSent;
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      return sendForList(send, { route, parameters: { ...place, issue_number: number } }, parseComment);
    },
    createComment: async ({ number, body }) => {
      if (!isItemNumber(number)) return notSent;
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const parameters = { ...place, issue_number: number, body };
      return sendFor(send, { route, parameters, repeat: 'once' }, parseComment);
    },
    updateComment: async ({ id, body }) => {
      if (!isItemNumber(id)) return notSent;
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      const parameters = { ...place, comment_id: id, body };
      return sendFor(send, { route, parameters, repeat: 'again' }, parseComment);
    },
  };
}

export function parseComment(value: JsonValue): Comment | undefined {
  const id = numberOf(fieldOf(value, 'id'));
  if (id === undefined) return undefined;
  const author = accountOf(fieldOf(value, 'user'));
  return { id, author, body: textOf(fieldOf(value, 'body')), url: pageOf(value) };
}
