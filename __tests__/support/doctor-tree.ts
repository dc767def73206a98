/** A work tree with one workflow that uses the action, for the doctor to look at. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type DoctorTree = {
  readonly root: string;
  readonly remove: () => void;
};

export type Files = { readonly [path: string]: string };

export const workflowPath = '.github/workflows/agent.yml';

/** The workflow that nothing is wrong with. `with` are lines of the step's inputs, each `name: value`. */
export function toWorkflow(inputs: readonly string[], given: { readonly runsOn?: string } = {}): string {
  const lines = inputs.map((line) => line.replace(/^/gm, '          ')).join('\n');
  return `on: push
permissions:
  contents: read
concurrency: agent
jobs:
  ask:
    runs-on: ${given.runsOn ?? 'ubuntu-24.04'}
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: acme/goagent-action@0123456789abcdef0123456789abcdef01234567 # v0
        env:
          OAI_API_KEY: \${{ secrets.OAI_API_KEY }}
        with:
${lines}
`;
}

export function plantTree(files: Files): DoctorTree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-doctor-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
