/** Typed access to the members of a map in a prompt file. What does not fit is reported by its path, and read as absent. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { nearestName } from '../../nearest/nearest.ts';

export type Members = {
  readonly entry: JsonObject;
  text(key: string, demand: { readonly fits: RegExp; readonly rule: string }): string | undefined;
  /** Both ends belong to the range. */
  number(
    key: string,
    range: { readonly from: number; readonly to: number; readonly whole?: 'whole' },
  ): number | undefined;
  map(key: string): JsonObject | undefined;
  complain(key: string, rule: string): void;
};

export type MembersOptions = {
  readonly entry: JsonObject;
  /** Of the map itself; empty for the file's top. */
  readonly path: string;
  /** All that it may have. */
  readonly keys: readonly string[];
  readonly complaints: string[];
};

/** A key that is not listed is reported at once, with the nearest one that is. */
export function openMembers({ entry, path, keys, complaints }: MembersOptions): Members {
  const toPath = (key: string) => (path === '' ? key : `${path}.${key}`);
  for (const key of Object.keys(entry).filter((one) => !keys.includes(one))) {
    const nearest = nearestName(key, keys);
    const hint = nearest === undefined ? `takes ${keys.join(', ')}` : `did you mean "${nearest}"?`;
    complaints.push(`${toPath(key.slice(0, 100))}: unknown key, ${hint}`);
  }
  const read = <T extends JsonValue>(
    key: string,
    demand: { readonly guard: (value: JsonValue) => value is T; readonly rule: string },
  ): T | undefined => {
    const value = Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (value === undefined) return undefined;
    if (demand.guard(value)) return value;
    complaints.push(`${toPath(key)}: ${demand.rule}`);
    return undefined;
  };
  return {
    entry,
    text: (key, { fits, rule }) =>
      read(key, {
        guard: (value): value is string => typeof value === 'string' && fits.test(value),
        rule,
      }),
    number: (key, { from, to, whole }) =>
      read(key, {
        guard: (value): value is number =>
          typeof value === 'number' &&
          value >= from &&
          value <= to &&
          (whole === undefined || Number.isInteger(value)),
        rule: `must be a ${whole === undefined ? '' : 'whole '}number ${toRange(from, to)}`,
      }),
    map: (key) => read(key, { guard: isJsonObject, rule: 'must be a map' }),
    complain: (key, rule) => complaints.push(`${toPath(key)}: ${rule}`),
  };
}

function toRange(from: number, to: number): string {
  return from === Number.MIN_VALUE ? `over 0 and at most ${to}` : `from ${from} to ${to}`;
}
