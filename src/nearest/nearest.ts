/** The right name for a mistyped one. The only importer of `fastest-levenshtein`. */

import { closest, distance } from 'fastest-levenshtein';

/** The name nearest to `name`, or `undefined` when none is near enough to be what was meant. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || name.length > 100) return undefined;
  const nearest = closest(name, names);
  const allowance = Math.max(1, Math.floor(Math.max(name.length, nearest.length) / 3));
  return distance(name, nearest) <= allowance ? nearest : undefined;
}
