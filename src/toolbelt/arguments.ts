/** Arguments that a schema has already judged, read back as types; and the properties that several schemas share. */

import type { JsonObject } from '../contract/json.ts';

export function textOf(args: JsonObject, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(args: JsonObject, name: string): number | undefined {
  const value = args[name];
  return typeof value === 'number' ? value : undefined;
}

export function isSet(args: JsonObject, name: string): boolean {
  return args[name] === true;
}

export function textsOf(args: JsonObject, name: string): readonly string[] {
  const value = args[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Sizes and offsets of files; larger whole numbers are not exact in JSON. */
export const largestNumber = Number.MAX_SAFE_INTEGER;

/** Of a result: bytes, lines, items. */
export const countProperty: JsonObject = { type: 'integer', minimum: 0 };

/** Of a result: SHA-256, lower-case hex. */
export const digestProperty: JsonObject = { type: 'string', minLength: 64, maxLength: 64 };

export const pathProperty: JsonObject = {
  type: 'string',
  minLength: 1,
  maxLength: 4096,
  description: 'Path relative to the working directory, e.g. "src/main.ts".',
};

export const globsProperty: JsonObject = {
  type: 'array',
  maxItems: 32,
  items: { type: 'string', minLength: 1, maxLength: 256 },
  description:
    'Only paths that match one of these, e.g. ["*.ts", "docs/**"]. Without "/" a glob is matched with the file name; with "!" in front it leaves out.',
};

export const includeIgnoredProperty: JsonObject = {
  type: 'boolean',
  description: 'Also what .gitignore leaves out. Default false.',
};
