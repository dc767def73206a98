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
      for (const [key, item] of Object.entries(from)) define(to, toFreeKey(to, map.text(key)), convert(item));
    });
    return to;
  };
  const root = convert(value);
  for (let step = open.pop(); step !== undefined; step = open.pop()) step();
  return root;
}

// An assignment to `__proto__` would set the prototype; this makes a property of that name.
function define(target: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
}

// Two names that are both hidden would become one, and a value would be lost.
function toFreeKey(target: JsonObject, key: string): string {
  let free = key;
  for (let copy = 2; Object.hasOwn(target, free); copy += 1) free = `${key} (${copy})`;
  return free;
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value);
}
