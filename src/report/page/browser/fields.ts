/** Fields of JSON that nobody has looked into: each is read as what it should be, or as nothing. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../../contract/json.ts';

/** Empty where it is no text. */
export function textOf(fields: JsonObject, name: string): string {
  const value = own(fields, name);
  return typeof value === 'string' ? value : '';
}

/** 0 where it is no number. */
export function numberOf(fields: JsonObject, name: string): number {
  return optionalNumber(fields, name) ?? 0;
}

export function optionalNumber(fields: JsonObject, name: string): number | undefined {
  const value = own(fields, name);
  return typeof value === 'number' ? value : undefined;
}

export function isSet(fields: JsonObject, name: string): boolean {
  return own(fields, name) === true;
}

/** Empty where it is no object. */
export function objectOf(fields: JsonObject, name: string): JsonObject {
  const value = own(fields, name);
  return isJsonObject(value) ? value : {};
}

export function objectsOf(fields: JsonObject, name: string): readonly JsonObject[] {
  const value = own(fields, name);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

export function textsOf(fields: JsonObject, name: string): readonly string[] {
  const value = own(fields, name);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Nothing where the text is no JSON object. */
export function parseFields(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return isJsonObject(value) ? value : undefined;
}

export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A name such as `toString` must not be found in what every object has. */
const own = (fields: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
