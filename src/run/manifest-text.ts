/** A manifest as the law reads it, without the machine: whether its programs are there is not asked. */

import { type ParsedManifest, parseManifest } from '../law/manifest/manifest.ts';
import type { ToolInputs } from '../runner/inputs.ts';
import { readInstalledWrapper } from '../toolbelt/programs/installed.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { toPatternEngine } from './policy/pattern-engine.ts';

export type ManifestText = {
  readonly text: string;
  /** Absolute: where it lies. */
  readonly directory: string;
  readonly inputs: ToolInputs;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
};

export async function parseManifestText({
  text,
  directory,
  inputs,
  toolProgram,
}: ManifestText): Promise<ParsedManifest> {
  return parseManifest({
    text,
    directory,
    builtins: toolbelt,
    allowTools: inputs.allowTools,
    taintedTools: inputs.taintedTools,
    envAllowlist: inputs.envAllowlist,
    toolTimeoutMs: inputs.timeoutMs,
    maxToolOutput: inputs.maxOutputBytes,
    platform: process.platform,
    patterns: await toPatternEngine(text),
    wrapperAt: (path) => readInstalledWrapper(path, toolProgram),
  });
}
