/** Which events read a copy of the head, and of which commit. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventNames, type Trigger } from '../../../src/contract/trigger.ts';
import { judgeHeadReading } from '../../../src/law/policy/head-reading.ts';
import { noTrigger } from '../../support/environments.ts';
import { eventSha, headSha } from '../../support/event-payloads.ts';

const own: Trigger['head'] = { repository: 'Sample-Owner/sample', sha: headSha, ref: 'topic' };
const heads: { readonly [name: string]: Trigger['head'] } = {
  own,
  fork: { ...own, repository: 'stefan-stranger/sample' },
  deleted: { ...own, repository: '' },
  none: undefined,
};
const checkout = ['checkout', 'checkout', 'checkout', 'checkout'];
const whenForked = ['checkout', `copy ${eventSha}`, `copy ${eventSha}`, 'checkout'];
const always = [`copy ${headSha}`, `copy ${headSha}`, `copy ${headSha}`, 'checkout'];

const table: { readonly [event: string]: readonly string[] } = {
  push: checkout,
  schedule: checkout,
  workflow_dispatch: checkout,
  repository_dispatch: checkout,
  pull_request: whenForked,
  pull_request_target: always,
  pull_request_review: whenForked,
  pull_request_review_comment: whenForked,
  issue_comment: always,
  issues: checkout,
  merge_group: checkout,
  workflow_run: checkout,
};

for (const event of eventNames) {
  it(`${event} with the own head, a fork's, a deleted one's and none: ${table[event]?.join(', ')}`, () => {
    const read = Object.values(heads).map((head) => {
      const reading = judgeHeadReading({ ...noTrigger, event, head }, eventSha);
      return reading.verdict === 'copy' ? `copy ${reading.commit}` : reading.verdict;
    });
    assert.deepEqual(read, table[event]);
  });
}
