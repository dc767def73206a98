/** Who we are on GitHub: whose comments, issues and commits are ours. */

import { isJsonObject, type JsonValue } from '../contract/json.ts';
import type { Account, Answer, OwnAuthor } from './answers.ts';
import { fieldOf, listOf, textOf } from './json-answer.ts';
import { failed, type Sent, unreadable } from './receipt.ts';
import type { Send } from './writing.ts';

/** Whom the token of a workflow writes as. */
const actionsBot: OwnAuthor = { login: 'github-actions[bot]', type: 'Bot' };
const query = 'query { viewer { login __typename } }';
const suffix = '[bot]';

/** Asked once; an answer is kept, a failure is not. */
export function openOwnAuthor(send: Send): () => Promise<Answer<OwnAuthor>> {
  let known: Answer<OwnAuthor> | undefined;
  return async () => {
    if (known?.verdict !== 'done') {
      known = judgeViewer(await send({ route: 'POST /graphql', parameters: { query }, repeat: 'again' }));
    }
    return known;
  };
}

/**
 * A token of an app may be refused: then it is the workflow's. A failure is no refusal: a token of a person, taken for
 * the workflow's, would not know its own comments and write them again. 401 is a token that is good for nothing.
 */
function judgeViewer(sent: Sent): Answer<OwnAuthor> {
  switch (sent.verdict) {
    case 'failed':
      return sent;
    case 'refused':
      return sent.status === 403 || sent.status === 404 ? { verdict: 'done', value: actionsBot } : sent;
    case 'done':
      return parseViewer(sent.value.json);
  }
}

function parseViewer(json: JsonValue): Answer<OwnAuthor> {
  const viewer = fieldOf(json, 'data', 'viewer');
  const errors = listOf(fieldOf(json, 'errors')) ?? [];
  const login = textOf(fieldOf(viewer, 'login'));
  if (errors.length > 0) {
    const isForbidden = errors.every(
      (error) => isJsonObject(error) && fieldOf(error, 'type') === 'FORBIDDEN',
    );
    return isForbidden
      ? { verdict: 'done', value: actionsBot }
      : failed('GitHub did not say whose token this is');
  }
  if (!/^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/.test(login)) return unreadable;
  // An app's viewer is a `User` with `[bot]` in its login; an author of the type `Bot` has a login without it.
  const isBot = login.endsWith(suffix) || fieldOf(viewer, '__typename') === 'Bot';
  if (!isBot) return { verdict: 'done', value: { login, type: 'User' } };
  return {
    verdict: 'done',
    value: { login: login.endsWith(suffix) ? login : `${login}${suffix}`, type: 'Bot' },
  };
}

/** By login, which GitHub compares without case, and by type: a person may be named like an app, but for the brackets. */
export function isOwn(own: OwnAuthor, account: Account): boolean {
  return account.login.toLowerCase() === own.login.toLowerCase() && account.type === own.type;
}
