/** Arguments that are no JSON, twice the same key, `__proto__`, numbers that no JSON has, a list, another type. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, codesOf, posix } from '../support/hostile-run.ts';

const schema = {
  type: 'object',
  properties: { path: { type: 'string', pattern: '^[a-z]+$' }, count: { type: 'number' } },
  required: ['path'],
  additionalProperties: false,
};
const bad = [
  ...[
    '{"path":"a"',
    'path=a',
    '["a"]',
    '"a"',
    'null',
    '7',
    '',
    '{}',
    "{'path':'a'}",
    '{"path":"a"}{"path":"b"}',
  ],
  ...['{"path":1}', '{"path":["a"]}', '{"path":"../b"}', '{"path":"a","path":"../b"}', '{"path":"a\\nb"}'],
  ...['{"path":"a","__proto__":{"count":1}}', '{"path":"a","constructor":1}', '{"path":"a","toString":1}'],
  ...[
    '{"path":"a","count":1e999}',
    '{"path":"a","count":"1"}',
    '{"__proto__":{"path":"a"}}',
    '{"path":"a","x":1}',
  ],
];

it(
  'no program starts with arguments that its schema does not take; those that it takes arrive as they are',
  posix,
  async () => {
    const calls = [...bad, '{"path":"a"}', '{"path":"../b","path":"c"}'].map((text) => call('echo', text));
    await attack(
      {
        script: [{ calls }, { text: 'Done.' }],
        tools: [{ name: 'echo', schema }],
        programs: { echo: 'cat' },
      },
      (run) => {
        assert.deepEqual(codesOf(run), [...bad.map(() => 'INVALID_ARGUMENTS'), '', '']);
        assert.deepEqual(run.results.slice(-2), ['{"path":"a"}', '{"path":"c"}']);
      },
    );
  },
);
