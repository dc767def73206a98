/** An input that is wrong fails the step in a real runner, and later steps can tell why. */

import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActRun, startAct } from '../support/act.ts';
import { replyAsAgent } from '../support/act-model.ts';
import { createActRepository } from '../support/act-repository.ts';
import { readActStep } from '../support/act-step.ts';

describe('a step with a bad input', () => {
  let folder = '';
  let run: ActRun;
  let asked = -1;

  before(async () => {
    folder = realpathSync(await mkdtemp(join(tmpdir(), 'goagent repository ')));
    await createActRepository(folder);
    const model = await startScriptedModel(replyAsAgent);
    const vars = { MODEL_URL: model.baseUrl };
    run = await startAct({ repository: folder, workflow: 'bad-input.yml', event: 'push', vars });
    asked = model.requests.length;
    await model.close();
  });
  after(async () => {
    run.remove();
    await rm(folder, { recursive: true });
  });

  it('fails the job before any request', () => {
    assert.equal(run.exit, 1, run.tail);
    assert.equal(readActStep(run, { id: 'agent' }).result, 'failure');
    assert.equal(asked, 0);
  });

  // Not by the annotation: act does not wait for the last lines of a step that fails.
  it('is told in a summary that names the input', () => {
    const { summary } = readActStep(run, { id: 'agent' });
    assert.match(summary, /^## \S+ goagent: config-error\n/, run.tail);
    assert.match(summary, /max&#45;steps/);
  });

  it('skips what follows, but for a step that runs always, which reads the conclusion', () => {
    assert.equal(readActStep(run, { id: 'not-reached' }).printed, '');
    assert.match(readActStep(run, { id: 'reader' }).printed, /^read: failure config-error [A-Z_]+$/m);
  });
});
