/** Steps of the real bundle on the fake GitHub: each with a checkout and a token of its own, against a scripted model. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type EndedRun, runBundle } from './ended-run.ts';
import { type ExampleHubOptions, type HubEvent, openExampleHub, toHubScene } from './example-hub.ts';
import type { Hub } from './hub/hub.ts';
import type { RunOptions } from './runner.ts';

export type HubStep = Pick<RunOptions, 'inputs'> & {
  readonly event: HubEvent;
  readonly script: Script;
  /** What somebody does to the checkout before the step. */
  readonly prepare?: (workspace: string) => void | Promise<void>;
};

export type HubWork = {
  readonly hub: Hub;
  /** Live unless told otherwise, with a token that may write everything that a job's can. */
  run(step: HubStep): Promise<EndedRun>;
};

const all = { contents: 'write', issues: 'write', 'pull-requests': 'write' };

/** Takes everything away when `work` is done; fails when the hub was asked what GitHub does not know. */
export async function onHub(
  options: ExampleHubOptions,
  work: (parts: HubWork) => Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent on hub ')));
  const hub = await openExampleHub(options);
  const runs: EndedRun[] = [];
  const run: HubWork['run'] = async ({ event, script, inputs, prepare }) => {
    const scene = await toHubScene(hub, { event, folder: mkdtempSync(join(folder, 'step ')) });
    await prepare?.(scene.workspace);
    const ended = await runBundle(script, {
      ...{ event: scene.event, workspace: scene.workspace, githubToken: scene.tokenFor?.(all) ?? '' },
      inputs: { prompt: '', publish: 'live', 'upload-audit': 'false', ...inputs },
      env: { ...scene.env },
    });
    runs.push(ended);
    return ended;
  };
  try {
    await work({ hub, run });
  } finally {
    for (const one of runs) one.remove();
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The weekly event, on the default branch. */
export const toSchedule = (): HubEvent => ({
  name: 'schedule',
  payload: {
    schedule: '17 3 * * 1',
    repository: { full_name: 'sample-owner/sample', private: true, default_branch: 'main' },
  },
  actor: 'sam',
  checkout: 'refs/heads/main',
});

/** Routes of what was written, in order; a question by GraphQL is none. */
export const writtenOn = ({ writes }: Hub): readonly string[] =>
  writes.done.map(({ route }) => route).filter((route) => route !== 'graphql');
