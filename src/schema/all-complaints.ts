/** Everything that is wrong with a file of a person, where `compileSchema` stops at the first rule: they mend it in one go. */

import { Ajv, type ErrorObject } from 'ajv';
import { isJsonObject, type JsonObject } from '../contract/json.ts';
import { toRule } from './complaint.ts';
import { withoutDialect } from './dialect.ts';
import { toNames } from './pointer.ts';

export type FileComplaint = {
  /** Keys and indices that lead to it. */
  readonly path: readonly string[];
  readonly rule: string;
  /** Of a key that the schema does not have: those that it has. */
  readonly known?: readonly string[];
};

/** Compiles one of our own schemas (draft-07, no patterns) for values of a bounded size. The check never throws. */
export function compileComplaints(schema: JsonObject): (value: unknown) => readonly FileComplaint[] {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    meta: false,
    validateSchema: false,
    ownProperties: true,
    allErrors: true,
    verbose: true,
    logger: false,
  });
  const validate = ajv.compile(withoutDialect(schema));
  return (value) =>
    validate(value) === true ? [] : (validate.errors ?? []).filter(isOuter).map(toFileComplaint);
}

/** What is said of the branches of a choice is said by the choice; and of what is no object, that it is none. */
const isOuter = ({ schemaPath, keyword, data }: ErrorObject): boolean =>
  !/\/oneOf\/\d/.test(schemaPath) && (keyword !== 'oneOf' || isJsonObject(data));

function toFileComplaint(error: ErrorObject): FileComplaint {
  const path = toNames(error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const properties = error.parentSchema?.properties;
      const known = isJsonObject(properties) ? Object.keys(properties) : [];
      return { path: [...path, String(error.params.additionalProperty)], rule: 'is no key of it', known };
    }
    case 'required':
      return { path: [...path, String(error.params.missingProperty)], rule: toRule(error) };
    case 'oneOf':
      return { path, rule: `needs exactly one of ${toChoices(error.schema).join(', ')}` };
    default:
      return { path, rule: toRule(error) };
  }
}

/** Of branches that each ask for one key. */
function toChoices(branches: unknown): readonly string[] {
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch: unknown) =>
    isJsonObject(branch) ? [branch.required].flat().map(String) : [],
  );
}
