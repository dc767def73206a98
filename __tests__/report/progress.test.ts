/** What a person who watches sees: a group a step, a line a call. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { Printer } from '../../src/contract/printer.ts';
import { showProgress } from '../../src/report/progress.ts';
import { toSize } from '../../src/report/size.ts';
import { finishAgent, toCall, toRun } from '../support/agent-run.ts';

/** A printer that writes down what it was told. */
function recordPrinter(): { readonly printer: Printer; readonly lines: string[] } {
  const lines: string[] = [];
  const put = (mark: string) => (text: string) => void lines.push(`${mark} ${text}`);
  return {
    lines,
    printer: {
      group: put('['),
      endGroup: () => void lines.push(']'),
      line: put('-'),
      quote: put('"'),
      notice: put('notice'),
      warning: put('warning'),
    },
  };
}

async function show(events: readonly AgentEvent[]): Promise<readonly string[]> {
  const { printer, lines } = recordPrinter();
  const sink = showProgress(printer);
  for (const event of events) await sink.accept(event);
  return lines;
}

it('opens a group a step, shows text, calls and results, and closes the last group', async () => {
  const { events } = await finishAgent({
    script: [
      { text: 'Let me see.', calls: [toCall('a', 'look', { path: 'x'.repeat(200) }), toCall('b', 'fly')] },
      { text: 'Done.' },
    ],
    runTool: async () => toRun({ said: 'r'.repeat(99_999), stdoutBytes: 99_999, ms: 12 }),
  });
  const bytes = events.flatMap((event) => (event.type === 'model-requested' ? [toSize(event.bytes)] : []));
  assert.deepEqual(await show(events), [
    `[ Step 1: scripted (2 messages, ${bytes[0]})`,
    '- Replied in 5 ms: 0 tokens in, 0 out, 2 calls',
    '" Let me see.',
    `- > look {"path":"${'x'.repeat(151)}…`,
    '- < look: ok, exit 0, 97.7 KiB, 12 ms, shortened',
    '- x fly {}: refused, UNKNOWN_TOOL',
    ']',
    `[ Step 2: scripted (5 messages, ${bytes[1]})`,
    '- Replied in 5 ms: 0 tokens in, 0 out, 0 calls',
    '" Done.',
    ']',
  ]);
});

it('shows what a tool that failed said, and that a read was denied', async () => {
  const failing = await finishAgent({
    script: [{ calls: [toCall('a', 'look')] }, { text: 'Done.' }],
    runTool: async () =>
      toRun({
        ending: 'failed',
        exit: 3,
        said: { error: 'no such table' },
        stdoutBytes: 0,
        stderrBytes: 14,
        ms: 1,
      }),
  });
  const denied = await finishAgent({
    script: [{ calls: [toCall('a', 'look')] }, { text: 'Done.' }],
    runTool: async () =>
      toRun({ ending: 'denied', exit: 1, code: 'DENIED_PATH', said: { code: 'DENIED_PATH' } }),
  });
  const told = async (events: readonly AgentEvent[]) => (await show(events)).slice(3, 5);
  assert.deepEqual(await told(failing.events), [
    '- < look: failed, exit 3, 14 B, 1 ms',
    '" {"error":"no such table"}',
  ]);
  assert.deepEqual(await told(denied.events), ['- x look: denied', '" {"code":"DENIED_PATH"}']);
});

it('shows head and tail of a text that is very long, and says so', async () => {
  const { events } = await finishAgent({ script: [{ text: `a${'x'.repeat(30_000)}z` }] });
  const quoted = (await show(events)).find((line) => line.startsWith('"')) ?? '';
  assert.match(quoted, /^" ax+\[… \d+ bytes left out …\]x+z$/);
  assert.ok(quoted.length <= 20_002);
});

it('shows attempts that failed and what follows, and not those that went well', async () => {
  const attempt = { type: 'http-attempt', max: 3, backoffMs: 0 } as const;
  assert.deepEqual(
    await show([
      { ...attempt, attempt: 1, status: 503, backoffMs: 500, error: 'STATUS' },
      { ...attempt, attempt: 2, status: 0, error: 'CONNECTION' },
      { ...attempt, attempt: 3, status: 200 },
    ]),
    ['- Attempt 1: status 503; the next of 3 in 500 ms', '- Attempt 2: no answer, CONNECTION'],
  );
});

it('shows the gate, warnings as warnings, and limits', async () => {
  assert.deepEqual(
    await show([
      { type: 'gate-judged', verdict: 'allowed', reason: 'TRUSTED_EVENT' },
      { type: 'warning', code: 'ONE_KNOB', message: 'top-p is set' },
      { type: 'limit-reached', code: 'CALLS_EXHAUSTED', message: 'max-tool-calls: 1' },
    ]),
    [
      '- Gate: allowed (TRUSTED_EVENT)',
      'warning ONE_KNOB: top-p is set',
      '- Limit reached: CALLS_EXHAUSTED (max-tool-calls: 1)',
    ],
  );
});

it('writes sizes in bytes, KiB and MiB', () => {
  assert.deepEqual([0, 1_023, 1_024, 1_048_575, 1_572_864].map(toSize), [
    '0 B',
    '1023 B',
    '1.0 KiB',
    '1024.0 KiB',
    '1.5 MiB',
  ]);
});
