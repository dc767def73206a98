/** The examples that write: each does its work on the fake GitHub with its own permissions, and nothing twice. */

import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type BlobStore, startBlobStore } from '../support/azurite.ts';
import { exampleCases } from '../support/example-cases.ts';
import { openExampleHub, seenOn, toHubScene } from '../support/example-hub.ts';
import { exampleList } from '../support/example-list.ts';
import { type ExampleDone, runExample } from '../support/example-run.ts';
import { startResultsService } from '../support/results-service.ts';
import { createSecrets } from '../support/secrets.ts';

const key = createSecrets('recipes')[0]?.value ?? '';

const cases = exampleCases.map((one) => ({
  ...one,
  waits: exampleList.some(({ name, state }) => name === one.name && state === 'waits'),
}));

let store: BlobStore | undefined;
before(async () => {
  if (cases.some(({ waits }) => !waits)) store = await startBlobStore();
});
after(() => store?.close());

const toldBy = ({ steps }: ExampleDone): string => steps.map(({ told }) => told).join('\n');

describe('examples that write', () => {
  it('are all of the list that are not tried elsewhere', () => {
    const elsewhere = ['prompt-step', 'structured-output', 'from-ai-inference', 'local-model'];
    assert.deepEqual(
      [...exampleCases.map(({ name }) => name), ...elsewhere].toSorted(),
      exampleList.map(({ name }) => name).toSorted(),
    );
  });

  for (const { name, visibility, happen, script, judge, waits } of cases) {
    it(`${name} does its work, and a second run adds nothing`, {
      skip: waits && 'what it needs is not in the action yet',
    }, async () => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent example ')));
      const hub = await openExampleHub({ visibility });
      const model = await startScriptedModel(script);
      const dones: ExampleDone[] = [];
      try {
        const scene = await toHubScene(hub, { event: await happen(hub), folder });
        // As often as it is run: an artifact's name can be used once in a workflow run.
        const run = async (attempt: string): Promise<void> => {
          const artifacts = await startResultsService(store === undefined ? {} : { store });
          try {
            const env = { ...scene.env, ...artifacts.variables, OAI_BASE_URL: model.baseUrl };
            const contexts = { github: { run_attempt: attempt }, secrets: { OPENAI_API_KEY: key } };
            const done = await runExample(name, { ...scene, contexts, env });
            dones.push(done);
            for (const [job, { result }] of Object.entries(done.jobs))
              assert.equal(result, 'success', `${job}: ${toldBy(done)}`);
          } finally {
            await artifacts.close();
          }
        };
        await run('1');
        await judge(hub);
        assert.deepEqual(hub.writes.refused, []);
        const before = seenOn(hub);
        await run('2');
        assert.deepEqual(seenOn(hub), before);
      } finally {
        for (const done of dones) done.remove();
        await model.close();
        await hub.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
