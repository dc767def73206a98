/** The run's place and means, once its inputs are known: directories, programs, git, the runner of processes. */

import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { GoagentError } from '../../contract/errors.ts';
import type { Git } from '../../contract/git.ts';
import type { Clock, ProcessRunner, Redactor } from '../../contract/ports.ts';
import { createProcessRunner } from '../../launch/exec.ts';
import { createGit } from '../../launch/git.ts';
import { type Programs, resolvePrograms } from '../../launch/programs.ts';
import { isInside } from '../../paths/inside.ts';
import type { RunnerFacts } from '../../runner/environment.ts';
import type { PrivateDirectory } from './private-directory.ts';

export type Workshop = {
  readonly facts: RunnerFacts;
  /** Absolute, after symlinks, as are the other paths. */
  readonly workspace: string;
  readonly workingDirectory: string;
  readonly runnerTemp: string;
  /** No program of the system is looked for below these. */
  readonly untrustedRoots: readonly string[];
  readonly directories: PrivateDirectory;
  readonly programs: Programs;
  readonly runProcess: ProcessRunner;
  readonly git: Git;
  readonly redactor: Redactor;
};

export type WorkshopOptions = {
  readonly facts: RunnerFacts;
  readonly workingDirectory: string | undefined;
  readonly directories: PrivateDirectory;
  readonly path: string;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly signal: AbortSignal;
};

/** @throws GoagentError `INPUTS_INVALID` when the workspace or `working-directory` cannot be used. */
export async function openWorkshop(options: WorkshopOptions): Promise<Workshop> {
  const { facts, directories, redactor } = options;
  const workspace = findDirectory(facts.workspace, 'GITHUB_WORKSPACE');
  const workingDirectory = findInside(workspace, options.workingDirectory);
  const runnerTemp =
    facts.runnerTemp === '' ? directories.root : findDirectory(facts.runnerTemp, 'RUNNER_TEMP');
  const untrustedRoots = [workspace, runnerTemp, directories.root];
  const programs = await resolvePrograms({ path: options.path, roots: untrustedRoots });
  const runProcess = createProcessRunner({ clock: options.clock });
  const git = createGit({
    runProcess,
    program: programs.git,
    home: directories.home,
    signal: options.signal,
  });
  return {
    facts,
    workspace,
    workingDirectory,
    runnerTemp,
    untrustedRoots,
    directories,
    programs,
    runProcess,
    git,
    redactor,
  };
}

function findDirectory(path: string, source: string): string {
  if (path !== '' && isDirectory(path)) return realpathSync.native(path);
  throw new GoagentError('INPUTS_INVALID', [
    `${source} ${path === '' ? 'is not set' : `is ${JSON.stringify(path)}, which is no directory`}: this action needs a runner, or the same variables.`,
  ]);
}

/** A path can be too long, or a circle of links: that is no directory either. */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function findInside(workspace: string, given: string | undefined): string {
  if (given === undefined) return workspace;
  const path = resolve(workspace, given);
  if (!isDirectory(path)) throw unusable(`there is no directory ${JSON.stringify(given)} in the workspace`);
  const real = realpathSync.native(path);
  if (!isInside(real, workspace)) throw unusable(`${JSON.stringify(given)} is not inside the workspace`);
  // The head can make it a link: what is closed to tools would be all that they see.
  const names = relative(workspace, real).toLowerCase().split(sep);
  if (names.some((name) => name === '.git' || name === '.github'))
    throw unusable(`${JSON.stringify(given)} leads into .git or .github`);
  return real;
}

/** Whether something like a repository lies in the working directory or above it, within the workspace. */
export function hasRepository({ workspace, workingDirectory }: Workshop): boolean {
  for (let at = workingDirectory; isInside(at, workspace); at = dirname(at)) {
    if (isRepositoryRoot(at)) return true;
    if (at === dirname(at)) return false;
  }
  return false;
}

export function isRepositoryRoot(directory: string): boolean {
  return lstatSync(join(directory, '.git'), { throwIfNoEntry: false }) !== undefined;
}

const unusable = (why: string): GoagentError =>
  new GoagentError('INPUTS_INVALID', [
    `input "working-directory": ${why}; it takes a directory that the checkout holds`,
  ]);
