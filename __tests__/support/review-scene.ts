/** A real minor release as a pull request on the fake GitHub, a scripted reviewer, and pushes to it. */

import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActRun, startAct } from './act.ts';
import { type HubScene, toHubScene } from './example-hub.ts';
import { type Hub, startHub } from './hub/hub.ts';
import { makeToken } from './hub/hub-calls.ts';
import { createReleaseChange } from './release-change.ts';
import { mended, replyAsReviewer, util } from './review-reader.ts';
import { type RunResult, startRun } from './runner.ts';
import { createSecrets } from './secrets.ts';
import { git } from './workspace.ts';

export type ReviewScene = {
  readonly hub: Hub;
  readonly model: ScriptedModel;
  /** Number of the pull request. */
  readonly pull: number;
  readonly mergeBase: string;
  /** One finding's line is mended, and there is a new file with a fault. Resolves to the head. */
  push(): Promise<string>;
  runInAct(action: string): Promise<ActRun>;
  runAlone(inputs?: { readonly [name: string]: string }, action?: string): Promise<RunResult>;
  close(): Promise<void>;
};

export const newFile = {
  path: 'src/v4/core/evaluate.ts',
  text: 'export function evaluate(text: string): unknown {\n  return eval(text);\n}\n',
};

const top = fileURLToPath(new URL('../../', import.meta.url));
const faces = ['action.yml', 'package.json', 'tools.json', 'dist', 'schemas'];
const workflow = '.github/workflows/review.yml';
const permissions = { contents: 'read', issues: 'none', 'pull-requests': 'write' } as const;

export async function openReviewScene(): Promise<ReviewScene> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent review ')));
  const release = await createReleaseChange(join(folder, 'release'));
  const hub = await startHub({
    ...{ repository: 'sample-owner/sample', private: true, tokens: [], collaborators: { sam: 'write' } },
  });
  const from = (revision: string) => ({ folder: release.folder, revision });
  await hub.pushFrom('main', from(release.base), 'sam');
  const text = readFileSync(join(top, '__tests__/act/workflows/review.yml'), 'utf8');
  await hub.pushTo('main', { [workflow]: text }, 'sam');
  await hub.pushFrom('release', from(release.head), 'sam');
  const pull = await hub.openPull({ head: 'release', author: 'sam', title: 'Release 4.1.0' });
  const model = await startScriptedModel(replyAsReviewer);
  for (const face of faces) cpSync(join(top, face), join(folder, 'action', face), { recursive: true });
  const runs: { remove(): void }[] = [];
  const key = createSecrets('review of a release')[0]?.value ?? '';

  const check = async (action: string): Promise<HubScene> =>
    toHubScene(hub, {
      event: {
        ...{ name: 'pull_request', actor: 'sam', checkout: `refs/pull/${pull}/merge` },
        payload: hub.toEvent({ pull, action }),
      },
      folder: mkdtempSync(join(folder, 'run ')),
    });

  return {
    ...{ hub, model, pull, mergeBase: release.base },
    push: async () => {
      const before = await git(release.folder, ['show', `HEAD:${util}`]);
      const files = { [util]: before.replace(mended.before, mended.after), [newFile.path]: newFile.text };
      return hub.pushTo('release', files, 'sam');
    },
    runInAct: async (action) => {
      const scene = await check(action);
      const token = makeToken();
      hub.addToken({ token, permissions });
      const eventPath = join(folder, 'event.json');
      writeFileSync(eventPath, JSON.stringify(scene.event.payload));
      const run = await startAct({
        ...{
          repository: scene.workspace,
          workflow: 'review.yml',
          event: 'pull_request',
          eventPath,
          actor: 'sam',
        },
        actions: { 'org/goagent-action@v0': join(folder, 'action') },
        vars: { MODEL_URL: model.baseUrl },
        secrets: { OAI_API_KEY: key, GITHUB_TOKEN: token },
        given: {
          GITHUB_API_URL: hub.apiUrl,
          GITHUB_GRAPHQL_URL: hub.variables.GITHUB_GRAPHQL_URL ?? '',
        },
        env: { NO_PROXY: '127.0.0.1' },
        timeoutMs: 120_000,
      });
      runs.push(run);
      return run;
    },
    runAlone: async (inputs = {}, action = 'opened') => {
      const scene = await check(action);
      const token = makeToken();
      hub.addToken({ token, permissions });
      const run = await startRun({
        ...{ workspace: scene.workspace, event: scene.event, githubToken: token },
        env: { ...scene.env, OAI_BASE_URL: model.baseUrl },
        inputs: {
          ...{ recipe: 'review', publish: 'live', model: 'scripted', 'api-key': key },
          ...{ 'upload-audit': 'false', ...inputs },
        },
        timeoutMs: 120_000,
      });
      runs.push(run);
      return run;
    },
    close: async () => {
      for (const run of runs) run.remove();
      await model.close();
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
