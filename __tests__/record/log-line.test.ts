/** What the log keeps of each event: facts and digests, no texts. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { AgentEvent } from '../../src/contract/events.ts';
import { toFields } from '../../src/record/log-line.ts';
import { approved, ended, ran, started } from '../support/log-writing.ts';
import { createPlainRedactor, plain, plainCall } from '../support/plain-redactor.ts';

const usage = { reported: true, inputTokens: 1, outputTokens: 2, cachedTokens: 0 };
const noContent = 'never in the log';
const about = { step: 1, callId: 'c', tool: 't', argumentsSha256: 'a' };

it('keeps every field of an event but its type and its texts', () => {
  const replied: AgentEvent = {
    type: 'model-replied',
    step: 2,
    model: 'm',
    finish: 'stop',
    usage,
    ms: 3,
    calls: 0,
    bytes: 4,
    replySha256: 'd',
    content: {
      text: plain(noContent),
      calls: [plainCall({ id: 'c', name: noContent, argumentsText: noContent })],
    },
  };
  const refused: AgentEvent = {
    type: 'tool-refused',
    ...about,
    arguments: plain('{"a"'),
    code: 'INVALID_ARGUMENTS',
    resultSha256: 'b',
    content: plain(noContent),
  };
  assert.deepEqual(toFields(started), { versions: { action: '0.1.0' }, event: 'push' });
  assert.deepEqual(toFields(replied), {
    step: 2,
    model: 'm',
    finish: 'stop',
    usage,
    ms: 3,
    calls: 0,
    bytes: 4,
    replySha256: 'd',
  });
  assert.deepEqual(toFields(refused), {
    ...about,
    arguments: '{"a"',
    code: 'INVALID_ARGUMENTS',
    resultSha256: 'b',
  });
  assert.deepEqual(
    toFields({
      type: 'stage-started',
      stage: 'main',
      messagesSha256: ['e'],
      content: [{ role: 'user', content: plain(noContent) }],
    }),
    { stage: 'main', messagesSha256: ['e'] },
  );
  assert.deepEqual(
    toFields({
      type: 'stage-ended',
      stage: 'main',
      steps: 4,
      content: {
        conclusion: { name: 'success', reason: 'ANSWER', message: 'Answered.' },
        text: noContent,
        pendingApprovals: [],
      },
    }),
    { stage: 'main', steps: 4, conclusion: 'success', reason: 'ANSWER', message: 'Answered.' },
  );
  assert.doesNotMatch(JSON.stringify([toFields(replied), toFields(refused)]), new RegExp(noContent));
});

it('has what interface §6 names of a tool that ran, and of the end', () => {
  assert.deepEqual(Object.keys(toFields(ran)).sort(), [
    'argv',
    'callId',
    'cwd',
    'ending',
    'envKeys',
    'exit',
    'ms',
    'network',
    'resultSha256',
    'stderrBytes',
    'stdoutBytes',
    'step',
    'timedOut',
    'tool',
    'truncated',
  ]);
  assert.deepEqual(toFields(ended({ 'summary.md': 'f' })), {
    conclusion: 'success',
    reason: 'ANSWER',
    message: 'Answered.',
    totals: {
      steps: 1,
      prestageSteps: 0,
      toolCalls: 1,
      deniedCalls: 0,
      inputTokens: 2,
      outputTokens: 3,
      redactions: 0,
      ms: 9,
    },
    files: { 'summary.md': 'f' },
  });
});

it('cuts strings in arguments after 200 characters, wherever they stand, and never through one', () => {
  const { value, text } = createPlainRedactor();
  const long = '😀'.repeat(300);
  const given = value({ a: long, b: ['x'.repeat(200), { c: 'y'.repeat(201) }], n: 1, z: null }, 'log');
  assert.deepEqual(toFields({ ...approved, type: 'tool-approved', ...about, arguments: given, rule: 'r' }), {
    ...about,
    arguments: {
      a: `${'😀'.repeat(200)}…`,
      b: ['x'.repeat(200), { c: `${'y'.repeat(200)}…` }],
      n: 1,
      z: null,
    },
    rule: 'r',
  });
  const cut = toFields({
    type: 'tool-refused',
    ...about,
    arguments: text('z'.repeat(999), 'log'),
    code: 'UNKNOWN_TOOL',
    resultSha256: 'b',
    content: plain(''),
  });
  assert.equal(cut.arguments, `${'z'.repeat(200)}…`);
});

it('keeps events without texts whole', () => {
  const events: readonly AgentEvent[] = [
    { type: 'gate-judged', verdict: 'denied', reason: 'EVENT_NOT_SUPPORTED' },
    { type: 'http-attempt', attempt: 1, max: 3, status: 503, backoffMs: 10, error: 'STATUS' },
    { type: 'redacted', count: 2, class: 'api-key', place: 'result' },
    { type: 'limit-reached', code: 'CALLS_EXHAUSTED', message: 'max-tool-calls: 1' },
    { type: 'warning', code: 'ONE_KNOB', message: 'm' },
  ];
  for (const event of events) assert.deepEqual({ type: event.type, ...toFields(event) }, event);
});
