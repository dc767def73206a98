/** The doctor's rules as a whole: on real files, each rule by its code and its line. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWorkflow } from '../../../src/law/doctor/judge-workflow.ts';
import { parseWorkflow } from '../../../src/law/doctor/parse-workflow.ts';

test('names the line of an action that is not pinned, and the job without a time limit', () => {
  const text = [
    'on: push',
    'jobs:',
    '  ask:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v5',
    '      - {uses: org/goagent-action@v0, with: {prompt: hello}}',
  ].join('\n');
  const reading = parseWorkflow(text);
  assert.equal(reading.verdict, 'parsed');
  const found = judgeWorkflow(reading.workflow, { file: 'ask.yml' });
  const places = found
    .filter(({ code }) => code === 'ACTION_NOT_PINNED' || code === 'TIMEOUT_MISSING')
    .map(({ code, line, file }) => ({ code, line, file }));
  assert.deepEqual(places, [
    { code: 'TIMEOUT_MISSING', line: 3, file: 'ask.yml' },
    { code: 'ACTION_NOT_PINNED', line: 6, file: 'ask.yml' },
  ]);
});
