import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { runTogether } from '../../src/core/together.ts';

it('gives results in the order of the jobs, and nothing for no jobs', async () => {
  const run = async (ms: number) => {
    await wait(ms);
    return ms * 2;
  };
  assert.deepEqual(await runTogether([20, 1, 10], { limit: 2, run }), [40, 2, 20]);
  assert.deepEqual(await runTogether([], { limit: 2, run }), []);
});

it('throws the fault of the first job that threw, when all that were started have ended', async () => {
  const log: string[] = [];
  const run = async (job: string) => {
    log.push(`start ${job}`);
    await wait(job === 'slow' ? 15 : 1);
    log.push(`end ${job}`);
    if (job !== 'slow') throw new Error(job);
  };
  await assert.rejects(runTogether(['slow', 'bad', 'next'], { limit: 2, run }), new Error('bad'));
  assert.deepEqual(log, ['start slow', 'start bad', 'end bad', 'end slow']);
});
