/** What people wrote into a payload: every text that a workflow may have spliced into its prompt, with its author. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import type { TriggerQuote } from '../contract/trigger.ts';
import { fieldAt, loginAt, objectAt } from './payload-fields.ts';

/** Parts of a payload that are somebody's, and where that somebody is named. */
const parts: readonly (readonly [part: string, author: string])[] = [
  ['pull_request', 'pull_request.user.login'],
  ['issue', 'issue.user.login'],
  ['comment', 'comment.user.login'],
  ['review', 'review.user.login'],
  ['changes', 'sender.login'],
  ['workflow_run', 'workflow_run.actor.login'],
  ['merge_group', 'sender.login'],
  ['head_commit', 'sender.login'],
  ['commits', 'sender.login'],
  ['client_payload', 'sender.login'],
];

/** goagent's dispatch quotes what somebody else wrote: who may dispatch did not write it. */
const quotedBy = [
  'client_payload.comment_actor',
  'client_payload.review_actor',
  'client_payload.issue_actor',
];

/** Keys whose text a person chooses. Addresses, ids, states and times are the platform's. */
const written = new Set([
  ...['title', 'body', 'message', 'ref', 'label', 'name', 'email', 'description', 'homepage', 'from'],
  ...['display_title', 'head_branch', 'head_ref', 'diff_hunk', 'path'],
  ...['comment_body', 'review_body', 'issue_title'],
]);

/** `base` and `labels` are of people who may write; the repository's own words are the operator's. */
const skipped = new Set(['base', 'labels', 'repository', 'user', 'sender', 'milestone', 'assignees']);

/** Characters of all quotes together, and how deep they are looked for: a payload is strangers' bytes. */
const mostCharacters = 8 * 1_048_576;
const deepest = 12;

export function findQuotes(payload: JsonObject): readonly TriggerQuote[] {
  const own = new Set(Object.values(objectAt(payload, 'repository') ?? {}));
  const quotes: TriggerQuote[] = [];
  let room = mostCharacters;
  for (const [part, at] of parts) {
    const author = toAuthor(payload, { part, at });
    for (const text of walk(Object.hasOwn(payload, part) ? payload[part] : undefined, {
      key: part,
      depth: 0,
    })) {
      if (own.has(text) || text.length > room) continue;
      room -= text.length;
      quotes.push({ text, author });
    }
  }
  return quotes;
}

function toAuthor(payload: JsonObject, { part, at }: { readonly part: string; readonly at: string }): string {
  const quoted = quotedBy.find((path) => part === 'client_payload' && fieldAt(payload, path) !== undefined);
  return loginAt(payload, quoted ?? at);
}

type Position = { readonly key: string; readonly depth: number };

function* walk(value: JsonValue | undefined, { key, depth }: Position): Generator<string, void, void> {
  if (typeof value === 'string' && written.has(key)) yield value;
  if (depth === deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* walk(item, { key, depth: depth + 1 });
  if (!isJsonObject(value)) return;
  for (const [name, inner] of Object.entries(value))
    if (!skipped.has(name)) yield* walk(inner, { key: name, depth: depth + 1 });
}
