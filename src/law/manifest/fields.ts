/** Typed access to the members of one manifest entry. What does not fit is reported, and then read as absent. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';

export type Fields = {
  readonly entry: JsonObject;
  readonly report: (complaint: string) => void;
};

/** Own members only: every object inherits a `constructor`. */
export function has({ entry }: Fields, key: string): boolean {
  return Object.hasOwn(entry, key);
}

export function readText(fields: Fields, key: string): string | undefined {
  return read(fields, key, { guard: isText, rule: 'must be a string' });
}

export function readTexts(fields: Fields, key: string): readonly string[] | undefined {
  const guard = (value: JsonValue): value is readonly string[] => Array.isArray(value) && value.every(isText);
  return read(fields, key, { guard, rule: 'must be a list of strings' });
}

export function readFlag(fields: Fields, key: string): boolean | undefined {
  const guard = (value: JsonValue): value is boolean => typeof value === 'boolean';
  return read(fields, key, { guard, rule: 'must be true or false' });
}

export function readObject(fields: Fields, key: string): JsonObject | undefined {
  return read(fields, key, { guard: isJsonObject, rule: 'must be an object' });
}

export function readWord<Word extends string>(
  fields: Fields,
  key: string,
  words: readonly Word[],
): Word | undefined {
  const guard = (value: JsonValue): value is Word => words.some((word) => word === value);
  return read(fields, key, { guard, rule: `must be ${words.map((word) => `"${word}"`).join(' or ')}` });
}

export type Range = { readonly min: number; readonly max: number; readonly unit: string };

export function readWhole(fields: Fields, key: string, { min, max, unit }: Range): number | undefined {
  const guard = (value: JsonValue): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return read(fields, key, { guard, rule: `must be a whole number from ${min} to ${max} (${unit})` });
}

type Demand<T extends JsonValue> = {
  readonly guard: (value: JsonValue) => value is T;
  readonly rule: string;
};

function read<T extends JsonValue>(fields: Fields, key: string, { guard, rule }: Demand<T>): T | undefined {
  const value = has(fields, key) ? fields.entry[key] : undefined;
  if (value === undefined) return undefined;
  if (guard(value)) return value;
  fields.report(`${key} ${rule}`);
  return undefined;
}

function isText(value: JsonValue): value is string {
  return typeof value === 'string';
}
