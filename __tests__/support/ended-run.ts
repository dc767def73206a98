/** One run of the real bundle against a scripted model, and what every ending has to have, whichever it is. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ConclusionName } from '../../src/contract/conclusion.ts';
import type { ReasonCode } from '../../src/contract/errors.ts';
import type { JsonObject } from '../../src/contract/json.ts';
import type { RecordedRequest } from '../../src/demo/script.ts';
import { type Script, startScriptedModel } from '../../src/demo/scripted-model.ts';
import { readBundle } from '../../src/record/read-bundle.ts';
import { type BundleReport, verifyBundle } from '../../src/record/verify-bundle.ts';
import { type ReplayReport, replayBundle } from '../../src/run/replay/replay-bundle.ts';
import { outputTable } from '../../src/runner/output-table.ts';
import { type RunOptions, type RunResult, startRun } from './runner.ts';

export type EndedRun = RunResult & {
  /** What the model was asked, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Lines of the audit log; none when there is no log. */
  readonly log: readonly JsonObject[];
  /** What `verify` says of the bundle against the digest that the run printed. */
  readonly report: BundleReport | undefined;
  /** What `replay` says of it. */
  readonly replay: ReplayReport | undefined;
};

export type Ending = {
  readonly conclusion: ConclusionName;
  readonly reason: ReasonCode;
  /** Exit status of the step. */
  readonly exit: number;
  /** In the message that a person reads. */
  readonly message: RegExp;
  /** The answer, or what there is so far. Default: empty. */
  readonly text?: string;
};

/** Runs a step whose model answers by `script`, without retries unless told otherwise. */
export async function runBundle(script: Script, options: Partial<RunOptions> = {}): Promise<EndedRun> {
  const model = await startScriptedModel(script);
  try {
    const inputs = { prompt: 'Do it.', model: 'scripted', 'base-url': model.baseUrl, 'http-retries': '0' };
    const run = await startRun({ ...options, inputs: { ...inputs, ...options.inputs } });
    const replay = await replayRecord(run);
    return { ...run, requests: model.requests, ...readRecord(run), replay };
  } finally {
    await model.close();
  }
}

/** Of a bundle that has texts. */
async function replayRecord(run: RunResult): Promise<ReplayReport | undefined> {
  const { 'audit-file': file = '', 'audit-digest': expect = '' } = run.outputs;
  return file === '' ? undefined : replayBundle(await readBundle(dirname(file), { expect }));
}

function readRecord(run: RunResult): Pick<EndedRun, 'log' | 'report'> {
  const { 'audit-file': file = '', 'audit-digest': expect = '' } = run.outputs;
  if (file === '') return { log: [], report: undefined };
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const log = lines.map((line): JsonObject => JSON.parse(line));
  return { log, report: verifyBundle({ path: dirname(file), expect }) };
}

/** Holds exit status, all outputs, summary, console, the log's last line and `verify` against one ending. */
export function assertEnded(run: EndedRun, ending: Ending): void {
  const { conclusion, reason } = ending;
  const told = run.stdout.toString();
  assert.equal(run.timedOut, false, told);
  assert.deepEqual([run.outputs.conclusion, run.outputs.reason], [conclusion, reason], told);
  assert.deepEqual([run.exit, run.signal], [ending.exit, null], told);
  assert.deepEqual(Object.keys(run.outputs).sort(), outputTable.map(({ name }) => name).sort());
  assert.equal(run.outputs['final-message'], ending.text ?? '');
  assert.match(run.summary, new RegExp(`^## \\S+ goagent: ${conclusion}\n\n\\*\\*${reason}\\*\\*`));
  assert.ok(told.includes(`${conclusion} (${reason}): `), told);
  assert.equal(/^::error title=goagent::/m.test(told), ending.exit === 1, told);

  const last = run.log.at(-1);
  assert.deepEqual([last?.type, last?.conclusion, last?.reason], ['run-ended', conclusion, reason]);
  assert.match(String(last?.message), ending.message);
  const { valid, complete, digest, problems } = run.report ?? { problems: ['there is no bundle'] };
  const expected = { valid: true, complete: true, digest: run.outputs['audit-digest'], problems: [] };
  assert.deepEqual({ valid, complete, digest, problems }, expected);
  assert.equal(run.report?.conclusion, conclusion);
  assertReplays(run);
}

/** An unchanged build makes every event of it again. */
export function assertReplays({ replay }: EndedRun): void {
  if (replay?.verdict === 'not-replayable') {
    assert.match(replay.why, /audit-content: digests/);
    return;
  }
  const divergence = replay?.verdict === 'diverged' ? replay.divergence : replay;
  assert.equal(replay?.verdict, 'identical', JSON.stringify(divergence));
}

/** Fields of the lines of one type. */
export function linesOf(run: EndedRun, type: string): readonly JsonObject[] {
  return run.log.filter((line) => line.type === type);
}
