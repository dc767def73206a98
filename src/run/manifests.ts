/** Manifests of the trusted revision as catalogs whose programs are there and are the ones that were meant. */

import { dirname, join } from 'node:path';
import type { Catalog } from '../contract/catalog.ts';
import { GoagentError } from '../contract/errors.ts';
import type { Redactor } from '../contract/ports.ts';
import type { TrustedFile, TrustedFiles } from '../github/trusted-files.ts';
import { checkAvailability } from '../launch/availability.ts';
import { parseManifest } from '../law/manifest/manifest.ts';
import type { ToolInputs } from '../runner/inputs.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';
import { defaultManifest } from './default-manifest.ts';
import { toPatternEngine } from './pattern-engine.ts';
import { checkPrograms } from './trusted-programs.ts';
import type { Workshop } from './workshop.ts';

export type Manifest = {
  readonly catalog: Catalog;
  /** Absent for the one that is compiled in. */
  readonly file: TrustedFile | undefined;
  /** Programs of tools that the trusted revision does not have. */
  readonly untracked: readonly string[];
};

export type ManifestParts = {
  /** The path in the repository, and the input that names it; absent: the action's own. */
  readonly source: { readonly path: string; readonly input: string } | undefined;
  readonly files: TrustedFiles;
  readonly inputs: ToolInputs;
  readonly workshop: Workshop;
};

/** @throws GoagentError `POLICY_NOT_AVAILABLE`, `MANIFEST_INVALID`, `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED` with all complaints. */
export async function loadManifest(parts: ManifestParts): Promise<Manifest> {
  const { source, files, workshop } = parts;
  const file = source === undefined ? undefined : await files.read(source.path, source.input);
  const catalog = await toCatalog({ ...parts, text: file?.text ?? defaultManifest, file });
  const available = await checkAvailability(catalog, toDirectory(file, workshop));
  if (available.verdict === 'unavailable') throw new GoagentError(available.code, available.complaints);
  return { catalog, file, untracked: await checkPrograms(catalog, files) };
}

/** The catalog of a manifest that the action itself wrote: built-in tools alone. */
export function toOwnCatalog(text: string, parts: Omit<ManifestParts, 'source' | 'files'>): Promise<Catalog> {
  return toCatalog({ ...parts, text, file: undefined });
}

async function toCatalog(
  parts: Omit<ManifestParts, 'source' | 'files'> & {
    readonly text: string;
    readonly file: TrustedFile | undefined;
  },
): Promise<Catalog> {
  const { text, file, inputs, workshop } = parts;
  const parsed = parseManifest({
    text,
    directory: toDirectory(file, workshop),
    builtins: toolbelt,
    allowTools: inputs.allowTools,
    taintedTools: inputs.taintedTools,
    envAllowlist: inputs.envAllowlist,
    toolTimeoutMs: inputs.timeoutMs,
    maxToolOutput: inputs.maxOutputBytes,
    platform: process.platform,
    patterns: await toPatternEngine(text),
  });
  if (parsed.verdict === 'accepted') return toTold(parsed.catalog, workshop.redactor);
  const where = file === undefined ? [] : [`The manifest is ${file.path} of commit ${workshop.facts.sha}.`];
  throw new GoagentError('MANIFEST_INVALID', [...parsed.complaints, ...where]);
}

/** What the model is told of a tool leaves like any other text. The checks stay those of the schema as it was written. */
function toTold(catalog: Catalog, redactor: Redactor): Catalog {
  const tools = catalog.tools.map((tool) => ({
    ...tool,
    description: redactor.text(tool.description, 'messages'),
    schema: redactor.value(tool.schema, 'messages'),
  }));
  return { ...catalog, tools };
}

/** Programs under `./tools/bin` are looked for beside the manifest. */
function toDirectory(file: TrustedFile | undefined, workshop: Workshop): string {
  return dirname(join(workshop.workspace, file?.path ?? 'tools.json'));
}
