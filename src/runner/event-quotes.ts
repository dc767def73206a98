/** What people wrote into a payload: every text that a workflow may have spliced into its prompt, with its author. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import type { TriggerQuote } from '../contract/trigger.ts';
import { loginAt, objectAt } from './payload-fields.ts';

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
    const value = Object.hasOwn(payload, part) ? payload[part] : undefined;
    const keys = part === 'client_payload' ? 'all' : 'written';
    for (const quote of walk(value, { key: part, depth: 0, author: loginAt(payload, at), keys })) {
      if (own.has(quote.text) || quote.text.length > room) continue;
      room -= quote.text.length;
      quotes.push(quote);
    }
  }
  return quotes;
}

type Position = {
  readonly key: string;
  readonly depth: number;
  /** The nearest one that is named above. */
  readonly author: string;
  /** Whoever dispatches names keys as they like. */
  readonly keys: 'written' | 'all';
};

function* walk(value: JsonValue | undefined, position: Position): Generator<TriggerQuote, void, void> {
  const { key, depth, author, keys } = position;
  if (typeof value === 'string' && (keys === 'all' || written.has(key))) yield { text: value, author };
  if (depth === deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* walk(item, { ...position, depth: depth + 1 });
  if (!isJsonObject(value)) return;
  const nearest = toAuthor(value, author);
  for (const [name, inner] of Object.entries(value))
    if (!skipped.has(name)) yield* walk(inner, { ...position, key: name, depth: depth + 1, author: nearest });
}

/**
 * Who wrote the texts of an object: its `user`, the author of a commit (whom GitHub may not know: then nobody), or in
 * goagent's dispatch a `comment_actor` and its kin. Two different ones are nobody.
 */
function toAuthor(value: JsonObject, above: string): string {
  const isCommit = typeof value.message === 'string' && isJsonObject(value.author);
  const named = [
    ...(isJsonObject(value.user) ? [loginAt(value, 'user.login')] : []),
    ...(isCommit ? [loginAt(value, 'author.username')] : []),
    ...Object.keys(value)
      .filter((key) => key.endsWith('_actor'))
      .map((key) => loginAt(value, key)),
  ];
  const [first = above, ...others] = new Set(named);
  return others.length === 0 ? first : '';
}
