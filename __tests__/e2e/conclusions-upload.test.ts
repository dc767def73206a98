/** `publish-error`: an upload that is required and fails, and what it does not change. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Script } from '../../src/demo/scripted-model.ts';
import { assertEnded, type EndedRun, runBundle } from '../support/ended-run.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

/** There is no artifact service here. */
async function run(script: Script, inputs: { readonly [name: string]: string }): Promise<EndedRun> {
  const ended = await runBundle(script, { inputs: { 'upload-audit': 'required', ...inputs } });
  runs.push(ended);
  return ended;
}

const missing =
  'The audit log was not uploaded: the runner gave no ACTIONS_RESULTS_URL, no ACTIONS_RUNTIME_TOKEN. The input "upload-audit" says that it has to be.';

describe('publish-error', { concurrency: 2 }, () => {
  it('UPLOAD_FAILED: the run succeeded, and the log says so; outputs, summary and exit status say the rest', async () => {
    const ended = await run([{ text: 'Done.' }], {});
    const { conclusion, reason, 'final-message': text } = ended.outputs;
    assert.deepEqual([conclusion, reason, text, ended.exit], ['publish-error', 'UPLOAD_FAILED', 'Done.', 1]);
    const last = ended.log.at(-1);
    assert.deepEqual([last?.conclusion, last?.reason], ['success', 'ANSWER']);
    assert.deepEqual([ended.report?.valid, ended.report?.complete], [true, true]);
    assert.ok(ended.stdout.toString().includes(`publish-error (UPLOAD_FAILED): ${missing}`));
  });

  it('UPLOAD_FAILED: does not fail the step when `fail-on` leaves it out', async () => {
    const ended = await run([{ text: 'Done.' }], { 'fail-on': 'provider-error' });
    assert.deepEqual([ended.outputs.conclusion, ended.exit], ['publish-error', 0]);
  });

  it('is not what a run ends with that failed before: it keeps its reason, and tells both', async () => {
    const ended = await run([{ fault: { type: 'status', status: 401 } }], {});
    assertEnded(ended, { conclusion: 'provider-error', reason: 'PROVIDER_STATUS', exit: 1, message: /401/ });
    const told = ended.stdout.toString();
    assert.match(told, /provider-error \(PROVIDER_STATUS\): .*401/);
    assert.ok(told.includes(missing), told);
    assert.ok(ended.summary.includes('The audit log was not uploaded'), ended.summary);
  });
});
