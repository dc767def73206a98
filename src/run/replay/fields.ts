/** Reading the members of a JSON object that anybody may have written. */

import { GoagentError } from '../../contract/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';

export type Fields = {
  readonly value: JsonObject;
  has(name: string): boolean;
  text(name: string): string;
  /** Whole, from 0. */
  count(name: string): number;
  number(name: string): number;
  flag(name: string): boolean;
  word<T extends string>(name: string, words: readonly T[]): T;
  texts(name: string): readonly string[];
  list(name: string): readonly JsonValue[];
  object(name: string): Fields;
  objects(name: string): readonly Fields[];
  /** Member by member. */
  entries(name: string): readonly (readonly [string, Fields])[];
};

/** `place` says where it stands. @throws GoagentError `INPUTS_INVALID` by each member that is not as it is asked for. */
export function openFields(value: JsonValue | undefined, place: string): Fields {
  if (!isJsonObject(value)) throw notAsWritten(place, 'is no object');
  const get = <T extends JsonValue>(name: string, is: (found: JsonValue) => found is T, what: string): T => {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (found === undefined || !is(found)) throw notAsWritten(`${place}/${name}`, `is not ${what}`);
    return found;
  };
  const list = (name: string) => get(name, isList, 'a list');
  const fields: Fields = {
    value,
    has: (name) => Object.hasOwn(value, name),
    text: (name) => get(name, isText, 'a text'),
    count: (name) => get(name, isCount, 'a whole number from 0'),
    number: (name) => get(name, isNumber, 'a number'),
    flag: (name) => get(name, isFlag, 'true or false'),
    word: (name, words) => get(name, isOneOf(words), `one of ${words.join(', ')}`),
    list,
    texts: (name) =>
      list(name).map((item, index) => {
        if (!isText(item)) throw notAsWritten(`${place}/${name}/${index}`, 'is not a text');
        return item;
      }),
    object: (name) => openFields(value[name], `${place}/${name}`),
    objects: (name) => list(name).map((item, index) => openFields(item, `${place}/${name}/${index}`)),
    entries: (name) => {
      const inner = get(name, isJsonObject, 'an object');
      return Object.entries(inner).map(([key, item]) => [key, openFields(item, `${place}/${name}`)] as const);
    },
  };
  return fields;
}

export function notAsWritten(place: string, what: string): GoagentError {
  return new GoagentError('INPUTS_INVALID', [`${place} ${what}`]);
}

const isText = (value: JsonValue): value is string => typeof value === 'string';
const isNumber = (value: JsonValue): value is number => typeof value === 'number';
const isCount = (value: JsonValue): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag = (value: JsonValue): value is boolean => typeof value === 'boolean';
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const isOneOf =
  <T extends string>(words: readonly T[]) =>
  (value: JsonValue): value is T =>
    words.some((word) => word === value);
