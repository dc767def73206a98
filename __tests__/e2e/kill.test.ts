/** A run that is killed leaves a log that is true: whole lines that verify, and a line for everything that was begun. */

import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { chmodSync, existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startScriptedModel } from '../../src/demo/scripted-model.ts';
import { runCommand } from '../support/command-line.ts';
import { bundleUnderTest, makeFolder, openLeakRuns } from '../support/leak-run.ts';
import { startRun } from '../support/runner.ts';
import type { KillAt } from '../support/step-process.ts';
import { createRepository } from '../support/workspace.ts';

const runs = openLeakRuns();
after(runs.remove);

const steps = 5;

/** Leaves a trace as the first and as the last thing that it does. */
const tool = `#!/bin/sh
step=$(tr -dc 0-9)
[ -n "$step" ] || step=unknown
: > "traces/begun-$step"
sleep 0.05
: > "traces/ended-$step"
echo "{\\"step\\":$step}"
`;

const schema = { type: 'object', properties: { step: { type: 'integer' } }, additionalProperties: false };
const manifest = { tools: [{ name: 'leave_trace', schema, command: ['./tools/bin/leave-trace'] }] };

/** What a killed run left, in numbers of steps. */
type Remains = {
  readonly ms: number;
  readonly signal: string | null;
  readonly lines: readonly { readonly type: string; readonly callId?: string }[];
  readonly begun: readonly number[];
  readonly ended: readonly number[];
  /** Tools that began and were told nothing: the run was killed between their start and their input. */
  readonly untold: number;
  /** Requests that the model got. */
  readonly requests: number;
};

/** Where a run is killed: told of requests that arrive (from 1) and of the workspace, it says when. */
type Killer = (scene: {
  readonly asked: (step: number) => Promise<unknown>;
  readonly workspace: string;
}) => KillAt | undefined;

let folders = 0;

async function runAndKill(kill: Killer): Promise<Remains> {
  const workspace = makeFolder(runs.root, `checkout-${folders++}`);
  await createRepository(workspace, {
    'agent-tools.json': JSON.stringify(manifest),
    'tools/bin/leave-trace': tool,
    'traces/README': 'Traces of tools.',
  });
  chmodSync(join(workspace, 'tools/bin/leave-trace'), 0o755);
  const arrivals = new EventEmitter();
  const model = await startScriptedModel((_request, index) => {
    const step = index + 1;
    arrivals.emit(`request ${step}`);
    // Time for the signal to be there first.
    const fault = { type: 'delay', ms: 25 } as const;
    if (step > steps) return { text: 'Done.', fault };
    return { fault, calls: [{ id: `call-${step}`, name: 'leave_trace', arguments: { step } }] };
  });
  const killAt = kill({ asked: (step) => once(arrivals, `request ${step}`), workspace });
  const run = await startRun({
    workspace,
    inputs: { prompt: 'Go.', model: 'scripted', 'base-url': model.baseUrl, tools: 'agent-tools.json' },
    ...(bundleUnderTest === undefined ? {} : { entry: bundleUnderTest }),
    ...(killAt === undefined ? {} : { killAt }),
  });
  // A tool outlives its killed parent, and shall have left its traces when they are counted.
  await wait(150);
  await model.close();
  const [log] = globSync('goagent-*/bundle/audit.jsonl', { cwd: run.runnerTemp });
  const lines = log === undefined ? [] : await verify(join(run.runnerTemp, log));
  const traces = readdirSync(join(workspace, 'traces'));
  const count = (word: string): readonly number[] =>
    traces
      .filter((name) => /-\d+$/.test(name) && name.startsWith(word))
      .map((name) => Number(name.split('-')[1]));
  const untold = traces.filter((name) => name === 'begun-unknown').length;
  const { ms, signal } = run;
  run.remove();
  return {
    ms,
    signal,
    lines,
    begun: count('begun'),
    ended: count('ended'),
    untold,
    requests: model.requests.length,
  };
}

