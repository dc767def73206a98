/** The ways of getting a stranger's head into the work tree, and what only looks like one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWorkflow } from '../../../src/law/doctor/judge-workflow.ts';
import { parseWorkflow } from '../../../src/law/doctor/parse-workflow.ts';

type Case = { readonly on: string; readonly step: unknown };

function findsHead({ on, step }: Case): boolean {
  const agent = { uses: 'org/goagent-action@v0', with: { prompt: 'x' } };
  const text = JSON.stringify({ on, env: { BASE: 'main' }, jobs: { a: { steps: [step, agent] } } });
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed');
  return judgeWorkflow(reading.workflow, {}).some(({ code }) => code === 'HEAD_CHECKED_OUT');
}

const checkout = (ref: string) => ({ uses: 'actions/checkout@v5', with: { ref } });

const heads: readonly unknown[] = [
  checkout('${{ github.event.pull_request.head.sha }}'),
  checkout("${{ github['EVENT'].Pull_Request['head']['ref'] }}"),
  checkout('refs/pull/${{ github.event.issue.number }}/merge'),
  checkout('${{ github.head_ref || github.ref }}'),
  checkout('${{ steps.pull-request.outputs.ref }}'),
  checkout('${{ env.SET_BY_A_STEP }}'),
  checkout('${{ broken here }}'),
  {
    uses: 'actions/checkout@v5',
    with: { repository: '${{ github.event.pull_request.head.repo.full_name }}' },
  },
  { run: 'gh pr checkout 5' },
  { run: 'gh -R o/r pr \\\n  checkout "$N"' },
  { run: 'git fetch origin pull/5/head' },
  { run: 'git -C . fetch origin ${{ github.event.pull_request.head.sha }}' },
  { run: 'git fetch && git checkout "$REF"', env: { REF: '${{ github.head_ref }}' } },
  { run: 'REF=$(gh pr view 5 --json headRefName)\ngit switch "$REF"' },
];
const others: readonly unknown[] = [
  checkout('main'),
  checkout('${{ github.event.pull_request.base.ref }}'),
  checkout('${{ env.BASE }}'),
  checkout('${{ inputs.ref }}'),
  { run: 'git fetch --depth 2 origin main' },
  { run: 'gh pr view 5 && git checkout -b work' },
  { run: 'echo "${{ github.event.pull_request.number }}"' },
];

for (const step of heads)
  test(`finds the head in ${JSON.stringify(step)}`, () => {
    for (const on of ['pull_request_target', 'issue_comment', 'workflow_run'])
      assert.ok(findsHead({ on, step }), on);
    assert.ok(!findsHead({ on: 'push', step }));
  });

for (const step of others)
  test(`finds no head in ${JSON.stringify(step)}`, () =>
    assert.ok(!findsHead({ on: 'pull_request_target', step })));
