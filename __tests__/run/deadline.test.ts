/** The one signal that ends a run early: its time-out, or a job that is cancelled. */

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDeadline } from '../../src/run/deadline.ts';

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
const listeners = () => [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];

describe('a deadline', () => {
  it('aborts with TIME_EXHAUSTED early enough to close within the time that was given', async () => {
    const now = Date.now();
    const deadline = openDeadline(100, now);
    assert.equal(deadline.at, now + 90);
    assert.equal(deadline.signal.aborted, false);
    await Promise.race([once(deadline.signal, 'abort'), wait(2_000)]);
    deadline.release();
    assert.deepEqual([deadline.signal.aborted, deadline.signal.reason], [true, 'TIME_EXHAUSTED']);
  });

  it('keeps a tenth of its time back, and ten seconds at most; a minute is all there is without inputs', () => {
    for (const [given, left] of [
      [1_000, 900],
      [20_000, 18_000],
      [30_000, 27_000],
      [1_200_000, 1_190_000],
      [undefined, 54_000],
    ] as const) {
      const deadline = openDeadline(given, 0);
      deadline.release();
      assert.equal(deadline.at, left);
    }
  });

  it('leaves no timer and no listener when it is released', () => {
    const before = [timers(), ...listeners()];
    const deadline = openDeadline(60_000, 0);
    assert.notDeepEqual([timers(), ...listeners()], before);
    deadline.release();
    assert.deepEqual([timers(), ...listeners()], before);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`aborts with CANCELLED at ${signal}, and the next ones do not kill`, {
      skip: process.platform === 'win32',
    }, async () => {
      const script = fileURLToPath(new URL('../support/deadline-child.ts', import.meta.url));
      const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
      const said: string[] = [];
      child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
      await once(child.stdout, 'data');
      for (const next of [signal, 'SIGTERM', 'SIGINT'] as const) {
        child.kill(next);
        await wait(20);
      }
      child.stdin.end();
      assert.deepEqual(await once(child, 'close'), [0, null]);
      assert.equal(said.join(''), 'listening\nCANCELLED\n');
    });
  }
});

it('aborts as a bug of ours at an error that nobody caught, and the process lives to close its log', async () => {
  const source = new URL('../../src/run/deadline.ts', import.meta.url).href;
  const code = `
    const { openDeadline } = await import(${JSON.stringify(source)});
    const deadline = openDeadline(60_000, Date.now());
    deadline.signal.addEventListener('abort', () => {
      deadline.release();
      console.log(deadline.signal.reason);
    });
    setTimeout(() => { throw new Error('nobody caught this'); }, 10);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
  assert.equal(stdout, 'INTERNAL\n');
});
