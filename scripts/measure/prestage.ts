/**
 * What the pre-stage earns: every task once without and once with it, the same blind policy as the model.
 * `node scripts/node24.mjs scripts/measure/prestage.ts [--json] [--without-only]`
 */

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository } from '../../__tests__/support/workspace.ts';
import { type Leg, measureRun } from './measured-run.ts';
import { type RepositoryName, readRepository } from './repositories.ts';
import { type Row, toTable } from './table.ts';
import { measuredTasks } from './tasks.ts';

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => !['--json', '--without-only'].includes(flag));
if (unknown !== undefined) {
  console.error(`${unknown} is unknown: there are --json and --without-only.`);
  process.exit(2);
}
const rows = await measure(flags.includes('--without-only') ? ['unset'] : ['without', 'with']);
console.log(flags.includes('--json') ? JSON.stringify(rows, null, 2) : toTable(rows));
const failed = rows.filter(({ conclusion }) => conclusion !== 'success').length;
if (failed > 0) {
  console.error(`${failed} of ${rows.length} runs did not succeed: these figures say nothing.`);
  process.exitCode = 1;
}

async function measure(legs: readonly Leg[]): Promise<readonly Row[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-measure-')));
  const workspaces = new Map<RepositoryName, string>();
  const measured: Row[] = [];
  try {
    for (const task of measuredTasks) {
      const { repository, kind, prompt } = task;
      const workspace = workspaces.get(repository) ?? (await checkOut(root, repository));
      workspaces.set(repository, workspace);
      for (const leg of legs) {
        const result = await measureRun({ task, leg, workspace });
        measured.push({ repository, kind, prompt, leg, ...result });
      }
    }
    return measured;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function checkOut(root: string, repository: RepositoryName): Promise<string> {
  const workspace = join(root, repository);
  mkdirSync(workspace);
  await createRepository(workspace, readRepository(repository));
  return workspace;
}
