/** Taint in the loop: when it rises, what it stops from then on, and that it stops nothing of an honest run. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AgentEvent } from '../../src/contract/events.ts';
import type { Taint } from '../../src/contract/taint.ts';
import { openTaint } from '../../src/law/policy/taint.ts';
import { eventsOf, finishAgent, readTool, toCall, toRun, writeTool } from '../support/agent-run.ts';
import { toTool } from '../support/approved-calls.ts';

const builtin = { type: 'builtin', builtin: 'test' } as const;
const command = { type: 'command', argv: ['/bin/true'] } as const;
const fetchTool = toTool({ name: 'fetch', access: 'read', network: true, action: builtin });
const postTool = toTool({ name: 'post', access: 'write', network: true, action: command });
const buildTool = toTool({ name: 'build', access: 'execute', action: command });
const tools = [readTool, writeTool, fetchTool, postTool, buildTool];

const listed = { named: ['api.example.com'], public: 'none' } as const;
const anywhere = { named: [], public: 'any' } as const;

const runTool = async (call: Parameters<NonNullable<Parameters<typeof finishAgent>[0]['runTool']>>[0]) =>
  toRun({ said: 'ok', network: call.tool.network });

const risen = {
  type: 'run-tainted',
  source: 'network',
  reason: 'The tool fetch has brought in text from the network.',
} as const;

const toMarks = (events: readonly AgentEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'tool-approved') return [`approved ${event.tool}`];
    if (event.type === 'tool-refused') return [`${event.code} ${event.tool}`];
    if (event.type === 'tool-run') return [`ran ${event.tool}`];
    return event.type === 'run-tainted' || event.type === 'model-requested' ? [event.type] : [];
  });

describe('a result from the network', () => {
  it('taints the run before a later call of the same reply is admitted, and before the model sees it', async () => {
    const calls = [
      toCall('a', 'change'),
      toCall('b', 'fetch'),
      toCall('c', 'look'),
      toCall('d', 'change'),
      toCall('e', 'build'),
      toCall('f', 'fetch'),
    ];
    const { events, started } = await finishAgent({
      tools,
      grants: { hosts: listed },
      runTool,
      script: [{ calls }, { text: 'ok' }],
    });
    assert.deepEqual(toMarks(events), [
      'model-requested',
      'approved change',
      'ran change',
      'approved fetch',
      'ran fetch',
      'run-tainted',
      'approved look',
      'ran look',
      'DENIED_TAINT change',
      'DENIED_TAINT build',
      'approved fetch',
      'ran fetch',
      'model-requested',
    ]);
    assert.deepEqual(started, ['a', 'b', 'c', 'f']);
    assert.deepEqual(eventsOf(events, 'run-tainted'), [risen]);
  });

  it('taints also when the tool failed or ran out of time, and not when it denied', async () => {
    for (const ending of ['failed', 'timed-out', 'overflowed', 'denied'] as const) {
      const { events } = await finishAgent({
        tools,
        grants: { hosts: listed },
        runTool: async () => toRun({ ending, said: 'x', network: true }),
        script: [{ calls: [toCall('a', 'fetch')] }, { text: 'ok' }],
      });
      assert.deepEqual(eventsOf(events, 'run-tainted'), ending === 'denied' ? [] : [risen], ending);
    }
  });

  it('taints by what the manifest says of the tool, also when its run says otherwise, and the other way round', async () => {
    for (const [name, network] of [
      ['fetch', false],
      ['look', true],
    ] as const) {
      const { events } = await finishAgent({
        tools,
        grants: { hosts: listed },
        runTool: async () => toRun({ said: 'x', network }),
        script: [{ calls: [toCall('a', name)] }, { text: 'ok' }],
      });
      assert.equal(eventsOf(events, 'run-tainted').length, 1, name);
    }
  });

  it('that taints one stage taints the next one, where it is not told again', async () => {
    const taint = openTaint([]);
    const setup = { tools, grants: { hosts: listed }, runTool, taint };
    const first = await finishAgent({
      ...setup,
      script: [{ calls: [toCall('a', 'fetch')] }, { text: 'ok' }],
    });
    const second = await finishAgent({
      ...setup,
      script: [{ calls: [toCall('b', 'fetch'), toCall('c', 'change')] }, { text: 'ok' }],
    });
    assert.equal(eventsOf(first.events, 'run-tainted').length, 1);
    assert.deepEqual(toMarks(second.events), [
      'model-requested',
      'approved fetch',
      'ran fetch',
      'DENIED_TAINT change',
      'model-requested',
    ]);
  });
});

describe('a run that is tainted from the start', () => {
  const taints: readonly Taint[] = [{ source: 'author', reason: 'A stranger wrote it.' }];

  it('tells the model why a call is refused, and goes on with what stays', async () => {
    const { events, outcome } = await finishAgent({
      tools,
      taint: openTaint(taints),
      runTool,
      script: [{ calls: [toCall('a', 'change'), toCall('b', 'look')] }, { text: 'ok' }],
    });
    assert.equal(outcome.conclusion.reason, 'ANSWER');
    assert.deepEqual(
      eventsOf(events, 'tool-refused').map(({ content }) => content),
      [
        '{"error":"denied: words of strangers have reached this run, so tools that write, execute or use the network are off","code":"DENIED_TAINT"}',
      ],
    );
  });

  for (const [code, parts] of [
    ['DENIED_TAINT', { tool: 'change' }],
    ['DENIED_HOST', { tool: 'fetch' }],
    ['DENIED_ISOLATION', { tool: 'build', grants: { sandbox: 'required', tier: 'partial' } }],
  ] as const) {
    it(`ends when three replies in a row get nothing but ${code}`, async () => {
      const { events, outcome, started } = await finishAgent({
        tools,
        taint: openTaint(taints),
        ...('grants' in parts ? { grants: parts.grants } : {}),
        script: ['a', 'b', 'c'].map((id) => ({ calls: [toCall(id, parts.tool)] })),
      });
      assert.deepEqual(
        [outcome.conclusion.name, outcome.conclusion.reason],
        ['policy-denied', 'THREE_DENIALS'],
      );
      assert.deepEqual(
        eventsOf(events, 'tool-refused').map((event) => event.code),
        [code, code, code],
      );
      assert.deepEqual(started, []);
    });
  }
});

const replies = (names: readonly [string, ...string[]]) =>
  fc.array(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });

const toScript = (drawn: readonly (readonly string[])[]) => [
  ...drawn.map((names, reply) => ({ calls: names.map((name, index) => toCall(`${reply}.${index}`, name)) })),
  { text: 'ok' },
];

describe('an honest scheduled run', () => {
  it('with a listed host is never stopped: its write tools are in tainted-tools', async () => {
    const grants = { hosts: listed, taintedTools: new Set(['change', 'build']) };
    await fc.assert(
      fc.asyncProperty(replies(['look', 'fetch', 'change', 'build']), async (drawn) => {
        const run = await finishAgent({ tools, grants, runTool, script: toScript(drawn) });
        assert.equal(run.outcome.conclusion.reason, 'ANSWER');
        assert.deepEqual(eventsOf(run.events, 'tool-refused'), []);
        assert.equal(run.started.length, drawn.flat().length);
        const fetched = drawn.flat().includes('fetch') ? 1 : 0;
        assert.equal(eventsOf(run.events, 'run-tainted').length, fetched);
      }),
      { numRuns: 500 },
    );
  });

  it('that reaches no network needs no grant at all, and stays clean', async () => {
    await fc.assert(
      fc.asyncProperty(replies(['look', 'change', 'build']), async (drawn) => {
        const taint = openTaint([]);
        const run = await finishAgent({ tools, taint, runTool, script: toScript(drawn) });
        assert.equal(run.outcome.conclusion.reason, 'ANSWER');
        assert.deepEqual(eventsOf(run.events, 'tool-refused'), []);
        assert.deepEqual([run.started.length, taint.current()], [drawn.flat().length, []]);
      }),
      { numRuns: 500 },
    );
  });
});

it('whatever is asked, no tool that writes, executes or posts starts behind a result from the network', async () => {
  const grants = { hosts: anywhere };
  await fc.assert(
    fc.asyncProperty(replies(['look', 'fetch', 'change', 'post', 'build', 'nobody']), async (drawn) => {
      const order: string[] = [];
      await finishAgent({
        tools,
        grants,
        runTool: (call) => {
          order.push(call.tool.name);
          return runTool(call);
        },
        script: [...toScript(drawn), { text: 'ok' }],
      });
      const first = order.findIndex((name) => name === 'fetch' || name === 'post');
      const after = first === -1 ? [] : order.slice(first + 1);
      assert.deepEqual(
        after.filter((name) => name !== 'look'),
        [],
      );
    }),
    { numRuns: 500 },
  );
});
