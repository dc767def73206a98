/** A sign-in page, an error object or nothing at all with status 200: the client takes it for an answer. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { attack } from '../support/hostile-run.ts';

const ok = (body: string, type = 'application/json'): ReplyScript => ({
  fault: { type: 'status', status: 200, headers: { 'content-type': type }, body },
});
const faults: readonly ReplyScript[] = [
  { fault: { type: 'html' } },
  { fault: { type: 'error-with-200', error: { message: 'no quota', type: 'odd' } } },
  ok('{"choices":[{"message":"Done.","finish_reason":"stop"}]}'),
];

it('is no answer: the run ends as provider-error, and nothing of it is told as one', async () => {
  for (const fault of faults) {
    await attack({ script: [fault] }, (run) => {
      assert.deepEqual(
        [run.outputs.conclusion, run.outputs.reason, run.outputs['final-message'], run.requests.length],
        ['provider-error', 'PROVIDER_REPLY_INVALID', '', 1],
        JSON.stringify(fault),
      );
    });
  }
});
