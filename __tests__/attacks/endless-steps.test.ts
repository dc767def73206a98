/** A model that asks for one more look in every step, also in the one that was to be its last. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isJsonObject } from '../../src/contract/json.ts';
import { assertEnded, linesOf } from '../support/ended-run.ts';
import { attack, call } from '../support/hostile-run.ts';

it('is asked max-steps times; what it calls in the last reply does not run', async () => {
  await attack({ script: () => ({ calls: [call('get_time', {})] }), inputs: { 'max-steps': '3' } }, (run) => {
    const ending = { conclusion: 'needs-human-review', reason: 'STEP_CAP', exit: 1 } as const;
    assertEnded(run, { ...ending, message: /needs human review/ });
    assert.deepEqual([run.requests.length, linesOf(run, 'tool-run').length], [3, 2]);
    const choices = run.requests.map(({ body }) => (isJsonObject(body) ? body.tool_choice : ''));
    assert.deepEqual(choices, ['auto', 'auto', 'none']);
  });
});
