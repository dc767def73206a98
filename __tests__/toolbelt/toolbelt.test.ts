import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import { compileSchema, makeSchemaCompiler } from '../../src/schema/schema.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const dialects = ['http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2020-12/schema'];

/** Every schema of an object in a schema. */
function objectsIn(schema: JsonValue | undefined): readonly JsonObject[] {
  if (Array.isArray(schema)) return schema.flatMap(objectsIn);
  if (!isObject(schema)) return [];
  return [...(schema.type === 'object' ? [schema] : []), ...Object.values(schema).flatMap(objectsIn)];
}

test('has tools that read, tools that write and one that starts programs, and none of them uses the network', () => {
  assert.deepEqual(
    [...toolbelt].map(([name, { access, network }]) => [name, access, network]),
    [
      ['fs_read_file', 'read', false],
      ['fs_read_lines', 'read', false],
      ['fs_list_dir', 'read', false],
      ['fs_stat', 'read', false],
      ['fs_search', 'read', false],
      ['git_diff', 'read', false],
      ['git_log', 'read', false],
      ['git_show', 'read', false],
      ['git_blame', 'read', false],
      ['get_time', 'read', false],
      ['os_info', 'read', false],
      ['fs_write_file', 'write', false],
      ['fs_append_file', 'write', false],
      ['fs_edit_range', 'write', false],
      ['fs_replace', 'write', false],
      ['fs_apply_patch', 'write', false],
      ['fs_mkdirp', 'write', false],
      ['fs_rm', 'write', false],
      ['fs_move', 'write', false],
      ['exec', 'execute', false],
      ['fs_listdir', 'read', false],
    ],
  );
});

test("goagent's name for fs_list_dir leads to the same tool", () => {
  assert.equal(toolbelt.get('fs_listdir'), toolbelt.get('fs_list_dir'));
});

test('every result schema is one of draft-07 and 2020-12, closed at every level, and says what is always there', () => {
  for (const [name, { result }] of toolbelt) {
    for (const $schema of dialects)
      assert.equal(compileSchema({ $schema, ...result }).verdict, 'compiled', name);
    assert.ok(Array.isArray(result.required) && result.required.length > 0, name);
    for (const object of objectsIn(result)) assert.equal(object.additionalProperties, false, name);
  }
});

test('every schema is one of draft-07 and 2020-12, closed, described and bounded', () => {
  const compile = makeSchemaCompiler({ compile: () => ({ verdict: 'refused', complaint: 'no patterns' }) });
  for (const [name, tool] of toolbelt) {
    assert.equal(name === 'fs_listdir' ? 'fs_list_dir' : name, tool.name);
    assert.ok(tool.description.length > 40 && tool.description.length < 400, name);
    assert.equal(tool.schema.additionalProperties, false);
    for (const $schema of dialects) {
      assert.equal(compile({ $schema, ...tool.schema }).verdict, 'compiled', name);
    }
    assert.ok(isObject(tool.schema.properties));
    for (const [property, schema] of Object.entries(tool.schema.properties)) {
      assert.ok(isObject(schema) && typeof schema.description === 'string', `${name}.${property}`);
      const bound = {
        string: 'maxLength',
        integer: 'maximum',
        array: 'maxItems',
        object: 'maxProperties',
        boolean: 'type',
      }[String(schema.type)];
      assert.ok('enum' in schema || (bound !== undefined && bound in schema), `${name}.${property}`);
    }
  }
});
