/** A cancelled job: the runner sends SIGINT, then SIGTERM; log, outputs and summary are whole within 3 s. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Script } from '../../src/demo/scripted-model.ts';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';
import { isGroupGone } from '../support/processes.ts';
import type { RunOptions } from '../support/runner.ts';
import { createToolRepository } from '../support/tool-repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-cancel-'));
const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
  rmSync(folder, { recursive: true });
});

const signals = ['SIGINT', 'SIGTERM'] as const;
const deaf =
  'trap "" TERM INT HUP; echo $$ > "started-$$"; mv "started-$$" started; while :; do sleep 0.1; done';

type Cancelling = {
  readonly script: Script;
  readonly signal: NodeJS.Signals;
  readonly when: Promise<unknown>;
  readonly options?: Partial<RunOptions>;
};

/** Resolves to the run and the milliseconds from the signal to its end. */
async function cancel({
  script,
  signal,
  when,
  options,
}: Cancelling): Promise<{ ended: EndedRun; ms: number }> {
  let sentAt = 0;
  const noted = when.then(() => {
    sentAt = performance.now();
  });
  const ended = await runBundle(script, { ...options, killAt: { when: noted, signal } });
  const ms = performance.now() - sentAt;
  runs.push(ended);
  return { ended, ms };
}

describe('cancelled', { skip: process.platform === 'win32', concurrency: 2 }, () => {
  for (const signal of signals) {
    it(`by ${signal} while a model call hangs`, async () => {
      let asked = (): void => {};
      const hanging = new Promise<void>((resolve) => {
        asked = resolve;
      });
      const { ended, ms } = await cancel({
        signal,
        when: hanging.then(() => wait(100)),
        script: (_request, index) => {
          if (index === 0)
            return { text: 'So far.', calls: [{ name: 'fs_stat', arguments: { path: 'README.md' } }] };
          asked();
          return { fault: { type: 'stall', bytes: 40 }, text: 'Never whole.' };
        },
      });
      assertEnded(ended, {
        conclusion: 'cancelled',
        reason: 'CANCELLED',
        exit: 1,
        message: /^The job was cancelled\./,
        text: 'So far.',
      });
      assert.ok(ms < 3_000, `${ms}`);
    });

    it(`by ${signal} while a tool runs that ignores SIGTERM`, async () => {
      const workspace = join(folder, signal);
      await createToolRepository(workspace, { tools: [{ name: 'deaf' }], programs: { deaf } });
      const started = pollFor(join(workspace, 'started'));
      const { ended, ms } = await cancel({
        signal,
        when: started,
        script: [{ calls: [{ name: 'deaf', arguments: {} }] }],
        options: { workspace, inputs: { tools: 'tools.json' } },
      });
      assertEnded(ended, { conclusion: 'cancelled', reason: 'CANCELLED', exit: 1, message: /cancelled/ });
      assert.deepEqual(
        linesOf(ended, 'tool-run').map(({ ending }) => ending),
        ['cancelled'],
      );
      assert.ok(ms < 3_000, `${ms}`);
      assert.ok(await isGroupGone(Number(await started)));
    });
  }
});

async function pollFor(path: string): Promise<string> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    await wait(20);
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // Not there yet.
    }
  }
  throw new Error(`${path} did not appear`);
}
