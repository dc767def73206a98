/** What an artifact holds against what the run left on disk, and against the digest that the run printed. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './command-line.ts';
import type { ResultsService } from './results-service.ts';
import { type RunResult, startRun } from './runner.ts';
import { readZip } from './zip.ts';

export const postEntry = fileURLToPath(new URL('../../dist/post/index.js', import.meta.url));

/** Runs the `post` step that belongs to a main step which was given `env`, as the runner does. */
export function startPost(
  main: RunResult,
  env: { readonly [name: string]: string | undefined },
  inputs: { readonly [name: string]: string } = {},
): Promise<RunResult> {
  const states = Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value] as const);
  return startRun({
    entry: postEntry,
    inputs,
    env: { ...Object.fromEntries(states), ...env, RUNNER_TEMP: main.runnerTemp },
  });
}

/** The bundle's directory by what main saved for post. */
export const bundleOf = (main: RunResult): string =>
  join(JSON.parse(main.state.goagent ?? '{}').root, 'bundle');

export type Kept = {
  readonly name: string;
  readonly id: string;
  /** Of bundle.json. */
  readonly complete: boolean;
  readonly digest: string;
};

/**
 * Downloads the one artifact whose name matches, compares each file with the bundle on disk, unpacks it elsewhere
 * and has `verify` look at it.
 */
export async function assertKept(
  service: ResultsService,
  options: { readonly bundle: string; readonly name: RegExp; readonly expect?: string },
): Promise<Kept> {
  const found = service.artifacts().filter(({ name, id }) => options.name.test(name) && id !== '');
  const [artifact] = found;
  assert.ok(artifact !== undefined && found.length === 1, JSON.stringify(service.artifacts()));
  const files = readZip(await service.download(artifact.name));
  assert.deepEqual([...files.keys()].sort(), readdirSync(options.bundle).sort());
  for (const [name, bytes] of files) assert.deepEqual(bytes, readFileSync(join(options.bundle, name)), name);
  const folder = mkdtempSync(join(tmpdir(), 'goagent artifact '));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const expect = options.expect === undefined ? [] : ['--expect', options.expect];
    const verified = await runCommand(['verify', '--json', ...expect, folder]);
    assert.equal(verified.exit, 0, verified.stdout);
    const { complete } = JSON.parse(files.get('bundle.json')?.toString() ?? '{}');
    const report = JSON.parse(verified.stdout);
    assert.equal(report.complete, complete);
    return { name: artifact.name, id: artifact.id, complete, digest: report.digest };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The log that main told of is on disk and is what it told. */
export async function assertOnDisk(main: RunResult): Promise<void> {
  const { 'audit-file': file = '', 'audit-digest': digest = '' } = main.outputs;
  const verified = await runCommand(['verify', '--complete', '--expect', digest, dirname(file)]);
  assert.equal(verified.exit, 0, verified.stdout);
}
