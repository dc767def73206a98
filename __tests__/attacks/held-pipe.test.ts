/** A grandchild in a session of its own keeps the tool's stdout open: whoever waits for its end waits for ever. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesOf } from '../support/ended-run.ts';
import { attack, call } from '../support/hostile-run.ts';

it('is not waited for: the call ends soon after the tool did', {
  skip: process.platform !== 'linux',
}, async () => {
  await attack(
    {
      script: [{ calls: [call('hold')] }, { text: 'Done.' }],
      tools: [{ name: 'hold', timeoutSec: 30 }],
      programs: { hold: 'setsid sleep 12 &\nsleep 0.2; echo answered' },
      // With it the kernel ends everything that holds the pipe.
      inputs: { timeout: '30s', sandbox: 'off' },
    },
    (run) => {
      assert.deepEqual([run.results, run.outputs.conclusion], [['answered\n'], 'success']);
      const ms = Number(linesOf(run, 'tool-run')[0]?.ms);
      assert.ok(ms < 6_000, `${ms} ms`);
    },
  );
});
