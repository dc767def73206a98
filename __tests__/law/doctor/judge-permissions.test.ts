/** The smaller block, by recipe, event and what is done with proposals. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWorkflow } from '../../../src/law/doctor/judge-workflow.ts';
import { parseWorkflow } from '../../../src/law/doctor/parse-workflow.ts';

type Case = {
  readonly on: unknown;
  readonly with: object;
  readonly permissions?: unknown;
  readonly others?: readonly unknown[];
  readonly uses?: string;
};

function judge({ on, with: inputs, permissions, others = [], uses = 'org/goagent-action@v0' }: Case) {
  const steps = [{ uses: 'actions/checkout@v5' }, { uses, with: inputs }, ...others];
  const job = permissions === undefined ? { steps } : { permissions, steps };
  const reading = parseWorkflow(JSON.stringify({ on, jobs: { a: job } }));
  assert.equal(reading.verdict, 'parsed');
  return judgeWorkflow(reading.workflow, {})
    .filter(({ code }) => code.startsWith('PERMISSIONS_'))
    .map(({ code, severity, title, fix }) => ({
      code,
      severity,
      title,
      fix: fix.split('\n').slice(2).join('').trim(),
    }));
}

const blocks: readonly (readonly [Case, string])[] = [
  [{ on: 'push', with: { prompt: 'x' } }, 'contents: read'],
  [{ on: 'pull_request', with: { prompt: 'x' } }, 'contents: read  pull-requests: read'],
  [{ on: 'pull_request', with: { recipe: 'review' } }, 'contents: read  pull-requests: read'],
  [
    { on: 'pull_request', with: { recipe: 'review', publish: 'live' } },
    'contents: read  pull-requests: write',
  ],
  [{ on: ['issues'], with: { recipe: 'triage', publish: 'live' } }, 'contents: read  issues: write'],
  [
    { on: { issue_comment: null }, with: { prompt: 'x', publish: 'live', proposals: 'comment: 1' } },
    'contents: read  issues: write  pull-requests: write',
  ],
  [
    { on: 'push', with: { prompt: 'x', publish: 'live', proposals: 'issue: 1' } },
    'contents: read  issues: write',
  ],
  [
    { on: 'schedule', with: { recipe: 'maintenance', publish: 'live' } },
    'contents: write  pull-requests: write',
  ],
  [{ on: 'schedule', with: { recipe: 'maintenance' } }, 'contents: read'],
  [
    {
      on: 'schedule',
      with: { recipe: 'maintenance', publish: 'live', 'github-token': '${{ secrets.PAT }}' },
    },
    'contents: read',
  ],
  [
    {
      on: 'pull_request_target',
      uses: 'org/goagent-action/publish@v0',
      with: { digest: 'x', proposals: 'review: 1' },
    },
    'contents: read  pull-requests: write',
  ],
];

for (const [one, block] of blocks)
  test(`${JSON.stringify(one.on)} with ${JSON.stringify(one.with)} is for ${block}`, () => {
    const [unset, ...none] = judge(one);
    assert.deepEqual([unset?.code, unset?.fix, none], ['PERMISSIONS_NOT_SET', block, []]);
    const permissions = Object.fromEntries(block.split('  ').map((line) => line.split(': ')));
    assert.deepEqual(judge({ ...one, permissions }), []);
    const [wide] = judge({ ...one, permissions: 'write-all' });
    assert.deepEqual([wide?.code, wide?.severity, wide?.fix], ['PERMISSIONS_TOO_WIDE', 'warning', block]);
    const more = judge({ ...one, permissions: { ...permissions, actions: 'write' } });
    assert.deepEqual(
      more.map(({ title }) => title),
      ['Job "a" has actions: write, which this action has no use for'],
    );
  });

test('names what is missing: an error where it is to write, else a warning', () => {
  const live = { on: 'pull_request', with: { recipe: 'review', publish: 'live' } };
  assert.deepEqual(
    judge({ ...live, permissions: {} }).map(({ severity, title }) => [severity, title]),
    [['error', 'Job "a" lacks contents: read, pull-requests: write']],
  );
  const staged = { on: 'pull_request', with: { recipe: 'review' }, permissions: { contents: 'read' } };
  assert.deepEqual(
    judge(staged).map(({ severity, title }) => [severity, title]),
    [['warning', 'Job "a" lacks pull-requests: read']],
  );
});

test('what another step may use is a note, and scopes of other tools are none', () => {
  const one = {
    on: 'push',
    with: { prompt: 'x' },
    others: [{ uses: 'aws-actions/configure-aws-credentials@v5' }],
  };
  const severities = (permissions: object) => judge({ ...one, permissions }).map(({ severity }) => severity);
  assert.deepEqual(severities({ contents: 'read', 'id-token': 'write' }), []);
  assert.deepEqual(severities({ contents: 'write' }), ['note']);
});

test('what an expression decides is neither missing nor too much', () => {
  const one = { on: 'pull_request', with: { recipe: 'review', publish: '${{ vars.PUBLISH }}' } };
  assert.deepEqual(judge({ ...one, permissions: { contents: 'read', 'pull-requests': 'read' } }), []);
  assert.deepEqual(judge({ ...one, permissions: { contents: 'read', 'pull-requests': 'write' } }), []);
});
