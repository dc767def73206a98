/** A tool leaves a process in the background that goes on when the tool has answered (goagent: no process groups). */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { attack, call, posix } from '../support/hostile-run.ts';

it('is ended with the tool, and does nothing behind the back of the log', posix, async () => {
  const later = '(sleep 1.5; touch owned) </dev/null >/dev/null 2>&1 &\necho answered';
  const script = [
    { calls: [call('leave')] },
    () => ({ text: 'Done.', fault: { type: 'delay', ms: 1_900 } as const }),
  ];
  // With the sandbox the kernel ends what was left; here it is ours to do.
  const inputs = { sandbox: 'off' };
  await attack({ script, inputs, tools: [{ name: 'leave' }], programs: { leave: later } }, async (run) => {
    assert.deepEqual([run.results, run.outputs.conclusion], [['answered\n'], 'success']);
    await sleep(100);
    assert.ok(!existsSync(join(run.workspace, 'owned')));
  });
});
