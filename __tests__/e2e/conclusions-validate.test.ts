/** Endings of mode: validate, which asks no model: nothing that fails, and something. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { toWorkflow, workflowPath } from '../support/doctor-tree.ts';
import { assertEnded, type EndedRun, linesOf, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

async function validate(inputs: readonly string[]): Promise<EndedRun> {
  const ended = await runBundle([], {
    inputs: { mode: 'validate', prompt: '', model: '' },
    workspace: { [workflowPath]: toWorkflow(inputs) },
  });
  runs.push(ended);
  assert.deepEqual(ended.requests, []);
  return ended;
}

const usual = ['prompt: Look.', 'model: some-model', 'prestage: false'];

describe('mode: validate', () => {
  it('ends with VALIDATED where there is no error, without prompt, model or key', async () => {
    const ended = await validate(usual);
    assertEnded(ended, {
      conclusion: 'success',
      reason: 'VALIDATED',
      exit: 0,
      message: /^Nothing was found in 1 file\.$/,
    });
    const [started] = linesOf(ended, 'run-started');
    assert.equal(Object(started?.inputs).mode, 'validate');
    assert.equal(linesOf(ended, 'gate-judged').length, 0);
  });

  it('ends with FAULTS_FOUND, a table and annotations with their place, where there is one', async () => {
    const many = Array.from({ length: 15 }, (_, index) => `unknown-${index}: x`);
    const ended = await validate([
      ...usual,
      'tools: no.json',
      'tainted-tools: fs_stat',
      'timeout: 2h',
      ...many,
    ]);
    const message = /^16 errors, 1 warning, \d note?s? in 1 file\.$/;
    assertEnded(ended, { conclusion: 'config-error', reason: 'FAULTS_FOUND', exit: 1, message });
    assert.match(ended.summary, /^### Findings$/m);
    assert.match(ended.summary, /^\| error \| `FILE_MISSING` \| .*agent&#46;yml|agent\.yml/m);
    const told = ended.stdout.toString().split('\n');
    const errors = told.filter((line) => line.startsWith('::error '));
    assert.equal(errors.length, 10);
    assert.match(
      errors[0] ?? '',
      /^::error title=FILE_MISSING,file=\.github\/workflows\/agent\.yml,line=21::input "tools"/,
    );
    assert.equal(told.filter((line) => line.startsWith('::warning title=TIMES_CONTRADICT,')).length, 1);
  });
});
