/** Pull requests from a branch of this repository: listed, opened, changed. */

import type { JsonValue } from '../contract/json.ts';
import { isBranch } from './git-data.ts';
import type { OwnPullRequest, PullRequestsPort } from './git-port.ts';
import { accountOf, isItemNumber, notSent, numberOf, pageOf, sendFor, sendForList } from './hub-answer.ts';
import { fieldOf, type RepositoryName, textOf } from './json-answer.ts';
import type { Send } from './writing.ts';

export function openOwnPullRequests(send: Send, place: RepositoryName): PullRequestsPort {
  const all = '/repos/{owner}/{repo}/pulls';
  return {
    listPullRequests: async (branch) => {
      if (!isBranch(branch)) return notSent;
      const parameters = { ...place, head: `${place.owner}:${branch}`, state: 'all' };
      const parse = (value: JsonValue) => (isFrom(value, branch) ? parseOwn(value) : undefined);
      return sendForList(send, { route: `GET ${all}`, parameters }, parse);
    },
    createPullRequest: async ({ title, body, head, base, form }) => {
      if (!isBranch(head) || !isBranch(base)) return notSent;
      const parameters = { ...place, title, body, head, base, draft: form === 'draft' };
      return sendFor(send, { route: `POST ${all}`, parameters, repeat: 'once' }, parseOwn);
    },
    updatePullRequest: async ({ number, title, body }) => {
      if (!isItemNumber(number)) return notSent;
      const parameters = { ...place, pull_number: number, title, body };
      return sendFor(send, { route: `PATCH ${all}/{pull_number}`, parameters, repeat: 'again' }, parseOwn);
    },
  };
}

/** GitHub gives all pull requests where it does not understand `head`. */
const isFrom = (value: JsonValue, branch: string): boolean => fieldOf(value, 'head', 'ref') === branch;

function parseOwn(value: JsonValue): OwnPullRequest | undefined {
  const number = numberOf(fieldOf(value, 'number'));
  const state = fieldOf(value, 'state');
  if (number === undefined || (state !== 'open' && state !== 'closed')) return undefined;
  return {
    number,
    state,
    outcome: textOf(fieldOf(value, 'merged_at')) === '' ? 'not-merged' : 'merged',
    author: accountOf(fieldOf(value, 'user')),
    title: textOf(fieldOf(value, 'title')),
    body: textOf(fieldOf(value, 'body')),
    url: pageOf(value),
    base: textOf(fieldOf(value, 'base', 'ref')),
  };
}
