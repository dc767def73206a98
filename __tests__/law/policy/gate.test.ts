import assert from 'node:assert/strict';
import { it } from 'node:test';
import { judgeGate } from '../../../src/law/policy/gate.ts';

it('lets the four events pass that only someone with write access can cause', () => {
  for (const event of ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule']) {
    assert.deepEqual(judgeGate(event), { verdict: 'allowed', reason: 'TRUSTED_EVENT' });
  }
});

it('denies every other event, known to GitHub or not, with the code and the events that it takes', () => {
  const others = [
    'pull_request',
    'pull_request_target',
    'pull_request_review_comment',
    'issue_comment',
    'issues',
    'workflow_run',
    'merge_group',
    'discussion',
    'Push',
    ' push',
    'push ',
    'pushed',
    '__proto__',
    'constructor',
  ];
  for (const event of others) {
    const judged = judgeGate(event);
    assert.deepEqual([judged.verdict, judged.reason], ['denied', 'EVENT_NOT_SUPPORTED'], event);
    assert.match(judged.verdict === 'denied' ? judged.message : '', /runs on push, workflow_dispatch/);
  }
});

it('denies a run without an event, and says which variable is missing', () => {
  assert.deepEqual(judgeGate(''), {
    verdict: 'denied',
    reason: 'EVENT_NOT_SUPPORTED',
    message:
      'It is not known what started this run: GITHUB_EVENT_NAME is not set. This version runs on push, workflow_dispatch, repository_dispatch, schedule.',
  });
});

it('repeats a name only as a short JSON string', () => {
  const judged = judgeGate(`x\n::error::${'y'.repeat(100)}`);
  const message = judged.verdict === 'denied' ? judged.message : '';
  assert.doesNotMatch(message, /\n/);
  assert.match(message, /"x\\n::error::y{49}"/);
});
