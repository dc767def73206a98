/**
 * One object of the repository is gone, that of a program which was then written over: whoever may write into `.git`
 * can do that, and a partial clone has it so. That git cannot give it does not mean that the commit has no such file.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { attack, call, posix, writeIn } from '../support/hostile-run.ts';

it('a tracked program whose object is gone is not taken for an untracked one', posix, async () => {
  await attack(
    {
      script: [{ calls: [call('honest')] }, { text: 'Done.' }],
      tools: [{ name: 'honest' }],
      programs: { honest: 'echo honest' },
      poison: (workspace) => {
        const id = execFileSync('git', ['rev-parse', 'HEAD:tools/bin/honest'], { cwd: workspace })
          .toString()
          .trim();
        rmSync(join(workspace, '.git/objects', id.slice(0, 2), id.slice(2)));
        writeIn(workspace, 'tools/bin/honest', '#!/bin/sh\ntouch owned\n');
      },
    },
    (run) => {
      assert.equal(existsSync(join(run.workspace, 'owned')), false, 'the planted program ran');
      assert.equal(run.outputs.reason, 'POLICY_NOT_AVAILABLE');
      assert.deepEqual(run.requests, []);
    },
  );
});
