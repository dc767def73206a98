/** From what the model wrote to a call that may run, or to words that tell it why not. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/contract/catalog.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import { admit } from '../../src/core/admit.ts';
import { openBudget } from '../../src/core/budget.ts';
import { compileSchema } from '../../src/schema/schema.ts';
import { cleanLaw } from '../support/agent-law.ts';
import { limitsOf, readTool, toCall, writeTool } from '../support/agent-run.ts';

const schema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['path'],
  properties: { path: { type: 'string', maxLength: 5 }, deep: {} },
};

const compiled = compileSchema(schema);
assert.equal(compiled.verdict, 'compiled');
const strict = compiled.verdict === 'compiled' ? { ...readTool, schema, check: compiled.check } : readTool;

function judge(given: string, name = 'look') {
  const catalog: Catalog = { tools: [strict, writeTool], offered: new Set(['look']), sha256: '' };
  const admission = admit(toCall('c', name, given), {
    catalog,
    ...cleanLaw,
    budget: openBudget(limitsOf({ maxToolCalls: 1 })),
  });
  return admission.verdict === 'approved'
    ? admission.call.arguments
    : `${admission.refusal.code} ${admission.refusal.message}`;
}

const nested = (levels: number) => `{"path":"a","deep":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('arguments', () => {
  it('that fit the schema are taken as they are', () => {
    assert.deepEqual(judge('{"path":" a "}'), { path: ' a ' });
    assert.deepEqual(judge(' {"path":"a","deep":[{"b":[1]}]} '), { path: 'a', deep: [{ b: [1] }] });
  });

  it('that do not fit it are refused with pointer and rule, and never repeated', () => {
    assert.equal(judge('{"path":7}'), 'INVALID_ARGUMENTS invalid arguments: /path must be string');
    assert.match(String(judge('{"path":"secret"}')), /^INVALID_ARGUMENTS invalid arguments: \/path must NOT/);
    assert.doesNotMatch(String(judge('{"path":"secret"}')), /secret/);
    assert.match(
      String(judge('{"path":"a","more":1}')),
      /^INVALID_ARGUMENTS invalid arguments: \/more is not/,
    );
    assert.match(String(judge('')), /^INVALID_ARGUMENTS invalid arguments: \/path is required/);
  });

  it('that are no JSON are refused in words of ours, not the parser’s, which repeat the text', () => {
    assert.equal(judge('{"path": secret'), 'INVALID_ARGUMENTS invalid arguments: / must be JSON');
  });

  it('that are no object are refused', () => {
    for (const given of ['[]', 'null', '"a"', '1']) {
      assert.equal(judge(given), 'INVALID_ARGUMENTS invalid arguments: / must be an object');
    }
  });

  it('that nest so deep that they would exhaust the stack are refused', () => {
    for (const levels of [100, 100_000])
      assert.match(String(judge(nested(levels))), /must not nest deeper than/);
  });

  it('keep a key named __proto__ as a key, which the schema refuses like any other', () => {
    assert.match(String(judge('{"path":"a","__proto__":{"x":1}}')), /__proto__ is not allowed$/);
  });
});

describe('a tool', () => {
  it('that nobody knows is refused by its name, of which 64 characters are repeated', () => {
    assert.equal(judge('{}', 'fly'), 'UNKNOWN_TOOL unknown tool: fly');
    assert.equal(judge('{}', 'f'.repeat(90)), `UNKNOWN_TOOL unknown tool: ${'f'.repeat(64)}…`);
    assert.equal(judge('{}', 'constructor'), 'UNKNOWN_TOOL unknown tool: constructor');
  });

  it('that is not offered is denied, after its arguments were judged', () => {
    assert.equal(judge('{}', 'change'), 'DENIED_NOT_OFFERED denied: this tool is not offered to this run');
    assert.match(String(judge('[]', 'change')), /^INVALID_ARGUMENTS/);
  });
});

it('refuses what is over max-tool-calls and tells the model to answer', () => {
  const law = {
    ...cleanLaw,
    catalog: { tools: [readTool], offered: new Set(['look']), sha256: '' },
    budget: openBudget(limitsOf({ maxToolCalls: 1 })),
  };
  const verdicts = ['a', 'b'].map((id) => admit(toCall(id), law));
  assert.deepEqual(verdicts[1], {
    verdict: 'refused',
    refusal: {
      call: toCall('b'),
      code: 'CALLS_EXHAUSTED',
      message: 'denied: the tool calls of this run are used up; answer with what you have',
    },
  });
});