/** The lines of a log that the command line has found good up to its last whole one. */
async function verify(log: string): Promise<Remains['lines']> {
  const text = readFileSync(log, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole
    .split('\n')
    .slice(0, -1)
    .map((line): Remains['lines'][number] => JSON.parse(line));
  if (lines.length === 0) return [];
  const complete = lines.at(-1)?.type === 'run-ended';
  const [plain, strict] = await Promise.all([
    runCommand(['verify', '--json', dirname(log)]),
    runCommand(['verify', '--complete', log]),
  ]);
  assert.equal(plain.exit, 0, plain.stdout);
  const report = JSON.parse(plain.stdout);
  assert.deepEqual([report.valid, report.complete, report.lines], [true, complete, lines.length]);
  assert.equal(strict.exit, complete ? 0 : 1);
  assert.equal(/The run did not end: the log is good up to/.test(strict.stdout), !complete);
  return lines;
}

function judge(remains: Remains): void {
  const { lines, begun, ended, untold, requests } = remains;
  const of = (type: string) => lines.filter((line) => line.type === type);
  const stepsOf = (type: string) => of(type).map((line) => Number(line.callId?.replace('call-', '')));
  const [approved, ran] = [stepsOf('tool-approved'), stepsOf('tool-run')];
  // Written ahead: what happened has its line. And written after: what has its line did happen.
  assert.deepEqual(
    begun.filter((step) => !approved.includes(step)),
    [],
  );
  assert.ok(untold <= approved.length - ran.length);
  assert.deepEqual(
    ran.filter((step) => !ended.includes(step)),
    [],
  );
  assert.ok(requests <= of('model-requested').length);
  assert.ok(of('model-replied').length <= requests);
  if (lines.length === 0) assert.deepEqual([requests, begun], [0, []]);
}

const numbers = Array.from({ length: steps }, (_, index) => index + 1);

async function untilExists(path: string): Promise<void> {
  for (let tries = 0; tries < 20_000 && !existsSync(path); tries += 1) await wait(1);
}

const killers: readonly (readonly [string, Killer])[] = [
  ...[...numbers, steps + 1].map(
    (step) =>
      [`when request ${step} arrives`, ({ asked }) => ({ when: asked(step) })] as const satisfies readonly [
        string,
        Killer,
      ],
  ),
  ...numbers.map(
    (step) =>
      [
        `when call ${step} is approved`,
        () => ({ when: new RegExp(`> leave_trace \\{"step":${step}\\}`) }),
      ] as const satisfies readonly [string, Killer],
  ),
  ...numbers.map(
    (step) =>
      [
        `while tool ${step} runs`,
        ({ workspace }) => ({ when: untilExists(join(workspace, `traces/begun-${step}`)) }),
      ] as const satisfies readonly [string, Killer],
  ),
];

describe('a killed run', { skip: process.platform === 'win32' }, () => {
  it('leaves a log that verifies to its last whole line, wherever it was killed', async () => {
    const whole = await runAndKill(() => undefined);
    judge(whole);
    assert.deepEqual(
      [whole.signal, whole.ended.length, whole.lines.at(-1)?.type],
      [null, steps, 'run-ended'],
    );

    const moments = Array.from({ length: 10 }, () => Math.round(Math.random() * whole.ms));
    const random = moments.map((ms) => [`after ${ms} ms`, () => ({ when: ms })] as const);
    const queue = [...killers, ...random].values();
    const rows: string[] = [];
    const work = async (): Promise<void> => {
      for (const [name, kill] of queue) {
        const remains = await runAndKill(kill);
        judge(remains);
        if (!name.startsWith('after')) {
          assert.equal(remains.signal, 'SIGKILL', name);
          judgeMoment(name, remains);
        }
        const { lines, begun, ended } = remains;
        const tools = `${begun.length} tools begun, ${ended.length} ended`;
        rows.push(`killed ${name}: ${lines.length} lines, last ${lines.at(-1)?.type ?? 'none'}; ${tools}`);
      }
    };
    await Promise.all([work(), work()]);
    console.log(rows.sort().join('\n'));
    assert.equal(rows.length, killers.length + moments.length);
  });
});

/** The kill came where it was meant to come. */
function judgeMoment(name: string, { lines, begun }: Remains): void {
  const step = Number(/\d+/.exec(name)?.[0]);
  const count = (type: string): number => lines.filter((line) => line.type === type).length;
  if (name.includes('request')) {
    assert.deepEqual(
      [count('model-requested'), count('tool-run'), begun.length],
      [step, step - 1, step - 1],
      name,
    );
  } else {
    assert.deepEqual([count('tool-approved'), count('tool-run')], [step, step - 1], name);
  }
}
