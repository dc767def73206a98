import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startAssembly } from '../../src/provider/chunks.ts';

type Part = { readonly [key: string]: unknown };

function assemble(deltas: readonly Part[]) {
  const assembly = startAssembly();
  for (const delta of deltas) {
    const added = assembly.add({ choices: [{ index: 0, delta, finish_reason: null }] });
    if (added.type !== 'parsed') return added;
  }
  return assembly.draft().calls;
}

const part = (call: Part, name?: string, text?: string): Part => ({
  tool_calls: [
    {
      ...call,
      function: {
        ...(name === undefined ? {} : { name }),
        ...(text === undefined ? {} : { arguments: text }),
      },
    },
  ],
});

const both = [
  { id: 'a', name: 'f', argumentsText: '{"x":1}' },
  { id: 'b', name: 'g', argumentsText: '{}' },
];

const streams: readonly (readonly [string, readonly Part[], readonly object[]])[] = [
  [
    'by index, interleaved',
    [
      part({ index: 0, id: 'a' }, 'f', ''),
      part({ index: 1, id: 'b' }, 'g', ''),
      part({ index: 0 }, undefined, '{"x"'),
      part({ index: 1 }, undefined, '{}'),
      part({ index: 0 }, undefined, ':1}'),
    ],
    both,
  ],
  [
    'by id, when there is no index',
    [
      part({ id: 'a' }, 'f', '{"x"'),
      part({ id: 'b' }, 'g', '{'),
      part({ id: 'a' }, undefined, ':1}'),
      part({ id: 'b' }, undefined, '}'),
    ],
    both,
  ],
  [
    'by order, when only the first chunk of each has an id',
    [
      part({ id: 'a' }, 'f', ''),
      part({}, undefined, '{"x"'),
      part({}, undefined, ':1}'),
      part({ id: 'b' }, 'g', ''),
      part({}, undefined, '{}'),
    ],
    both,
  ],
  [
    'by order, when there is neither',
    [part({}, 'f', '{"x"'), part({}, undefined, ':1}'), part({}, 'g', '{}')],
    both.map((call) => ({ ...call, id: '' })),
  ],
  [
    'by id, when every index is 0',
    [part({ index: 0, id: 'a' }, 'f', '{"x":1}'), part({ index: 0, id: 'b' }, 'g', '{}')],
    both,
  ],
  [
    'when the name is repeated in every chunk, or comes in pieces',
    [
      part({ index: 0, id: 'a' }, 'f', '{"x"'),
      part({ index: 0, id: 'a' }, 'f', ':1}'),
      part({ index: 1, id: 'b' }, 'get_'),
      part({ index: 1 }, 'time', '{}'),
    ],
    [both[0] ?? {}, { id: 'b', name: 'get_time', argumentsText: '{}' }],
  ],
  [
    'when the id comes late',
    [part({ index: 0 }, 'f', '{"x":1}'), part({ index: 0, id: 'a' })],
    [both[0] ?? {}],
  ],
  [
    'as a legacy function call',
    [{ function_call: { name: 'f', arguments: '{"x"' } }, { function_call: { arguments: ':1}' } }],
    [{ id: '', name: 'f', argumentsText: '{"x":1}' }],
  ],
  [
    'when arguments come as an object',
    [{ tool_calls: [{ index: 0, id: 'a', function: { name: 'f', arguments: { x: 1 } } }] }],
    [both[0] ?? {}],
  ],
];
for (const [name, deltas, expected] of streams) {
  test(`puts calls together ${name}`, () => assert.deepEqual(assemble(deltas), expected));
}

test('stops at more than 128 calls, and at arguments over 1 MiB, while they come', () => {
  const many = Array.from({ length: 129 }, (_, index) => part({ index }, 'f', '{}'));
  assert.deepEqual(assemble(many), { type: 'invalid', problem: 'it asks for more than 128 calls' });
  const long = Array.from({ length: 17 }, () => part({ index: 0 }, undefined, 'x'.repeat(65_536)));
  assert.deepEqual(assemble(long), {
    type: 'invalid',
    problem: 'the arguments of a call are over 1048576 bytes',
  });
});

test('reads text, parts, usage and finish reason, of choice 0 alone', () => {
  const assembly = startAssembly();
  const chunks: readonly unknown[] = [
    { choices: [], prompt_filter_results: [] },
    { choices: [{ index: 1, delta: { content: 'other' }, finish_reason: 'stop' }] },
    { choices: [{ index: 0, delta: { role: 'assistant', content: 'a' } }], usage: null },
    { choices: [{ delta: { content: [{ type: 'text', text: 'b' }], reasoning_content: 'hm' } }] },
    { choices: [{ index: 0, delta: { refusal: 'no' } }] },
    null,
    7,
    { choices: [{ index: 0, delta: {}, finish_reason: 'length' }] },
    { choices: [], usage: { prompt_tokens: 1 } },
  ];
  for (const chunk of chunks) assert.equal(assembly.add(chunk).type, 'parsed');
  assert.deepEqual(assembly.draft(), {
    text: 'ab',
    calls: [],
    finish: 'length',
    usage: { prompt_tokens: 1 },
  });
  assert.deepEqual(assembly.add({ error: { message: 'x' } }), {
    type: 'error-object',
    error: { message: 'x' },
  });
});
