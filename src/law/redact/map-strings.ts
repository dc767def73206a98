/** A copy of a JSON value with every string replaced, keys too. It needs no stack, however deep the value is. */

import type { JsonObject, JsonValue } from '../../contract/json.ts';

/** A number can be a secret as well, and becomes a string then. */
export type LeafMap = {
  text(text: string): string;
  number(number: number): number | string;
};

export function mapStrings(value: JsonValue, map: LeafMap): JsonValue {
  const open: (() => void)[] = [];
  const convert = (from: JsonValue): JsonValue => {
    if (typeof from === 'string') return map.text(from);
    if (typeof from === 'number') return map.number(from);
    if (typeof from !== 'object' || from === null) return from;
    if (isList(from)) {
      const to: JsonValue[] = [];
      open.push(() => {
        for (const item of from) to.push(convert(item));
      });
      return to;
    }
    const to: JsonObject = {};
    open.push(() => {
      const toFree = createNames();
      for (const [key, item] of Object.entries(from)) {
        // An assignment to `__proto__` would set the prototype; this makes a property of that name.
        Object.defineProperty(to, toFree(map.text(key)), {
          value: convert(item),
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
    });
    return to;
  };
  const root = convert(value);
  for (let step = open.pop(); step !== undefined; step = open.pop()) step();
  return root;
}

/** Numbers names that come again: two names that are both hidden would become one, and a value would be lost. */
function createNames(): (name: string) => string {
  const taken = new Map<string, number>();
  const toFree = (name: string): string => {
    const copies = taken.get(name) ?? 0;
    taken.set(name, copies + 1);
    return copies === 0 ? name : toFree(`${name} (${copies + 1})`);
  };
  return toFree;
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value);
}
