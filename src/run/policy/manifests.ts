/** Manifests of the trusted revision as catalogs whose programs are there and are the ones that were meant. */

import { dirname, join, posix, relative } from 'node:path';
import type { Catalog } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import type { Redactor } from '../../contract/ports.ts';
import type { TrustedDirectory } from '../../github/trusted-directory.ts';
import type { TrustedFile, TrustedFiles } from '../../github/trusted-files.ts';
import { checkAvailability } from '../../launch/availability.ts';
import { parseManifest } from '../../law/manifest/manifest.ts';
import type { ManifestOptions } from '../../law/manifest/options.ts';
import { isInside } from '../../paths/inside.ts';
import type { ToolInputs } from '../../runner/inputs.ts';
import type { SharedTime } from '../../schema/shared-time.ts';
import { readInstalledWrapper } from '../../toolbelt/programs/installed.ts';
import { toolbelt } from '../../toolbelt/toolbelt.ts';
import type { Workshop } from '../ground/workshop.ts';
import { toPatternEngine } from './pattern-engine.ts';
import { bindPrograms, type Program } from './policy-programs.ts';
import type { HeadTrust } from './policy-trust.ts';
import { checkPrograms } from './trusted-programs.ts';

export type Manifest = {
  readonly catalog: Catalog;
  /** Absent for the one that is compiled in. */
  readonly file: TrustedFile | undefined;
  /** Programs of tools that the trusted revision does not have, where the head is trusted. */
  readonly untracked: readonly string[];
  /** What was written for this run, where the head is not trusted. */
  readonly materialised: TrustedDirectory | undefined;
  /** What was found out about programs then. */
  readonly programs: readonly Program[];
};

export type ManifestParts = {
  /** The path in the repository, and the input that names it; absent: the action's own. */
  readonly source: { readonly path: string; readonly input: string } | undefined;
  /** Text of the action's own manifest for this run. */
  readonly usual: string;
  readonly files: TrustedFiles;
  readonly head: HeadTrust;
  readonly inputs: ToolInputs;
  readonly workshop: ManifestPlaces;
  /** Absolute: our own face for tools, which installed wrappers start. */
  readonly toolProgram: string;
  /** Absent: a run takes its time. */
  readonly time?: SharedTime;
};

export type ManifestPlaces = Pick<Workshop, 'workspace' | 'workingDirectory' | 'redactor'> & {
  readonly directories: Pick<Workshop['directories'], 'root'>;
  readonly facts: Pick<Workshop['facts'], 'workspace'>;
};

/** @throws GoagentError `POLICY_NOT_AVAILABLE`, `MANIFEST_INVALID`, `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED` with all complaints. */
export async function loadManifest(parts: ManifestParts): Promise<Manifest> {
  const { source, files, head, workshop } = parts;
  const { catalog: parsed, file, directory } = await readManifest(parts);
  if (source === undefined || file === undefined) return { catalog: parsed, file: undefined, ...nothing };
  if (head === 'trusted') {
    await checkAvailable(parsed, directory);
    return { ...nothing, file, ...(await checkPrograms(parsed, { files, input: source.input })) };
  }
  const bound = await bindPrograms({
    catalog: parsed,
    files,
    directory: toParent(file.path),
    input: source.input,
    workingDirectory: workshop.workingDirectory,
    into: directory,
    workspaces: [workshop.workspace, workshop.facts.workspace],
  });
  // Without a tool beside the manifest nothing was written, and there is nothing to look at.
  await checkAvailable(bound.catalog, bound.materialised?.root ?? workshop.workspace);
  return { ...nothing, ...bound, file };
}

export type ReadManifest = Pick<Manifest, 'catalog' | 'file'> & {
  /** Absolute: where its programs are looked for. */
  readonly directory: string;
};

/** The text alone: whether programs are there, and whose they are, was not looked at. */
export async function readManifest(parts: ManifestParts): Promise<ReadManifest> {
  const { source, files, head, workshop } = parts;
  if (source === undefined) {
    const place = inWorkTree(workshop, 'tools.json');
    const catalog = await toCatalog({ ...parts, text: parts.usual, place });
    return { catalog, file: undefined, directory: place.directory };
  }
  const file = await files.read(source.path, source.input);
  const into = join(workshop.directories.root, 'policy', source.input);
  const directory = head === 'trusted' ? inWorkTree(workshop, file.path).directory : into;
  const checkout = inWorkTree(workshop, file.path).directory;
  const wrapperAt = (path: string) =>
    // What is bound later is the file of the work tree, or one of the revision that has to have its bytes.
    readInstalledWrapper(
      isInside(path, directory) ? join(checkout, relative(directory, path)) : path,
      parts.toolProgram,
    );
  const catalog = await toCatalog({ ...parts, text: file.text, place: { directory, file, wrapperAt } });
  return { catalog, file, directory };
}

const nothing = { untracked: [], materialised: undefined, programs: [] };

const toParent = (path: string): string => (posix.dirname(path) === '.' ? '' : posix.dirname(path));

/** @throws GoagentError `TOOL_UNAVAILABLE` or `PROGRAM_NOT_TRUSTED` with all complaints */
export async function checkAvailable(catalog: Catalog, directory: string): Promise<void> {
  const available = await checkAvailability(catalog, directory);
  if (available.verdict === 'unavailable') throw new GoagentError(available.code, available.complaints);
}

/** The catalog of a manifest that the action itself wrote: built-in tools alone. */
export function toOwnCatalog(
  text: string,
  parts: Pick<ManifestParts, 'inputs' | 'workshop'>,
): Promise<Catalog> {
  return toCatalog({ ...parts, text, place: inWorkTree(parts.workshop, 'tools.json') });
}

type Place = {
  /** Programs under `./tools/bin` are looked for below it. */
  readonly directory: string;
  /** Absent for a manifest of ours. */
  readonly file?: TrustedFile;
  readonly wrapperAt?: NonNullable<ManifestOptions['wrapperAt']>;
};

const inWorkTree = ({ workspace }: ManifestPlaces, path: string): Place => ({
  directory: dirname(join(workspace, path)),
});

async function toCatalog(
  parts: Pick<ManifestParts, 'inputs' | 'workshop' | 'time'> & {
    readonly text: string;
    readonly place: Place;
  },
): Promise<Catalog> {
  const { text, place, inputs, workshop } = parts;
  const { directory, file, wrapperAt } = place;
  const parsed = parseManifest({
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
    ...(parts.time === undefined ? {} : { time: parts.time }),
    ...(wrapperAt === undefined ? {} : { wrapperAt }),
  });
  if (parsed.verdict === 'accepted') return toTold(parsed.catalog, workshop.redactor);
  const where = file === undefined ? [] : [`The manifest is ${file.path} of commit ${file.revision}.`];
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
