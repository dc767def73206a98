/** `publish-error`: an upload that is required and fails, and what it does not change. */

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Script } from '../../src/demo/scripted-model.ts';
import { assertEnded, type EndedRun, runBundle } from '../support/ended-run.ts';
import { makeToken } from '../support/results-service.ts';
import type { RunOptions } from '../support/runner.ts';

const runs: EndedRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

/** The runner told of an artifact service, and nothing listens there. */
const gone = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: makeToken() };

type Setup = { readonly inputs?: { readonly [name: string]: string }; readonly env?: RunOptions['env'] };

async function run(script: Script, { inputs, env = gone }: Setup = {}): Promise<EndedRun> {
  const ended = await runBundle(script, { inputs: { 'upload-audit': 'required', ...inputs }, env });
  runs.push(ended);
  return ended;
}

const missing =
  /The audit log was not uploaded: .*ECONNREFUSED.*\. The input "upload-audit" says that it has to be\. Run the job/;

describe('publish-error', { concurrency: 2 }, () => {
  it('UPLOAD_FAILED: the run succeeded, and the log says so; outputs, summary and exit status say the rest', async () => {
    const ended = await run([{ text: 'Done.' }]);
    const { conclusion, reason, 'final-message': text } = ended.outputs;
    assert.deepEqual([conclusion, reason, text, ended.exit], ['publish-error', 'UPLOAD_FAILED', 'Done.', 1]);
    const last = ended.log.at(-1);
    assert.deepEqual([last?.conclusion, last?.reason], ['success', 'ANSWER']);
    assert.deepEqual([ended.report?.valid, ended.report?.complete], [true, true]);
    assert.match(ended.stdout.toString(), missing);
  });

  it('UPLOAD_FAILED: comes before anything is called where there is no service at all', async () => {
    const ended = await run([], { env: {} });
    assertEnded(ended, {
      conclusion: 'publish-error',
      reason: 'UPLOAD_FAILED',
      exit: 1,
      message:
        /^Nothing was called\. The audit log cannot be uploaded: the runner gave no ACTIONS_RESULTS_URL, .* Set "upload-audit: true" where/,
    });
    assert.equal(ended.requests.length, 0);
  });

  it('is not what a skipped run ends with: nothing was done that had to be kept', async () => {
    const ended = await runBundle([], {
      inputs: { 'upload-audit': 'required' },
      event: { name: 'pull_request', payload: {} },
    });
    runs.push(ended);
    assert.deepEqual([ended.outputs.conclusion, ended.exit], ['skipped', 0]);
  });

  it('UPLOAD_FAILED: does not fail the step when `fail-on` leaves it out', async () => {
    const ended = await run([{ text: 'Done.' }], { inputs: { 'fail-on': 'provider-error' } });
    assert.deepEqual([ended.outputs.conclusion, ended.exit], ['publish-error', 0]);
  });

  it('is not what a run ends with that failed before: it keeps its reason, and tells both', async () => {
    const ended = await run([{ fault: { type: 'status', status: 401 } }]);
    assertEnded(ended, { conclusion: 'provider-error', reason: 'PROVIDER_STATUS', exit: 1, message: /401/ });
    const told = ended.stdout.toString();
    assert.match(told, /provider-error \(PROVIDER_STATUS\): .*401/);
    assert.match(told, missing);
    assert.ok(ended.summary.includes('The audit log was not uploaded'), ended.summary);
  });
});
