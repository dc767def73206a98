/** An earlier step, or a cache, wrote over a program of the manifest: the name is trusted, its bytes are not (W11). */

import assert from 'node:assert/strict';
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack, posix, writeIn } from '../support/hostile-run.ts';

it('a program that is not the one of the commit never starts, written over or linked', posix, async () => {
  await attack(
    {
      script: [{ text: 'Done.' }],
      tools: [{ name: 'honest' }, { name: 'linked' }],
      programs: { honest: 'echo honest', linked: 'echo linked' },
      poison: (workspace) => {
        writeIn(workspace, 'tools/bin/honest', '#!/bin/sh\ntouch owned\n');
        writeIn(workspace, 'tools/bin/planted', '#!/bin/sh\ntouch owned\n');
        chmodSync(join(workspace, 'tools/bin/planted'), 0o755);
        rmSync(join(workspace, 'tools/bin/linked'));
        symlinkSync('planted', join(workspace, 'tools/bin/linked'));
      },
    },
    (run) => {
      assertEnded(run, {
        conclusion: 'config-error',
        reason: 'PROGRAM_NOT_TRUSTED',
        exit: 1,
        message: /"honest".*is not the program of the commit[\s\S]*"linked"/,
      });
      assert.deepEqual(run.requests, []);
      assert.ok(!existsSync(join(run.workspace, 'owned')));
    },
  );
});
