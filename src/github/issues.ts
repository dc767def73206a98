/** Issues: read, listed by author, opened, changed. */

import type { JsonValue } from '../contract/json.ts';
import type { Issue, IssuesPort } from './hub.ts';
import { accountOf, isItemNumber, notSent, numberOf, pageOf, sendFor, sendForList } from './hub-answer.ts';
import { fieldOf, type RepositoryName, textOf } from './json-answer.ts';
import type { Send } from './writing.ts';

export function openIssues(send: Send, place: RepositoryName): IssuesPort {
  const one = '/repos/{owner}/{repo}/issues/{issue_number}';
  return {
    readIssue: async (number) => {
      if (!isItemNumber(number)) return notSent;
      const parameters = { ...place, issue_number: number };
      return sendFor(send, { route: `GET ${one}`, parameters, repeat: 'again' }, parseIssue);
    },
    listOpenIssues: async (login) => {
      const route = 'GET /repos/{owner}/{repo}/issues';
      const parameters = { ...place, creator: login, state: 'open' };
      return sendForList(send, { route, parameters }, parseIssue);
    },
    createIssue: async ({ title, body, labels }) => {
      const route = 'POST /repos/{owner}/{repo}/issues';
      return sendFor(
        send,
        { route, parameters: { ...place, title, body, labels }, repeat: 'once' },
        parseIssue,
      );
    },
    updateIssue: async ({ number, title, body }) => {
      if (!isItemNumber(number)) return notSent;
      const parameters = { ...place, issue_number: number, title, body };
      return sendFor(send, { route: `PATCH ${one}`, parameters, repeat: 'again' }, parseIssue);
    },
  };
}

function parseIssue(value: JsonValue): Issue | undefined {
  const number = numberOf(fieldOf(value, 'number'));
  const state = fieldOf(value, 'state');
  if (number === undefined || (state !== 'open' && state !== 'closed')) return undefined;
  return {
    number,
    state,
    author: accountOf(fieldOf(value, 'user')),
    title: textOf(fieldOf(value, 'title')),
    body: textOf(fieldOf(value, 'body')),
    url: pageOf(value),
    kind: (fieldOf(value, 'pull_request') ?? null) === null ? 'issue' : 'pull-request',
  };
}
