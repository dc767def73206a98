/** Whether a text is the JSON that was asked for. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { judgeAnswer } from '../../src/core/answer.ts';
import { compileSchema } from '../../src/schema/schema.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';

const schema: JsonObject = {
  type: 'object',
  properties: { count: { type: 'integer' }, note: { type: 'string', maxLength: 5 } },
  required: ['count'],
  additionalProperties: false,
};
const compiled = compileSchema(schema);
if (compiled.verdict === 'refused') throw new Error(compiled.complaint);
const expected = { name: 'answer', schema, check: compiled.check };

const judge = (text: string, secrets: readonly string[] = []) =>
  judgeAnswer(text, { expected, redactor: createPlainRedactor(secrets) });
const complaintOf = (text: string): string => {
  const judged = judge(text);
  return judged.verdict === 'does-not-fit' ? judged.complaint : judged.verdict;
};

describe('an answer', () => {
  it('fits as JSON with blanks around it, or in one fence that is all of the text', () => {
    for (const text of [
      '{"count":1}',
      ' \n{ "count": 1 }\n',
      '```json\n{"count":1}\n```',
      '\n```\n{\r\n"count":1}\n  ```  \n',
      '```JSON \r\n{"count":1}\r\n```',
    ]) {
      assert.deepEqual(judge(text), { verdict: 'fits', value: { count: 1 }, shown: 'fits' }, text);
    }
  });

  it('is not looked for in other words, in a second fence or in what is nearly JSON', () => {
    for (const text of [
      'Here it is: {"count":1}',
      'Here:\n```json\n{"count":1}\n```',
      '```json\n{"count":1}\n```\nDone.',
      '```json\n{"count":1}\n```\n```json\n{"count":2}\n```',
      '```js\n{"count":1}\n```',
      "{'count':1}",
      '{"count":1,}',
      '{"count":1}{"count":1}',
      '{"count":1,"count":2}',
      '',
    ]) {
      assert.match(complaintOf(text), /^it is not JSON alone \(line \d+, column \d+: /, text);
    }
  });

  it('is not coerced, and no default is put in', () => {
    assert.equal(complaintOf('{"count":"1"}'), '/count must be integer');
    assert.equal(complaintOf('{}'), '/count is required');
    assert.equal(complaintOf('[]'), '/ must be object');
    assert.equal(complaintOf('{"count":1e999}'), '/count must be a finite number');
  });

  it('is told what is wrong without its own words', () => {
    assert.equal(
      complaintOf('{"count":1,"note":"a very long one"}'),
      '/note must NOT have more than 5 characters',
    );
  });

  it('may be any text where no schema was given', () => {
    const redactor = createPlainRedactor();
    assert.deepEqual(judgeAnswer('{', { expected: undefined, redactor }), { verdict: 'unasked' });
  });

  it('that is too long is not parsed', () => {
    assert.match(complaintOf(' '.repeat(6 * 1_024 * 1_024 + 1)), /^it is longer than 6291456 characters$/);
  });
});

describe('a secret in an answer', () => {
  it('is taken out of the strings, and leaves JSON', () => {
    const text = '{"count":1,"note":"a\\nb"}';
    const judged = judge(text, ['a\nb']);
    assert.deepEqual(judged, { verdict: 'fits', value: { count: 1, note: '***' }, shown: 'fits' });
  });

  it('may have been what made it fit: that is said', () => {
    const judged = judge('{"count":1,"note":"x"}', ['count']);
    assert.deepEqual(judged, { verdict: 'fits', value: { '***': 1, note: 'x' }, shown: 'does-not-fit' });
  });

  it('is taken out of the complaint', () => {
    const judged = judge('{"count":1,"hidden":1}', ['hidden']);
    assert.deepEqual(judged, { verdict: 'does-not-fit', complaint: '/*** is not allowed' });
  });
});
