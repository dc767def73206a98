/** act in host mode: a real runner that reads a workflow; and everything that it printed and left. Linux only. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import type { JsonObject } from '../../src/contract/json.ts';
import { endProcessesIn } from './folder-processes.ts';
import { nodePath } from './step-process.ts';

type Pairs = { readonly [name: string]: string };

export type ActOptions = {
  /** The checkout with workflow and action; see `createActRepository`. */
  readonly repository: string;
  /** Name of a file in its `.github/workflows`. */
  readonly workflow: string;
  readonly event: 'push' | 'workflow_dispatch' | 'schedule' | 'pull_request' | 'issues' | 'issue_comment';
  /** A file with the payload. Default: act makes one. */
  readonly eventPath?: string;
  /** Values of the runner's own variables in place of act's. */
  readonly given?: Pairs;
  /** GITHUB_ACTOR. Default: act's own. */
  readonly actor?: string;
  /** Folders in place of what `uses:` names: `owner/name@ref` and an absolute path. */
  readonly actions?: Pairs;
  readonly secrets?: Pairs;
  readonly vars?: Pairs;
  /** Variables of the runner's own environment; act hands all of them to every step. */
  readonly env?: Pairs;
  /** Kills the action's main step with SIGKILL when it resolves. */
  readonly killMainWhen?: Promise<unknown>;
  /** Milliseconds until everything is killed and the run fails. Default: 60,000. */
  readonly timeoutMs?: number;
};

export type ActRun = {
  readonly exit: number | null;
  /** What act printed on either stream, one JSON object a line but for its own complaints. */
  readonly printed: Buffer;
  /** The lines that are JSON. act hides no secret in them: hiding is what the action has to do. */
  readonly records: readonly JsonObject[];
  /** Where all of it happened. act empties it after a job that succeeds. */
  readonly folder: string;
  /** A path of `folder` as the workflow's last step kept it: `cp -R "$(dirname "$RUNNER_TEMP")" "$KEPT"`. */
  kept(path: string): string;
  /** The last lines for a person, for messages of assertions. */
  readonly tail: string;
  remove(): void;
};

/** Runs a workflow to its end, whatever that is. Rejects when act cannot start or does not end in time. */
export async function startAct(options: ActOptions): Promise<ActRun> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent act-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { exit, printed, timedOut } = await watch(options, folder);
    const lines = printed.toString().split('\n');
    const tail = toTail(lines);
    if (timedOut) throw new Error(`act did not end in time in ${folder}; it said last:\n${tail}`);
    const kept = (path: string): string => join(folder, 'kept', relative(folder, path));
    return { exit, printed, records: lines.flatMap(toRecord), folder, kept, tail, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

type End = { readonly exit: number | null; readonly printed: Buffer; readonly timedOut: boolean };

function watch(options: ActOptions, folder: string): Promise<End> {
  const program = process.env.GOAGENT_ACT;
  if (program === undefined)
    throw new Error('There is no act here: run "npm run test:runner", with the file as its argument');
  const child = spawn(program, toWords(options, folder), {
    cwd: options.repository,
    env: { ...toEnvironment(folder), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const printed: Buffer[] = [];
  let timedOut = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => printed.push(part));
  const deadline = setTimeout(() => {
    timedOut = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    endProcessesIn(folder);
  }, options.timeoutMs ?? 60_000);
  void options.killMainWhen?.then(() => endProcessesIn(folder, 'dist/main/index.js'));
  return new Promise<End>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve({ exit, printed: Buffer.concat(printed), timedOut }));
  }).finally(() => clearTimeout(deadline));
}

function toWords(
  { event, eventPath, given = {}, actor, workflow, actions = {}, secrets = {}, vars = {} }: ActOptions,
  folder: string,
): readonly string[] {
  return [
    event,
    ...(eventPath === undefined ? [] : ['--eventpath', eventPath]),
    ...(actor === undefined ? [] : ['--actor', actor]),
    ...['--workflows', join('.github', 'workflows', workflow)],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    ...['--action-cache-path', folder],
    // Nothing is pulled, fetched or served, and no container engine is looked for.
    ...['--pull=false', '--action-offline-mode', '--no-cache-server', '--container-daemon-socket', '-'],
    // What the action has to hide, act must not hide for it.
    ...['--json', '--insecure-secrets'],
    ...Object.entries(actions).flatMap(([uses, path]) => ['--local-repository', `${uses}=${path}`]),
    ...Object.entries(secrets).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
    ...Object.entries(given).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
  ];
}

/**
 * act runs `using: node24` with the `node` of PATH, and hands its own environment on to every step. Where nobody is told
 * to keep artifacts, nobody answers: without this, act would name an address of its own choice.
 */
function toEnvironment(folder: string): Pairs {
  const home = join(folder, 'home');
  const kept = join(folder, 'kept');
  for (const one of [home, kept]) mkdirSync(one);
  return {
    PATH: [dirname(nodePath(24)), process.env.PATH ?? ''].join(delimiter),
    HOME: home,
    KEPT: kept,
    ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/',
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

function toRecord(line: string): readonly JsonObject[] {
  return line.startsWith('{') ? [JSON.parse(line)] : [];
}

function toTail(lines: readonly string[]): string {
  const said = lines.map((line) => (line.startsWith('{') ? String(JSON.parse(line).msg).trimEnd() : line));
  return said.slice(-40).join('\n');
}
