/** A real runner starts the action from a workflow, for each event that a schedule, a person or a push gives. */

import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActRun, startAct } from '../support/act.ts';
import { answer, replyAsAgent } from '../support/act-model.ts';
import { createActRepository } from '../support/act-repository.ts';
import { readActStep } from '../support/act-step.ts';
import { runCommand } from '../support/command-line.ts';
import { findProcessesIn } from '../support/folder-processes.ts';
import { createSecrets } from '../support/secrets.ts';

const [key] = createSecrets('triggers');
const runs: ActRun[] = [];
let folder = '';
let sha = '';
let model: ScriptedModel;

before(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), 'goagent repository ')));
  sha = await createActRepository(folder);
  model = await startScriptedModel(replyAsAgent);
});
after(async () => {
  await model.close();
  for (const run of runs) run.remove();
  await rm(folder, { recursive: true });
});

for (const event of ['push', 'workflow_dispatch', 'schedule'] as const) {
  describe(`a workflow on ${event}`, () => {
    let run: ActRun;
    let outputs: { readonly [name: string]: string };
    let bundle = '';

    before(async () => {
      run = await startAct({
        repository: folder,
        workflow: 'agent.yml',
        event,
        vars: { MODEL_URL: model.baseUrl },
        secrets: { OAI_API_KEY: key?.value ?? '' },
      });
      runs.push(run);
      outputs = readActStep(run, { id: 'agent' }).outputs;
      bundle = dirname(run.kept(outputs['audit-file'] ?? ''));
    });

    it('runs both programs of its manifest and succeeds', () => {
      assert.equal(run.exit, 0, run.tail);
      const { conclusion, reason, 'tool-calls': calls } = outputs;
      assert.deepEqual([conclusion, reason, calls], ['success', 'ANSWER', '2']);
      const lines = readFileSync(join(bundle, 'audit.jsonl'), 'utf8').split('\n').slice(0, -1);
      const log = lines.map((line) => JSON.parse(line));
      assert.deepEqual(
        log.filter(({ type }) => type === 'tool-run').map(({ tool, exit }) => [tool, exit]),
        [
          ['count_words', 0],
          ['count_bytes', 0],
        ],
      );
      const { event: told, repository, headSha } = log[0];
      assert.deepEqual([told, repository, headSha], [event, 'sample-owner/sample', sha]);
    });

    it('hands the answer to the next step byte for byte', () => {
      assert.equal(readActStep(run, { id: 'reader' }).result, 'success', run.tail);
      assert.equal(readFileSync(join(bundle, '../../read-by-the-next-step'), 'utf8'), answer);
      assert.equal(outputs['final-message'], answer);
    });

    it('shows a summary that names conclusion and digest', () => {
      const { summary } = readActStep(run, { id: 'agent' });
      assert.match(summary, /^## \S+ goagent: success\n/);
      assert.ok(summary.includes(`Digest of the log \`${outputs['audit-digest']}\``), summary);
    });

    it('leaves a log that is what the printed digest says', async () => {
      const digest = /^Digest: (\S+)/m.exec(readActStep(run, { id: 'agent' }).printed)?.[1];
      assert.equal(digest, outputs['audit-digest']);
      const end = await runCommand(['verify', bundle, '--expect', digest ?? '']);
      assert.equal(end.exit, 0, end.stdout);
    });

    it('leaves no process behind', () => {
      assert.deepEqual(findProcessesIn(run.folder), []);
    });
  });
}
