/** A FIFO without a writer, a device without an end: a reader that opens them never comes back. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';
import { attack, call, codesOf, posix } from '../support/hostile-run.ts';

it('no reader opens a FIFO or a device, and no search waits for one', posix, async () => {
  const calls = [
    call('fs_read_file', { path: 'pipe' }),
    call('fs_read_lines', { path: 'pipe' }),
    call('fs_stat', { path: 'pipe' }),
    call('fs_search', { path: 'pipe', query: 'x' }),
    call('fs_read_file', { path: 'zero' }),
    call('fs_read_lines', { path: 'random' }),
  ];
  const walks = [call('fs_search', { query: 'x' }), call('fs_list_dir', { recursive: true })];
  await attack(
    {
      script: [{ calls: [...calls, ...walks] }, { text: 'Done.' }],
      links: { zero: '/dev/zero', random: '/dev/urandom' },
      poison: (workspace) => assert.equal(spawnSync('mkfifo', [join(workspace, 'pipe')]).status, 0),
    },
    (run) => {
      assert.deepEqual(codesOf(run), [...calls.map(() => 'DENIED_PATH'), '', '']);
      assert.equal(run.outputs.conclusion, 'success');
      assert.ok(run.ms < 10_000, `${run.ms} ms`);
    },
  );
});
