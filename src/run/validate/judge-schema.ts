/** What endpoints with a strict mode do not take of a schema that asks for it. */

import type { ExpectedAnswer } from '../../contract/answer.ts';
import { isJsonObject, type JsonValue } from '../../contract/json.ts';
import { type Finding, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';

const mostFindings = 10;

/** Only a prompt file can ask for it. */
export function judgeStrictness(setup: Setup, answer: ExpectedAnswer | undefined): readonly Finding[] {
  if (answer?.strict !== true) return [];
  return [...findLoose(answer.schema, '')]
    .slice(0, mostFindings)
    .map((title) =>
      toFinding('SCHEMA_NOT_STRICT', setup.spotOf('prompt-file'), { title: `jsonSchema: ${title}` }),
    );
}

/** Every object of it, by JSON pointer. The schema was compiled: it is neither deep nor large beyond bounds. */
function* findLoose(value: JsonValue, pointer: string): Generator<string, void, void> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* findLoose(item, `${pointer}/${index}`);
    return;
  }
  if (!isJsonObject(value)) return;
  const properties = isJsonObject(value.properties) ? Object.keys(value.properties) : undefined;
  const required = Array.isArray(value.required) ? value.required : [];
  const place = pointer === '' ? '/' : pointer;
  if (properties !== undefined && value.additionalProperties !== false)
    yield `${place} lacks "additionalProperties": false`;
  const optional = (properties ?? []).filter((name) => !required.includes(name));
  if (optional.length > 0)
    yield `${place} does not require ${optional.map((name) => JSON.stringify(name)).join(', ')}`;
  for (const [key, member] of Object.entries(value)) yield* findLoose(member, `${pointer}/${key}`);
}
