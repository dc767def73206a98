import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, JsonValue } from '../../src/contract/json.ts';
import { makeSchemaCompiler } from '../../src/schema/schema.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

test('has eleven tools, all of which only read and none of which uses the network', () => {
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
    ],
  );
});

test('every schema is one of draft-07 and 2020-12, closed, described and bounded', () => {
  const compile = makeSchemaCompiler({ compile: () => ({ verdict: 'refused', complaint: 'no patterns' }) });
  for (const [name, tool] of toolbelt) {
    assert.equal(name, tool.name);
    assert.ok(tool.description.length > 40 && tool.description.length < 400, name);
    assert.equal(tool.schema.additionalProperties, false);
    for (const $schema of [
      'http://json-schema.org/draft-07/schema#',
      'https://json-schema.org/draft/2020-12/schema',
    ]) {
      assert.equal(compile({ $schema, ...tool.schema }).verdict, 'compiled', name);
    }
    assert.ok(isObject(tool.schema.properties));
    for (const [property, schema] of Object.entries(tool.schema.properties)) {
      assert.ok(isObject(schema) && typeof schema.description === 'string', `${name}.${property}`);
      const bound = { string: 'maxLength', integer: 'maximum', array: 'maxItems', boolean: 'type' }[
        String(schema.type)
      ];
      assert.ok('enum' in schema || (bound !== undefined && bound in schema), `${name}.${property}`);
    }
  }
});
