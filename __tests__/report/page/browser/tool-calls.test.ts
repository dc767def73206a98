/** Calls: lines of the log and texts of the transcript come together, and filters count them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countOf, filterNames, searchCalls } from '../../../../src/report/page/browser/call-filter.ts';
import { parseLines } from '../../../../src/report/page/browser/log-lines.ts';
import { toToolCalls } from '../../../../src/report/page/browser/tool-calls.ts';
import { answerOf, parseTranscript } from '../../../../src/report/page/browser/transcript.ts';
import { approved, ended, ran, refused, started, toLogLines } from '../../../support/page-lines.ts';

const lines = parseLines(
  toLogLines([
    started,
    approved(1, 'same'),
    approved(1, 'same', { arguments: { path: 'second.txt' } }),
    ran(1, 'same', { truncated: true }),
    refused(1, 'no'),
    approved(2, 'denied'),
    ran(2, 'denied', { ending: 'denied', exit: 1, ms: 1_500 }),
    approved(2, 'late'),
    ran(2, 'late', { ending: 'timed-out', exit: -1, ms: 30_000 }),
    approved(3, 'open'),
    ended(40_000),
  ]),
);
const call = (id: string, argumentsText: string) => ({ id, name: 'fs_read_file', argumentsText });
const result = (step: number, callId: string, content: string) => ({ stage: 'main', step, callId, content });
const transcript = parseTranscript(
  JSON.stringify({
    messages: [{ stage: 'main', role: 'user', content: 'Do it.' }],
    replies: [
      {
        stage: 'main',
        step: 1,
        content: {
          text: 'Reading.',
          calls: [call('same', '{"path":"first"}'), call('same', '{"path":"second"}')],
        },
      },
      { stage: 'main', step: 3, content: { text: 'Done.', calls: [] } },
    ],
    results: [
      result(1, 'same', 'the first result'),
      result(1, 'no', '{"error":"denied"}'),
      result(2, 'denied', '{"error":"denied: outside","code":"DENIED_PATH"}'),
    ],
  }),
);
const calls = toToolCalls(lines, transcript);

describe('the calls of a run', () => {
  it('have a state, a code and the lines that tell of them', () => {
    assert.deepEqual(
      calls.map(({ number, state, ended, code, lines }) => [number, state, ended, code, lines]),
      [
        [1, 'open', 'no end told', '', [1]],
        [2, 'ok', 'ok', '', [2, 3]],
        [3, 'refused', 'refused', 'DENIED_TAINT', [4]],
        [4, 'refused', 'denied', 'DENIED_PATH', [5, 6]],
        [5, 'failed', 'timed-out', '', [7, 8]],
        [6, 'open', 'no end told', '', [9]],
      ],
    );
  });

  it('get their texts in order where an id comes twice', () => {
    assert.deepEqual(
      calls.map(({ argumentsText, result }) => [argumentsText, result]),
      [
        ['{"path":"first"}', undefined],
        ['{"path":"second"}', 'the first result'],
        [undefined, '{"error":"denied"}'],
        [undefined, '{"error":"denied: outside","code":"DENIED_PATH"}'],
        [undefined, undefined],
        [undefined, undefined],
      ],
    );
    assert.equal(answerOf(transcript), 'Done.');
  });

  it('are counted by each filter', () => {
    assert.deepEqual(
      filterNames.map((name) => [name, countOf(calls, name)]),
      [
        ['all', 6],
        ['refused', 2],
        ['failed', 3],
        ['shortened', 1],
        ['slow', 2],
      ],
    );
  });

  it('are found by words of names, codes, arguments and results, whatever the case', () => {
    const found = (words: string) => searchCalls(calls, { filter: 'all', words }).map(({ number }) => number);
    assert.deepEqual(
      [found('SECOND'), found('first result'), found('denied_path'), found('nothing')],
      [[2], [2], [4], []],
    );
    assert.deepEqual(
      searchCalls(calls, { filter: 'refused', words: 'b.txt' }).map(({ number }) => number),
      [3],
    );
  });
});
