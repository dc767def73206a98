/** A small zip that becomes a reply of hundreds of megabytes. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack } from '../support/hostile-run.ts';

it('is let go at 64 MiB, after decompression', async () => {
  await attack({ script: [{ fault: { type: 'flood', bytes: 96 * 1_048_576, gzip: true } }] }, (run) => {
    const ending = { conclusion: 'provider-error', reason: 'PROVIDER_REPLY_INVALID', exit: 1 } as const;
    assertEnded(run, { ...ending, message: /answered more than 67108864 bytes/ });
    assert.equal(run.requests.length, 1);
  });
});
