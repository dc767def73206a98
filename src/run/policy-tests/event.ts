/** The few facts of an event to the trigger that the runner's payload would have made: through the same parser. */

import type { JsonObject } from '../../contract/json.ts';
import type { Trigger } from '../../contract/trigger.ts';
import { textAt } from '../../runner/payload-fields.ts';
import { parseTrigger } from '../../runner/trigger.ts';

export const eventSha = 'c'.repeat(40);
const headSha = 'a'.repeat(40);
const baseSha = 'b'.repeat(40);
const repository = 'owner/repository';
const fork = 'somebody/fork';

type People = {
  readonly actor: string;
  readonly triggeringActor: string;
  readonly author: string;
  readonly opener: string;
};

/** @param event an `event` that fits the schema. */
export function toTrigger(event: JsonObject): Trigger {
  const people = toPeople(event);
  const word = { event: textAt(event, 'name'), repository, ...people };
  const payload = { repository: { full_name: repository }, ...toPayload(event, people) };
  const trigger = parseTrigger(word, { verdict: 'read', payload });
  const { head } = trigger;
  // The payload of a comment does not have the head; a run asks GitHub for it before it judges the taint.
  return head === undefined || head.sha !== '' || trigger.faults.length > 0
    ? trigger
    : { ...trigger, head: { ...head, sha: headSha, repository: toHeadRepository(event) } };
}

/** What lies in the work tree. */
export const toCheckedOut = (event: JsonObject): string =>
  event.checkout === 'other' ? 'd'.repeat(40) : eventSha;

function toPeople(event: JsonObject): People {
  const actor = textAt(event, 'actor') || 'writer';
  const author = textAt(event, 'author') || actor;
  return {
    actor,
    triggeringActor: textAt(event, 'triggering-actor') || actor,
    author,
    opener: textAt(event, 'opener') || author,
  };
}

const toHeadRepository = (event: JsonObject): string => (event.fork === true ? fork : repository);

/** Parts that an event does not have are not looked at by its reader. */
function toPayload(event: JsonObject, { actor, author, opener }: People): JsonObject {
  const head = { sha: headSha, ref: 'topic', repo: { full_name: toHeadRepository(event) } };
  const item = { number: 7, user: { login: opener }, ...toState(event) };
  const said = { body: textAt(event, 'comment'), user: { login: author } };
  const issue = event.about === 'issue' || event.name === 'issues' ? item : { ...item, pull_request: {} };
  return {
    sender: { login: actor },
    pull_request: { ...item, head, base: { sha: baseSha, ref: 'main' } },
    issue,
    comment: said,
    review: said,
    merge_group: { head_sha: headSha, head_ref: 'queue', base_sha: baseSha, base_ref: 'main' },
    workflow_run: {
      head_sha: headSha,
      head_branch: 'topic',
      head_repository: { full_name: toHeadRepository(event) },
      actor: { login: author },
      triggering_actor: { login: author },
    },
  };
}

function toState({ state }: JsonObject): JsonObject {
  return { state: state === 'closed' ? 'closed' : 'open', draft: state === 'draft' };
}
