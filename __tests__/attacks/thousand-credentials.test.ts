/**
 * Thousands of credentials in the git configuration of the checkout: to look for each in every encoding would take
 * minutes, before any deadline is watched. What cannot all be hidden is refused at once, and does not run half hidden.
 */

import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack, posix } from '../support/hostile-run.ts';

it('a configuration with thousands of credentials does not hold the step', posix, async () => {
  const section = (index: number) =>
    `[url "https://user${index}:${(index * 7_919 + 1e9).toString(36)}${(index * 104_729 + 7e8).toString(36)}Qx@h.example/"]\n\tinsteadOf = x${index}:\n`;
  const text = Array.from({ length: 5_000 }, (_, index) => section(index)).join('');
  await attack(
    {
      script: [{ text: 'Done.' }],
      inputs: { timeout: '5s' },
      timeoutMs: 120_000,
      poison: (workspace) => appendFileSync(join(workspace, '.git/config'), text),
    },
    (run) => {
      assert.ok(run.ms < 10_000, `${run.ms} ms`);
      assertEnded(run, {
        conclusion: 'config-error',
        reason: 'INPUTS_INVALID',
        exit: 1,
        message: /holds more credentials than can be masked/,
      });
      assert.deepEqual(run.requests, []);
    },
  );
});
