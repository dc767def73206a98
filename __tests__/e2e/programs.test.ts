/** Programs of the checkout are the trusted revision's, or pinned, or told about; through the bundle. */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import { type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { createToolRepository } from '../support/tool-repository.ts';
import { commitAll } from '../support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-programs-'));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

const script = [{ calls: [{ name: 'say', arguments: {} }] }, { text: 'Done.' }];
const other = '#!/bin/sh\necho planted\n';

async function run(workspace: string): Promise<EndedRun> {
  const ended = await runBundle(script, { workspace, inputs: { tools: 'tools.json' } });
  runs.push(ended);
  return ended;
}

function plant(workspace: string): void {
  mkdirSync(join(workspace, 'tools/bin'), { recursive: true });
  writeFileSync(join(workspace, 'tools/bin/say'), other);
  chmodSync(join(workspace, 'tools/bin/say'), 0o755);
}

describe('a program under tools/bin', { skip: process.platform === 'win32' && 'shell scripts' }, () => {
  it('is refused before any request when the work tree has another than the commit', async () => {
    const workspace = join(folder, 'changed');
    await createToolRepository(workspace, {
      tools: [{ name: 'say' }],
      programs: { say: 'echo committed' },
    });
    plant(workspace);
    const ended = await run(workspace);
    assert.deepEqual(
      [ended.outputs.conclusion, ended.outputs.reason],
      ['config-error', 'PROGRAM_NOT_TRUSTED'],
    );
    assert.deepEqual(ended.requests, []);
    assert.ok(
      ended.stdout
        .toString()
        .includes('tool "say": tools/bin/say in the work tree is not the program of the commit'),
    );
  });

  it('runs as it is committed, without a word', async () => {
    const workspace = join(folder, 'same');
    await createToolRepository(workspace, { tools: [{ name: 'say' }], programs: { say: 'echo committed' } });
    const ended = await run(workspace);
    assert.equal(ended.outputs.conclusion, 'success');
    assert.deepEqual(linesOf(ended, 'warning'), []);
  });

  it('runs with a warning when the commit does not have it: this job built it', async () => {
    const workspace = join(folder, 'built');
    await createToolRepository(workspace, { tools: [{ name: 'say' }] });
    plant(workspace);
    const ended = await run(workspace);
    assert.equal(ended.outputs.conclusion, 'success');
    assert.deepEqual(
      linesOf(ended, 'warning').map(({ code }) => code),
      ['PROGRAM_NOT_TRACKED'],
    );
  });

  it('is refused when a link leads to another program of the commit, or to one that was planted', async () => {
    for (const target of ['other', 'planted']) {
      const workspace = join(folder, `link-${target}`);
      const programs = { say: 'echo committed', other: 'echo other' };
      await createToolRepository(workspace, { tools: [{ name: 'say' }], programs });
      writeFileSync(join(workspace, 'tools/bin/planted'), other);
      chmodSync(join(workspace, 'tools/bin/planted'), 0o755);
      rmSync(join(workspace, 'tools/bin/say'));
      symlinkSync(target, join(workspace, 'tools/bin/say'));
      const ended = await run(workspace);
      assert.deepEqual(
        [target, ended.outputs.reason, ended.requests.length],
        [target, 'PROGRAM_NOT_TRUSTED', 0],
      );
    }
  });

  it('runs through a link that the commit has', async () => {
    const workspace = join(folder, 'committed-link');
    await createToolRepository(workspace, { tools: [{ name: 'say' }], programs: { other: 'echo other' } });
    symlinkSync('other', join(workspace, 'tools/bin/say'));
    await commitAll(workspace, 'Link');
    const ended = await run(workspace);
    assert.equal(ended.outputs.conclusion, 'success');
    assert.deepEqual(linesOf(ended, 'warning'), []);
  });

  it('of nine megabytes is compared like any other', async () => {
    const workspace = join(folder, 'large');
    const programs = { say: `exit 0\n# ${'x'.repeat(9_000_000)}` };
    await createToolRepository(workspace, { tools: [{ name: 'say' }], programs });
    assert.equal((await run(workspace)).outputs.conclusion, 'success');
    plant(workspace);
    assert.equal((await run(workspace)).outputs.reason, 'PROGRAM_NOT_TRUSTED');
  });

  it('may differ from the commit when the manifest pins what it is', async () => {
    const workspace = join(folder, 'pinned');
    const tools = [{ name: 'say', sha256: sha256Hex(other) }];
    await createToolRepository(workspace, { tools, programs: { say: 'echo committed' } });
    plant(workspace);
    const ended = await run(workspace);
    assert.equal(ended.outputs.conclusion, 'success');
    assert.deepEqual(linesOf(ended, 'warning'), []);
  });
});
