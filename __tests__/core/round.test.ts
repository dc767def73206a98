/** All calls of one reply: recorded first, then run side by side or one by one, answered in the order of asking. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { ToolRunner } from '../../src/contract/ports.ts';
import { createFanOut } from '../../src/report/fan-out.ts';
import {
  eventsOf,
  finishAgent,
  readTool,
  startAgent,
  toCall,
  toRun,
  writeTool,
} from '../support/agent-run.ts';
import { toTool } from '../support/approved-calls.ts';

/** Takes as long as the arguments say, and keeps how many were at it at once. */
function timedTool(): { readonly run: ToolRunner; readonly ended: string[]; most: number } {
  let running = 0;
  const timed = {
    ended: [] as string[],
    most: 0,
    run: (async (call) => {
      running += 1;
      timed.most = Math.max(timed.most, running);
      await wait(Number(call.arguments.ms));
      running -= 1;
      timed.ended.push(call.id);
      return toRun({ said: { id: call.id } });
    }) satisfies ToolRunner,
  };
  return timed;
}

const toMarks = (events: readonly AgentEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'tool-approved') return [`approved ${event.callId}`];
    if (event.type === 'tool-refused') return [`refused ${event.callId}`];
    return event.type === 'tool-run' ? [`ran ${event.callId}`] : [];
  });

describe('read calls of one reply', () => {
  it('C55: run side by side, and are told and answered in the order of asking', async () => {
    const tool = timedTool();
    const { events, model } = await finishAgent({
      script: [
        { calls: [120, 60, 1].map((ms, index) => toCall(`c${index}`, 'look', { ms })) },
        { text: 'ok' },
      ],
      runTool: tool.run,
    });
    assert.deepEqual(tool.ended, ['c2', 'c1', 'c0']);
    assert.equal(tool.most, 3);
    assert.deepEqual(toMarks(events), [
      'approved c0',
      'approved c1',
      'approved c2',
      'ran c0',
      'ran c1',
      'ran c2',
    ]);
    assert.deepEqual(
      model.requests[1]?.messages.slice(3),
      ['c0', 'c1', 'c2'].map((id) => ({ role: 'tool', callId: id, name: 'look', content: `{"id":"${id}"}` })),
    );
  });

  it('are at most four at once', async () => {
    const tool = timedTool();
    const calls = Array.from({ length: 11 }, (_, index) => toCall(`c${index}`, 'look', { ms: 5 }));
    await finishAgent({ script: [{ calls }, { text: 'ok' }], runTool: tool.run });
    assert.equal(tool.most, 4);
    assert.equal(tool.ended.length, 11);
  });

  it('with a network do not run side by side', async () => {
    const tool = timedTool();
    await finishAgent({
      tools: [{ ...readTool, network: true }],
      grants: { hosts: { named: ['api.example.com'], public: 'none' } },
      script: [{ calls: [toCall('a', 'look', { ms: 5 }), toCall('b', 'look', { ms: 1 })] }, { text: 'ok' }],
      runTool: tool.run,
    });
    assert.deepEqual([tool.most, tool.ended], [1, ['a', 'b']]);
  });
});

describe('other calls of one reply', () => {
  it('run one by one, each approved when the one before has been told', async () => {
    const tool = timedTool();
    const execute = toTool({ name: 'build', access: 'execute', action: { type: 'builtin', builtin: 'x' } });
    const { events } = await finishAgent({
      tools: [readTool, writeTool, execute],
      script: [
        {
          calls: [
            toCall('r1', 'look', { ms: 5 }),
            toCall('r2', 'look', { ms: 1 }),
            toCall('w1', 'change', { ms: 5 }),
            toCall('u1', 'nothing'),
            toCall('x1', 'build', { ms: 1 }),
            toCall('r3', 'look', { ms: 1 }),
          ],
        },
        { text: 'ok' },
      ],
      runTool: tool.run,
    });
    assert.deepEqual(toMarks(events), [
      'approved r1',
      'approved r2',
      'ran r1',
      'ran r2',
      'approved w1',
      'ran w1',
      'refused u1',
      'approved x1',
      'ran x1',
      'approved r3',
      'ran r3',
    ]);
    assert.deepEqual(tool.ended, ['r2', 'r1', 'w1', 'x1', 'r3']);
  });
});

