import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { AgentEvent } from '../../src/contract/events.ts';
import { createFanOut } from '../../src/report/fan-out.ts';

const event = (message: string): AgentEvent => ({ type: 'warning', code: 'ONE_KNOB', message });

it('gives every event to every sink in their order, and waits for each before the next', async () => {
  const log: string[] = [];
  const sinks = createFanOut([
    {
      accept: async (seen) => {
        await wait(3);
        log.push(`slow ${seen.type === 'warning' && seen.message}`);
      },
    },
    { accept: (seen) => void log.push(`fast ${seen.type === 'warning' && seen.message}`) },
  ]);
  await sinks.publish(event('1'));
  await sinks.drain(
    (async function* () {
      yield event('2');
      log.push('resumed');
      yield event('3');
    })(),
  );
  assert.deepEqual(log, ['slow 1', 'fast 1', 'slow 2', 'fast 2', 'resumed', 'slow 3', 'fast 3']);
});

it('closes the stage when a sink throws: later sinks do not see the event, and nothing is resumed', async () => {
  const log: string[] = [];
  const fault = new Error('full');
  const sinks = createFanOut([
    {
      accept: async (seen) => {
        if (seen.type === 'warning' && seen.message === '2') throw fault;
      },
    },
    { accept: (seen) => void log.push(`seen ${seen.type === 'warning' && seen.message}`) },
  ]);
  const stage = async function* () {
    try {
      yield event('1');
      yield event('2');
      log.push('resumed');
    } finally {
      log.push('closed');
    }
  };
  await assert.rejects(sinks.drain(stage()), fault);
  assert.deepEqual(log, ['seen 1', 'closed']);
});
