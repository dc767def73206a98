/** What a run used, counted from its events alone. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createTally } from '../../../src/run/keeping/tally.ts';
import { finishAgent, readTool, toCall, toRun, writeTool } from '../../support/agent-run.ts';
import { started } from '../../support/log-writing.ts';
import { createPlainRedactor } from '../../support/plain-redactor.ts';

const usage = (inputTokens: number, outputTokens: number) => ({
  reported: true,
  inputTokens,
  outputTokens,
  cachedTokens: 0,
});

it('counts steps, calls that ran, denials of either kind, tokens and redactions', async () => {
  const secret = 'correct-horse-battery';
  const { events, outcome } = await finishAgent({
    tools: [readTool, writeTool],
    offered: ['look'],
    redactor: createPlainRedactor([secret]),
    script: [
      {
        text: 'Begun.',
        usage: usage(10, 2),
        calls: [toCall('a'), toCall('b', 'change'), toCall('c', 'fly'), toCall('d', 'look', { deny: true })],
      },
      { type: 'too-long' },
      { text: ` ${secret} `, usage: usage(30, 4) },
    ],
    runTool: async (call) =>
      call.arguments.deny === true
        ? toRun({ ending: 'denied', said: { code: 'DENIED_PATH' } })
        : toRun({ said: 'r'.repeat(40_000) }),
  });
  const tally = createTally();
  for (const event of events) await tally.accept(event);
  assert.deepEqual(tally.totals(123), {
    steps: 2,
    prestageSteps: 0,
    toolCalls: 2,
    deniedCalls: 2,
    inputTokens: 40,
    outputTokens: 6,
    redactions: 1,
    ms: 123,
  });
  assert.deepEqual(tally.outcome(), outcome);
  assert.equal(tally.soFar(), ' *** ');
  assert.equal(tally.model(), 'scripted');
});

it('knows whether the log has its first line, and nothing before anything happened', async () => {
  const tally = createTally();
  assert.deepEqual(
    [tally.started(), tally.outcome(), tally.soFar(), tally.model()],
    [false, undefined, '', ''],
  );
  await tally.accept(started);
  assert.equal(tally.started(), true);
});

it('keeps the last text of the model when a later one is blank', async () => {
  const { events } = await finishAgent({
    script: [{ text: 'Said.', calls: [toCall('a')] }, { text: ' ' }, {}],
  });
  const tally = createTally();
  for (const event of events) await tally.accept(event);
  assert.equal(tally.soFar(), 'Said.');
});

it('takes what was spent from the last event that tells it, lost attempts too', async () => {
  const { events } = await finishAgent({
    script: [{ text: 'ok', usage: usage(1_000, 10) }],
    limits: { prices: new Map([['scripted', { input: 1, output: 10, cached: 1 }]]) },
  });
  const tally = createTally();
  for (const event of events) await tally.accept(event);
  const spent = ({ spentTokens, costUsd }: ReturnType<typeof tally.totals>) => [spentTokens, costUsd];
  assert.deepEqual(spent(tally.totals(1)), [1_010, 0.0011]);
  const before = createTally();
  for (const event of events.slice(0, 1)) await before.accept(event);
  assert.deepEqual(spent(before.totals(1)), [0, 0]);
  const attempt = { type: 'http-attempt', attempt: 1, max: 1, status: 0, backoffMs: 0 } as const;
  await tally.accept({ ...attempt, spent: { tokens: 2_000 } });
  await tally.accept(attempt);
  assert.deepEqual(spent(tally.totals(1)), [2_000, undefined]);
});
