/** A run whose tool reaches for the bundle of its own run, and what of it was uploaded. POSIX only. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import type { BlobStore } from './azurite.ts';
import { startPost } from './kept-bundle.ts';
import { type Faults, startResultsService } from './results-service.ts';
import { type RunResult, startRun } from './runner.ts';
import { createToolRepository } from './tool-repository.ts';
import { readZip } from './zip.ts';

export type Meddling = {
  readonly store: BlobStore;
  /** Shell code of the tool: `$B` is the bundle's directory, `$T` is RUNNER_TEMP. */
  readonly code: string;
  readonly inputs?: { readonly [name: string]: string };
  readonly env?: { readonly [name: string]: string };
  readonly faults?: Faults;
};

export type Meddled = {
  readonly main: RunResult;
  readonly post: RunResult;
  /** Of all artifacts that were finished, by artifact. */
  readonly zips: readonly ReadonlyMap<string, Buffer>[];
  remove(): void;
};

const places = 'B=$(cd "$HOME/../bundle" && pwd); T=$(cd "$HOME/../.." && pwd)';

/** Main with a model that calls the tool once, and then its post step. */
export async function runMeddled({ store, code, inputs, env, faults }: Meddling): Promise<Meddled> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent meddling ')));
  const workspace = join(folder, 'work');
  await createToolRepository(workspace, {
    tools: [{ name: 'meddle', timeoutSec: 20 }],
    programs: { meddle: `${places}\n${code}\necho done` },
  });
  const model = await startScriptedModel([{ calls: [{ name: 'meddle', arguments: {} }] }, { text: 'Done.' }]);
  const service = await startResultsService({ store, ...(faults === undefined ? {} : { faults }) });
  try {
    const given = {
      ...{ prompt: 'Do it.', model: 'scripted', 'base-url': model.baseUrl, 'http-retries': '0' },
      // Under full isolation a tool does not come near any of it.
      ...{ tools: 'tools.json', timeout: '15s', sandbox: 'off', ...inputs },
    };
    const variables = { ...service.variables, ...env };
    const main = await startRun({ workspace, inputs: given, env: variables, timeoutMs: 30_000 });
    const post = await startPost(main, variables, given);
    const finished = service.artifacts().filter(({ id }) => id !== '');
    const zips = await Promise.all(finished.map(async ({ name }) => readZip(await service.download(name))));
    const remove = () => {
      for (const path of [main, post]) path.remove();
      rmSync(folder, { recursive: true });
    };
    return { main, post, zips, remove };
  } finally {
    await Promise.all([service.close(), model.close()]);
  }
}
