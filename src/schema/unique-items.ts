/**
 * `uniqueItems` in linear time. Ajv compares every item with every other, which a megabyte of hostile
 * items turns into minutes.
 */

import type { KeywordDefinition } from 'ajv';

export const uniqueItems: KeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  validate: (wanted: boolean, items: readonly unknown[]) =>
    !wanted || new Set(items.map(toKey)).size === items.length,
  errors: false,
  error: { message: 'must not have the same item twice' },
};

/** Equal for values that JSON Schema holds equal. The recursion ends: bounds are judged before any schema. */
function toKey(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toKey).join()}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${toKey(member)}`).join()}}`;
}
