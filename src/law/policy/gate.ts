/**
 * May this trigger run at all? One pure function over one table, default deny (I7, interface §9). Names prove nothing,
 * a `[bot]` behind them neither: what counts is what GitHub says a login may do, or that the operator named it.
 */

import type { ReasonCode } from '../../contract/errors.ts';
import { type EventName, eventNames, type Trigger } from '../../contract/trigger.ts';

/** What a login may do in this repository, as GitHub says now. `unknown`: it could not be asked. */
export type Standing = 'write' | 'read' | 'none' | 'unknown';

export type GateCase = {
  readonly trigger: Trigger;
  /** Standing of every login of `toPeople`; one that is not here is `unknown`. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Lower-case logins that the operator named. */
  readonly allowUsers: readonly string[];
  readonly allowBots: readonly string[];
};

export type GateVerdict =
  | { readonly verdict: 'allowed'; readonly reason: 'TRUSTED_EVENT' | 'TRUSTED_PEOPLE' }
  | { readonly verdict: 'denied'; readonly reason: ReasonCode; readonly message: string };

/** Whether GitHub itself lets only people with write access cause the event. */
const table: { readonly [event in EventName]: 'writers-only' | 'ask-for-people' } = {
  push: 'writers-only',
  schedule: 'writers-only',
  workflow_dispatch: 'writers-only',
  repository_dispatch: 'writers-only',
  pull_request: 'ask-for-people',
  pull_request_target: 'ask-for-people',
  pull_request_review: 'ask-for-people',
  pull_request_review_comment: 'ask-for-people',
  issue_comment: 'ask-for-people',
  issues: 'ask-for-people',
  merge_group: 'ask-for-people',
  workflow_run: 'ask-for-people',
};

/** Logins that the gate asks for, lower-case, each once: who did it, who started this attempt, who wrote it. */
export function toPeople({ actor, triggeringActor, authors }: Trigger): readonly string[] {
  return [...new Set([actor, triggeringActor, ...authors].map((login) => login.toLowerCase()))];
}

export const asksForPeople = ({ event }: Trigger): boolean =>
  eventNames.some((name) => name === event && table[name] === 'ask-for-people');

export function judgeGate(judged: GateCase): GateVerdict {
  const { trigger } = judged;
  const name = eventNames.find((known) => known === trigger.event);
  if (name === undefined) return denied('EVENT_NOT_SUPPORTED', notSupported(trigger.event));
  if (table[name] === 'writers-only') return { verdict: 'allowed', reason: 'TRUSTED_EVENT' };
  if (trigger.faults.length > 0) return denied('EVENT_NOT_SUPPORTED', trigger.faults.join(' '));
  const strangers = toPeople(trigger).filter((login) => !isAllowed(login, judged));
  const unknown = strangers.filter((login) => login !== '' && isUnknown(login, judged));
  if (strangers.length === 0) return { verdict: 'allowed', reason: 'TRUSTED_PEOPLE' };
  if (unknown.length === strangers.length) return denied('PERMISSION_UNKNOWN', notAsked(unknown));
  return denied('ACTOR_NOT_ALLOWED', notAllowed(strangers.filter((login) => !unknown.includes(login))));
}

/** Each list is for its kind of account: a person cannot have the brackets of an app. */
function isAllowed(login: string, { standings, allowUsers, allowBots }: GateCase): boolean {
  if (login === '') return false;
  const named = login.endsWith('[bot]') ? allowBots : allowUsers;
  return named.includes(login) || standings.get(login) === 'write';
}

const isUnknown = (login: string, { standings }: GateCase): boolean =>
  (standings.get(login) ?? 'unknown') === 'unknown';

const denied = (reason: ReasonCode, message: string): GateVerdict => ({ verdict: 'denied', reason, message });

function notSupported(event: string): string {
  const why =
    event === ''
      ? 'It is not known what started this run: GITHUB_EVENT_NAME is not set.'
      : `The event ${JSON.stringify(event.slice(0, 60))} is not supported.`;
  return `${why} This version runs on ${eventNames.join(', ')}.`;
}

/** Logins were parsed: they hold nothing but letters, digits, hyphens, underscores and `[bot]`. */
function notAllowed(logins: readonly string[]): string {
  const names = logins.map((login) => (login === '' ? 'a deleted or nameless account' : login)).join(', ');
  return `The run was caused or written by somebody without write access: ${names}. Input "allow-users" or "allow-bots" can name them, and "on-untrusted: read-only" runs without trusting them.`;
}

function notAsked(logins: readonly string[]): string {
  return `GitHub could not be asked whether ${logins.join(', ')} may write here, so the run is not trusted. Give the input "github-token" (by default the job's own token), and let it reach the API.`;
}
