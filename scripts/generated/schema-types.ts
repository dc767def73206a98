/** What a JSON Schema allows, in a cell of a table. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../src/contract/json.ts';

export function toType(schema: JsonObject): string {
  if (schema.const !== undefined) return toValue(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(toValue).join(', ');
  if (isJsonObject(schema.items)) return `list of ${toType(schema.items)}`;
  return [schema.type ?? 'any'].flat().join(' or ');
}

/** `1 to 3600`, `at least 1`, or nothing. */
export function toBounds({ minimum, maximum }: JsonObject): string {
  if (minimum === undefined) return '';
  return maximum === undefined ? `, at least ${minimum}` : `, ${minimum} to ${maximum}`;
}

export const toCell = (value: JsonValue): string =>
  String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');

const toValue = (value: JsonValue): string => `\`${JSON.stringify(value)}\``;
