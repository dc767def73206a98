/** An endpoint that breaks off every reply after it was made, and bills each (denial of wallet by retries). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ReplyScript } from '../../src/demo/script.ts';
import { attack } from '../support/hostile-run.ts';

it('an attempt that does not fit what is left is not made, however many retries there are', async () => {
  const script = (): ReplyScript => ({ text: 'never whole', fault: { type: 'cut' } });
  const inputs = {
    'max-total-tokens': '20000',
    'max-output-tokens': '1000',
    'http-retries': '10',
    'http-retry-backoff': '1ms',
  };
  await attack({ script, inputs }, (run) => {
    assert.deepEqual([run.outputs.conclusion, run.outputs.reason], ['budget-exhausted', 'TOKENS_EXHAUSTED']);
    assert.ok(run.requests.length < 8, `${run.requests.length} requests`);
  });
});
