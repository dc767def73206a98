/** Where JSON may stand in a reply: nowhere but in all of it, or in a fence that is all of it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseReplyJson } from '../../src/core/reply-json.ts';

const fence = '`'.repeat(3);
const json = '{"a":"b"}';

it('is all of the reply, or all that is in its one fence, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n']) {
    for (const text of [
      json,
      ` ${end}${json}${end}`,
      `${fence}${end}${json}${end}${fence}`,
      `${end}${fence}JSON \t${end}${json}${end} ${fence}${end}`,
    ]) {
      assert.deepEqual(parseReplyJson(text), { verdict: 'parsed', value: { a: 'b' } }, JSON.stringify(text));
    }
  }
});

it('is nowhere else', () => {
  const fenced = `${fence}\n${json}\n${fence}`;
  for (const text of [
    '',
    `Here: ${json}`,
    `${fenced}\nDone.`,
    `${fenced}\n${fenced}`,
    `${fence}js\n${json}\n${fence}`,
  ]) {
    assert.equal(parseReplyJson(text).verdict, 'malformed', JSON.stringify(text));
  }
});
