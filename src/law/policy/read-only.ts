/** What a run that the gate denied may be offered all the same (`on-untrusted: read-only`). */

import type { Catalog, ToolSpec } from '../../contract/catalog.ts';

/** Built-in tools that read and reach nothing outside; the others stay in the catalog and are refused. */
export function toReadOnlyCatalog(catalog: Catalog): Catalog {
  const kept = catalog.tools.filter(isReader).map((tool) => tool.name);
  return { ...catalog, offered: new Set(kept.filter((name) => catalog.offered.has(name))) };
}

const isReader = ({ action, access, network }: ToolSpec): boolean =>
  action.type === 'builtin' && access === 'read' && !network;
