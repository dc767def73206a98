import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCompletion } from '../../src/provider/completion.ts';
import type { Draft } from '../../src/provider/draft.ts';
import { toReply } from '../../src/provider/reply.ts';

const bodyOf = (message: unknown) => ({ choices: [{ message, finish_reason: 'stop' }] });
const draft: Draft = { text: '', calls: [], finish: 'stop', usage: undefined };
const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);

const shapes: readonly (readonly [string, unknown, Draft | string])[] = [
  ['text', bodyOf({ content: 'a' }), { ...draft, text: 'a' }],
  ['null', bodyOf({ content: null }), draft],
  ['nothing', bodyOf({}), draft],
  [
    'parts',
    bodyOf({ content: [{ type: 'text', text: 'a' }, 'b', { type: 'image' }] }),
    { ...draft, text: 'ab' },
  ],
  ['a refusal', bodyOf({ content: null, refusal: 'no' }), { ...draft, text: 'no' }],
  ['a refusal beside text', bodyOf({ content: 'a', refusal: 'no' }), { ...draft, text: 'a' }],
  ['reasoning', bodyOf({ content: 'a', reasoning_content: 'hm' }), { ...draft, text: 'a' }],
  ['null calls', bodyOf({ content: 'a', tool_calls: null, function_call: null }), { ...draft, text: 'a' }],
  [
    'a call with arguments as an object, and one without',
    bodyOf({
      tool_calls: [{ function: { name: 'f', arguments: { a: 1 } } }, { id: 'x', function: { name: 'g' } }],
    }),
    {
      ...draft,
      calls: [
        { id: '', name: 'f', argumentsText: '{"a":1}' },
        { id: 'x', name: 'g', argumentsText: '' },
      ],
    },
  ],
  [
    'a legacy function call',
    bodyOf({ function_call: { name: 'f', arguments: '{}' } }),
    { ...draft, calls: [{ id: '', name: 'f', argumentsText: '{}' }] },
  ],
  ['no finish reason', { choices: [{ message: { content: 'a' } }] }, { ...draft, text: 'a', finish: null }],
  [
    'a number as content',
    bodyOf({ content: 7 }),
    'choices[0].message.content is neither text nor a list of parts',
  ],
  ['calls as an object', bodyOf({ tool_calls: {} }), 'tool_calls is no list'],
  ['a call without a name', bodyOf({ tool_calls: [{ function: { name: 7 } }] }), 'a call has no name'],
  ['a call that is null', bodyOf({ tool_calls: [null] }), 'a call has no name'],
  [
    'arguments that nest too deep',
    bodyOf({ tool_calls: [{ function: { name: 'f', arguments: deep } }] }),
    'the arguments of a call nest too deep',
  ],
  ['no choice', { choices: [] }, 'it has no choices[0].message'],
  ['no message', { choices: [{ text: 'a' }] }, 'it has no choices[0].message'],
  ['no object', 'text', 'it has no choices[0].message'],
  ['an inherited message', { choices: [{ __proto__: { message: {} } }] }, 'it has no choices[0].message'],
];
for (const [name, body, expected] of shapes) {
  test(`reads ${name}`, () => {
    const parsed = parseCompletion(body);
    assert.deepEqual(
      parsed,
      typeof expected === 'string'
        ? { type: 'invalid', problem: expected }
        : { type: 'parsed', value: expected },
    );
  });
}

test('tells an error object from a reply', () => {
  assert.deepEqual(parseCompletion({ error: { message: 'x' } }), {
    type: 'error-object',
    error: { message: 'x' },
  });
  assert.deepEqual(parseCompletion({ error: '' }), { type: 'error-object', error: '' });
  assert.equal(parseCompletion({ error: null, ...bodyOf({ content: 'a' }) }).type, 'parsed');
});

test('never throws, whatever JSON it is given', () => {
  const hostile = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), tie('object'), fc.array(tie('value'), { maxLength: 3 })),
    object: fc.dictionary(
      fc.constantFrom(
        'choices',
        'message',
        'content',
        'tool_calls',
        'function',
        'name',
        'arguments',
        'id',
        'error',
        'usage',
      ),
      tie('value'),
    ),
  })).object;
  fc.assert(
    fc.property(hostile, (body) => {
      for (const one of [body, bodyOf(body), bodyOf({ tool_calls: [body] })]) {
        const parsed = parseCompletion(one);
        if (parsed.type === 'parsed') toReply(parsed.value, 'm');
      }
    }),
    { numRuns: 100 },
  );
});
