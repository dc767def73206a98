/** Builds a tool's environment from nothing: PATH, HOME, and the names that the manifest was allowed to pass on. */

import type { ToolSpec } from '../contract/catalog.ts';
import { isDeniedName } from '../law/manifest/denied-names.ts';

export type ChildEnvironment = { readonly [name: string]: string };

export type EnvironmentSource = {
  /** From `readSafeSearchPath`. */
  readonly path: string;
  /** A fresh directory that holds nothing of ours. */
  readonly home: string;
  /** Values that may be passed on, by name: those of this run first, then those of `env-allowlist` that are set. */
  readonly values: { readonly [name: string]: string | undefined };
  readonly platform: NodeJS.Platform;
  /** Windows only: the runner's own variables, of which the few are taken without which no program starts. */
  readonly system: { readonly [name: string]: string | undefined };
};

const windowsNames = [
  'NUMBER_OF_PROCESSORS',
  'OS',
  'PATHEXT',
  'PROCESSOR_ARCHITECTURE',
  'SystemDrive',
  'SystemRoot',
  'windir',
];

/** The names, sorted, that `tool` gets beside those that every tool has. For the log: names, never values. */
export function toPassedNames(tool: ToolSpec, source: EnvironmentSource): readonly string[] {
  const isPassed = (name: string): boolean =>
    /^[A-Z_][A-Z0-9_]*$/.test(name) &&
    !['PATH', 'HOME'].includes(name) &&
    !isDeniedName(name) &&
    source.values[name] !== undefined;
  return [...new Set(tool.envPassthrough)].filter(isPassed).sort();
}

/** The whole environment of one tool. */
export function toChildEnvironment(tool: ToolSpec, source: EnvironmentSource): ChildEnvironment {
  const passed = toPassedNames(tool, source).map((name) => [name, source.values[name] ?? ''] as const);
  // Set but empty, PATH would mean the current directory: the workspace. Absent, it means the system's default.
  const path = source.path === '' ? {} : { PATH: source.path };
  return { ...toSystemVariables(source), ...Object.fromEntries(passed), ...path, HOME: source.home };
}

function toSystemVariables(source: EnvironmentSource): ChildEnvironment {
  if (source.platform !== 'win32') return {};
  const { home, system } = source;
  const taken = windowsNames.map((name) => [name, system[name] ?? ''] as const);
  const set = taken.filter(([, value]) => value !== '');
  return { ...Object.fromEntries(set), TEMP: home, TMP: home, USERPROFILE: home };
}
