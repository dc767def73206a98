/** The publish action by its real bundle on the fake GitHub: a job with a token of its own, and no model. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import type { ConclusionName } from '../../src/contract/conclusion.ts';
import type { ReasonCode } from '../../src/contract/errors.ts';
import { toInputVariables } from './action-inputs.ts';
import type { Hub } from './hub/hub.ts';
import { makeToken, writeAll } from './hub/hub-calls.ts';
import type { Permissions } from './hub/types.ts';
import { type RunOptions, type RunResult, startRun } from './runner.ts';

export type PublishJob = {
  readonly hub: Hub;
  /** Content of `proposals.json`. */
  readonly file: string | Uint8Array;
  /** Default: that of the file. */
  readonly digest?: string;
  /** The input `proposals`. */
  readonly limits: string;
  readonly inputs?: RunOptions['inputs'];
  /** Default: a schedule of the hub's repository. */
  readonly event?: RunOptions['event'];
  readonly env?: RunOptions['env'];
  /** Of the job's token. Default: all that it can write. */
  readonly permissions?: Permissions;
};

export type PublishEnd = {
  readonly conclusion: ConclusionName;
  readonly reason: ReasonCode;
  readonly exit: number;
  readonly message: RegExp;
  readonly count: number;
  /** Requests that changed something on the hub. */
  readonly writes: number;
};

export type PublishRun = RunResult & {
  readonly writes: number;
  /** Names of all variables beside the runner's own: inputs, and what the job adds. */
  readonly given: readonly string[];
};

const top = fileURLToPath(new URL('../..', import.meta.url));
const face = { entry: join(top, 'dist/publish/index.js'), actionFile: join(top, 'publish/action.yml') };

export async function runPublish(job: PublishJob): Promise<PublishRun> {
  const { hub, file, digest = sha256Hex(file), limits, permissions = writeAll } = job;
  const folder = mkdtempSync(join(tmpdir(), 'goagent proposals '));
  const path = join(folder, 'proposals.json');
  writeFileSync(path, file);
  const token = makeToken();
  hub.addToken({ token, permissions });
  const before = hub.writes.count;
  const inputs = { 'proposals-file': path, digest, proposals: limits, ...job.inputs };
  const env = { ...hub.variables, ...job.env };
  const { actionFile } = face;
  const declared = toInputVariables({ actionFile, inputs, githubToken: token });
  try {
    const event = job.event ?? { name: 'schedule', payload: { schedule: '17 3 * * 1' } };
    const run = await startRun({ ...face, inputs, event, env, githubToken: token });
    const given = [...Object.keys(declared), ...Object.keys(env)];
    return { ...run, given, writes: hub.writes.count - before };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Conclusion, reason, exit status, what a person reads, and how much was written. */
export function assertPublishEnd(run: PublishRun, end: PublishEnd): void {
  const told = run.stdout.toString();
  const { conclusion, reason, 'published-count': count } = run.outputs;
  assert.deepEqual(
    { conclusion, reason, exit: run.exit, count: Number(count), writes: run.writes },
    {
      ...{ conclusion: end.conclusion, reason: end.reason, exit: end.exit },
      ...{ count: end.count, writes: end.writes },
    },
    `${told}${run.stderr}`,
  );
  assert.ok(told.includes(`${end.conclusion} (${end.reason}): `), told);
  assert.match(told, end.message);
  assert.match(run.summary, new RegExp(`^## \\S+ goagent: ${end.conclusion}\n\n\\*\\*${end.reason}\\*\\*`));
}
