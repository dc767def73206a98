/** Scenes of the thirty bundles: what is decided around the agent. Inputs, trust, canary, modes, uploads, bugs of ours. */

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Script } from '../../src/demo/scripted-model.ts';
import { type BundleScene, call, done, readReadme, toScene } from './bundle-scene.ts';
import { toWorkflow, workflowPath } from './doctor-tree.ts';
import { runBundle } from './ended-run.ts';
import { makeToken } from './results-service.ts';
import { runTrust, type TrustOptions } from './trust-run.ts';

const skipped = { ends: 'skipped' } as const;
const config = { ends: 'config-error' } as const;
const validating = { mode: 'validate', prompt: '', model: '' };
const stranger = { actor: 'stefan-stranger' };
const never: Script = () => ({ text: 'Never asked.' });

function toTrustScene(
  ended: Pick<BundleScene, 'name' | 'ends' | 'shows'>,
  script: Script,
  options: TrustOptions,
): BundleScene {
  // Of a repository that may be public the log keeps digests, unless it is told otherwise.
  const inputs = { 'audit-content': 'full', ...options.inputs };
  return {
    ...ended,
    play: async ({ keep }) => {
      const run = await runTrust(script, { ...options, inputs });
      keep(run);
      run.remove();
    },
  };
}

const fault = 'fs.readdirSync = () => { throw new TypeError("a made-up fault"); };';
const breaking = `import fs from 'node:fs'; import { syncBuiltinESMExports as sync } from 'node:module';\n${fault} sync();`;

export const aroundScenes: readonly BundleScene[] = [
  toScene({ ...config, name: 'inputs that are wrong', shows: 'INPUTS_INVALID' }, never, {
    inputs: { prompt: '', 'max-steps': '0', sandbx: '<b>' },
  }),
  toScene({ ...config, name: 'a manifest that is wrong', shows: 'MANIFEST_INVALID' }, never, {
    workspace: { 'tools.json': '{"tools":[{"command":["/bin/true"]}]}' },
    inputs: { tools: 'tools.json' },
  }),
  toTrustScene({ ...skipped, name: 'a stranger', shows: 'ACTOR_NOT_ALLOWED' }, never, {
    event: 'issues',
    scene: stranger,
  }),
  toTrustScene(
    { ends: 'policy-denied', name: 'a stranger, where that fails', shows: 'ACTOR_NOT_ALLOWED' },
    never,
    {
      ...{ event: 'issues', scene: stranger, inputs: { 'on-untrusted': 'fail' } },
    },
  ),
  toTrustScene(
    { ends: 'success', name: 'a stranger, who may have it read', shows: 'run-tainted' },
    [{ calls: [call('fs_write_file', { path: 'a', content: 'b' }), readReadme] }, done],
    { event: 'issues', scene: stranger, inputs: { 'on-untrusted': 'read-only' } },
  ),
  toTrustScene(
    { ends: 'policy-denied', name: 'a canary in an argument', shows: 'DENIED_CANARY' },
    (request) => {
      const line = /\[End of message ([0-9a-f]{32})\]/.exec(JSON.stringify(request.body))?.[1] ?? 'none';
      return { calls: [readReadme, call('fs_search', { pattern: line })] };
    },
    { event: 'push', scene: { actor: 'mika-member' } },
  ),
  toScene({ ends: 'success', name: 'mode: validate, and nothing found', shows: 'VALIDATED' }, never, {
    inputs: validating,
    workspace: { [workflowPath]: toWorkflow(['prompt: Look.', 'model: some-model', 'prestage: false']) },
  }),
  toScene({ ...config, name: 'mode: validate, and faults', shows: 'FAULTS_FOUND' }, never, {
    inputs: validating,
    workspace: { [workflowPath]: toWorkflow(['prompt: Look.', 'tools: no.json', 'timeout: 2h']) },
  }),
  {
    ...{ name: 'mode: replay', ends: 'success', shows: 'VALIDATED' },
    play: async ({ keep }) => {
      const first = await runBundle([{ calls: [readReadme] }, done]);
      const bundle = dirname(first.outputs['audit-file'] ?? '');
      const second = await runBundle(never, {
        inputs: { mode: 'replay', 'replay-file': bundle, prompt: '', model: '' },
      });
      keep(second);
      for (const run of [first, second]) run.remove();
    },
  },
  toScene(
    { ends: 'publish-error', name: 'an upload that has to be, and cannot', shows: 'UPLOAD_FAILED' },
    never,
    {
      inputs: { 'upload-audit': 'required' },
    },
  ),
  // The log says how the run ended; that the upload failed comes after its end.
  toScene({ ends: 'success', name: 'an upload that fails', shows: 'ANSWER' }, [done], {
    inputs: { 'upload-audit': 'required' },
    env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: makeToken() },
  }),
  toScene({ ends: 'internal-error', name: 'a bug of ours', shows: 'INTERNAL' }, never, (folder) => {
    const preload = join(folder, 'break.mjs');
    writeFileSync(preload, breaking);
    return { env: { NODE_OPTIONS: `--import="${preload}"` } };
  }),
];
