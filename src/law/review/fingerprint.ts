/** The name of a finding over many pushes: the same for the same path, lines and category, wherever they stand. */

import { sha256Hex, toCanonicalJson } from '../../canonical/canonical.ts';

/** 32 hex digits. `snippet` is one of `toSnippet`. Case and white space of the category do not count. */
export function toFingerprint(of: {
  readonly path: string;
  readonly snippet: string;
  readonly category: string;
}): string {
  const category = of.category.replace(/\s+/g, ' ').trim().toLowerCase();
  return sha256Hex(toCanonicalJson([of.path, of.snippet, category])).slice(0, 32);
}
