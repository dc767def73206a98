import assert from 'node:assert/strict';
import { it } from 'node:test';
import { randomFraction, randomIdentifiers, systemClock } from '../../src/run/clock.ts';

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('sleeps as long as it is told', async () => {
  const startedAt = systemClock.now();
  await systemClock.sleep(30, new AbortController().signal);
  assert.ok(systemClock.now() - startedAt >= 28);
});

it('wakes early and without an error when the signal aborts, or has, and leaves no timer', async () => {
  const controller = new AbortController();
  const before = timers();
  const startedAt = systemClock.now();
  const sleeping = systemClock.sleep(60_000, controller.signal);
  assert.equal(timers(), before + 1);
  controller.abort('CANCELLED');
  await sleeping;
  await systemClock.sleep(60_000, controller.signal);
  assert.ok(systemClock.now() - startedAt < 5_000);
  assert.equal(timers(), before);
});

it('gives identifiers of so many bytes in hex, each another', () => {
  const all = Array.from({ length: 100 }, () => randomIdentifiers(16));
  for (const one of all) assert.match(one, /^[0-9a-f]{32}$/);
  assert.equal(new Set(all).size, 100);
});

it('gives fractions from 0 up to 1', () => {
  for (let count = 0; count < 100; count += 1) {
    const fraction = randomFraction();
    assert.ok(fraction >= 0 && fraction < 1);
  }
});
