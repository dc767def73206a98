/** GitHub's answers as JSON: read field by field, for what is on the other side may be anything. */

import { isJsonObject, type JsonValue } from '../contract/json.ts';
import type { Ask, Question } from './ask.ts';
import type { Unanswered } from './github.ts';

export type JsonAnswer = {
  readonly verdict: 'answered';
  readonly value: JsonValue;
  readonly next: 'more' | 'last';
};

export const unusable: Unanswered = { verdict: 'failed', why: 'the answer is not what GitHub documents' };

export async function askJson(ask: Ask, question: Omit<Question, 'form'>): Promise<JsonAnswer | Unanswered> {
  const answer = await ask({ ...question, form: 'json' });
  if (answer.verdict !== 'answered') return answer;
  const value = parse(answer.bytes);
  return value === undefined ? unusable : { verdict: 'answered', value, next: answer.next };
}

function parse(bytes: Uint8Array): JsonValue | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The field at the end of a way through objects; undefined where one is missing. */
export function fieldOf(value: JsonValue | undefined, ...way: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const key of way) {
    found = found !== undefined && isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  }
  return found;
}

/** A text that is not longer than anything that GitHub lets people write there; else empty. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' && value.length <= 65_536 ? value : '';
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** A full commit, tree or blob id; else empty. */
export function objectIdOf(value: JsonValue | undefined): string {
  const text = textOf(value);
  return isObjectId(text) ? text : '';
}

export const isObjectId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** Milliseconds since the epoch of an RFC 3339 time; undefined when it is none. */
export function toTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

export type RepositoryName = { readonly owner: string; readonly repo: string };

/** `owner/name` in two; undefined when it has not GitHub's form. A name of dots would lead up in the path. */
export function parseRepository(text: string): RepositoryName | undefined {
  const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
  if (owner === undefined || repo === undefined || repo === '.' || repo === '..') return undefined;
  return { owner, repo };
}
