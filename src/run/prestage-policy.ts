/** What the pre-stage goes by: its system prompt, and the tools that it may use. */

import type { Catalog } from '../contract/catalog.ts';
import type { TrustedFiles } from '../github/trusted-files.ts';
import type { PrestageInputs } from '../runner/prestage-inputs.ts';
import { loadManifest, type Manifest, type ManifestParts, toOwnCatalog } from './manifests.ts';

/** In-process, read-only, no environment and no network: these and nothing else without `allow-external`. */
const readers = `{
  "tools": [
    { "name": "fs_read_file", "builtin": "fs_read_file" },
    { "name": "fs_read_lines", "builtin": "fs_read_lines" },
    { "name": "fs_list_dir", "builtin": "fs_list_dir" },
    { "name": "fs_stat", "builtin": "fs_stat" },
    { "name": "fs_search", "builtin": "fs_search" },
    { "name": "os_info", "builtin": "os_info" }
  ]
}`;

export type PrestageCatalogParts = Omit<ManifestParts, 'source'> & {
  readonly tools: PrestageInputs['tools'];
  readonly files: TrustedFiles;
  /** The main loop's. */
  readonly main: Manifest;
};

/**
 * The readers, and with `allow-external` the manifest beside them. A name that both have is the manifest's.
 * @throws GoagentError as `loadManifest` does, for `prestage-tools`.
 */
export async function loadPrestageTools(
  parts: PrestageCatalogParts,
): Promise<{ readonly catalog: Catalog; readonly own: Manifest | undefined }> {
  // Names of `allow-tools` are those of the main manifest.
  const inputs = { ...parts.inputs, allowTools: [] };
  const ours = await toOwnCatalog(readers, { ...parts, inputs });
  if (parts.tools.type === 'readers') return { catalog: ours, own: undefined };
  const { manifest } = parts.tools;
  const own =
    manifest === undefined
      ? undefined
      : await loadManifest({ ...parts, inputs, source: { path: manifest, input: 'prestage-tools' } });
  return { catalog: join(own?.catalog ?? parts.main.catalog, ours), own };
}

function join(manifest: Catalog, ours: Catalog): Catalog {
  const taken = new Set(manifest.tools.map((tool) => tool.name));
  const added = ours.tools.filter((tool) => !taken.has(tool.name));
  return {
    tools: [...manifest.tools, ...added],
    offered: new Set([...manifest.offered, ...added.map((tool) => tool.name)]),
    sha256: manifest.sha256,
  };
}
