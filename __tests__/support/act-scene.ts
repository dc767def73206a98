/** What a test in a real runner needs around it: a repository, a model, a service that keeps artifacts; and nothing is left of them. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Script, type ScriptedModel, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { type ActOptions, type ActRun, startAct } from './act.ts';
import { createActRepository } from './act-repository.ts';
import { type ResultsService, startResultsService } from './results-service.ts';
import { createSecrets } from './secrets.ts';

export type ActScene = {
  readonly model: ScriptedModel;
  readonly service: ResultsService;
  /** Runs a workflow on `push`. */
  run(workflow: string, options?: Pick<ActOptions, 'killMainWhen' | 'timeoutMs'>): Promise<ActRun>;
  close(): Promise<void>;
};

/** `create` makes the repository in a folder that is empty. */
export async function openActScene(
  script: Script,
  create: (folder: string) => Promise<unknown> = createActRepository,
): Promise<ActScene> {
  const repository = realpathSync(mkdtempSync(join(tmpdir(), 'goagent repository ')));
  await create(repository);
  // The one that may fail comes first: an open server would keep the process.
  const service = await startResultsService();
  const model = await startScriptedModel(script);
  const runs: ActRun[] = [];
  const key = createSecrets('act scene')[0]?.value ?? '';
  return {
    model,
    service,
    run: async (workflow, options = {}) => {
      const run = await startAct({
        ...{ repository, workflow, event: 'push', ...options },
        vars: { MODEL_URL: model.baseUrl },
        secrets: { OAI_API_KEY: key },
        // act has one address for both services, and this is its name.
        env: { ...service.variables, ACTIONS_RUNTIME_URL: service.url },
      });
      runs.push(run);
      return run;
    },
    close: async () => {
      for (const run of runs) run.remove();
      await model.close();
      await service.close();
      rmSync(repository, { recursive: true });
    },
  };
}
