/** An example of `examples/workflows` in a real runner, with the action in a folder of its own, as on GitHub. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { type ActOptions, type ActRun, startAct } from './act.ts';
import { createRepository, type Files, git, sampleFiles } from './workspace.ts';

const top = fileURLToPath(new URL('../../', import.meta.url));
const faces = ['action.yml', 'package.json', 'tools.json', 'dist', 'schemas'];

export type ActExample = Pick<ActOptions, 'event' | 'secrets' | 'vars' | 'env' | 'given' | 'actor'> & {
  readonly name: string;
  /** Files of the checkout beside the sample's, or one that is there and has `toActFiles`. */
  readonly checkout?: Files | { readonly folder: string };
  readonly payload?: object;
};

export type ActExampleRun = ActRun & {
  /** The checkout, which act copies: what a run does to it is not here. */
  readonly repository: string;
};

/**
 * Runs it as it is but for two things that act needs: the path of a script in quotes, and a last step in each job that
 * keeps what the run left.
 */
export async function runActExample({
  name,
  checkout = {},
  payload,
  ...options
}: ActExample): Promise<ActExampleRun> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent example ')));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const action = join(folder, 'action');
    for (const face of faces) cpSync(join(top, face), join(action, face), { recursive: true });
    const repository = isFolder(checkout) ? checkout.folder : join(folder, 'sample');
    if (!isFolder(checkout)) await createCheckout(repository, { name, files: checkout });
    const eventPath = join(folder, 'event.json');
    writeFileSync(eventPath, JSON.stringify(payload ?? {}));
    const run = await startAct({
      ...options,
      ...{ repository, workflow: `${name}.yml`, eventPath },
      actions: { 'org/goagent-action@v0': action },
    });
    const remove = (): void => {
      run.remove();
      removeFolder();
    };
    return { ...run, repository, remove };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

const isFolder = (checkout: object): checkout is { readonly folder: string } => 'folder' in checkout;

async function createCheckout(
  repository: string,
  { name, files }: { readonly name: string; readonly files: Files },
): Promise<void> {
  mkdirSync(repository);
  await createRepository(repository, { ...sampleFiles, ...files, ...toActFiles(name) });
  await git(repository, ['remote', 'add', 'origin', 'https://github.com/sample-owner/sample.git']);
}

/** The workflow where act looks for it. */
export const toActFiles = (name: string): Files => ({ [`.github/workflows/${name}.yml`]: toActText(name) });

function toActText(name: string): string {
  const workflow = parse(readFileSync(join(top, 'examples/workflows', `${name}.yml`), 'utf8'));
  for (const job of Object.values<{ steps: object[] }>(workflow.jobs))
    job.steps.push({ if: 'always()', run: 'cp -R "$(dirname "$RUNNER_TEMP")" "$KEPT"' });
  return stringify({
    ...workflow,
    defaults: { run: { shell: 'bash --noprofile --norc -eo pipefail "{0}"' } },
  });
}
