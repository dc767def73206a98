/** The hands of the run: jail and toolbelt for built-ins, launcher and isolation for external programs. */

import type { ToolAction } from '../contract/catalog.ts';
import type { Clock, ToolRunner } from '../contract/ports.ts';
import { enterBehind } from '../launch/berth.ts';
import { type Isolation, probeIsolation } from '../launch/isolation.ts';
import { createLauncher } from '../launch/launch.ts';
import { readSafeSearchPath } from '../launch/search-path.ts';
import type { Environment } from '../runner/environment.ts';
import { findExposure } from '../runner/handover.ts';
import type { Inputs } from '../runner/inputs.ts';
import { openJail } from '../toolbelt/jail.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { createDispatch } from './dispatch.ts';
import type { Ground } from './ground.ts';
import type { Policy } from './policy.ts';
import { toSandboxPlaces } from './sandbox-places.ts';
import type { Workshop } from './workshop.ts';

export type Tools = { readonly runTool: ToolRunner; readonly isolation: Isolation };

export type ToolsOptions = {
  readonly policy: Policy;
  readonly environment: Environment;
  readonly inputs: Inputs;
  readonly workshop: Workshop;
  readonly ground: Pick<Ground, 'readRoot' | 'readCommit'>;
  /** Where this action itself lies. */
  readonly ownFolder: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

export async function openTools(options: ToolsOptions): Promise<Tools> {
  const { inputs, workshop, ground, clock } = options;
  const searchPath = await readSafeSearchPath(
    options.environment.variables.get('PATH') ?? '',
    workshop.untrustedRoots,
  );
  const isolation = await isolate(options, searchPath);
  const launch = createLauncher({
    runProcess: workshop.runProcess,
    isolation,
    workingDirectory: workshop.workingDirectory,
    environment: {
      path: searchPath,
      home: workshop.directories.home,
      values: toPassedValues(options),
      platform: process.platform,
      system: Object.fromEntries(options.environment.variables),
    },
  });
  const jail = openJail({
    root: ground.readRoot,
    // A copy of a head lies among what is hidden, and holds nothing but that head.
    hidden: ground.readCommit === '' ? [workshop.runnerTemp, workshop.directories.root] : [],
    allowFiles: inputs.tools.allowFiles,
  });
  const runTool = createDispatch({
    launch,
    toolbelt,
    jail,
    workingDirectory: workshop.workingDirectory,
    clock,
  });
  return { runTool, isolation };
}

/** The probe starts processes, so it is for runs that have external tools. */
function isolate(options: ToolsOptions, searchPath: string): Promise<Isolation> | Isolation {
  const { inputs, workshop, signal } = options;
  const commands = toCommands(options.policy);
  if (commands.length === 0) {
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
      programs: commands.map(({ argv }) => argv[0]),
      wrappers: commands.some(({ wraps }) => wraps !== undefined) ? 'some' : 'none',
      searchPath,
      programDirectories: options.policy.programDirectories,
    }),
    exposed: findExposure(),
  });
}

type Command = Extract<ToolAction, { type: 'command' }>;

function toCommands({ catalog, prestage }: Policy): readonly Command[] {
  const tools = [...catalog.tools, ...(prestage?.catalog.tools ?? [])];
  return tools.flatMap(({ action }) => (action.type === 'command' ? [action] : []));
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
