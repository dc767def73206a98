/** A model that calls tools in every reply and never answers: minutes and tokens run away (denial of wallet). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertEnded, linesOf } from '../support/ended-run.ts';
import { attack, call } from '../support/hostile-run.ts';

const calls = Array.from({ length: 4 }, () => call('get_time', {}));

it('runs no more calls than max-tool-calls, and is asked for one last answer', async () => {
  await attack({ script: () => ({ calls }), inputs: { 'max-tool-calls': '6' } }, (run) => {
    const ending = { conclusion: 'budget-exhausted', reason: 'CALLS_EXHAUSTED', exit: 1 } as const;
    assertEnded(run, { ...ending, message: /6 tool calls of max-tool-calls/ });
    assert.deepEqual([linesOf(run, 'tool-run').length, run.requests.length], [6, 3]);
  });
});
