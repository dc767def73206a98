/** Where things lie for the sandbox of external tools: what it shows, what it keeps from being written, what it hides. */

import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { SandboxPlaces } from '../../launch/sandbox-view.ts';
import { isInside } from '../../paths/inside.ts';
import type { Environment } from '../../runner/environment.ts';
import { findCheckoutConfigurations } from '../../runner/git-credentials.ts';
import { type Inputs, toPolicyPaths } from '../../runner/inputs.ts';
import type { Workshop } from '../ground/workshop.ts';
import { guardedNames } from './guarded-names.ts';
import { findInterpreters } from './interpreter.ts';

export type SandboxSources = {
  readonly workshop: Workshop;
  readonly environment: Environment;
  readonly inputs: Inputs;
  /** Of the manifests: absolute paths. */
  readonly programs: readonly string[];
  /** Where this action itself lies. */
  readonly ownFolder: string;
  /** Whether programs are wrappers of ours, which load what lies in our own folder. */
  readonly wrappers: 'some' | 'none';
  /** PATH of tools. */
  readonly searchPath: string;
  /** Of this run's own, from the trusted revision. */
  readonly programDirectories: readonly string[];
};

export type GuardedSources = Omit<SandboxSources, 'programDirectories' | 'wrappers' | 'searchPath'>;

/** Of commands, what they name beside the program and is a file: a script that an interpreter runs. */
export function findScripts(words: readonly string[], workingDirectory: string): readonly string[] {
  return words.map((word) => resolve(workingDirectory, word)).filter(isFile);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Most words are no paths, and some no names.
    return false;
  }
}

/** The runner's own files, which it names in variables. */
const runnerFiles = [
  'GITHUB_ENV',
  'GITHUB_EVENT_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
];

export function toSandboxPlaces(sources: SandboxSources): SandboxPlaces {
  const { workshop, environment, programs } = sources;
  const { workspace, workingDirectory, directories } = workshop;
  const { variables } = environment;
  const configurations = findCheckoutConfigurations(workspace);
  const files = runnerFiles.flatMap((name) => variables.get(name) ?? []);
  const homes = [variables.get('HOME') ?? '', homedir()];
  const hidden = [workshop.runnerTemp, directories.root, ...homes, ...files.map((path) => dirname(path))];
  return {
    workspace: workingDirectory,
    home: directories.home,
    scratch: join(directories.root, 'sandbox'),
    visible: [
      ...new Set([
        ...programs.map((path) => toShown(path, workspace)),
        ...sources.programDirectories.map(toReal),
        ...programs.flatMap((path) => findInterpreters(path, sources.searchPath)),
        // What an installed wrapper starts.
        ...(sources.wrappers === 'some' ? [toReal(join(sources.ownFolder, 'dist'))] : []),
        // What setup actions installed, which PATH names; below the runner's own folder on a machine of one's own.
        ...[variables.get('RUNNER_TOOL_CACHE') ?? ''].filter((path) => path.startsWith('/')).map(toReal),
      ]),
    ],
    guarded: [...new Set([...configurations.map((path) => dirname(path)), ...toGuardedPaths(sources)])],
    masked: configurations,
    hidden: [...new Set(hidden.filter((path) => path !== '' && path !== '/').map(toReal))],
  };
}

/** Absolute, whether they exist or not: what a tool may read but not write, inside of the sandbox or of the jail. */
export function toGuardedPaths(sources: GuardedSources): readonly string[] {
  const { workshop, environment, inputs, programs, ownFolder } = sources;
  const { workspace, workingDirectory } = workshop;
  const policyFiles = toPolicyPaths(inputs);
  const own = [ownFolder, environment.variables.get('GITHUB_ACTION_PATH') ?? ''].filter(
    (path) => path !== '',
  );
  return [
    ...new Set([
      ...guardedNames.map((name) => join(workspace, name)),
      ...[workspace, workingDirectory].flatMap((root) => policyFiles.map((path) => resolve(root, path))),
      ...programs,
      // A vendored copy of this action, or `uses: ./`: post is started after the tools.
      ...own.map(toReal).flatMap((path) => (path === workspace ? toOwnParts(path) : [path])),
    ]),
  ];
}

/** The workspace is this action's own repository. */
const toOwnParts = (folder: string): readonly string[] =>
  ['action.yml', 'dist', 'tools.json'].map((name) => join(folder, name));

/** A program of the checkout comes with its folder, where what it loads may lie; any other comes alone. */
function toShown(program: string, workspace: string): string {
  const real = toReal(program);
  return isInside(real, workspace) ? dirname(real) : real;
}

function toReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
