/** The payload of an event as one shape: what is read, and what a payload that is not GitHub's comes to. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../../src/contract/json.ts';
import { eventNames, type Trigger } from '../../src/contract/trigger.ts';
import { parseTrigger } from '../../src/runner/trigger.ts';
import { baseSha, headSha, repositoryName, type Scene, toPayload } from '../support/event-payloads.ts';

const word = (event: string) => ({
  event,
  actor: 'mika-member',
  triggeringActor: 'mika-member',
  repository: repositoryName,
});

const parse = (event: string, payload: unknown): Trigger =>
  parseTrigger(word(event), { verdict: 'read', payload: JSON.parse(JSON.stringify(payload)) });

const scene: Scene = {
  actor: 'mika-member',
  author: 'stefan-stranger',
  headRepository: 'stefan-stranger/sample',
  title: 'Mend the parser',
  body: 'It fails on empty input.',
  comment: 'Please look at the parser.',
};

const pullRequestItem = {
  type: 'pull-request',
  number: 7,
  title: 'Mend the parser',
  body: 'It fails on empty input.',
  author: 'stefan-stranger',
  state: 'open',
};
const head = { repository: 'stefan-stranger/sample', sha: headSha, ref: 'topic' };
const base = { sha: baseSha, ref: 'main' };

describe('a payload of GitHub', () => {
  it('of a pull request gives item, head, base and both people', () => {
    for (const event of ['pull_request', 'pull_request_target'] as const) {
      const { quotes: _, ...trigger } = parse(event, toPayload(event, scene));
      assert.deepEqual(trigger, {
        event,
        action: 'opened',
        repository: repositoryName,
        actor: 'mika-member',
        triggeringActor: 'mika-member',
        item: pullRequestItem,
        said: undefined,
        head,
        base,
        authors: ['stefan-stranger', 'mika-member'],
        faults: [],
      });
    }
  });

  it('of a review or a comment on a line gives what was said, by whom and when', () => {
    const said = {
      body: 'Please look at the parser.',
      author: 'stefan-stranger',
      createdAt: '2026-11-20T10:00:00Z',
    };
    const review = parse('pull_request_review', toPayload('pull_request_review', scene));
    assert.deepEqual(review.said, { type: 'review', ...said });
    const comment = parse('pull_request_review_comment', toPayload('pull_request_review_comment', scene));
    assert.deepEqual(comment.said, { type: 'review-comment', ...said });
    assert.deepEqual([comment.item, comment.head, comment.base], [pullRequestItem, head, base]);
  });

  it('of a comment tells an issue from a pull request, whose head it does not have', () => {
    const payload = toPayload('issue_comment', scene);
    const onPullRequest = parse('issue_comment', payload);
    assert.deepEqual(onPullRequest.item, pullRequestItem);
    assert.deepEqual(onPullRequest.head, { repository: '', sha: '', ref: '' });
    const { pull_request: _, ...issue } = payload.issue as JsonObject;
    const onIssue = parse('issue_comment', { ...payload, issue });
    assert.deepEqual([onIssue.item, onIssue.head], [{ ...pullRequestItem, type: 'issue' }, undefined]);
  });

  it('of an issue gives the item alone', () => {
    const trigger = parse('issues', toPayload('issues', scene));
    assert.deepEqual(
      [trigger.item?.type, trigger.head, trigger.authors],
      ['issue', undefined, ['stefan-stranger', 'mika-member']],
    );
  });

  it('of a queue gives its own head and base', () => {
    const trigger = parse('merge_group', toPayload('merge_group', scene));
    assert.deepEqual(trigger.head, {
      repository: repositoryName,
      sha: headSha,
      ref: 'refs/heads/gh-readonly-queue/main/pr-7-bbbb',
    });
    assert.deepEqual(trigger.base, { sha: baseSha, ref: 'refs/heads/main' });
  });

  it('of a finished run asks for the people of that run', () => {
    const trigger = parse('workflow_run', toPayload('workflow_run', scene));
    assert.deepEqual([trigger.authors, trigger.head], [['stefan-stranger', 'stefan-stranger'], head]);
  });

  it('of an event that only writers cause is about nothing', () => {
    for (const event of ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'] as const) {
      const { item, said, authors, faults } = parse(event, toPayload(event, scene));
      assert.deepEqual([item, said, authors, faults], [undefined, undefined, [], []]);
    }
  });
});

describe('a dispatch of goagent', () => {
  const dispatch = (client_payload: object) => {
    const { item, said } = parse('repository_dispatch', { action: 'coding_agent_dispatch', client_payload });
    return { item, said };
  };

  it('for a pull request names it', () => {
    const payload = {
      trigger: 'pull_request',
      repo: 'o/r',
      pr: 5,
      pr_head_sha: headSha,
      actor: 'mika-member',
    };
    assert.deepEqual(dispatch(payload), {
      item: { type: 'pull-request', number: 5, title: '', body: '', author: 'mika-member', state: 'open' },
      said: undefined,
    });
  });

  it('for comments and reviews has their text and who wrote it', () => {
    const comment = { issue: 6, is_pr: true, comment_actor: 'stefan-stranger', comment_body: 'Do it' };
    assert.deepEqual(dispatch(comment), {
      item: { type: 'pull-request', number: 6, title: '', body: '', author: '', state: 'open' },
      said: { type: 'dispatch', body: 'Do it', author: 'stefan-stranger', createdAt: '' },
    });
    const review = { pr: 7, review_actor: 'mika-member', review_state: 'approved', review_body: 'Fine' };
    assert.deepEqual(dispatch(review).said, {
      type: 'dispatch',
      body: 'Fine',
      author: 'mika-member',
      createdAt: '',
    });
  });

  it('for an issue has its title and who opened it', () => {
    const issue = { issue: 8, issue_title: 'It breaks', issue_actor: 'stefan-stranger', issue_type: 'Bug' };
    assert.deepEqual(dispatch(issue).item, {
      type: 'issue',
      number: 8,
      title: 'It breaks',
      body: '',
      author: 'stefan-stranger',
      state: 'open',
    });
  });

  it('of something else is about nothing', () => {
    for (const payload of [{}, { pr: '5' }, { issue: -1 }, { issue: 1.5 }, { pr: null, comment_body: 'x' }])
      assert.deepEqual(dispatch(payload), { item: undefined, said: undefined });
  });
});

describe('a payload that is not GitHub’s', () => {
  it('of another repository is a fault', () => {
    const payload = { ...toPayload('issues', scene), repository: { full_name: 'other/sample' } };
    assert.match(parse('issues', payload).faults.join(), /another repository/);
    const same = { ...toPayload('issues', scene), repository: { full_name: 'Sample-Owner/SAMPLE' } };
    assert.deepEqual(parse('issues', same).faults, []);
  });

  it('without what the event is about is a fault', () => {
    for (const event of eventNames.filter((name) => !/^(push|schedule|.*_dispatch)$/.test(name)))
      assert.equal(
        parse(event, { repository: { full_name: repositoryName } }).faults.length > 0,
        true,
        event,
      );
  });

  it('takes no id of a commit but a whole one, and no number but a positive whole one', () => {
    const payload = toPayload('pull_request', scene);
    const pull = payload.pull_request as { head: object };
    for (const sha of ['HEAD', headSha.slice(1), `${headSha}\n`, headSha.toUpperCase(), 7]) {
      const wrong = { ...payload, pull_request: { ...pull, head: { ...pull.head, sha } } };
      assert.deepEqual(parse('pull_request', wrong).faults.length, 1, String(sha));
    }
    for (const number of [0, -7, 7.5, '7', 2 ** 60])
      assert.deepEqual(
        parse('pull_request', { ...payload, pull_request: { ...pull, number } }).faults.length,
        1,
      );
  });

  it('never throws, whatever JSON it is, and lets no login or repository through that could not be one', () => {
    const key = fc.constantFrom(
      'pull_request',
      'issue',
      'comment',
      'user',
      'login',
      'head',
      'repo',
      'full_name',
      'number',
      '__proto__',
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.dictionary(key, tie('value'))),
    })).value;
    fc.assert(
      fc.property(fc.constantFrom(...eventNames), json, (event, payload) => {
        const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
        const trigger = parse(event, isObject ? payload : {});
        for (const login of trigger.authors) assert.match(login, /^$|^[A-Za-z0-9][\w-]*(\[bot\])?$/);
        assert.match(trigger.head?.repository ?? '', /^$|^[\w.-]+\/[\w.-]+$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
