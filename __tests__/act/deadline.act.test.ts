/** The runner of the tests ends what does not end by itself, with everything that it started. */

import assert from 'node:assert/strict';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startAct } from '../support/act.ts';
import { findProcessesIn } from '../support/folder-processes.ts';
import { createRepository } from '../support/workspace.ts';

/** One process that dies with its terminal, and one that has left it. */
const workflow = `
on: push
jobs:
  hang:
    runs-on: ubuntu-latest
    steps:
      - shell: bash -e "{0}"
        run: |
          setsid sleep 300 &
          echo "now it hangs"
          sleep 300
`;

describe('a workflow that does not end', () => {
  let folder = '';
  let told = '';

  before(async () => {
    folder = realpathSync(await mkdtemp(join(tmpdir(), 'goagent repository ')));
    await createRepository(folder, { '.github/workflows/hang.yml': workflow });
    const run = startAct({ repository: folder, workflow: 'hang.yml', event: 'push', timeoutMs: 10_000 });
    told = await run.then(
      () => 'ended',
      (error: Error) => error.message,
    );
  });
  after(() => rm(folder, { recursive: true }));

  it('is ended at the deadline, and its last lines are told', () => {
    assert.match(told, /^act did not end in time in /);
    assert.match(told, /^now it hangs$/m);
  });

  it('leaves neither a process nor a folder behind', () => {
    const used = /^act did not end in time in (.*); it said last:$/m.exec(told)?.[1] ?? '';
    assert.ok(used.includes('goagent act-'), told);
    assert.deepEqual(findProcessesIn(used), []);
    assert.equal(existsSync(used), false);
  });
});
