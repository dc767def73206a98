/** The demo's stage: a workspace with a real git repository, and what a runner puts around it. */

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import type { ProcessRunner } from '../contract/ports.ts';
import type { DemoCommand } from '../launch/demo-command.ts';
import { demoRequest } from '../launch/process-request.ts';
import { type DemoFile, firstCommit, secondCommit } from './repository.ts';

export type Places = {
  readonly workspace: string;
  readonly runnerTemp: string;
  readonly home: string;
  /** Command files, empty at first, as a runner gives them. */
  readonly output: string;
  readonly summary: string;
  /** The payload of the event. */
  readonly event: string;
};

export function makePlaces(root: string): Places {
  const places = {
    workspace: join(root, 'workspace'),
    runnerTemp: join(root, 'temp'),
    home: join(root, 'home'),
    output: join(root, 'output.txt'),
    summary: join(root, 'summary.md'),
    event: join(root, 'event.json'),
  };
  for (const path of [places.workspace, places.runnerTemp, places.home]) mkdirSync(path);
  for (const path of [places.output, places.summary]) writeFileSync(path, '');
  writeFileSync(places.event, JSON.stringify({ repository: { full_name: 'demo/orders', private: true } }));
  return places;
}

/** Two commits, and an untracked credential that no tool may read. Returns the id of the second commit. */
export async function makeRepository(
  places: Places,
  git: { readonly program: string; readonly run: ProcessRunner },
): Promise<string> {
  const repository = { git: git.program, directory: places.workspace, home: places.home };
  const run = (command: DemoCommand) => runGit(command, git.run);
  await run({ type: 'git-init', ...repository });
  for (const [index, files] of [firstCommit, secondCommit].entries()) {
    writeFiles(places.workspace, files);
    const message = index === 0 ? 'Compute the price of an order' : 'Round once, at the end';
    await run({ type: 'git-add', ...repository });
    await run({ type: 'git-commit', ...repository, message, date: `2026-11-0${index + 1}T12:00:00Z` });
  }
  writeFiles(places.workspace, [{ path: '.env', text: `PAYMENT_KEY=${randomBytes(20).toString('hex')}\n` }]);
  return readFileSync(join(places.workspace, '.git/refs/heads/main'), 'utf8').trim();
}

async function runGit(command: DemoCommand, run: ProcessRunner): Promise<void> {
  const record = await run(demoRequest(command), new AbortController().signal);
  if (record.exit === 0) return;
  const why = record.problem ?? Buffer.from(record.stderr).toString().slice(0, 300);
  throw new GoagentError('INTERNAL', [`the demo's repository could not be made: ${command.type}: ${why}`]);
}

function writeFiles(directory: string, files: readonly DemoFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** What a runner would set for a step on `push`, less what only GitHub has. */
export function toRunnerVariables(places: Places, commit: string): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'demo',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: places.event,
    GITHUB_JOB: 'demo',
    GITHUB_OUTPUT: places.output,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'demo/orders',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_SHA: commit,
    GITHUB_STEP_SUMMARY: places.summary,
    GITHUB_WORKFLOW: 'demo',
    GITHUB_WORKSPACE: places.workspace,
    HOME: places.home,
    RUNNER_TEMP: places.runnerTemp,
  };
}
