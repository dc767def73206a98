import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainCall } from '../support/plain-redactor.ts';
import { answer, ask, bodyOf, requestOf, say, withScript } from './asking.ts';

test('sends a conversation in the shapes of Chat Completions', async () => {
  await withScript([answer], async ({ server, model }) => {
    await ask(
      model,
      requestOf({
        tools: [],
        messages: [
          { role: 'system', content: say('be brief') },
          { role: 'developer', content: say('be kind') },
          { role: 'user', content: say('go') },
          {
            role: 'assistant',
            content: say(''),
            calls: [
              plainCall({ id: 'c1', name: 'get_time', argumentsText: '{"zone": "UTC"}' }),
              plainCall({ id: 'c2', name: 'no such tool!', argumentsText: '{broken' }),
            ],
          },
          { role: 'tool', callId: 'c1', name: 'get_time', content: say('noon') },
          { role: 'tool', callId: 'c2', name: 'x', content: say('unknown tool') },
          { role: 'assistant', content: say('so far'), calls: [] },
        ],
      }),
    );
    const { messages, ...rest } = bodyOf(server, 0);
    assert.deepEqual(Object.keys(rest), ['model', 'stream', 'stream_options']);
    assert.deepEqual(messages, [
      { role: 'system', content: 'be brief' },
      { role: 'developer', content: 'be kind' },
      { role: 'user', content: 'go' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'c1', type: 'function', function: { name: 'get_time', arguments: '{"zone": "UTC"}' } },
          { id: 'c2', type: 'function', function: { name: 'invalid_name', arguments: '{}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'c1', content: 'noon' },
      { role: 'tool', tool_call_id: 'c2', content: 'unknown tool' },
      { role: 'assistant', content: 'so far' },
    ]);
  });
});
