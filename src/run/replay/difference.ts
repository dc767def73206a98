/** The first place in which two JSON values differ. */

import { toCanonicalJson } from '../../canonical/canonical.ts';
import { isJsonObject, type JsonValue } from '../../contract/json.ts';

export type Difference = {
  /** JSON pointer without its first slash: `arguments/path`. */
  readonly field: string;
  /** Absent: there is no such member. */
  readonly recorded?: JsonValue;
  readonly got?: JsonValue;
};

export type Compared = { readonly recorded: JsonValue | undefined; readonly got: JsonValue | undefined };

/** Nothing where both say the same. Members that `passes` takes are not looked at. */
export function findDifference(
  { recorded, got }: Compared,
  passes: (name: string) => boolean = () => false,
  field = '',
): Difference | undefined {
  if (recorded === undefined || got === undefined) {
    if (recorded === got) return undefined;
    return { field, ...(recorded === undefined ? {} : { recorded }), ...(got === undefined ? {} : { got }) };
  }
  if (toCanonicalJson(recorded) === toCanonicalJson(got)) return undefined;
  const inner = toMembers(recorded, got);
  if (inner === undefined) return { field, recorded, got };
  for (const { name, ...pair } of inner) {
    if (passes(name)) continue;
    const difference = findDifference(pair, passes, field === '' ? name : `${field}/${name}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function toMembers(
  recorded: JsonValue,
  got: JsonValue,
): readonly (Compared & { readonly name: string })[] | undefined {
  const [one, other] = [toObject(recorded), toObject(got)];
  if (one === undefined || other === undefined || Array.isArray(recorded) !== Array.isArray(got))
    return undefined;
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.map((name) => ({ name, recorded: one.get(name), got: other.get(name) }));
}

function toObject(value: JsonValue): ReadonlyMap<string, JsonValue> | undefined {
  if (isJsonObject(value)) return new Map(Object.entries(value));
  return Array.isArray(value) ? new Map(value.map((item, index) => [String(index), item])) : undefined;
}
