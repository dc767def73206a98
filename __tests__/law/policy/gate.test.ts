/** Every event by every kind of person: what the gate says, with which code, and what taints the run. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EventName, eventNames, type Trigger } from '../../../src/contract/trigger.ts';
import { type GateCase, judgeGate, type Standing } from '../../../src/law/policy/gate.ts';
import { toInitialTaint } from '../../../src/law/policy/initial-taint.ts';
import { judgeTrustedRevision } from '../../../src/law/policy/trusted-revision.ts';
import { parseTrigger } from '../../../src/runner/trigger.ts';
import { baseSha, eventSha, repositoryName, type Scene, toPayload } from '../../support/event-payloads.ts';

const standings = new Map<string, Standing>([
  ['olivia-owner', 'write'],
  ['mika-member', 'write'],
  ['rosa-reader', 'read'],
  ['stefan-stranger', 'none'],
  ['named-helper[bot]', 'none'],
  ['other-helper[bot]', 'none'],
  ['dependabot[bot]', 'none'],
]);

const fork = 'stefan-stranger/sample';

type Person = { readonly scene: Scene; readonly triggeringActor?: string };

const people = {
  owner: { scene: { actor: 'olivia-owner' } },
  member: { scene: { actor: 'mika-member' } },
  reader: { scene: { actor: 'rosa-reader', headRepository: 'rosa-reader/sample' } },
  stranger: { scene: { actor: 'stefan-stranger', headRepository: fork } },
  // Has write access, and works in a repository of her own.
  'fork author': { scene: { actor: 'mika-member', headRepository: 'mika-member/sample' } },
  'named bot': { scene: { actor: 'named-helper[bot]' } },
  'unnamed bot': { scene: { actor: 'other-helper[bot]' } },
  're-run': { scene: { actor: 'stefan-stranger', headRepository: fork }, triggeringActor: 'mika-member' },
  dependabot: { scene: { actor: 'dependabot[bot]' } },
  // A member speaks, or sets a label, where a stranger opened the item.
  'member on theirs': {
    scene: { actor: 'mika-member', opener: 'stefan-stranger', headRepository: fork },
  },
} as const satisfies { readonly [name: string]: Person };

type PersonName = keyof typeof people;
/** Verdict with its code, then what taints. */
type Row = { readonly [person in PersonName]: readonly [verdict: string, ...taint: string[]] };

const event = ['allowed TRUSTED_EVENT'] as const;
const trusted = ['allowed TRUSTED_PEOPLE'] as const;
const no = 'denied ACTOR_NOT_ALLOWED';

const always: Row = {
  owner: event,
  member: event,
  reader: event,
  stranger: event,
  'fork author': event,
  'named bot': event,
  'unnamed bot': event,
  're-run': event,
  dependabot: event,
  'member on theirs': event,
};

const pullRequest: Row = {
  owner: trusted,
  member: trusted,
  reader: [no, 'head-repository', 'actor', 'author'],
  stranger: [no, 'head-repository', 'actor', 'author'],
  'fork author': [...trusted, 'head-repository'],
  'named bot': [...trusted, 'actor', 'author'],
  'unnamed bot': [no, 'actor', 'author'],
  're-run': [no, 'head-repository', 'actor', 'author'],
  dependabot: [no, 'actor', 'author'],
  'member on theirs': [no, 'head-repository', 'actor', 'author'],
};

/** Who says something starts the run; who opened the pull request does not, but taints it. */
const spoken: Row = { ...pullRequest, 'member on theirs': [...trusted, 'head-repository', 'author'] };

