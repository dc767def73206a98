/** The examples that write, in a real runner: each does its work on the fake GitHub, and a second run adds nothing. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import type { ActOptions } from '../support/act.ts';
import { type ActExampleRun, runActExample, toActFiles } from '../support/act-example.ts';
import { exampleCases } from '../support/example-cases.ts';
import { openExampleHub, seenOn, toHubScene } from '../support/example-hub.ts';
import { exampleList } from '../support/example-list.ts';
import { createSecrets } from '../support/secrets.ts';

const key = createSecrets('act recipes')[0]?.value ?? '';
const events = ['pull_request', 'issues', 'issue_comment', 'schedule'] as const;

function toActEvent(name: string): ActOptions['event'] {
  const event = events.find((known) => known === name);
  if (event === undefined) throw new Error(`act is not told of ${name} here`);
  return event;
}

function permissionsOf(name: string): { readonly [name: string]: string } {
  const file = new URL(`../../examples/workflows/${name}.yml`, import.meta.url);
  const [job] = Object.values<{ readonly permissions: object }>(parse(readFileSync(file, 'utf8')).jobs);
  return Object.fromEntries(Object.entries(job?.permissions ?? {}));
}

describe('examples that write, in a real runner', () => {
  for (const { name, visibility, happen, script, judge } of exampleCases) {
    const row = exampleList.find((one) => one.name === name);
    if (row?.runsBy.startsWith('act') !== true) continue;
    it(name, { skip: row.state === 'waits' && 'what it needs is not in the action yet' }, async () => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent example ')));
      const hub = await openExampleHub({ visibility, files: toActFiles(name) });
      const model = await startScriptedModel(script);
      const runs: ActExampleRun[] = [];
      try {
        const event = await happen(hub);
        const scene = await toHubScene(hub, { event, folder });
        const run = async (): Promise<void> => {
          const token = scene.tokenFor?.(permissionsOf(name)) ?? '';
          const done = await runActExample({
            ...{ name, event: toActEvent(event.name), payload: event.payload, actor: event.actor },
            checkout: { folder: scene.workspace },
            secrets: { OPENAI_API_KEY: key, GITHUB_TOKEN: token },
            given: { GITHUB_API_URL: hub.apiUrl, GITHUB_GRAPHQL_URL: hub.variables.GITHUB_GRAPHQL_URL ?? '' },
            env: { OAI_BASE_URL: model.baseUrl, NO_PROXY: '127.0.0.1' },
          });
          runs.push(done);
          assert.equal(done.exit, 0, done.tail);
        };
        await run();
        await judge(hub);
        assert.deepEqual(hub.writes.refused, []);
        const before = seenOn(hub);
        await run();
        assert.deepEqual(seenOn(hub), before);
      } finally {
        for (const done of runs) done.remove();
        await model.close();
        await hub.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
