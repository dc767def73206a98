import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft, DraftCall } from '../../src/provider/draft.ts';
import { toReply } from '../../src/provider/reply.ts';

const draft: Draft = { text: 'hi', calls: [], finish: 'stop', usage: undefined };
const callOf = (id: string, name = 'f', argumentsText = '{}'): DraftCall => ({ id, name, argumentsText });

function idsOf(ids: readonly string[]): readonly string[] {
  const reply = toReply({ ...draft, calls: ids.map((id) => callOf(id)) }, 'm');
  assert.ok(reply.type === 'parsed');
  return reply.value.calls.map((call) => call.id);
}

test('gives every call an id of its own, and leaves those that have one', () => {
  assert.deepEqual(idsOf(['', '']), ['call_1', 'call_2']);
  assert.deepEqual(idsOf(['a', 'a', 'a']), ['a', 'call_1', 'call_2']);
  assert.deepEqual(idsOf(['', 'call_1', '']), ['call_2', 'call_1', 'call_3']);
  assert.deepEqual(idsOf(['call_1', 'call_1', 'call_2']), ['call_1', 'call_3', 'call_2']);
});

test('refuses more than 128 calls, a call without a name, and arguments over 1 MiB', () => {
  const problem = (calls: readonly DraftCall[]) => toReply({ ...draft, calls }, 'm');
  assert.equal(problem(Array.from({ length: 128 }, () => callOf(''))).type, 'parsed');
  assert.deepEqual(problem(Array.from({ length: 129 }, () => callOf(''))), {
    type: 'invalid',
    problem: 'it asks for more than 128 calls',
  });
  assert.deepEqual(problem([callOf('a', '')]), { type: 'invalid', problem: 'a call has no name' });
  assert.equal(problem([callOf('a', 'f', 'x'.repeat(1_048_576))]).type, 'parsed');
  assert.equal(problem([callOf('a', 'f', '\u00e4'.repeat(524_289))]).type, 'invalid');
});

test('names the model that was asked', () => {
  const reply = toReply(draft, 'asked');
  assert.deepEqual(reply, {
    type: 'parsed',
    value: {
      text: 'hi',
      calls: [],
      finish: 'stop',
      usage: { reported: false, inputTokens: 0, outputTokens: 0, cachedTokens: 0 },
      model: 'asked',
    },
  });
});

const finishes: readonly (readonly [string | null, readonly DraftCall[], string])[] = [
  ['stop', [], 'stop'],
  ['length', [], 'length'],
  ['max_tokens', [], 'length'],
  ['MODEL_LENGTH', [], 'length'],
  ['tool_calls', [callOf('a')], 'tool_calls'],
  ['function_call', [callOf('a')], 'tool_calls'],
  ['content_filter', [], 'content_filter'],
  ['eos', [], 'other'],
  ['constructor', [], 'other'],
  [null, [], 'stop'],
  [null, [callOf('a')], 'tool_calls'],
];
for (const [finish, calls, expected] of finishes) {
  test(`reads finish reason ${finish} with ${calls.length} calls as ${expected}`, () => {
    const reply = toReply({ ...draft, finish, calls }, 'm');
    assert.ok(reply.type === 'parsed');
    assert.equal(reply.value.finish, expected);
  });
}

const usages: readonly (readonly [unknown, object])[] = [
  [
    { prompt_tokens: 3, completion_tokens: 4 },
    { reported: true, inputTokens: 3, outputTokens: 4, cachedTokens: 0 },
  ],
  [
    { prompt_tokens: 3, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 2 } },
    { reported: true, inputTokens: 3, outputTokens: 4, cachedTokens: 2 },
  ],
  [
    { prompt_tokens: -3, completion_tokens: 4 },
    { reported: false, inputTokens: 0, outputTokens: 4, cachedTokens: 0 },
  ],
  [{ prompt_tokens: 3 }, { reported: false, inputTokens: 3, outputTokens: 0, cachedTokens: 0 }],
  [
    { prompt_tokens: 1.5, completion_tokens: '4' },
    { reported: false, inputTokens: 0, outputTokens: 0, cachedTokens: 0 },
  ],
  ['many', { reported: false, inputTokens: 0, outputTokens: 0, cachedTokens: 0 }],
];
for (const [usage, expected] of usages) {
  test(`reads usage ${JSON.stringify(usage)} as whole, non-negative counts`, () => {
    const reply = toReply({ ...draft, usage }, 'm');
    assert.ok(reply.type === 'parsed');
    assert.deepEqual(reply.value.usage, expected);
  });
}
