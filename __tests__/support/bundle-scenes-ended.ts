/** Scenes of the thirty bundles: runs that are cancelled, and runs that are killed, whose bundle `post` completes. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type BundleScene, call, done, readReadme } from './bundle-scene.ts';
import { runBundle } from './ended-run.ts';
import { bundleOf, startPost } from './kept-bundle.ts';
import { makeToken } from './results-service.ts';
import type { RunOptions } from './runner.ts';
import { createToolRepository } from './tool-repository.ts';

type Moment = {
  readonly script: Script;
  readonly when: Promise<unknown>;
  readonly options?: Partial<RunOptions>;
  /** Ends what outlives the run. */
  readonly after?: () => void;
};
type Make = (folder: string) => Moment | Promise<Moment>;
type Ended = Pick<BundleScene, 'name' | 'ends' | 'shows'>;

/** SIGKILL, and then the post step, as the runner has it. */
const toKilled = (ended: Ended, make: Make): BundleScene => ({
  ...ended,
  play: async ({ folder, keep }) => {
    const { script, when, options, after } = await make(folder);
    const run = await runBundle(script, { ...options, killAt: { when } });
    after?.();
    const post = await startPost(run, {});
    keep(run, bundleOf(run));
    for (const one of [run, post]) one.remove();
  },
});

const toCancelled = (ended: Ended, make: Make): BundleScene => ({
  ...ended,
  play: async ({ folder, keep }) => {
    const { script, when, options, after } = await make(folder);
    const run = await runBundle(script, { ...options, killAt: { when, signal: 'SIGINT' } });
    after?.();
    keep(run);
    run.remove();
  },
});

/** Resolves when the test calls `come`. */
function moment(): { readonly come: () => void; readonly came: Promise<void> } {
  let come = (): void => {};
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { come, came };
}

const inModelCall: Make = () => {
  const { come, came } = moment();
  const script: Script = (_request, index) => {
    if (index === 0) return { text: 'So far.', calls: [readReadme, call('no_such_tool')] };
    come();
    return { text: 'Never whole.', fault: { type: 'stall', bytes: 40 } };
  };
  return { script, when: came.then(() => wait(100)) };
};

const deaf = 'trap "" TERM INT HUP; echo $$ > "$0.new"; mv "$0.new" "$0.pid"; while :; do sleep 0.1; done';

const inTool: Make = async (folder) => {
  const workspace = join(folder, 'repository');
  await createToolRepository(workspace, { tools: [{ name: 'deaf' }], programs: { deaf } });
  const script = [{ calls: [readReadme, call('deaf')] }];
  const inputs = { tools: 'tools.json', sandbox: 'off' };
  return { script, options: { workspace, inputs }, ...waitFor(join(workspace, 'tools/bin/deaf.pid')) };
};

/** Right behind the line of the gate: no request is in the log yet. */
const beforeCall: Make = (folder) => {
  const preload = join(folder, 'kill.mjs');
  const write =
    "(...given) => { const count = real(...given); if (String(given[1]).includes('gate-judged')) process.kill(process.pid, 'SIGKILL'); return count; }";
  writeFileSync(
    preload,
    `import fs from 'node:fs'; import { syncBuiltinESMExports as sync } from 'node:module';\nconst real = fs.writeSync; fs.writeSync = ${write}; sync();`,
  );
  const options = { env: { NODE_OPTIONS: `--import="${preload}"` } };
  return { script: [done], options, when: new Promise<void>(() => {}) };
};

/** While main uploads, after its log was closed. */
const afterLog: Make = async () => {
  const { come, came } = moment();
  const service = createServer(() => come()).listen(0, '127.0.0.1');
  service.unref();
  await new Promise((resolve) => service.once('listening', resolve));
  const { port } = service.address() as AddressInfo;
  return {
    script: [{ calls: [readReadme] }, done],
    when: came,
    options: {
      env: { ACTIONS_RESULTS_URL: `http://127.0.0.1:${port}/`, ACTIONS_RUNTIME_TOKEN: makeToken() },
    },
    after: () => {
      service.closeAllConnections();
      service.close();
    },
  };
};

function waitFor(path: string): Pick<Moment, 'when' | 'after'> {
  const poll = async (): Promise<void> => {
    for (let tries = 0; tries < 2_000 && !existsSync(path); tries += 1) await wait(10);
  };
  const after = (): void => {
    try {
      process.kill(-Number(readFileSync(path, 'utf8')), 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  return { when: poll(), after };
}

export const endedScenes: readonly BundleScene[] = [
  toCancelled({ name: 'cancelled in a model call', ends: 'cancelled', shows: 'CANCELLED' }, inModelCall),
  toCancelled({ name: 'cancelled in a tool', ends: 'cancelled', shows: '"ending":"cancelled"' }, inTool),
  toKilled(
    { name: 'killed before the first call', ends: 'killed', shows: /gate-judged[^\n]*\n$/ },
    beforeCall,
  ),
  toKilled({ name: 'killed in a model call', ends: 'killed', shows: 'model-requested' }, inModelCall),
  toKilled({ name: 'killed in a tool', ends: 'killed', shows: 'tool-approved' }, inTool),
  toKilled({ name: 'killed after the log was closed', ends: 'success', shows: 'ANSWER' }, afterLog),
];
