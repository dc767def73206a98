/** What ajv found, in the words of the contract: `<pointer> <rule>`, and never the value itself. */

import type { ErrorObject } from 'ajv';
import { toNames, toPointer } from './pointer.ts';

const maxListLength = 200;

/**
 * The complaint about the outermost rule that was broken. For a failed choice (`anyOf`, `oneOf`) the rules of
 * its branches say more than the choice itself, if they are all about the same place.
 */
export function toComplaint(errors: readonly ErrorObject[]): string {
  const outer = errors.at(-1);
  if (outer === undefined) return '/ must fit its schema';
  const inner = errors.slice(0, -1);
  switch (outer.keyword) {
    case 'anyOf':
    case 'oneOf':
      return toChoice(outer, inner);
    case 'if':
      return toComplaint(inner.length > 0 ? inner : [{ ...outer, keyword: 'then' }]);
    default:
      return `${toPlace(outer)} ${toRule(outer)}`;
  }
}

function toChoice(outer: ErrorObject, branches: readonly ErrorObject[]): string {
  const rules = [...new Set(branches.map(toRule))];
  const same = branches.every((branch) => toPlace(branch) === toPlace(outer));
  const rule = same && rules.length > 0 && rules.length <= 4 ? rules.join(' or ') : toRule(outer);
  return `${toPlace(outer)} ${rule}`;
}

/** The place that is wrong, which for a missing or surplus property is the property. */
function toPlace(error: ErrorObject): string {
  const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } = error.params;
  const name = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName;
  return toPointer([...toNames(error.instancePath), ...(typeof name === 'string' ? [name] : [])]);
}

/** Only words of ours, of ajv and of the schema. */
export function toRule(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
      return 'is not allowed';
    case 'type':
      return `must be ${[error.params.type].flat().join(' or ')}`;
    case 'enum':
      return `must be one of ${toList([error.params.allowedValues].flat())}`;
    case 'const':
      return `must be ${toList([error.params.allowedValue])}`;
    case 'propertyNames':
      return 'is not allowed as a name';
    default:
      return error.message ?? `must fit "${error.keyword}"`;
  }
}

function toList(values: readonly unknown[]): string {
  const list = values.map((value) => JSON.stringify(value)).join(', ');
  return list.length > maxListLength ? `${list.slice(0, maxListLength)}…` : list;
}
