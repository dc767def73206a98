/** A runner for one step: starts a bundle as GitHub's runner starts it, and keeps everything that came out. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toInputVariables } from './action-inputs.ts';
import { readChanges, takeSnapshot } from './changed-files.ts';
import {
  type CommandFileName,
  commandFileNames,
  createCommandFiles,
  type Pairs,
  parsePairs,
  readCommandFile,
} from './command-files.ts';
import type { Channel } from './leaks.ts';
import { assertLinesFit } from './log-schema.ts';
import { toRunnerEnvironment } from './runner-environment.ts';
import { type KillAt, type NodeVersion, runStep, type StepEnd } from './step-process.ts';
import { createRepository, type Files, readHead, sampleFiles } from './workspace.ts';

export type RunOptions = {
  /** The step's `with:`. Unless it says something else, without a pre-stage: a script of replies is for one stage. */
  readonly inputs: { readonly [name: string]: string };
  /** Default: `push` to a private repository, with a small payload. */
  readonly event?: { readonly name: string; readonly payload?: object };
  /** Default: 24, as `action.yml` says. */
  readonly node?: NodeVersion;
  /** More variables, and other values for those of the runner. `undefined` takes one away. */
  readonly env?: { readonly [name: string]: string | undefined };
  /** A checkout that exists, or the files of one to make. Default: a small sample. */
  readonly workspace?: string | Files;
  readonly killAt?: KillAt;
  /** Default: 60 seconds. */
  readonly timeoutMs?: number;
  /** Default: `dist/main/index.js`. */
  readonly entry?: string;
  /** Default: `action.yml` at the top. */
  readonly actionFile?: string;
  /** What `github.token` is. Default: none. */
  readonly githubToken?: string;
};

export type RunResult = StepEnd & {
  readonly outputs: Pairs;
  readonly state: Pairs;
  readonly exported: Pairs;
  readonly paths: readonly string[];
  readonly summary: string;
  readonly commandFiles: { readonly [name in CommandFileName]: Buffer };
  readonly workspace: string;
  readonly runnerTemp: string;
  /** Files that are new or different, by `temp`, `workspace` or `home` and path. */
  readonly left: readonly Channel[];
  /** Deletes every folder that the runner made. */
  remove(): void;
};

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one step to its end. A failing step is a result; only a malformed command file throws. */
export async function startRun(options: RunOptions): Promise<RunResult> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-run-')));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    return { ...(await runIn(root, options)), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Everything that left the step but for its HTTP requests, which the servers of a test have: see `toHttpChannel`. */
export function captured(result: RunResult): readonly Channel[] {
  return [
    { channel: 'stdout', bytes: result.stdout },
    { channel: 'stderr', bytes: result.stderr },
    ...commandFileNames.map((name) => ({ channel: name, bytes: result.commandFiles[name] })),
    { channel: 'file names', bytes: Buffer.from(result.left.map((file) => file.channel).join('\n')) },
    ...result.left,
  ];
}

/** One HTTP request as a channel: line, headers, blank line, body. `headers` are name and value in turn. */
export function toHttpChannel(request: {
  readonly channel: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}): Channel {
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let index = 0; index < request.headers.length; index += 2) {
    lines.push(`${request.headers[index]}: ${request.headers[index + 1]}`);
  }
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  return { channel: request.channel, bytes: Buffer.concat([head, request.body]) };
}

async function runIn(root: string, options: RunOptions): Promise<Omit<RunResult, 'remove'>> {
  const folders = createFolders(root);
  const workspace = typeof options.workspace === 'string' ? options.workspace : folders.workspace;
  const sha =
    typeof options.workspace === 'string'
      ? await readHead(workspace)
      : await createRepository(workspace, options.workspace ?? sampleFiles);
  const event = {
    name: 'push',
    payload: { ref: 'refs/heads/main', after: sha, repository: { private: true } },
    ...options.event,
  };
  const eventPath = join(folders.runnerTemp, '_github_workflow', 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload));
  const commandFiles = createCommandFiles(folders.runnerTemp);
  const env = {
    ...toRunnerEnvironment({
      ...folders,
      workspace,
      sha,
      event: event.name,
      eventPath,
      actionPath: top,
      commandFiles,
    }),
    ...toInputVariables({
      actionFile: options.actionFile ?? join(top, 'action.yml'),
      inputs: { ...(options.actionFile === undefined ? { prestage: 'false' } : {}), ...options.inputs },
      githubToken: options.githubToken ?? '',
    }),
    ...options.env,
  };
  const watched = { temp: folders.runnerTemp, workspace, home: folders.home };
  const before = Object.entries(watched).map(([name, folder]) => ({
    name,
    folder,
    files: takeSnapshot(folder),
  }));
  const end = await runStep({
    node: options.node ?? 24,
    entry: options.entry ?? join(top, 'dist', 'main', 'index.js'),
    cwd: workspace,
    env: withoutUndefined(env),
    timeoutMs: options.timeoutMs ?? 60_000,
    ...(options.killAt === undefined ? {} : { killAt: options.killAt }),
  });
  const raw = Object.fromEntries(
    commandFileNames.map((name) => [name, readCommandFile(commandFiles, name)]),
  ) as RunResult['commandFiles'];
  const left = before.flatMap(({ name, folder, files }) =>
    readChanges(folder, files)
      .filter((file) => !file.path.startsWith('_runner_file_commands/'))
      .map((file) => ({ channel: `${name} ${file.path}`, bytes: file.bytes })),
  );
  for (const { channel, bytes } of left) if (/[/ ]audit\.jsonl$/.test(channel)) assertLinesFit(bytes);
  return {
    ...end,
    outputs: parsePairs(raw.GITHUB_OUTPUT.toString()),
    state: parsePairs(raw.GITHUB_STATE.toString()),
    exported: parsePairs(raw.GITHUB_ENV.toString()),
    paths: raw.GITHUB_PATH.toString().split(/\r?\n/).filter(Boolean),
    summary: raw.GITHUB_STEP_SUMMARY.toString(),
    commandFiles: raw,
    workspace,
    runnerTemp: folders.runnerTemp,
    left,
  };
}

function createFolders(root: string): Record<'workspace' | 'runnerTemp' | 'home' | 'toolCache', string> {
  const folders = {
    workspace: join(root, 'work', 'sample', 'sample'),
    runnerTemp: join(root, 'work', '_temp'),
    home: join(root, 'home'),
    toolCache: join(root, 'toolcache'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  mkdirSync(join(folders.runnerTemp, '_github_workflow'));
  return folders;
}

function withoutUndefined(env: { readonly [name: string]: string | undefined }): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
