import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toRefusalText, toResultText } from '../../src/core/result.ts';
import { toCall, toRun } from '../support/agent-run.ts';
import { createPlainRedactor } from '../support/plain-redactor.ts';

const secret = 'line one\n"line" two';
const redactor = createPlainRedactor([secret]);
const show = (said: Parameters<typeof toRun>[0]['said'], maxBytes = 1_000) =>
  toResultText(toRun({ said }), { redactor, maxBytes });

it('gives JSON compact, with the white space inside of strings as it was', () => {
  assert.deepEqual(show({ a: '  b\n\tc ', d: [1, null] }), {
    content: '{"a":"  b\\n\\tc ","d":[1,null]}',
    truncated: false,
  });
});

it('gives text as it came, not encoded again', () => {
  assert.deepEqual(show(' plain "text"\n'), { content: ' plain "text"\n', truncated: false });
});

it('redacts strings before they are escaped into JSON', () => {
  assert.equal(show({ a: `x ${secret} y`, b: [secret] }).content, '{"a":"x *** y","b":["***"]}');
});

it('redacts what only becomes a secret when it is written as JSON, before that is cut', () => {
  const across = createPlainRedactor(['left","right']);
  const show = (said: readonly string[], maxBytes: number) =>
    toResultText(toRun({ said }), { redactor: across, maxBytes }).content;
  assert.equal(show(['a-left', 'right-b'], 1_000), '["a-***-b"]');
  for (let maxBytes = 60; maxBytes < 80; maxBytes += 1) {
    const cut = show(Array(20).fill(['left', 'right']).flat(), maxBytes);
    assert.doesNotMatch(cut.replace(/\[… \d+ bytes left out …\]/, ''), /[a-z]/);
  }
});

it('redacts before it cuts, so that no half of a secret stands at the cut', () => {
  const { content, truncated } = show(`${'x'.repeat(60)}${secret.repeat(20)}`, 100);
  assert.equal(truncated, true);
  assert.doesNotMatch(content, /line/);
});

it('counts what a tool said beyond what was kept', () => {
  const run = toRun({ ending: 'overflowed', said: 'abc', lostBytes: 40 });
  assert.deepEqual(toResultText(run, { redactor, maxBytes: 100 }), {
    content: 'abc[… 40 bytes left out …]',
    truncated: true,
  });
});

it('words a refusal as error and code', () => {
  const refusal = { call: toCall('a'), code: 'UNKNOWN_TOOL', message: 'unknown tool: "x"' } as const;
  assert.equal(toRefusalText(refusal, redactor), '{"error":"unknown tool: \\"x\\"","code":"UNKNOWN_TOOL"}');
});
