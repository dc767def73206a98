/** What the pre-stage goes by: its system prompt, its model, and the tools that it may use. */

import type { Catalog } from '../../contract/catalog.ts';
import type { PrestageInputs } from '../../runner/prestage-inputs.ts';
import { loadManifest, type Manifest, type ManifestParts, toOwnCatalog } from './manifests.ts';
import { type Reading, readPolicyText } from './policy-text.ts';
import type { ModelSettings, Prompt } from './prompt.ts';

/** In-process, read-only, no environment and no network: these and nothing else without `allow-external`. */
const readerNames = [
  ...['fs_read_file', 'fs_read_lines', 'fs_list_dir', 'fs_stat', 'fs_search'],
  ...['git_diff', 'git_log', 'git_show', 'git_blame', 'os_info'],
];
export const readers = JSON.stringify({ tools: readerNames.map((name) => ({ name, builtin: name })) });

export type PrestagePolicy = {
  readonly catalog: Catalog;
  /** Absent: the built-in one. */
  readonly system: string | undefined;
  readonly model: ModelSettings;
  readonly maxSteps: number;
  /** Its own manifest, where it has one. */
  readonly own: Manifest | undefined;
};

export type PrestageParts = Reading &
  Omit<ManifestParts, 'source'> & {
    /** The main loop's. */
    readonly main: Manifest;
    readonly prompt: Prompt;
  };

/**
 * Files that it reads are added to `parts.read`.
 * @throws GoagentError as `readPolicyText` and `loadManifest` do, for `prestage-system-file` and `prestage-tools`.
 */
export async function loadPrestage(inputs: PrestageInputs, parts: PrestageParts): Promise<PrestagePolicy> {
  const system = inputs.system === undefined ? undefined : await readPolicyText(inputs.system, parts);
  const { catalog, own } = await loadTools(inputs.tools, parts);
  if (own?.file !== undefined) parts.read.push(own.file);
  return { catalog, system, model: parts.prompt.settle(inputs.model), maxSteps: inputs.maxSteps, own };
}

/** The readers, and with `allow-external` the manifest beside them. A name that both have is the manifest's. */
async function loadTools(
  tools: PrestageInputs['tools'],
  parts: PrestageParts,
): Promise<Pick<PrestagePolicy, 'catalog' | 'own'>> {
  // Names of `allow-tools` and `tainted-tools` are those of the main manifest.
  const inputs = { ...parts.inputs, allowTools: [], taintedTools: [] };
  const main = parts.main.catalog;
  const ours = withoutHeldBack(await toOwnCatalog(readers, { ...parts, inputs }), main);
  if (tools.type === 'readers') return { catalog: ours, own: undefined };
  const { manifest } = tools;
  const own =
    manifest === undefined
      ? undefined
      : await loadManifest({ ...parts, inputs, source: { path: manifest, input: 'prestage-tools' } });
  return { catalog: addReaders(withoutApprovals(own?.catalog ?? main), ours), own };
}

/** A reader that the operator's manifest has, and that the main loop may not call as it likes, is not for the pre-stage either. */
export function withoutHeldBack(ours: Catalog, main: Catalog): Catalog {
  const isHeldBack = (name: string) =>
    main.tools.some(
      (tool) =>
        (tool.name === name || (tool.action.type === 'builtin' && tool.action.builtin === name)) &&
        (tool.approval === 'required' || !main.offered.has(tool.name)),
    );
  return { ...ours, offered: new Set([...ours.offered].filter((name) => !isHeldBack(name))) };
}

/** A look around that has to wait for a person would make the whole run wait. */
export function withoutApprovals(catalog: Catalog): Catalog {
  const free = catalog.tools.filter((tool) => tool.approval === 'none').map((tool) => tool.name);
  return { ...catalog, offered: new Set(free.filter((name) => catalog.offered.has(name))) };
}

export function addReaders(manifest: Catalog, ours: Catalog): Catalog {
  const taken = new Set(manifest.tools.map((tool) => tool.name));
  const added = ours.tools.filter((tool) => !taken.has(tool.name));
  const readable = added.map((tool) => tool.name).filter((name) => ours.offered.has(name));
  return {
    tools: [...manifest.tools, ...added],
    offered: new Set([...manifest.offered, ...readable]),
    sha256: manifest.sha256,
  };
}