describe('write-ahead', () => {
  it('a consumer that stops at an approval has started nothing', async () => {
    const run = startAgent({ script: [{ calls: [toCall('a'), toCall('b')] }] });
    for await (const event of run.events) if (event.type === 'tool-approved') break;
    await wait(5);
    assert.deepEqual(run.started, []);
  });

  it('a consumer that stops at the last approval of a batch has started nothing of it', async () => {
    const run = startAgent({ script: [{ calls: [toCall('a'), toCall('b')] }] });
    for await (const event of run.events) if (event.type === 'tool-approved' && event.callId === 'b') break;
    await wait(5);
    assert.deepEqual(run.started, []);
  });

  it('a sink that throws at an approval ends the run with its error, and nothing is started', async () => {
    const run = startAgent({ script: [{ calls: [toCall('a')] }] });
    const told: string[] = [];
    const full = new Error('the disk is full');
    const sinks = createFanOut([
      {
        accept: (event) => {
          if (event.type === 'tool-approved') throw full;
        },
      },
      { accept: (event) => void told.push(event.type) },
    ]);
    await assert.rejects(sinks.drain(run.events), full);
    assert.deepEqual(run.started, []);
    assert.deepEqual(told, ['stage-started', 'model-requested', 'model-replied']);
  });

  it('a consumer that stops at a request has asked nobody', async () => {
    const run = startAgent({ script: [{ text: 'ok' }] });
    for await (const event of run.events) if (event.type === 'model-requested') break;
    assert.deepEqual(run.model.requests, []);
  });
});

describe('what is told of a call', () => {
  it('is its run, with the digest of what the model will read', async () => {
    const { events } = await finishAgent({
      script: [{ calls: [toCall('a', 'look', { path: 'x' })] }, { text: 'ok' }],
      runTool: async () =>
        toRun({
          ending: 'timed-out',
          said: { error: 'tool timed out' },
          argv: ['/usr/bin/tool'],
          cwd: '/work',
          exit: -1,
          ms: 7,
          stdoutBytes: 3,
          stderrBytes: 4,
          envKeys: ['TOKEN_NAME'],
        }),
    });
    const toDigest = (text: string) => createHash('sha256').update(text).digest('hex');
    assert.deepEqual(eventsOf(events, 'tool-approved'), [
      {
        type: 'tool-approved',
        step: 1,
        callId: 'a',
        tool: 'look',
        argumentsSha256: toDigest('{"path":"x"}'),
        arguments: { path: 'x' },
        rule: 'offered+isolation+hosts+taint+approval',
      },
    ]);
    assert.deepEqual(eventsOf(events, 'tool-run'), [
      {
        type: 'tool-run',
        step: 1,
        callId: 'a',
        tool: 'look',
        argv: ['/usr/bin/tool'],
        cwd: '/work',
        exit: -1,
        ms: 7,
        stdoutBytes: 3,
        stderrBytes: 4,
        truncated: false,
        timedOut: true,
        envKeys: ['TOKEN_NAME'],
        network: false,
        ending: 'timed-out',
        resultSha256: toDigest('{"error":"tool timed out"}'),
        content: '{"error":"tool timed out"}',
      },
    ]);
  });

  it('that was refused is its arguments as text, its code, and the words for the model', async () => {
    const { events } = await finishAgent({
      script: [{ calls: [toCall('a', 'look', '{"half":')] }, { text: 'ok' }],
    });
    const content = '{"error":"invalid arguments: / must be JSON","code":"INVALID_ARGUMENTS"}';
    assert.deepEqual(eventsOf(events, 'tool-refused'), [
      {
        type: 'tool-refused',
        step: 1,
        callId: 'a',
        tool: 'look',
        argumentsSha256: createHash('sha256').update('{"half":').digest('hex'),
        arguments: '{"half":',
        code: 'INVALID_ARGUMENTS',
        resultSha256: createHash('sha256').update(content).digest('hex'),
        content,
      },
    ]);
  });
});

describe('a tool runner that throws', () => {
  it('ends the run with that error, once the calls beside it have ended, and starts no other', async () => {
    const fault = new Error('a bug');
    const ended: string[] = [];
    const run = startAgent({
      script: [{ calls: Array.from({ length: 8 }, (_, index) => toCall(`c${index}`)) }],
      runTool: async (call) => {
        if (call.id === 'c0') throw fault;
        await wait(10);
        ended.push(call.id);
        return toRun({ said: {} });
      },
    });
    const events: string[] = [];
    await assert.rejects(async () => {
      for await (const event of run.events) events.push(event.type);
    }, fault);
    assert.deepEqual(run.started, ['c0', 'c1', 'c2', 'c3']);
    assert.deepEqual(ended, ['c1', 'c2', 'c3']);
    assert.equal(events.includes('tool-run'), false);
  });
});
