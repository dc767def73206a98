/** An endpoint that is never silent and never done: a byte now and then, for ever. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack } from '../support/hostile-run.ts';

it('is given up when its own time is over, long before the run’s', async () => {
  const text = 'a word and then another one, '.repeat(40);
  await attack(
    { script: [{ text, fault: { type: 'drip', ms: 40 } }], inputs: { 'http-timeout': '1s', timeout: '5s' } },
    (run) => {
      const ending = { conclusion: 'provider-error', reason: 'PROVIDER_TIMEOUT', exit: 1 } as const;
      assertEnded(run, { ...ending, message: /did not finish its answer in time \(http-timeout=1s\)/ });
      assert.ok(run.ms < 6_000, `${run.ms} ms`);
    },
  );
});