/** The head of the pull request is not in the payload: until GitHub was asked it is a stranger's. */
const comment: Row = {
  owner: [...trusted, 'head-repository'],
  member: [...trusted, 'head-repository'],
  reader: [no, 'head-repository', 'actor', 'author'],
  stranger: [no, 'head-repository', 'actor', 'author'],
  'fork author': [...trusted, 'head-repository'],
  'named bot': [...trusted, 'head-repository', 'actor', 'author'],
  'unnamed bot': [no, 'head-repository', 'actor', 'author'],
  're-run': [no, 'head-repository', 'actor', 'author'],
  dependabot: [no, 'head-repository', 'actor', 'author'],
  'member on theirs': [...trusted, 'head-repository', 'author'],
};

const issues: Row = {
  owner: trusted,
  member: trusted,
  reader: [no, 'actor', 'author'],
  stranger: [no, 'actor', 'author'],
  'fork author': trusted,
  'named bot': [...trusted, 'actor', 'author'],
  'unnamed bot': [no, 'actor', 'author'],
  're-run': [no, 'actor', 'author'],
  dependabot: [no, 'actor', 'author'],
  'member on theirs': [no, 'actor', 'author'],
};

/** No text, and no head but the queue's own. */
const mergeGroup: Row = {
  owner: trusted,
  member: trusted,
  reader: [no, 'actor'],
  stranger: [no, 'actor'],
  'fork author': trusted,
  'named bot': [...trusted, 'actor'],
  'unnamed bot': [no, 'actor'],
  're-run': [no, 'actor'],
  dependabot: [no, 'actor'],
  'member on theirs': trusted,
};

const workflowRun: Row = {
  owner: trusted,
  member: trusted,
  reader: [no, 'head-repository', 'actor'],
  stranger: [no, 'head-repository', 'actor'],
  'fork author': [...trusted, 'head-repository'],
  'named bot': [...trusted, 'actor'],
  'unnamed bot': [no, 'actor'],
  're-run': [no, 'head-repository', 'actor'],
  dependabot: [no, 'actor'],
  'member on theirs': [...trusted, 'head-repository'],
};

const table: { readonly [name in EventName]: { readonly revision: string; readonly row: Row } } = {
  push: { revision: eventSha, row: always },
  schedule: { revision: eventSha, row: always },
  workflow_dispatch: { revision: eventSha, row: always },
  repository_dispatch: { revision: eventSha, row: always },
  pull_request: { revision: baseSha, row: pullRequest },
  pull_request_target: { revision: eventSha, row: pullRequest },
  pull_request_review: { revision: baseSha, row: spoken },
  pull_request_review_comment: { revision: baseSha, row: spoken },
  issue_comment: { revision: eventSha, row: comment },
  issues: { revision: eventSha, row: issues },
  merge_group: { revision: baseSha, row: mergeGroup },
  workflow_run: { revision: eventSha, row: workflowRun },
};

function toTrigger(name: EventName, { scene, triggeringActor }: Person): Trigger {
  const word = {
    event: name,
    actor: scene.actor,
    triggeringActor: triggeringActor ?? scene.actor,
    repository: repositoryName,
  };
  return parseTrigger(word, { verdict: 'read', payload: JSON.parse(JSON.stringify(toPayload(name, scene))) });
}

const judge = (trigger: Trigger, more: Partial<GateCase> = {}) =>
  judgeGate({ trigger, standings, allowUsers: [], allowBots: ['named-helper[bot]'], ...more });

describe('every event by every kind of person', () => {
  for (const name of eventNames) {
    for (const [person, expected] of Object.entries(table[name].row)) {
      it(`${name} by ${person}: ${expected.join(', ')}`, () => {
        const trigger = toTrigger(name, people[person as PersonName]);
        const { verdict, reason } = judge(trigger);
        const taint = toInitialTaint({
          trigger,
          standings,
          gate: 'allowed',
          checkedOut: eventSha,
          sha: eventSha,
        });
        assert.deepEqual([`${verdict} ${reason}`, ...taint.map(({ source }) => source)], expected);
        assert.deepEqual(judgeTrustedRevision(trigger, eventSha), {
          verdict: 'known',
          sha: table[name].revision,
        });
      });
    }
  }
});

