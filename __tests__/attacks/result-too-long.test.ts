/** Many results, each of them under what stops a tool, push the task out of the window and cost a fortune. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, posix } from '../support/hostile-run.ts';

it(
  'no result is longer in front of the model than its cap, and it says what was left out',
  posix,
  async () => {
    const calls = [1, 2, 3, 4].map((number) => call('long', { number }));
    await attack(
      {
        script: [{ calls }, { text: 'Done.' }],
        tools: [{ name: 'long' }],
        programs: { long: 'echo BEGIN; head -c 20000 /dev/zero | tr "\\0" x; echo END' },
        inputs: { 'max-tool-output': '8KiB' },
      },
      (run) => {
        assert.equal(run.results.length, calls.length);
        for (const result of run.results) {
          assert.ok(Buffer.byteLength(result) <= 8192, `${result.length} bytes`);
          assert.match(result, /^BEGIN\nx+\[… \d+ bytes left out …\]x+END\n$/);
        }
      },
    );
  },
);
