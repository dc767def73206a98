/** `tools/bin/count` is a link to a shell, or leads out of the folder: the manifest's text looks harmless. */

import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack, posix } from '../support/hostile-run.ts';

it('a link in tools/bin leads to no shell and to no program elsewhere', posix, async () => {
  const links = {
    'tools/bin/shell': '/bin/sh',
    'tools/bin/chain': 'shell',
    'tools/bin/out': '../../scripts/other',
  };
  const tools = ['shell', 'chain', 'out'].map((name) => ({ name }));
  await attack(
    {
      script: [{ text: 'Done.' }],
      tools,
      links,
      files: { 'scripts/other': '#!/bin/sh\necho owned\n' },
      poison: (workspace) => chmodSync(join(workspace, 'scripts/other'), 0o755),
    },
    (run) => {
      assertEnded(run, {
        conclusion: 'config-error',
        reason: 'TOOL_UNAVAILABLE',
        exit: 1,
        message: /a symlink leads out of/,
      });
      const told = run.stdout.toString();
      for (const { name } of tools)
        assert.ok(told.includes(`configured tool "${name}" is unavailable`), told);
      assert.deepEqual(run.requests, []);
    },
  );
});
