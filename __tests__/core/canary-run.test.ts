/** A canary on its way out: nothing of that reply starts, nothing more is sent, and the stage says why. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Message } from '../../src/contract/messages.ts';
import { makeCanaries, testOrigin } from '../support/agent-law.ts';
import { eventsOf, finishAgent, readTool, seed, toCall, toRun, writeTool } from '../support/agent-run.ts';
import { toTool } from '../support/approved-calls.ts';
import { plain } from '../support/plain-redactor.ts';

const other = 'https://two.example';
const canaries = makeCanaries(other);
const canary = canaries.watch(testOrigin);
const line = canaries.lineFor(testOrigin);
const bait = canaries.bait;

const sentence = (what: string, where: string) => `${what} turned up in ${where}.`;
const inArguments = sentence(`The marker of requests to ${testOrigin}`, 'the arguments of a tool call');
const inResult = sentence('The fake secret in the HOME of tools', 'the result of a tool');
const advice =
  ' Nobody has a reason to repeat it, so somebody is carrying texts away. Nothing more was sent; the audit log names the step. Look at what the run had read before that.';
const ended = (told: string, pendingApprovals: readonly string[] = []) => ({
  conclusion: { name: 'policy-denied', reason: 'DENIED_CANARY', message: `${told}${advice}` },
  text: '',
  pendingApprovals,
});
const tripped = (message: string) => [{ type: 'canary-tripped', code: 'DENIED_CANARY', message }];

describe('a canary in arguments', () => {
  it('is refused before any call of the reply is admitted, and nothing is asked or started after it', async () => {
    const calls = [toCall('a'), toCall('b', 'look', { path: `x/${line}` }), toCall('c', 'change')];
    const run = await finishAgent({ canary, script: [{ text: 'Here it is.', calls }] });
    assert.deepEqual(run.outcome, ended(inArguments));
    assert.deepEqual([run.started, run.model.requests.length], [[], 1]);
    assert.deepEqual(eventsOf(run.events, 'tool-approved'), []);
    assert.deepEqual(
      eventsOf(run.events, 'tool-refused').map(({ callId, code, content }) => [callId, code, content]),
      [
        [
          'b',
          'DENIED_CANARY',
          '{"error":"denied: the arguments hold what nobody has a reason to repeat","code":"DENIED_CANARY"}',
        ],
      ],
    );
    assert.deepEqual(eventsOf(run.events, 'canary-tripped'), tripped(inArguments));
    assert.deepEqual(
      run.events.slice(-3).map(({ type }) => type),
      ['tool-refused', 'canary-tripped', 'stage-ended'],
    );
  });

  it('counts also in a call of a tool that nobody knows, with arguments that do not validate, or in its name', async () => {
    for (const call of [
      toCall('a', 'nobody', { x: line }),
      toCall('a', 'look', `{"half": "${line}`),
      toCall('a', line),
      toCall('a', 'look', { text: Buffer.from(line).toString('base64') }),
      toCall('a', 'look', { text: [...line].reverse().join('') }),
      toCall('a', 'look', { [line]: 1 }),
    ]) {
      const run = await finishAgent({ canary, script: [{ calls: [call] }] });
      assert.deepEqual([run.outcome, run.started], [ended(inArguments), []]);
    }
  });
});

describe('a canary in a result', () => {
  const external = toTool({ name: 'steal', access: 'read', action: { type: 'command', argv: ['/bin/x'] } });

  it('is recorded and goes no further: no later call of the reply starts, and no request is sent', async () => {
    const run = await finishAgent({
      canary,
      tools: [external, writeTool],
      runTool: async (call) => toRun({ said: call.id === 'a' ? { stolen: bait } : 'ok' }),
      script: [{ calls: [toCall('a', 'steal'), toCall('b', 'change')] }],
    });
    assert.deepEqual(run.outcome, ended(inResult));
    assert.deepEqual([run.started, run.model.requests.length], [['a'], 1]);
    assert.deepEqual(eventsOf(run.events, 'canary-tripped'), tripped(inResult));
    assert.equal(eventsOf(run.events, 'tool-run').length, 1);
  });

  it('is told when the whole batch is told: what ran beside it stays in the log', async () => {
    const run = await finishAgent({
      canary,
      runTool: async (call) => toRun({ said: call.id === 'a' ? bait : 'ok' }),
      script: [{ calls: [toCall('a'), toCall('b'), toCall('c', 'change')] }],
    });
    assert.deepEqual(
      run.events.slice(-4).map(({ type }) => type),
      ['tool-run', 'tool-run', 'canary-tripped', 'stage-ended'],
    );
    assert.deepEqual(run.started, ['a', 'b']);
  });

  it('that is the line of the stage’s own endpoint is no harm: it goes where it came from', async () => {
    const run = await finishAgent({
      canary,
      runTool: async () => toRun({ said: line }),
      script: [{ calls: [toCall('a')] }, { text: line }],
    });
    assert.deepEqual([run.outcome.conclusion.reason, run.outcome.text], ['ANSWER', line]);
  });
});

describe('a request', () => {
  it('with the line of another origin is not sent, nor announced', async () => {
    const note: Message = { role: 'developer', content: plain(`A note: ${canaries.lineFor(other)}`) };
    const run = await finishAgent({ canary, seed: [...seed, note], script: [] });
    const told = sentence(`The marker of requests to ${other}`, 'a request to the model');
    assert.deepEqual(run.outcome, ended(told));
    assert.deepEqual(
      run.events.map(({ type }) => type),
      ['stage-started', 'canary-tripped', 'stage-ended'],
    );
    assert.deepEqual(run.model.requests, []);
  });

  it('with its own line as the last one is sent', async () => {
    const task: Message = { role: 'user', content: plain(`Do it.\n\n${line}`) };
    const run = await finishAgent({ canary, seed: [task], script: [{ text: 'ok' }], tools: [readTool] });
    assert.equal(run.outcome.conclusion.reason, 'ANSWER');
  });
});

it('says that calls wait for a person, also when a canary ends the run after them', async () => {
  const guarded = { ...writeTool, approval: 'required' as const };
  const run = await finishAgent({
    canary,
    tools: [readTool, guarded],
    script: [{ calls: [toCall('p', 'change')] }, { calls: [toCall('a', 'look', { path: line })] }],
  });
  assert.deepEqual(run.outcome, ended(inArguments, ['p']));
});
