/**
 * The endpoint says what is wrong in an object that cannot be turned into a text: its `toString` is no function, or it
 * nests by the ten thousand. That is an error of the endpoint's, with retries and fallback models, and no bug of ours.
 */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack } from '../support/hostile-run.ts';

const bodies = [
  '{"detail":[{"msg":"x","loc":[{"toString":1,"valueOf":1}]}]}',
  `{"detail":[{"msg":"x","loc":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}]}`,
];

for (const [index, body] of bodies.entries()) {
  it(`an error body of kind ${index} is an error of the endpoint’s, and no bug of ours`, async () => {
    await attack({ script: [{ fault: { type: 'status', status: 422, body } }] }, (run) => {
      assert.deepEqual([run.outputs.conclusion, run.outputs.reason], ['provider-error', 'PROVIDER_STATUS']);
    });
  });
}
