/** Fields of a payload by their path, each as what it has to be or as nothing. */

import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';
import { isCommitId } from '../law/policy/commit-id.ts';

/** The value at a path of keys; `undefined` where a step is not there or no object. */
export function fieldAt(payload: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = payload;
  for (const key of path.split('.')) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

export function objectAt(payload: JsonObject, path: string): JsonObject | undefined {
  const value = fieldAt(payload, path);
  return isJsonObject(value) ? value : undefined;
}

/** Empty where there is no text. */
export function textAt(payload: JsonObject, path: string): string {
  const value = fieldAt(payload, path);
  return typeof value === 'string' ? value : '';
}

/** The number of a pull request or an issue; 0 where there is none. */
export function numberAt(payload: JsonObject, path: string): number {
  const value = fieldAt(payload, path);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** The full id of a commit, or empty. */
export function commitAt(payload: JsonObject, path: string): string {
  const text = textAt(payload, path);
  return isCommitId(text) ? text : '';
}

/** A login or an app's, as GitHub writes it, or empty: what cannot be one may act for nobody. */
export function loginAt(payload: JsonObject, path: string): string {
  return toLogin(textAt(payload, path));
}

export function toLogin(text: string): string {
  return /^[a-z0-9](?:[a-z0-9_-]{0,98})?(?:\[bot\])?$/i.test(text) ? text : '';
}

/** `owner/name`, or empty. */
export function repositoryAt(payload: JsonObject, path: string): string {
  const text = textAt(payload, path);
  return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? text : '';
}
