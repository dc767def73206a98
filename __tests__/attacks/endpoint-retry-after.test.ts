/** `Retry-After: 3600`: whoever obeys sleeps an hour of paid minutes away (goagent does). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack } from '../support/hostile-run.ts';

it('a wait that the run has no time for is not begun, and the run says so at once', async () => {
  const headers = { 'retry-after': '3600' };
  await attack(
    {
      script: [{ fault: { type: 'status', status: 429, headers } }, { text: 'Done.' }],
      inputs: { 'http-retries': '2', timeout: '4s' },
    },
    (run) => {
      const ending = { conclusion: 'provider-error', reason: 'PROVIDER_STATUS', exit: 1 } as const;
      assertEnded(run, { ...ending, message: /asks to wait 3600s, longer than this run has left/ });
      assert.equal(run.requests.length, 1);
    },
  );
});
