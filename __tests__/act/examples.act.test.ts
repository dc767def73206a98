/** The examples in a real runner: the workflow as people copy it, the action as a repository of its own. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Script, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActExample, type ActExampleRun, runActExample } from '../support/act-example.ts';
import { type ActStep, readActStep } from '../support/act-step.ts';
import { hostileAnswer, promptFiles } from '../support/example-files.ts';
import { createSecrets } from '../support/secrets.ts';

const runs: ActExampleRun[] = [];
after(() => {
  for (const run of runs) run.remove();
});

const key = createSecrets('act examples')[0]?.value ?? '';

type Told = {
  readonly run: ActExampleRun;
  readonly agent: ActStep;
  /** A file of RUNNER_TEMP. */
  left(path: string): string;
};

async function perform(
  script: Script,
  { id, ...example }: Omit<ActExample, 'secrets'> & { readonly id: string },
): Promise<Told> {
  const model = await startScriptedModel(script);
  try {
    const run = await runActExample({
      ...example,
      secrets: { OPENAI_API_KEY: key },
      vars: { MODEL_URL: model.baseUrl },
      env: { OAI_BASE_URL: model.baseUrl, NO_PROXY: '127.0.0.1', ...example.env },
    });
    runs.push(run);
    const agent = readActStep(run, { id });
    const temp = join(dirname(run.kept(agent.outputs['audit-file'] ?? '')), '../..');
    return { run, agent, left: (path) => readFileSync(join(temp, path), 'utf8') };
  } finally {
    await model.close();
  }
}

const assertSuccess = ({ run, agent }: Told): void => {
  assert.equal(run.exit, 0, run.tail);
  const { conclusion, reason } = agent.outputs;
  assert.deepEqual([conclusion, reason], ['success', 'ANSWER']);
};

describe('examples in a real runner', () => {
  it('prompt-step', async () => {
    const told = await perform([{ text: hostileAnswer }], {
      ...{ name: 'prompt-step', event: 'workflow_dispatch', id: 'agent' },
    });
    assertSuccess(told);
    assert.equal(told.agent.outputs['final-message'], hostileAnswer);
    const printed = told.run.records.map(({ msg }) => String(msg).trim());
    assert.ok(printed.includes(String(hostileAnswer.split(/\s+/).length)), told.run.tail);
  });

  it('structured-output', async () => {
    const answer = JSON.stringify({ visible: true, entry: hostileAnswer });
    const told = await perform([{ text: answer }], {
      ...{ name: 'structured-output', event: 'push', id: 'agent' },
    });
    assertSuccess(told);
    assert.equal(told.left('entry.md'), `${hostileAnswer}\n`);
  });

  it('from-ai-inference', async () => {
    const told = await perform([{ text: JSON.stringify({ notes: hostileAnswer }) }], {
      ...{ name: 'from-ai-inference', event: 'push', id: 'inference', checkout: promptFiles },
      payload: { ref: 'refs/tags/v1' },
    });
    assertSuccess(told);
    assert.equal(told.left('notes.md'), `${hostileAnswer}\n`);
  });
});
