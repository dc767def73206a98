/** Runs an example of `examples/workflows` without a runner: our steps by the real bundles, scripts by bash, a checkout by what is there. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Context, fill, holds } from './example-expressions.ts';
import { type RunResult, startRun } from './runner.ts';

type Texts = { readonly [name: string]: string };

export type ExampleScene = {
  /** The checkout, with a commit. */
  readonly workspace: string;
  /** A folder for what is no checkout: `RUNNER_TEMP` and `HOME` of scripts. */
  readonly scratch: string;
  readonly event: { readonly name: string; readonly payload: object };
  /** `vars`, `secrets`, `job` and more of `github` than the event and the usual names. */
  readonly contexts?: Context;
  /** Makes what `github.token` is in a job with these permissions. Without it there is no token. */
  readonly tokenFor?: (permissions: Texts) => string;
  /** More variables of our steps: where GitHub, the model and the artifacts are. */
  readonly env?: Texts;
};

export type StepDone = {
  readonly job: string;
  /** What it was given after everything was filled in. */
  readonly given: Texts;
  readonly exit: number | null;
  readonly outputs: Texts;
  readonly told: string;
};

export type JobDone = { readonly result: 'success' | 'failure' | 'skipped'; readonly outputs: Texts };

export type ExampleDone = {
  readonly jobs: { readonly [name: string]: JobDone };
  /** In the order in which they ran; a checkout is none. */
  readonly steps: readonly StepDone[];
  /** Everything of our steps, for searches through what left them. */
  readonly runs: readonly RunResult[];
  remove(): void;
};

type Step = {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
  readonly env?: Texts;
};

type Job = {
  readonly permissions: Texts;
  readonly needs?: string;
  readonly if?: string;
  readonly outputs?: Texts;
  readonly steps: readonly Step[];
};

type State = { readonly scene: ExampleScene; readonly steps: StepDone[]; readonly runs: RunResult[] };

const top = fileURLToPath(new URL('../../', import.meta.url));
const faces = [
  { uses: 'org/goagent-action@v0', actionFile: 'action.yml', entry: 'dist/main/index.js' },
  { uses: 'org/goagent-action/publish@v0', actionFile: 'publish/action.yml', entry: 'dist/publish/index.js' },
].map(({ uses, actionFile, entry }) => ({
  uses,
  actionFile: join(top, actionFile),
  entry: join(top, entry),
}));

/** Runs the jobs one after the other, as `needs` has them. Rejects for anything that it does not know. */
export async function runExample(name: string, scene: ExampleScene): Promise<ExampleDone> {
  const workflow: { readonly name: string; readonly jobs: { readonly [name: string]: Job } } = parse(
    readFileSync(join(top, 'examples/workflows', `${name}.yml`), 'utf8'),
  );
  const state: State = { scene, steps: [], runs: [] };
  const github = { workflow: workflow.name, run_attempt: '1', event: scene.event.payload };
  const contexts = { ...scene.contexts, github: { ...github, ...Object(scene.contexts?.github) } };
  const jobs: Record<string, JobDone> = {};
  const remove = (): void => state.runs.forEach((run) => void run.remove());
  try {
    for (const [id, job] of Object.entries(workflow.jobs))
      jobs[id] = await runJob(state, { id, job, context: { ...contexts, needs: jobs } });
  } catch (error) {
    remove();
    throw error;
  }
  return { jobs, steps: state.steps, runs: state.runs, remove };
}

type JobToRun = { readonly id: string; readonly job: Job; readonly context: Context };

async function runJob(state: State, { id, job, context }: JobToRun): Promise<JobDone> {
  const before = job.needs === undefined ? 'success' : Object(context.needs)[job.needs]?.result;
  if (before !== 'success' || !holds(job.if, context)) return { result: 'skipped', outputs: {} };
  const steps: Record<string, { readonly outputs: Texts }> = {};
  const githubToken = state.scene.tokenFor?.(job.permissions) ?? '';
  let result: JobDone['result'] = 'success';
  for (const step of job.steps) {
    const own = { ...context, steps };
    const toRun = { job: id, step, context: own, githubToken };
    const done = holds(step.if, own) ? await runStepOf(state, toRun) : undefined;
    if (done === undefined) continue;
    state.steps.push(done);
    if (step.id !== undefined) steps[step.id] = { outputs: done.outputs };
    if (done.exit !== 0) result = 'failure';
    if (result === 'failure') break;
  }
  return { result, outputs: fillAll(job.outputs, { ...context, steps }) };
}

type StepToRun = {
  readonly job: string;
  readonly step: Step;
  readonly context: Context;
  readonly githubToken: string;
};

async function runStepOf(
  state: State,
  { job, step, context, githubToken }: StepToRun,
): Promise<StepDone | undefined> {
  if (step.run !== undefined) {
    const given = fillAll(step.env, context);
    return { job, given, outputs: {}, ...(await runScript(state.scene, { text: step.run, given })) };
  }
  if (step.uses?.startsWith('actions/checkout@') === true) return undefined;
  const face = faces.find(({ uses }) => uses === step.uses);
  if (face === undefined) throw new Error(`The tests cannot run a step with "${step.uses}"`);
  if (!existsSync(face.entry)) throw new Error(`There is no ${face.entry}: build first`);
  const { workspace, event, env } = state.scene;
  const given = fillAll(step.with, context);
  const { entry, actionFile } = face;
  const run = await startRun({
    ...{ entry, actionFile, inputs: given, event, workspace, githubToken },
    env: { ...env, GITHUB_JOB: job },
  });
  state.runs.push(run);
  return { job, given, exit: run.exit, outputs: run.outputs, told: `${run.stdout}${run.stderr}` };
}

function fillAll(texts: { readonly [name: string]: unknown } | undefined, context: Context): Texts {
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [name, fill(String(text), context)]),
  );
}

type Script = { readonly text: string; readonly given: Texts };

/** As GitHub's runner starts `run:` on Linux. It has nothing of the command files: no script of an example writes to them. */
function runScript(
  { workspace, scratch }: ExampleScene,
  { text, given }: Script,
): Promise<Pick<StepDone, 'exit' | 'told'>> {
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, 'script.sh');
  writeFileSync(file, text);
  const { PATH = '' } = process.env;
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
    cwd: workspace,
    env: { PATH, HOME: scratch, RUNNER_TEMP: scratch, NO_PROXY: 'localhost,127.0.0.1', ...given },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  });
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => told.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve({ exit, told: Buffer.concat(told).toString() }));
  });
}
