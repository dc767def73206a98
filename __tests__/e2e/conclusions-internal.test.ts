/** Endings that are nobody's choice: a log that cannot be written, and a bug of ours. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { outputTable } from '../../src/runner/output-table.ts';
import { parsePairs } from '../support/command-files.ts';
import { type EndedRun, runBundle } from '../support/ended-run.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-internal-'));
const disk = join(folder, 'disk');
const runs: EndedRun[] = [];
const canMount = mountDisk();
after(() => {
  for (const run of runs) run.remove();
  if (canMount) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true });
});

const run: typeof runBundle = async (script, options) => {
  const ended = await runBundle(script, options);
  runs.push(ended);
  return ended;
};

/** Without a log there is nothing to verify; everything else is told all the same. */
function assertNotWritten(ended: EndedRun, message: RegExp): void {
  const told = ended.stdout.toString();
  assert.deepEqual([ended.exit, ended.signal, ended.timedOut], [1, null, false], told);
  assert.deepEqual(
    [ended.outputs.conclusion, ended.outputs.reason],
    ['internal-error', 'AUDIT_NOT_WRITTEN'],
    told,
  );
  assert.deepEqual(Object.keys(ended.outputs).sort(), outputTable.map(({ name }) => name).sort());
  assert.match(ended.summary, /^## ❌ goagent: internal-error\n\n\*\*AUDIT_NOT_WRITTEN\*\* \S/);
  assert.match(told, message);
}

describe('internal-error AUDIT_NOT_WRITTEN', () => {
  it('when RUNNER_TEMP is no place to write: nothing is asked, and the message names it', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const ended = await run(() => ({ text: 'Never asked.' }), { env: { RUNNER_TEMP: file } });
    assertNotWritten(ended, /^::error title=goagent::internal-error \(AUDIT_NOT_WRITTEN\): .*RUNNER_TEMP/m);
    assert.deepEqual([ended.requests.length, ended.outputs['audit-file']], [0, '']);
  });

  it('when the disk fills up: no tool starts from then on', {
    skip: canMount ? false : 'no tmpfs can be mounted here',
  }, async () => {
    const workspace = join(folder, 'workspace');
    await createToolRepository(workspace, { tools: [{ name: 'touch' }], programs: { touch: ': > touched' } });
    const ended = await run(
      () => {
        fillDisk();
        return { text: 'x'.repeat(9_000), calls: [{ name: 'touch', arguments: { why: 'x'.repeat(9_000) } }] };
      },
      { workspace, inputs: { tools: 'tools.json' }, env: { RUNNER_TEMP: disk } },
    );
    assertNotWritten(
      ended,
      /::error title=goagent::internal-error \(AUDIT_NOT_WRITTEN\): .*ENOSPC.*RUNNER_TEMP/,
    );
    assert.equal(existsSync(join(workspace, 'touched')), false);
    assert.equal(ended.report?.valid, true, 'what is in the log is whole up to its last line');
    assert.equal(ended.report?.complete, false);
  });
});

describe('internal-error INTERNAL', () => {
  it('says that it is a bug of ours, and the log is closed', async () => {
    const preload = join(folder, 'break.mjs');
    const fault = 'fs.readdirSync = () => { throw new TypeError("a made-up fault"); };';
    writeFileSync(
      preload,
      `import fs from 'node:fs'; import { syncBuiltinESMExports as sync } from 'node:module';\n${fault} sync();`,
    );
    const ended = await run(() => ({ text: 'Never asked.' }), {
      env: { NODE_OPTIONS: `--import=${preload}` },
    });
    assert.deepEqual([ended.outputs.conclusion, ended.outputs.reason], ['internal-error', 'INTERNAL']);
    assert.match(
      ended.summary,
      /goagent: internal-error\n\n\*\*INTERNAL\*\* This is a bug .*please report.*TypeError.*a made.*fault/,
    );
    assert.deepEqual([ended.exit, ended.log.at(-1)?.type], [1, 'run-ended']);
  });
});

describe('a summary that cannot be written', () => {
  it('takes neither the outputs nor the log with it', async () => {
    const ended = await run([{ text: 'Done.' }], {
      env: { GITHUB_STEP_SUMMARY: join(folder, 'no', 'such') },
    });
    assert.deepEqual([ended.outputs.conclusion, ended.exit], ['success', 0]);
    assert.match(ended.stdout.toString(), /::warning title=goagent::The job summary could not be written/);
    assert.equal(ended.report?.valid, true);
  });
});

describe('a disk that is full to the last byte, with the files of the runner on it', () => {
  it('leaves conclusion and digest on the console, with the causes, and the step fails', {
    skip: canMount ? false : 'no tmpfs can be mounted here',
  }, async () => {
    rmSync(join(disk, 'ballast'), { force: true });
    const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const path = join(disk, name);
      writeFileSync(path, '');
      return [name, path] as const;
    });
    const ended = await run(
      () => {
        fillDisk();
        return { text: 'x'.repeat(9_000) };
      },
      { env: { RUNNER_TEMP: disk, ...Object.fromEntries(files) } },
    );
    const told = ended.stdout.toString();
    assert.deepEqual([ended.exit, ended.signal, ended.stderr.toString()], [1, null, ''], told);
    assert.match(told, /^::error title=goagent::internal-error \(AUDIT_NOT_WRITTEN\): .*ENOSPC/m);
    assert.match(told, /^::error title=goagent::GITHUB_OUTPUT could not be written: ENOSPC/m);
    assert.match(told, /^::warning title=goagent::The job summary could not be written: ENOSPC/m);
    assert.match(told, /^Digest: [0-9a-f]{64}$/m);
    const [[, output] = []] = files;
    assert.deepEqual(Object.keys(parsePairs(readFileSync(output ?? '', 'utf8'))), []);
  });
});

describe('what is left for post, when it cannot be written', () => {
  it('is a warning, and the run goes on to its answer', async () => {
    const ended = await run([{ text: 'Done.' }], { env: { GITHUB_STATE: join(folder, 'no', 'such') } });
    assert.deepEqual([ended.outputs.conclusion, ended.exit, ended.stderr.toString()], ['success', 0, '']);
    assert.match(
      ended.stdout.toString(),
      /^::warning title=goagent::GITHUB_STATE could not be written: ENOENT/m,
    );
    assert.equal(ended.report?.valid, true);
  });
});

/** A disk of 256 KiB, where the one who tests may have one. */
function mountDisk(): boolean {
  mkdirSync(disk);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fillDisk(): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize, 0x61));
  } catch {
    // Full is what it should be.
  }
}
