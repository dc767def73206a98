/** Whether a line has the fields of its type. Loaded where somebody looks into a bundle: no run needs it. */

import type { JsonObject } from '../contract/json.ts';
import { compileFirstComplaint } from '../schema/first-complaint.ts';
import { lineSchemas } from './audit-schema.ts';
import type { FieldCheck } from './field-problems.ts';

/** Of a type that comes up a schema is compiled once. */
export function openFieldCheck(): FieldCheck {
  const checks = new Map<string, (value: unknown) => string | undefined>();
  return (fields: JsonObject) => {
    const { type } = fields;
    const schema = typeof type === 'string' ? lineSchemas.get(type) : undefined;
    if (typeof type !== 'string' || schema === undefined) return 'is of a type that there is not: /type';
    const check = checks.get(type) ?? compileFirstComplaint(schema);
    checks.set(type, check);
    const complaint = check(fields);
    return complaint === undefined ? undefined : `is not what a line of type ${type} is: ${complaint}`;
  };
}
