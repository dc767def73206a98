/** Which draft of JSON Schema a schema is written in. */

import type { JsonObject } from '../contract/json.ts';

export type Dialect = 'draft-07' | '2020-12';

/**
 * The drafts to try, in order; none for a `$schema` that is neither. Without `$schema` both, and the keywords
 * decide: what the two have in common means the same in both.
 */
export function dialectsOf(schema: JsonObject): readonly Dialect[] {
  const named = schema.$schema;
  if (named === undefined) return ['draft-07', '2020-12'];
  if (typeof named !== 'string') return [];
  switch (named.replace(/^https?:/, '').replace(/#$/, '')) {
    case '//json-schema.org/draft-07/schema':
      return ['draft-07'];
    case '//json-schema.org/draft/2020-12/schema':
      return ['2020-12'];
    default:
      return [];
  }
}

/** The schema without `$schema`, which ajv would look up by its exact spelling. */
export function withoutDialect(schema: JsonObject): JsonObject {
  const { $schema: _, ...rest } = schema;
  return rest;
}

/**
 * Keywords that say nothing about validity and that neither draft lists: those of OpenAPI and pydantic that tool
 * schemas carry, and all that begin with `x-`.
 */
export function remarksIn(schema: JsonObject): readonly string[] {
  const text = JSON.stringify(schema);
  const vendor = [...text.matchAll(/"(x-[a-z0-9_:-]+)":/gi)].map(([, name]) => name ?? '');
  return [...new Set(['example', 'discriminator', ...vendor])];
}
