/** The examples run: steps of ours by the real bundles, scripts by bash, against a scripted model. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Script, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { hostileAnswer, promptFiles } from '../support/example-files.ts';
import { type ExampleDone, type ExampleScene, runExample } from '../support/example-run.ts';
import { messagesOf } from '../support/hostile-run.ts';
import { startLocalModel } from '../support/local-model.ts';
import { createSecrets } from '../support/secrets.ts';
import { createRepository, sampleFiles } from '../support/workspace.ts';

const left: (() => void)[] = [];
after(() => {
  for (const remove of left) remove();
});

const key = createSecrets('examples')[0]?.value ?? '';
type Setting = Omit<ExampleScene, 'workspace' | 'scratch'>;

async function perform(name: string, setting: Setting): Promise<ExampleDone & { readonly scratch: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent example ')));
  left.push(() => rmSync(folder, { recursive: true, force: true }));
  const workspace = join(folder, 'checkout');
  await createRepository(workspace, { ...sampleFiles, ...promptFiles });
  const scratch = join(folder, 'scratch');
  const done = await runExample(name, { ...setting, workspace, scratch });
  left.push(done.remove);
  return { ...done, scratch };
}

const onMain: Setting['event'] = {
  name: 'push',
  payload: { ref: 'refs/heads/main', repository: { private: true } },
};
const byHand: Setting['event'] = {
  name: 'workflow_dispatch',
  payload: { inputs: {}, repository: { private: true } },
};

async function withModel<T>(
  script: Script,
  use: (env: { readonly OAI_BASE_URL: string; readonly NO_PROXY: string }) => Promise<T>,
): Promise<T> {
  const model = await startScriptedModel(script);
  try {
    return await use({ OAI_BASE_URL: model.baseUrl, NO_PROXY: '127.0.0.1' });
  } finally {
    await model.close();
  }
}

const conclusions = ({ steps }: ExampleDone): readonly (string | undefined)[] =>
  steps.filter(({ outputs }) => outputs.conclusion !== undefined).map(({ outputs }) => outputs.conclusion);
const told = ({ steps }: ExampleDone): string => steps.map((step) => step.told).join('\n');

describe('examples by the harness', () => {
  it('prompt-step hands the answer on as a file, whatever it says', async () => {
    const done = await withModel([{ text: hostileAnswer }], (env) =>
      perform('prompt-step', { env, event: byHand, contexts: { secrets: { OPENAI_API_KEY: key } } }),
    );
    assert.equal(done.jobs.ask?.result, 'success', told(done));
    assert.deepEqual(conclusions(done), ['success']);
    assert.equal(done.steps.at(-1)?.told.trim(), String(hostileAnswer.split(/\s+/).length));
  });

  it('structured-output goes by the answer, and asks for one that fits when it does not', async () => {
    const answer = JSON.stringify({ visible: true, entry: hostileAnswer });
    const done = await withModel([{ text: 'It does.' }, { text: answer }], (env) =>
      perform('structured-output', { env, event: onMain, contexts: { secrets: { OPENAI_API_KEY: key } } }),
    );
    assert.equal(done.jobs.changelog?.result, 'success', told(done));
    assert.match(done.steps.at(-1)?.told ?? '', /^::notice title=Changelog::.*\n$/);
    assert.equal(readFileSync(join(done.scratch, 'entry.md'), 'utf8'), `${hostileAnswer}\n`);
  });

  it('from-ai-inference fills its prompt file, and writes what came as JSON', async () => {
    const requests: string[] = [];
    const script: Script = (request) => {
      requests.push(
        messagesOf(request)
          .map(({ text }) => text)
          .join('\n'),
      );
      return { text: JSON.stringify({ notes: hostileAnswer }) };
    };
    const done = await withModel(script, (env) =>
      perform('from-ai-inference', {
        env: { NO_PROXY: env.NO_PROXY },
        event: { name: 'push', payload: { ref: 'refs/tags/v1', repository: { private: true } } },
        contexts: {
          github: { ref_name: 'v1' },
          vars: { MODEL_URL: env.OAI_BASE_URL },
          secrets: { OPENAI_API_KEY: key },
        },
      }),
    );
    assert.equal(done.jobs.notes?.result, 'success', told(done));
    assert.match(requests[0] ?? '', /^Write the notes for v1\./m);
    assert.equal(readFileSync(join(done.scratch, 'notes.md'), 'utf8'), `${hostileAnswer}\n`);
  });

  it('local-model fetches a model and asks it over http, without a key', async () => {
    const model = await startLocalModel([{ text: 'A small project.' }]);
    try {
      const done = await perform('local-model', {
        event: byHand,
        env: { NO_PROXY: 'localhost,127.0.0.1' },
        contexts: { job: { services: { ollama: { ports: { 11434: model.port } } } } },
      });
      assert.equal(done.jobs.ask?.result, 'success', told(done));
      assert.deepEqual(model.pulled, ['qwen3:4b']);
      assert.deepEqual(
        model.requests.map(({ path, headers }) => [path, headers.authorization]),
        [['/v1/chat/completions', undefined]],
      );
      assert.equal(done.steps.at(-1)?.told.trim(), '3');
    } finally {
      await model.close();
    }
  });
});
