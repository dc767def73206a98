/** A run of the recipe `review` on a stranger's pull request, live on the fake GitHub: as often as wanted, in one checkout. */

import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Script, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { openExampleHub, toHubScene } from './example-hub.ts';
import type { Hub } from './hub/hub.ts';
import { type RunResult, startRun } from './runner.ts';
import { sampleFiles } from './workspace.ts';

export const changedFile = 'src/greet.js';

export type ReviewAttack = {
  readonly script: Script;
  readonly inputs?: { readonly [name: string]: string };
};

export type ReviewRuns = {
  readonly hub: Hub;
  run(): Promise<RunResult>;
};

/** Takes everything away when `judge` is done. */
export async function attackReview(
  { script, inputs }: ReviewAttack,
  judge: (runs: ReviewRuns) => Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-attack-')));
  const hub = await openExampleHub({ visibility: 'public' });
  const model = await startScriptedModel(script);
  const runs: RunResult[] = [];
  try {
    const scene = await toHubScene(hub, { event: await openByStranger(hub), folder });
    const permissions = { contents: 'read', 'pull-requests': 'write' };
    await judge({
      hub,
      run: async () => {
        const done = await startRun({
          ...{ workspace: scene.workspace, event: scene.event, timeoutMs: 60_000 },
          githubToken: scene.tokenFor?.(permissions) ?? '',
          env: { ...scene.env, GITHUB_JOB: 'review' },
          inputs: {
            ...{ recipe: 'review', publish: 'live', model: 'scripted', 'base-url': model.baseUrl },
            ...inputs,
          },
        });
        runs.push(done);
        assert.deepEqual([done.timedOut, done.signal, done.stderr.toString()], [false, null, '']);
        return done;
      },
    });
  } finally {
    for (const run of runs) run.remove();
    await model.close();
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openByStranger(hub: Hub): ReturnType<typeof toEvent> {
  const text = (sampleFiles[changedFile] ?? '').replace('"Hello, " + name', '"Hello, " + name.trim()');
  const fork = { from: 'main', fork: 'stefan' };
  await hub.pushTo('topic', { [changedFile]: text }, 'stefan', fork);
  return toEvent(hub, await hub.openPull({ head: 'topic', author: 'stefan', title: 'Trim', fork: 'stefan' }));
}

async function toEvent(hub: Hub, pull: number) {
  const payload = hub.toEvent({ pull, action: 'opened' });
  return { name: 'pull_request_target', payload, actor: 'stefan', checkout: 'refs/heads/main' };
}
