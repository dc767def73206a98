/** The hands of the run: jail and toolbelt for built-ins, launcher and isolation for external programs. */

import { listedPrograms, startsPrograms, type ToolAction } from '../../contract/catalog.ts';
import type { GitHistory } from '../../contract/git-history.ts';
import type { Clock, ToolRunner } from '../../contract/ports.ts';
import { enterBehind } from '../../launch/berth.ts';
import { type Isolation, probeIsolation } from '../../launch/isolation.ts';
import { createLauncher, type LauncherOptions } from '../../launch/launch.ts';
import { createProgramLauncher } from '../../launch/program-launch.ts';
import { readSafeSearchPath } from '../../launch/search-path.ts';
import type { Environment } from '../../runner/environment.ts';
import { findExposure } from '../../runner/handover.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { type Jail, openJail } from '../../toolbelt/jail/jail.ts';
import type { Writing } from '../../toolbelt/jail/places.ts';
import { toolbelt } from '../../toolbelt/toolbelt.ts';
import { randomIdentifiers } from '../clock.ts';
import type { Ground } from '../ground/ground.ts';
import { openHistory } from '../ground/history.ts';
import { openPullRequestChanges } from '../ground/pull-request-changes.ts';
import type { Workshop } from '../ground/workshop.ts';
import type { Policy } from '../policy/policy.ts';
import type { ProposalDesk } from '../proposing/proposal-desk.ts';
import { createDispatch } from './dispatch.ts';
import { findScripts, toGuardedPaths, toSandboxPlaces } from './sandbox-places.ts';

export type Tools = {
  readonly runTool: ToolRunner;
  readonly isolation: Isolation;
  /** Of built-in tools: what they may read and write, and the history that they see. */
  readonly jail: Jail;
  readonly history: GitHistory;
};

export type ToolsOptions = {
  readonly policy: Policy;
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly workshop: Workshop;
  readonly ground: Pick<Ground, 'readRoot' | 'readCommit' | 'trigger'>;
  /** Where this action itself lies. */
  readonly ownFolder: string;
  /** Absent: nothing can be proposed. */
  readonly proposals: ProposalDesk | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

export async function openTools(options: ToolsOptions): Promise<Tools> {
  const { inputs, workshop, ground, clock } = options;
  const environment = await toSource(options);
  const isolation = await isolate(options, environment.path);
  const launching = {
    runProcess: workshop.runProcess,
    isolation,
    workingDirectory: workshop.workingDirectory,
    environment,
  };
  const jail = openJail({
    root: ground.readRoot,
    // A copy of a head lies among what is hidden, and holds nothing but that head.
    hidden: ground.readCommit === '' ? [workshop.runnerTemp, workshop.directories.root] : [],
    allowFiles: inputs.tools.allowFiles,
    // A copy of a head is for reading.
    ...(ground.readCommit === '' ? { writing: toWriting(options) } : {}),
  });
  const history = openHistory(options, 'working-directory');
  const runTool = createDispatch({
    launch: createLauncher(launching),
    startProgram: createProgramLauncher(launching),
    toolbelt,
    jail,
    git: history,
    ...(options.proposals === undefined ? {} : { proposals: options.proposals }),
    changes: openPullRequestChanges({
      trigger: ground.trigger,
      environment: options.environment,
      inputs: inputs.github,
    }),
    workingDirectory: workshop.workingDirectory,
    clock,
  });
  return { runTool, isolation, jail, history };
}

async function toSource(options: ToolsOptions): Promise<LauncherOptions['environment']> {
  const { environment, workshop } = options;
  return {
    path: await readSafeSearchPath(environment.variables.get('PATH') ?? '', workshop.untrustedRoots),
    home: workshop.directories.home,
    values: toPassedValues(options),
    platform: process.platform,
    system: Object.fromEntries(environment.variables),
  };
}

function toWriting(options: ToolsOptions): Writing {
  const { policy, workshop } = options;
  const actions = toStartingActions(policy);
  const words = actions.flatMap((action) => (action.type === 'command' ? action.argv.slice(1) : []));
  const scripts = findScripts(words, workshop.workingDirectory);
  const guarded = toGuardedPaths({ ...options, programs: [...actions.flatMap(toPrograms), ...scripts] });
  return { guarded, workspace: workshop.workspace, chance: randomIdentifiers };
}

/** The probe starts processes, so it is for runs that have external tools, or a built-in that starts programs. */
function isolate(options: ToolsOptions, searchPath: string): Promise<Isolation> | Isolation {
  const { inputs, workshop, signal } = options;
  const actions = toStartingActions(options.policy);
  if (actions.length === 0) {
    return { tier: 'none', why: 'No external tools: nothing is started.', enter: enterBehind([]) };
  }
  const { runProcess, programs } = workshop;
  return probeIsolation({
    runProcess,
    programs,
    platform: process.platform,
    signal,
    sandbox: inputs.tools.sandbox,
    places: toSandboxPlaces({
      ...options,
      ownFolder: options.ownFolder,
      programs: [...new Set(actions.flatMap(toPrograms))],
      wrappers: actions.some(isWrapper) ? 'some' : 'none',
      searchPath,
      programDirectories: options.policy.programDirectories,
    }),
    exposed: findExposure(),
  });
}

function toStartingActions({ catalog, prestage }: Policy): readonly ToolAction[] {
  const tools = [...catalog.tools, ...(prestage?.catalog.tools ?? [])];
  return tools.map(({ action }) => action).filter(startsPrograms);
}

const isWrapper = (action: ToolAction): boolean => action.type === 'command' && action.wraps !== undefined;

function toPrograms(action: ToolAction): readonly string[] {
  if (action.type !== 'command') return listedPrograms(action).map(({ path }) => path);
  const [program, ...words] = action.argv;
  // The words of a wrapper name the programs that it may start.
  return action.wraps === undefined ? [program] : [program, ...words.filter((word) => word.startsWith('/'))];
}

/** Interface §4 `envPassthrough`: the resolved values of this run, then what `env-allowlist` names; the job's token never. */
function toPassedValues({ environment, inputs }: ToolsOptions): {
  readonly [name: string]: string | undefined;
} {
  const { variables } = environment;
  const { token } = inputs.github;
  const allowed = inputs.tools.envAllowlist
    .map((name) => [name.toUpperCase(), variables.get(name.toUpperCase())] as const)
    .filter(([, value]) => value === undefined || token === undefined || !value.includes(token));
  return {
    ...Object.fromEntries(allowed),
    OAI_API_KEY: inputs.model.apiKey,
    OAI_BASE_URL: inputs.model.baseUrl,
    OAI_IMAGE_BASE_URL: variables.get('OAI_IMAGE_BASE_URL'),
    OAI_HTTP_TIMEOUT: `${inputs.model.timeoutMs}ms`,
  };
}
