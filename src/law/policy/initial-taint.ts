/** What taints a run before it begins (I9, interface §9): whose head, whose text, which checkout. Pure. */

import type { Taint } from '../../contract/taint.ts';
import type { Trigger } from '../../contract/trigger.ts';
import { asksForPeople, type Standing, toPeople } from './gate.ts';

export type TaintCase = {
  readonly trigger: Trigger;
  readonly standings: ReadonlyMap<string, Standing>;
  /** `admitted-untrusted`: the gate said no, and the operator lets such runs read. */
  readonly gate: 'allowed' | 'admitted-untrusted';
  /** The commit of the work tree: empty without a repository, `unknown` where git does not say. */
  readonly checkedOut: string;
  /** GITHUB_SHA. */
  readonly sha: string;
};

/** Each source at most once. Nobody but `law/policy/taint` can take one back, and it does not. */
export function toInitialTaint(judged: TaintCase): readonly Taint[] {
  return [...byGate(judged), ...byHead(judged), ...byPeople(judged), ...byCheckout(judged)];
}

function byGate({ gate }: TaintCase): readonly Taint[] {
  return gate === 'allowed'
    ? []
    : [{ source: 'gate', reason: 'The gate did not trust who caused this run, and it only reads.' }];
}

/** The head of a comment's pull request is known only after it was asked for; until then it is a stranger's. */
function byHead({ trigger: { head, repository } }: TaintCase): readonly Taint[] {
  return head === undefined || head.repository.toLowerCase() === repository.toLowerCase()
    ? []
    : [{ source: 'head-repository', reason: 'The head comes from another repository.' }];
}

/** A name on a list of the operator's lets somebody start a run; it does not make what they write the operator's. */
function byPeople({ trigger, standings }: TaintCase): readonly Taint[] {
  const isStranger = (login: string) => standings.get(login.toLowerCase()) !== 'write';
  const authors = [trigger.item?.author, trigger.said?.author].filter((login) => login !== undefined);
  const byActor = asksForPeople(trigger) && toPeople(trigger).some(isStranger);
  return [
    ...(byActor
      ? [
          {
            source: 'actor',
            reason: 'Somebody without write access caused or wrote what started this run.',
          } as const,
        ]
      : []),
    ...(authors.some(isStranger)
      ? [{ source: 'author', reason: 'The text of the event is by somebody without write access.' } as const]
      : []),
  ];
}

function byCheckout({ trigger, checkedOut, sha }: TaintCase): readonly Taint[] {
  if (checkedOut === '' || checkedOut === sha || checkedOut === trigger.head?.sha) return [];
  const reason =
    checkedOut === 'unknown'
      ? 'Git could not say which commit is checked out (is it installed here?), so the work tree is not trusted.'
      : 'The checked-out commit is neither the one that started this run nor the head of the event.';
  return [{ source: 'checkout', reason }];
}
