/** A run of the action on a developer's machine: the main bundle, started as a runner starts it, on the directory at hand. */

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import { createProcessRunner } from '../launch/exec.ts';
import { createGit } from '../launch/git.ts';
import { demoRequest } from '../launch/process-request.ts';
import { resolvePrograms } from '../launch/programs.ts';
import { openRunnerView } from './runner-view.ts';
import { pickSystem, readOutputs } from './runner-words.ts';

export type LocalRun = {
  /** Absolute path of dist/main/index.js. */
  readonly bundle: string;
  /** Absolute: what the run looks at. */
  readonly workspace: string;
  /** By name of the input; as the action's own parser takes them. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly variables: ReadonlyMap<string, string>;
  /** Names of variables that stand in for inputs, or that the run may pass on. */
  readonly passed: readonly string[];
  readonly show: (line: string) => void;
};

export type LocalResult = {
  readonly conclusion: string;
  /** Markdown. */
  readonly summary: string;
  /** The fresh directory of this run: the bundle lies in it. */
  readonly directory: string;
};

/** The longest that the input `timeout` can be, and a minute for the end. */
const longestRunMs = 24 * 3_600_000 + 60_000;

/** @throws GoagentError `INTERNAL` when the bundle cannot be started. */
export async function runLocally(order: LocalRun): Promise<LocalResult> {
  const { bundle, workspace, variables, show } = order;
  const clock = { now: Date.now };
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-run-')));
  const places = makePlaces(directory);
  const commit = await readCommit(order, places.home);
  const view = openRunnerView(show);
  const run = createProcessRunner({ clock, onOutput: (chunk) => view.take(chunk) });
  const request = demoRequest({
    type: 'run-bundle',
    node: process.execPath,
    bundle,
    cwd: workspace,
    env: {
      ...pickSystem(variables),
      ...pick(order),
      ...toJob(order, { places, commit }),
      ...toInputs(order),
    },
    timeoutMs: longestRunMs,
  });
  const record = await run(request, new AbortController().signal);
  view.end();
  if (record.ending !== 'exited')
    throw new GoagentError('INTERNAL', [
      `the run did not end by itself: ${record.ending} ${record.problem ?? ''}`,
    ]);
  const conclusion = readOutputs(places.output).get('conclusion') ?? '';
  return { conclusion, summary: readFileSync(places.summary, 'utf8'), directory };
}

type Places = ReturnType<typeof makePlaces>;

function makePlaces(root: string) {
  const places = {
    temp: join(root, 'temp'),
    home: join(root, 'home'),
    output: join(root, 'output.txt'),
    summary: join(root, 'summary.md'),
    event: join(root, 'event.json'),
  } as const;
  for (const path of [places.temp, places.home]) mkdirSync(path);
  for (const path of [places.output, places.summary]) writeFileSync(path, '');
  return places;
}

/** Empty where there is no repository or no commit: then no policy file can be read, and a run that names none needs none. */
async function readCommit({ workspace, variables }: LocalRun, home: string): Promise<string> {
  const { git: program } = await resolvePrograms({ path: variables.get('PATH') ?? '', roots: [workspace] });
  const runProcess = createProcessRunner({ clock: { now: Date.now } });
  const git = createGit({ runProcess, program, home, signal: new AbortController().signal });
  const answer = await git.headCommit(workspace);
  return answer.verdict === 'answered' ? Buffer.from(answer.bytes).toString().trim() : '';
}

function pick({ variables, passed }: LocalRun): Readonly<Record<string, string>> {
  return Object.fromEntries(
    passed.flatMap((name) => {
      const value = variables.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
}

type Job = { readonly places: Places; readonly commit: string };

/** The person at the keyboard is who may write here: the event is the one that a person starts by hand. */
function toJob({ workspace }: LocalRun, { places, commit }: Job): Readonly<Record<string, string>> {
  const repository = `local/${basename(workspace).replace(/[^A-Za-z0-9._-]/g, '-') || 'directory'}`;
  writeFileSync(places.event, JSON.stringify({ repository: { full_name: repository, private: true } }));
  return {
    GITHUB_ACTOR: 'local',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: places.event,
    GITHUB_JOB: 'local',
    GITHUB_OUTPUT: places.output,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_SHA: commit,
    GITHUB_STEP_SUMMARY: places.summary,
    GITHUB_TRIGGERING_ACTOR: 'local',
    GITHUB_WORKFLOW: 'local',
    GITHUB_WORKSPACE: workspace,
    HOME: places.home,
    RUNNER_TEMP: places.temp,
  };
}

/** There is no service to upload to. */
function toInputs({ inputs }: LocalRun): Readonly<Record<string, string>> {
  const all = new Map([['upload-audit', 'false'], ...inputs]);
  return Object.fromEntries([...all].map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}
