/** What a run that was killed while its model was asked left behind, and `post` over copies of it. */

import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BlobStore, startBlobStore } from './azurite.ts';
import { runBundle } from './ended-run.ts';
import { postEntry } from './kept-bundle.ts';
import { type Faults, type ResultsService, startResultsService } from './results-service.ts';
import { type RunOptions, type RunResult, startRun } from './runner.ts';

export type State = { readonly [field: string]: string | number };
export type Left = {
  readonly temp: string;
  readonly root: string;
  readonly bundle: string;
  readonly state: State;
};
export type Posting = Partial<RunOptions> & { readonly state?: State | string; readonly faults?: Faults };
export type Posted = { readonly post: RunResult; readonly service: ResultsService };

/** The zip that was uploaded; nothing when nothing was. */
export const zipBytesOf = ({ service }: Pick<Posted, 'service'>): Buffer | undefined =>
  service.requests.find(({ call, method }) => call === 'blob' && method === 'PUT')?.body;

export type KilledRun = {
  readonly folder: string;
  readonly store: BlobStore;
  /** A copy of what the killed run left, with a RUNNER_TEMP of its own. */
  copy(): Left;
  post(left: Left, posting?: Posting): Promise<Posted>;
  remove(): Promise<void>;
};

export async function startKilled(): Promise<KilledRun> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-post-')));
  const store = await startBlobStore();
  let asked = (): void => {};
  const when = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const script = () => {
    asked();
    return { fault: { type: 'delay', ms: 60_000 } } as const;
  };
  const killed = await runBundle(script, { killAt: { when } });
  const runs: RunResult[] = [killed];
  const saved: State = JSON.parse(killed.state.goagent ?? '');
  return {
    folder,
    store,
    copy: () => {
      const temp = mkdtempSync(join(folder, 'temp '));
      const root = join(temp, basename(String(saved.root)));
      cpSync(String(saved.root), root, { recursive: true });
      for (const path of [root, join(root, 'bundle')]) chmodSync(path, 0o700);
      return { temp, root, bundle: join(root, 'bundle'), state: { ...saved, root } };
    },
    post: async (left, { state = left.state, faults, ...options } = {}) => {
      const service = await startResultsService({ store, ...(faults === undefined ? {} : { faults }) });
      const text = typeof state === 'string' ? state : JSON.stringify(state);
      const env = { ...service.variables, RUNNER_TEMP: left.temp, STATE_goagent: text, ...options.env };
      const run = await startRun({ inputs: {}, ...options, entry: postEntry, env });
      runs.push(run);
      await service.close();
      assert.equal(run.stderr.toString(), '');
      return { post: run, service };
    },
    remove: async () => {
      for (const run of runs) run.remove();
      rmSync(folder, { recursive: true });
      await store.close();
    },
  };
}

/** Annotations of one level. */
export const linesOf = (run: RunResult, word: string): readonly string[] =>
  run.stdout
    .toString()
    .split('\n')
    .filter((line) => line.startsWith(`::${word} title=goagent::`));
