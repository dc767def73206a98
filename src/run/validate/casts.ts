/** Who may start a run by an event, as triggers that the gate can be asked about: nobody real, and no text of anybody's. */

import { eventNames, type Trigger } from '../../contract/trigger.ts';
import { asksForPeople, type Standing } from '../../law/policy/gate.ts';
import type { GithubInputs } from '../../runner/github-inputs.ts';
import { noTrigger } from './setup.ts';

export type Cast = {
  readonly event: string;
  /** `listed`: without write access, and named in allow-users or allow-bots. */
  readonly who: 'writer' | 'listed' | 'stranger';
  readonly trigger: Trigger;
  readonly standings: ReadonlyMap<string, Standing>;
  /** Logins that stand for the operator's list. */
  readonly listed: readonly string[];
};

/** Events that nobody knows the workflow's of: one that GitHub leaves to writers, and one that anybody can cause. */
const usualEvents = ['push', 'pull_request'];

/** Events that the gate has no rule for never run, and have no cast. */
export function toCasts(
  events: readonly string[],
  { allowUsers, allowBots }: Pick<GithubInputs, 'allowUsers' | 'allowBots'>,
): readonly Cast[] {
  const named = eventNames.filter((name) => (events.length === 0 ? usualEvents : events).includes(name));
  return named.flatMap((event) => {
    const writer = toCast(event, 'writer');
    if (!asksForPeople(writer.trigger)) return [writer];
    const hasList = allowUsers.length + allowBots.length > 0;
    return [writer, ...(hasList ? [toCast(event, 'listed')] : []), toCast(event, 'stranger')];
  });
}

const own = 'owner/repository';

function toCast(event: string, who: Cast['who']): Cast {
  const login = `a-${who}`;
  const isPull = event.startsWith('pull_request');
  const isItem = isPull || event.startsWith('issue');
  const text = { title: '', body: '', author: login };
  return {
    event,
    who,
    trigger: {
      ...noTrigger,
      ...{ event, repository: own, actor: login, triggeringActor: login, authors: [login] },
      item: isItem
        ? { ...text, type: isPull ? 'pull-request' : 'issue', number: 1, state: 'open' }
        : undefined,
      head: isPull
        ? { repository: who === 'stranger' ? 'fork/repository' : own, sha: '', ref: '' }
        : undefined,
    },
    standings: new Map([[login, who === 'writer' ? 'write' : 'read']]),
    listed: who === 'listed' ? [login] : [],
  };
}
