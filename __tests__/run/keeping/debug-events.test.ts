/** Debug lines: what the log keeps of an event in one line, and no secret in any form on stdout. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AgentEvent } from '../../../src/contract/events.ts';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { createTextRemover } from '../../../src/record/without-texts.ts';
import { debugEvents } from '../../../src/run/keeping/debug-events.ts';
import { isDebugging } from '../../../src/runner/environment.ts';
import { runConsole } from '../../support/console-run.ts';
import { plain } from '../../support/plain-redactor.ts';

const secret = ['s3cr3t', 'Value', 'Of-This', '7f2c9b1a'].join('-');
const redactor = createRedactor({ secrets: [{ value: secret, class: 'test' }], patterns: [] });

function linesOf(event: AgentEvent): readonly string[] {
  const lines: string[] = [];
  debugEvents({ debug: (text) => lines.push(text), redactor }).accept(event);
  return lines;
}

const replied: AgentEvent = {
  type: 'model-replied',
  step: 1,
  model: 'm',
  finish: 'stop',
  usage: { reported: true, inputTokens: 1, outputTokens: 2, cachedTokens: 0 },
  ms: 5,
  calls: 0,
  bytes: 9,
  replySha256: '0'.repeat(64),
  content: { text: plain('The words of the model.'), calls: [] },
};

const approved = (text: string): AgentEvent => ({
  type: 'tool-approved',
  step: 1,
  callId: 'c',
  tool: 'look',
  argumentsSha256: '0'.repeat(64),
  arguments: plain(text),
  rule: 'offered',
});

describe('debug lines', () => {
  it('are one line an event, with what the log keeps of it and no text of the model', () => {
    assert.deepEqual(linesOf(replied), [
      `model-replied {"step":1,"model":"m","finish":"stop","usage":{"reported":true,"inputTokens":1,"outputTokens":2,"cachedTokens":0},"ms":5,"calls":0,"bytes":9,"replySha256":"${'0'.repeat(64)}"}`,
    ]);
  });

  it('are cut, each text and the whole', () => {
    const [line = ''] = linesOf({ type: 'warning', code: 'ONE_KNOB', message: '😀'.repeat(500) });
    assert.equal([...line].filter((one) => one === '😀').length, 200);
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${index}.json`, '0'.repeat(64)]),
    );
    const [long = ''] = linesOf({ type: 'run-started', facts: files });
    assert.equal(long.length, 4_001);
  });

  it('hold no text of arguments where the log keeps digests', () => {
    const removed = createTextRemover(redactor).event(approved('{"path":"private.txt"}'));
    assert.doesNotMatch(linesOf(removed).join(), /private/);
  });

  it('hold no secret, plain or encoded, on the way to stdout', () => {
    const base64 = Buffer.from(secret).toString('base64');
    const texts = [
      secret,
      base64,
      Buffer.from(secret).toString('hex'),
      `a\n::error::${secret}\n##[add-path]x`,
    ];
    const lines = texts.flatMap((text) => linesOf(approved(JSON.stringify({ text }))));
    const { stdout } = runConsole(
      lines.map((line) => ['debug', line] as const),
      { secrets: [] },
    );
    const printed = stdout.trimEnd().split('\n');
    assert.equal(printed.length, texts.length);
    assert.ok(
      printed.every((line) => line.startsWith('::debug::tool-approved ')),
      stdout,
    );
    for (const needle of [
      secret,
      base64.slice(0, 20),
      Buffer.from(secret).toString('hex').slice(0, 24),
      '##[',
    ]) {
      assert.ok(!stdout.includes(needle), needle);
    }
  });

  it('are redacted by the console once more, whoever calls it', () => {
    const { stdout } = runConsole([['debug', `x ${secret}\n::warning::y`]], { secrets: [secret] });
    assert.equal(stdout, '::debug::x *** ::warning::y\n');
  });

  it('are for runs that somebody debugs', () => {
    const on = (variables: { readonly [name: string]: string }) =>
      isDebugging({ variables: new Map(Object.entries(variables)) });
    assert.deepEqual(
      [on({ RUNNER_DEBUG: '1' }), on({ ACTIONS_STEP_DEBUG: 'true' }), on({ RUNNER_DEBUG: '0' }), on({})],
      [true, true, false, false],
    );
  });
});
