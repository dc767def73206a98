/** How a run of the agent can end. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../src/contract/conclusion.ts';
import { eventsOf, finishAgent, readTool, seed, toCall, toRun, writeTool } from '../support/agent-run.ts';
import { createPlainRedactor, plain } from '../support/plain-redactor.ts';

const ending = ({ conclusion, text }: Outcome) => [conclusion.name, conclusion.reason, text];
const endless = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ calls: [toCall(`c${index}`)] }));

describe('an answer', () => {
  it('ends the run with the words as they came', async () => {
    const { outcome, events } = await finishAgent({ script: [{ text: ' Four.\n' }] });
    assert.deepEqual(outcome, {
      conclusion: { name: 'success', reason: 'ANSWER', message: 'Answered.' },
      text: ' Four.\n',
      pendingApprovals: [],
    });
    assert.deepEqual(
      events.map((event) => event.type),
      ['stage-started', 'model-requested', 'model-replied', 'stage-ended'],
    );
  });

  it('C53: after a tool call takes two requests, the second with the call and its result', async () => {
    const { outcome, model } = await finishAgent({
      script: [{ text: 'Looking.', calls: [toCall('c1', 'look', { path: 'a b' })] }, { text: 'done' }],
    });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'done']);
    assert.deepEqual(
      model.requests.map((request) => request.messages),
      [
        seed,
        [
          ...seed,
          { role: 'assistant', content: 'Looking.', calls: [toCall('c1', 'look', { path: 'a b' })] },
          { role: 'tool', callId: 'c1', name: 'look', content: '{"path":"a b"}' },
        ],
      ],
    );
    assert.deepEqual(
      model.requests.map(({ toolChoice, tools }) => [toolChoice, tools.map((tool) => tool.name)]),
      [
        ['auto', ['look', 'change']],
        ['auto', ['look', 'change']],
      ],
    );
  });

  it('shows the model no tool that is not offered', async () => {
    const { model } = await finishAgent({ script: [{ text: 'ok' }], offered: ['look'] });
    assert.deepEqual(model.requests[0]?.tools, [readTool]);
  });

  it('at the last step is asked for without tools, and says so', async () => {
    const { outcome, model, started } = await finishAgent({
      script: [...endless(1), { text: 'late' }],
      limits: { maxSteps: 2 },
    });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER_AT_STEP_CAP', 'late']);
    assert.deepEqual(
      model.requests.map((request) => request.toolChoice),
      ['auto', 'none'],
    );
    assert.deepEqual(started, ['c0']);
  });

  it('gives each request a key of its own', async () => {
    const { events } = await finishAgent({ script: [...endless(2), { text: 'ok' }] });
    const keys = eventsOf(events, 'model-requested').map((event) => event.idempotencyKey);
    assert.equal(new Set(keys).size, 3);
    for (const key of keys) assert.match(key, /^goagent-[0-9a-f]{32}$/);
  });
});

describe('the step cap', () => {
  it('starts no tool that the last reply asks for all the same, and needs human review', async () => {
    const { outcome, started } = await finishAgent({
      script: [{ text: 'So far.', calls: [toCall('c0')] }, ...endless(1)],
      limits: { maxSteps: 2 },
    });
    assert.deepEqual(ending(outcome), ['needs-human-review', 'STEP_CAP', 'So far.']);
    assert.match(outcome.conclusion.message, /needs human review/);
    assert.deepEqual(started, ['c0']);
  });

  it('needs human review when the last reply is blank', async () => {
    const { outcome } = await finishAgent({ script: [{ text: ' ' }, { text: '' }], limits: { maxSteps: 2 } });
    assert.deepEqual(ending(outcome), ['needs-human-review', 'STEP_CAP', '']);
  });

  it('C57 differs: there is no second ceiling below max-steps; 20 steps are 20 requests', async () => {
    const { outcome, model } = await finishAgent({ script: endless(20), limits: { maxSteps: 20 } });
    assert.equal(model.requests.length, 20);
    assert.match(outcome.conclusion.message, /maximum of 20 steps .* needs human review/);
  });
});

describe('a blank reply', () => {
  it('is asked for again once, with the same messages', async () => {
    const { outcome, model } = await finishAgent({ script: [{ text: '\n ' }, { text: 'ok' }] });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'ok']);
    assert.deepEqual(model.requests[1]?.messages, seed);
  });

  it('C56 differs: the second one in a row is invalid-output, long before the step cap', async () => {
    const { outcome, model } = await finishAgent({
      script: [{ text: '' }, { text: '' }, { text: '' }],
      limits: { maxSteps: 3 },
    });
    assert.deepEqual(ending(outcome), ['invalid-output', 'EMPTY_ANSWER', '']);
    assert.equal(model.requests.length, 2);
  });

  it('is forgiven when a tool was called between two of them', async () => {
    const { outcome } = await finishAgent({ script: [{}, ...endless(1), {}, { text: 'ok' }] });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'ok']);
  });
});

describe('max-tool-calls', () => {
  it('refuses the calls over it, asks once more without tools, and ends as budget-exhausted', async () => {
    const { outcome, events, model, started } = await finishAgent({
      script: [{ calls: [toCall('a'), toCall('b'), toCall('c')] }, { text: 'What I have.' }],
      limits: { maxToolCalls: 2 },
    });
    assert.deepEqual(ending(outcome), ['budget-exhausted', 'CALLS_EXHAUSTED', 'What I have.']);
    assert.deepEqual(started, ['a', 'b']);
    assert.equal(model.requests[1]?.toolChoice, 'none');
    assert.deepEqual(
      eventsOf(events, 'tool-refused').map(({ callId, code }) => [callId, code]),
      [['c', 'CALLS_EXHAUSTED']],
    );
    assert.deepEqual(eventsOf(events, 'limit-reached'), [
      {
        type: 'limit-reached',
        code: 'CALLS_EXHAUSTED',
        message: 'All 2 tool calls of max-tool-calls are used; one last answer is asked for',
      },
    ]);
  });

  it('used up exactly is no limit reached', async () => {
    const { outcome } = await finishAgent({
      script: [...endless(2), { text: 'ok' }],
      limits: { maxToolCalls: 2 },
    });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'ok']);
  });

  it('does not count what was refused before it could start', async () => {
    const { outcome, started } = await finishAgent({
      script: [{ calls: [toCall('a', 'nothing'), toCall('b', 'look', '[')] }, ...endless(1), { text: 'ok' }],
      limits: { maxToolCalls: 1 },
    });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'ok']);
    assert.deepEqual(started, ['c0']);
  });
});

describe('denials', () => {
  const denied = (id: string) => ({ calls: [toCall(id, 'change')] });

  it('three replies in a row with nothing else end the run', async () => {
    const { outcome, model, started } = await finishAgent({
      script: [denied('a'), denied('b'), denied('c')],
      offered: ['look'],
    });
    assert.deepEqual(ending(outcome), ['policy-denied', 'THREE_DENIALS', '']);
    assert.equal(model.requests.length, 3);
    assert.deepEqual(started, []);
  });

  it('count when a built-in tool itself denies', async () => {
    const { outcome } = await finishAgent({
      script: endless(3),
      runTool: async () => toRun({ ending: 'denied', said: { error: 'denied', code: 'DENIED_PATH' } }),
    });
    assert.deepEqual(ending(outcome), ['policy-denied', 'THREE_DENIALS', '']);
  });

  it('are not in a row when a call of the same reply ran, or a reply between them had none', async () => {
    for (const between of [{ calls: [toCall('x', 'change'), toCall('y')] }, { text: '' }]) {
      const { outcome } = await finishAgent({
        script: [denied('a'), denied('b'), between, denied('c'), denied('d'), { text: 'ok' }],
        offered: ['look'],
      });
      assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'ok']);
    }
  });

  it('are not meant by calls that do not validate or that nobody knows', async () => {
    const { outcome } = await finishAgent({
      script: [
        { calls: [toCall('a', 'nothing')] },
        { calls: [toCall('b', 'look', '"x"')] },
        { calls: [toCall('c', 'nothing')] },
        { text: 'ok' },
      ],
    });
    assert.deepEqual(ending(outcome), ['success', 'ANSWER', 'ok']);
  });
});

describe('a call that needs approval', () => {
  const guarded = { ...writeTool, approval: 'required' as const };

  it('is not run, the loop goes on, and the answer waits for a person', async () => {
    const { outcome, events, started } = await finishAgent({
      tools: [readTool, guarded],
      script: [{ calls: [toCall('p1', 'change'), toCall('r1')] }, { text: 'Proposed.' }],
    });
    assert.deepEqual(ending(outcome), ['needs-human-review', 'APPROVAL_PENDING', 'Proposed.']);
    assert.deepEqual(outcome.pendingApprovals, ['p1']);
    assert.match(outcome.conclusion.message, /needs human review/);
    assert.deepEqual(started, ['r1']);
    assert.deepEqual(
      eventsOf(events, 'tool-refused').map(({ callId, code }) => [callId, code]),
      [['p1', 'DENIED_APPROVAL']],
    );
  });

  it('is a denial like any other: three replies in a row with nothing else end the run, and the calls stay known', async () => {
    const { outcome } = await finishAgent({
      tools: [guarded],
      script: ['p1', 'p2', 'p3'].map((id) => ({ calls: [toCall(id, 'change')] })),
    });
    assert.deepEqual(ending(outcome), ['policy-denied', 'THREE_DENIALS', '']);
    assert.deepEqual(outcome.pendingApprovals, ['p1', 'p2', 'p3']);
  });

  it('stays known when the run ends for another reason', async () => {
    const { outcome } = await finishAgent({
      tools: [guarded],
      script: [
        { calls: [toCall('p1', 'change')] },
        { type: 'failed', reason: 'PROVIDER_STATUS', message: 'It broke.' },
      ],
    });
    assert.deepEqual(ending(outcome), ['provider-error', 'PROVIDER_STATUS', '']);
    assert.deepEqual(outcome.pendingApprovals, ['p1']);
  });
});

describe('an end from outside', () => {
  for (const [reason, name] of [
    ['CANCELLED', 'cancelled'],
    ['TIME_EXHAUSTED', 'budget-exhausted'],
  ] as const) {
    it(`${reason} while the model is asked keeps what there is so far`, async () => {
      const controller = new AbortController();
      const { outcome } = await finishAgent({
        signal: controller.signal,
        script: [
          { text: 'Begun.', calls: [toCall('a')] },
          (_request, signal) => {
            controller.abort(reason);
            assert.equal(signal, controller.signal);
            return { type: 'aborted' };
          },
        ],
      });
      assert.deepEqual(ending(outcome), [name, reason, 'Begun.']);
    });

    it(`${reason} during a round approves nothing more`, async () => {
      const controller = new AbortController();
      const { outcome, events, model, started } = await finishAgent({
        signal: controller.signal,
        script: [{ calls: [toCall('a', 'change'), toCall('b', 'change'), toCall('c', 'nothing')] }],
        runTool: async () => {
          controller.abort(reason);
          return toRun({ ending: 'cancelled', said: { error: 'cancelled' } });
        },
      });
      assert.deepEqual(ending(outcome), [name, reason, '']);
      assert.deepEqual(started, ['a']);
      assert.deepEqual(
        eventsOf(events, 'tool-approved').map((event) => event.callId),
        ['a'],
      );
      assert.equal(model.requests.length, 1);
    });
  }

  it('by an endpoint that fails for good is a provider-error with its reason and sentence', async () => {
    const failure = { reason: 'PROVIDER_UNREACHABLE', message: 'Nobody is there.' } as const;
    const { outcome } = await finishAgent({ script: [...endless(1), { type: 'failed', ...failure }] });
    assert.deepEqual(outcome.conclusion, { name: 'provider-error', ...failure });
  });
});

describe('redaction', () => {
  it('reaches reply, arguments, results and refusals before anything is told or sent back', async () => {
    const secret = 'correct-horse-battery';
    const { events, model } = await finishAgent({
      redactor: createPlainRedactor([secret]),
      script: [
        {
          text: `Key ${secret}`,
          calls: [toCall('a', 'look', { at: secret }), toCall(`b-${secret}`, `${secret}-tool`)],
        },
        { text: `Again ${secret}` },
      ],
      runTool: async (call) => toRun({ said: { told: call.arguments, mine: secret, [secret]: 1 } }),
    });
    assert.equal(JSON.stringify([events, model.requests]).includes(secret), false);
    const places = eventsOf(events, 'redacted').map(({ place, count }) => `${place} ${count}`);
    assert.deepEqual(places, ['reply 1', 'arguments 3', 'result 2', 'reply 1']);
  });

  it('comes before the tools: they get the arguments without it', async () => {
    const secret = 'correct-horse-battery';
    const seen: unknown[] = [];
    await finishAgent({
      redactor: createPlainRedactor([secret]),
      script: [{ calls: [toCall('a', 'look', { at: secret })] }, { text: 'ok' }],
      runTool: async (call) => {
        seen.push(call.arguments);
        return toRun({ said: {} });
      },
    });
    assert.deepEqual(seen, [{ at: '***' }]);
  });

  it('tells what was found in the seed before the first message is told', async () => {
    const redactor = createPlainRedactor(['correct-horse-battery']);
    const user = { role: 'user', content: redactor.text('Use correct-horse-battery', 'messages') } as const;
    const { events } = await finishAgent({ redactor, seed: [user], script: [{ text: 'ok' }] });
    assert.deepEqual(
      events.slice(0, 2).map((event) => event.type),
      ['redacted', 'stage-started'],
    );
    assert.deepEqual(eventsOf(events, 'stage-started')[0]?.content, [
      { role: 'user', content: plain('Use ***') },
    ]);
  });
});
