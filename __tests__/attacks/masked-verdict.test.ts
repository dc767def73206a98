/**
 * Who may write into a git configuration chooses what is hidden: a "credential" that is a conclusion would make
 * `policy-denied` a `***`, and `if: steps.agent.outputs.conclusion != 'policy-denied'` would pass.
 */

import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { attack, posix } from '../support/hostile-run.ts';

it('no credential that somebody planted hides what the run came to', posix, async () => {
  await attack(
    {
      script: [{ fault: { type: 'status', status: 400 } }],
      poison: (workspace) =>
        appendFileSync(
          join(workspace, '.git/config'),
          '[a]\n\ttoken = provider-error\n\tpassword = PROVIDER_STATUS\n\tsecret = x-provider-error-x\n',
        ),
    },
    (run) =>
      assert.deepEqual([run.outputs.conclusion, run.outputs.reason], ['provider-error', 'PROVIDER_STATUS']),
  );
});
