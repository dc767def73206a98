/** goagent's own `repository_dispatch` (`coding_agent_dispatch`): which item it is about, and who said what there. */

import type { JsonObject } from '../contract/json.ts';
import type { Trigger } from '../contract/trigger.ts';
import { fieldAt, loginAt, numberAt, textAt } from './payload-fields.ts';

type Dispatched = Pick<Trigger, 'item' | 'said'>;

/**
 * Payloads: `{pr, pr_head_sha, actor, …}`, `{issue, is_pr, comment_actor, comment_body}`, `{pr, comment_actor, …}`,
 * `{pr, review_actor, review_body}`, `{issue, issue_title, issue_actor}`. Whoever dispatches has write access; what
 * is quoted is somebody else's. A payload that is none of these has neither item nor text.
 */
export function readDispatch(payload: JsonObject): Dispatched {
  const pullRequest = numberAt(payload, 'pr');
  const number = pullRequest || numberAt(payload, 'issue');
  if (number === 0) return { item: undefined, said: undefined };
  const isPullRequest = pullRequest > 0 || fieldAt(payload, 'is_pr') === true;
  return {
    item: {
      type: isPullRequest ? 'pull-request' : 'issue',
      number,
      title: textAt(payload, 'issue_title'),
      body: '',
      author: loginAt(payload, 'issue_actor') || loginAt(payload, 'actor'),
      // The payload does not say.
      state: 'open',
    },
    said: toSaid(payload),
  };
}

function toSaid(payload: JsonObject): Trigger['said'] {
  const part = ['comment', 'review'].find((name) => textAt(payload, `${name}_body`) !== '');
  if (part === undefined) return undefined;
  return {
    type: 'dispatch',
    body: textAt(payload, `${part}_body`),
    author: loginAt(payload, `${part}_actor`),
    createdAt: '',
  };
}
