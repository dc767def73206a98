/** A tool that never answers and ignores what asks it to end. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesOf } from '../support/ended-run.ts';
import { attack, call, posix } from '../support/hostile-run.ts';

it('is killed when its own time is over, and the model is told', posix, async () => {
  await attack(
    {
      script: [{ calls: [call('wait')] }, { text: 'Done.' }],
      tools: [{ name: 'wait', timeoutSec: 1 }],
      programs: { wait: 'trap "" TERM INT HUP\nwhile :; do sleep 0.1; done' },
      inputs: { timeout: '9s' },
    },
    (run) => {
      assert.deepEqual(run.results, ['{"error":"tool timed out"}']);
      assert.deepEqual(
        linesOf(run, 'tool-run').map(({ ending, timedOut }) => [ending, timedOut]),
        [['timed-out', true]],
      );
      assert.equal(run.outputs.conclusion, 'success');
    },
  );
});
