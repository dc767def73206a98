/** The schema of the answer, compiled before anything is called. */

import type { ExpectedAnswer } from '../../contract/answer.ts';
import { isJsonObject, type JsonValue } from '../../contract/json.ts';
import type { Redactor } from '../../contract/ports.ts';
import { parseJson } from '../../law/manifest/json-text.ts';
import type { TextSource } from '../../runner/text-source.ts';
import { makeSchemaCompiler } from '../../schema/schema.ts';
import { toPatternEngine } from './pattern-engine.ts';
import { unusable } from './policy-text.ts';

export type SchemaSource = {
  readonly source: TextSource;
  readonly text: string;
  /** `wrapped`: `{name?, strict?, schema}`, as the member `jsonSchema` of a prompt file has it. */
  readonly form: 'schema' | 'wrapped';
};

/** @throws GoagentError `INPUTS_INVALID` that says where and what is wrong. */
export async function compileExpectedAnswer(
  { source, text, form }: SchemaSource,
  redactor: Redactor,
): Promise<ExpectedAnswer> {
  const place = form === 'wrapped' ? 'jsonSchema: ' : '';
  const fail = (complaint: string) => unusable(source, [`${place}${complaint}`]);
  const parsed = parseJson(text);
  if (parsed.verdict === 'malformed') throw fail(`not JSON, ${parsed.complaint}`);
  const { name, strict, schema } = form === 'wrapped' ? unwrap(parsed.value) : { schema: parsed.value };
  if (name !== undefined && (typeof name !== 'string' || !/^[a-zA-Z0-9_-]{1,64}$/.test(name)))
    throw fail('"name" takes 1 to 64 letters, digits, "_" and "-"');
  if (strict !== undefined && typeof strict !== 'boolean') throw fail('"strict" must be true or false');
  if (!isJsonObject(schema)) throw fail(form === 'wrapped' ? wrapping : 'a schema must be a JSON object');
  const compiled = makeSchemaCompiler(await toPatternEngine(text))(schema);
  if (compiled.verdict === 'refused')
    throw fail(`not a JSON Schema that can be checked: ${compiled.complaint}`);
  return {
    name: name ?? 'answer',
    schema: redactor.value(schema, 'messages'),
    ...(strict === undefined ? {} : { strict }),
    check: compiled.check,
  };
}

const wrapping = 'it must be a JSON object with "schema", and perhaps "name" and "strict"';

type Wrapped = {
  readonly name?: JsonValue | undefined;
  readonly strict?: JsonValue | undefined;
  readonly schema: JsonValue;
};

/** What is no such object has no schema, and is refused for it. */
function unwrap(value: JsonValue): Wrapped {
  const known = ['name', 'strict', 'schema', 'description'];
  if (!isJsonObject(value) || Object.keys(value).some((key) => !known.includes(key))) return { schema: null };
  return { name: value.name, strict: value.strict, schema: value.schema ?? null };
}
