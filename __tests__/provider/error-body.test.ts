import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseErrorBody, saysTooLong, statusOf, toErrorFacts } from '../../src/provider/error-body.ts';

const none = { code: '', type: '', param: '' };
const bodies: readonly (readonly [string, object])[] = [
  [
    '{"error":{"message":"No","type":"Invalid_Request","param":"temperature","code":"Bad"}}',
    { message: 'No', type: 'invalid_request', param: 'temperature', code: 'bad' },
  ],
  ['{"error":"No"}', { ...none, message: 'No' }],
  ['{"message":"No","code":400}', { ...none, message: 'No', code: '400' }],
  ['{"detail":"No"}', { ...none, message: 'No' }],
  ['{"detail":[{"loc":["body","x"],"msg":"Bad"},7]}', { ...none, message: 'Bad body.x;  ' }],
  ['[{"error":{"message":"No","code":429}}]', { ...none, message: 'No', code: '429' }],
  ['"No"', { ...none, message: 'No' }],
  ['<html>No</html>', { ...none, message: '<html>No</html>' }],
  ['{"other":1}', { ...none, message: '{"other":1}' }],
  ['null', { ...none, message: 'null' }],
  ['', { ...none, message: '' }],
];
for (const [body, expected] of bodies) {
  test(`reads the error ${body}`, () => assert.deepEqual(parseErrorBody(body), expected));
}

test('tells messages that are too long by code, status 413 or text, and only of a refusal', () => {
  const facts = (text: string) => toErrorFacts(text);
  assert.ok(saysTooLong(400, facts("This model's maximum context length is 4096 tokens")));
  assert.ok(saysTooLong(422, facts('Prompt is too long')));
  assert.ok(saysTooLong(413, facts('')));
  assert.ok(saysTooLong(400, { ...none, message: '', code: 'context_length_exceeded' }));
  assert.ok(!saysTooLong(401, facts('maximum context length')));
  assert.ok(!saysTooLong(429, facts('context window')));
  assert.ok(!saysTooLong(400, facts('bad request')));
});

test('tells what status an error object should have had', () => {
  const status = (error: object) => statusOf(toErrorFacts(error));
  assert.equal(status({ code: 502 }), 502);
  assert.equal(status({ code: '429' }), 429);
  assert.equal(status({ type: 'rate_limit_error' }), 429);
  assert.equal(status({ type: 'server_error' }), 503);
  assert.equal(status({ code: 'overloaded' }), 503);
  assert.equal(status({ type: 'invalid_request_error' }), 0);
  assert.equal(status({ code: 200 }), 0);
});
