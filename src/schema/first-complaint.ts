/** What is wrong with a line of a file, the first thing only: for values by the thousand, and of any size. */

import { Ajv } from 'ajv';
import type { JsonObject } from '../contract/json.ts';
import { toComplaint } from './complaint.ts';
import { withoutDialect } from './dialect.ts';

/**
 * Compiles one of our own schemas (draft-07), whose patterns are linear and which does not refer to itself: there is
 * no limit of time. The check gives `<pointer> <rule>`, or nothing, and never throws.
 */
export function compileFirstComplaint(schema: JsonObject): (value: unknown) => string | undefined {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    meta: false,
    validateSchema: false,
    ownProperties: true,
    logger: false,
  });
  const validate = ajv.compile(withoutDialect(schema));
  return (value) => (validate(value) === true ? undefined : toComplaint(validate.errors ?? []));
}
