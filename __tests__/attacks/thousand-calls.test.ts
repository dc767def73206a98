/** Thousands of calls in one reply: each costs a process, a line of the log and a result. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded, linesOf } from '../support/ended-run.ts';
import { attack, call } from '../support/hostile-run.ts';

const many = (count: number) => Array.from({ length: count }, () => call('get_time', {}));

it('a reply with more than 128 calls is no reply, and none of them starts', async () => {
  await attack({ script: [{ calls: many(3_000) }] }, (run) => {
    const ending = { conclusion: 'provider-error', reason: 'PROVIDER_REPLY_INVALID', exit: 1 } as const;
    assertEnded(run, { ...ending, message: /asks for more than 128 calls/ });
    assert.deepEqual([linesOf(run, 'tool-approved').length, linesOf(run, 'tool-refused').length], [0, 0]);
  });
});
