/** The table of interface §5, row by row. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProcessRecord } from '../../src/contract/ports.ts';
import { toAnswer, toWrapperAnswer } from '../../src/launch/answer.ts';

type Text = string | Uint8Array;

function toRecord(parts: Partial<ProcessRecord>, stdout: Text = '', stderr: Text = ''): ProcessRecord {
  const output = { stdout: Buffer.from(stdout), stderr: Buffer.from(stderr) };
  const sizes = { stdoutBytes: output.stdout.length, stderrBytes: output.stderr.length };
  return { ending: 'exited', exit: 0, signal: null, ms: 1, ...output, ...sizes, ...parts };
}

function succeed(stdout: Text): unknown {
  const answer = toAnswer(toRecord({}, stdout, 'a warning'));
  assert.deepEqual([answer.ending, answer.code], ['ok', undefined]);
  return answer.said;
}

function fail(stderr: Text, exit = 1): unknown {
  const answer = toAnswer(toRecord({ exit }, 'ignored', stderr));
  assert.deepEqual([answer.ending, answer.code], ['failed', undefined]);
  return answer.said;
}

describe('an answer of exit status 0', () => {
  it('is the JSON value', () => {
    assert.deepEqual(succeed(' {"a": [1, "x  y\\n"]}\n'), { a: [1, 'x  y\n'] });
    assert.equal(succeed('42\n'), 42);
    assert.equal(succeed('null'), null);
  });

  it('is other text as it is', () => {
    assert.equal(succeed('  two  words \n\n'), '  two  words \n\n');
    assert.equal(succeed('\u{feff}{}'), '\u{feff}{}');
    assert.equal(succeed('{"a":1}\n{"a":2}\n'), '{"a":1}\n{"a":2}\n');
  });

  it('is the text where parsing would change digits', () => {
    assert.equal(succeed('{"id": 12345678901234567890}'), '{"id": 12345678901234567890}');
  });

  it('keeps the quotes of a JSON string, which is told from text by them', () => {
    assert.equal(succeed(' "a \\"word\\""\n'), '"a \\"word\\""');
  });

  it('is {} for nothing', () => {
    assert.deepEqual(succeed(''), {});
    assert.deepEqual(succeed(' \n'), {});
  });

  it('has U+FFFD for what is no UTF-8', () => {
    assert.equal(succeed(Uint8Array.of(0x61, 0xff, 0x62)), 'a\u{fffd}b');
  });
});

describe('an answer of another exit status', () => {
  it('lifts error, code and hint from the JSON on stderr, encoded once', () => {
    const error = { error: 'say "no"', code: 'E_NO', hint: 'ask again', other: 1 };
    assert.deepEqual(fail(`${JSON.stringify(error)}\n`), {
      error: 'say "no"',
      code: 'E_NO',
      hint: 'ask again',
    });
    assert.deepEqual(fail('{"error":{"deep":1},"code":7}'), { error: { deep: 1 }, code: 7 });
    assert.deepEqual(fail('{\n "error": "pretty"\n}\n'), { error: 'pretty' });
  });

  it('finds the last line that is an error object', () => {
    const text = 'warning: old\n{"error":"first"}\n{"error":"last","code":"E"}\n{"level":"info"}\nnotice\n';
    assert.deepEqual(fail(text), { error: 'last', code: 'E' });
  });

  it('drops a code or hint of another kind', () => {
    assert.deepEqual(fail('{"error":"e","code":["x"],"hint":{}}'), { error: 'e' });
  });

  it('is the text of stderr, less the white space at its end', () => {
    assert.deepEqual(fail('  two  lines\nof text \n\n'), { error: '  two  lines\nof text' });
    for (const text of ['{"message":"m"}', '{"error":null}', '{"error":""}', '["error"]', '{"error":']) {
      assert.deepEqual(fail(text), { error: text });
    }
  });

  it('is the status when stderr is empty', () => {
    assert.deepEqual(fail('', 3), { error: 'exit status 3' });
    assert.deepEqual(fail('\n', 255), { error: 'exit status 255' });
  });

  it('names the signal', () => {
    const record = toRecord({ exit: -1, signal: 'SIGSEGV' }, '', '{"error":"e"}');
    assert.deepEqual(toAnswer(record), { ending: 'failed', said: { error: 'killed by signal SIGSEGV' } });
  });
});

describe('an answer of a process that was ended', () => {
  it('says only that it timed out, or was cancelled', () => {
    const timedOut = toRecord({ ending: 'timed-out', exit: -1, signal: 'SIGTERM' }, 'so far', 'e');
    assert.deepEqual(toAnswer(timedOut), { ending: 'timed-out', said: { error: 'tool timed out' } });
    const cancelled = toRecord({ ending: 'cancelled', exit: -1 }, 'so far');
    assert.deepEqual(toAnswer(cancelled), { ending: 'cancelled', said: { error: 'cancelled' } });
  });

  it('is the text so far at an overflow, cut between characters', () => {
    const cut = Buffer.from('[1, 2, "é').subarray(0, -1);
    assert.deepEqual(toAnswer(toRecord({ ending: 'overflowed', exit: -1 }, cut, 'e')), {
      ending: 'overflowed',
      said: '[1, 2, "',
    });
    assert.deepEqual(toAnswer(toRecord({ ending: 'overflowed', exit: -1 }, '', 'flood')).said, 'flood');
  });

  it('is TOOL_UNAVAILABLE for one that was not started', () => {
    const record = toRecord({ ending: 'not-started', exit: -1, problem: 'the program does not exist' });
    const error = 'tool could not be started: the program does not exist';
    assert.deepEqual(toAnswer(record), {
      ending: 'failed',
      said: { error, code: 'TOOL_UNAVAILABLE' },
      code: 'TOOL_UNAVAILABLE',
    });
  });
});

describe('an answer of an installed wrapper', () => {
  const said = { error: 'denied: kept from tools', code: 'DENIED_PATH' };
  const record = toRecord({ exit: 1 }, '', JSON.stringify(said));

  it('is a refusal where the tool refused, and that of any other program is a failure', () => {
    assert.deepEqual(toWrapperAnswer(record), { ending: 'denied', said, code: 'DENIED_PATH' });
    assert.deepEqual(toAnswer(record), { ending: 'failed', said });
  });

  it('is what it is for any other program otherwise', () => {
    for (const code of ['NOT_FOUND', 'DENIED_TAINT', 'constructor', 7]) {
      const other = toRecord({ exit: 1 }, '', JSON.stringify({ error: 'no', code }));
      assert.deepEqual(toWrapperAnswer(other), toAnswer(other));
    }
  });
});
