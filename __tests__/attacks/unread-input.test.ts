/** A tool that reads nothing of a megabyte of arguments: the broken pipe ends the caller, not the tool. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, codesOf, posix } from '../support/hostile-run.ts';

it('is within its rights: it answers, and the run goes on', posix, async () => {
  const args = { text: 'x'.repeat(1_000_000) };
  await attack(
    {
      script: [{ calls: [call('deaf', args), call('deaf', {}), call('closed', args)] }, { text: 'Done.' }],
      tools: [{ name: 'deaf' }, { name: 'closed' }],
      programs: { deaf: 'echo answered', closed: 'exec 0<&-; sleep 0.2; echo answered' },
      inputs: { 'context-window': '4000000' },
    },
    (run) => {
      assert.deepEqual([run.outputs.conclusion, codesOf(run)], ['success', ['', '', '']]);
      assert.deepEqual(run.results, ['answered\n', 'answered\n', 'answered\n']);
    },
  );
});
