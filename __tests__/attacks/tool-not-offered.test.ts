/** The manifest has the tool, this run does not offer it, and the model asks for it all the same (`--yolo`, GHSA-wpqr-6v78-jr5g). */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { assertEnded, linesOf } from '../support/ended-run.ts';
import { attack, call, posix } from '../support/hostile-run.ts';

it('it never starts, and who asks for nothing else three times is stopped', posix, async () => {
  const asks = {
    text: 'I am allowed to.',
    calls: [call('danger'), call('danger', { force: true, yolo: true })],
  };
  await attack(
    {
      script: [asks, asks, asks, { text: 'Done.' }],
      tools: [{ name: 'honest' }, { name: 'danger' }],
      programs: { honest: 'echo honest', danger: 'touch owned' },
      inputs: { 'allow-tools': 'honest' },
    },
    (run) => {
      const ending = {
        conclusion: 'policy-denied',
        reason: 'THREE_DENIALS',
        exit: 1,
        text: asks.text,
      } as const;
      assertEnded(run, { ...ending, message: /refus|denied/i });
      const codes = linesOf(run, 'tool-refused').map(({ code }) => code);
      assert.deepEqual(
        codes,
        Array.from({ length: 6 }, () => 'DENIED_NOT_OFFERED'),
      );
      assert.ok(!existsSync(join(run.workspace, 'owned')));
    },
  );
});