describe('the gate', () => {
  it('says that it could not ask, and denies, when no permission is known', () => {
    for (const unknown of [new Map<string, Standing>(), new Map([['mika-member', 'unknown' as const]])]) {
      const judged = judge(toTrigger('pull_request', people.member), { standings: unknown });
      assert.deepEqual([judged.verdict, judged.reason], ['denied', 'PERMISSION_UNKNOWN']);
      assert.match(judged.verdict === 'denied' ? judged.message : '', /mika-member .*github-token/);
    }
  });

  it('takes one known stranger for the answer, whoever else could not be asked', () => {
    const judged = judge(toTrigger('pull_request', people['re-run']), {
      standings: new Map([['stefan-stranger', 'none']]),
    });
    assert.deepEqual([judged.verdict, judged.reason], ['denied', 'ACTOR_NOT_ALLOWED']);
  });

  it('lets a named user in, whatever the case, and still taints what they wrote', () => {
    const trigger = toTrigger('pull_request', { scene: { actor: 'Rosa-Reader' } });
    assert.deepEqual(judge(trigger, { allowUsers: ['rosa-reader'] }), {
      verdict: 'allowed',
      reason: 'TRUSTED_PEOPLE',
    });
    const facts = { trigger, standings, gate: 'allowed', checkedOut: '', sha: eventSha } as const;
    assert.deepEqual(
      toInitialTaint(facts).map(({ source }) => source),
      ['actor', 'author'],
    );
  });

  it('does not take an app for a user of that name, nor a user for an app', () => {
    const bot = toTrigger('issues', people['unnamed bot']);
    assert.equal(judge(bot, { allowUsers: ['other-helper[bot]', 'other-helper'] }).verdict, 'denied');
    const user = toTrigger('issues', { scene: { actor: 'named-helper' } });
    assert.equal(judge(user, { allowUsers: [] }).verdict, 'denied');
  });

  it('denies a deleted account, and a login that cannot be one', () => {
    for (const login of ['', 'mika member', 'mika-member\n', '../mika-member', 'mika-member[bot]x']) {
      const judged = judge(toTrigger('issues', { scene: { actor: 'mika-member', opener: login } }));
      assert.deepEqual(
        [judged.verdict, judged.reason],
        ['denied', 'ACTOR_NOT_ALLOWED'],
        JSON.stringify(login),
      );
    }
  });

  it('denies every other event, known to GitHub or not', () => {
    const others = ['discussion', 'deployment', 'release', 'check_run', 'fork', 'watch', 'page_build'];
    for (const event of [...others, 'Push', ' push', 'push ', 'pushed', '__proto__', 'constructor', '']) {
      const trigger = { ...toTrigger('push', people.member), event };
      const judged = judge(trigger);
      assert.deepEqual([judged.verdict, judged.reason], ['denied', 'EVENT_NOT_SUPPORTED'], event);
      assert.match(judged.verdict === 'denied' ? judged.message : '', /runs on push, schedule/);
      assert.deepEqual(judgeTrustedRevision(trigger, eventSha).verdict, 'none');
    }
  });

  it('denies an event of strangers whose payload is not whole', () => {
    for (const name of eventNames.filter((each) => table[each].row !== always)) {
      const word = { event: name, actor: 'mika-member', triggeringActor: '', repository: repositoryName };
      const judged = judge(parseTrigger(word, { verdict: 'unreadable', why: 'it is no JSON object' }));
      assert.deepEqual([judged.verdict, judged.reason], ['denied', 'EVENT_NOT_SUPPORTED'], name);
    }
  });

  it('repeats the name of an event only as a short JSON string', () => {
    const judged = judge({ ...toTrigger('push', people.member), event: `x\n::error::${'y'.repeat(100)}` });
    const message = judged.verdict === 'denied' ? judged.message : '';
    assert.doesNotMatch(message, /\n/);
    assert.match(message, /"x\\n::error::y{49}"/);
  });
});
