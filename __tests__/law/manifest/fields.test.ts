import assert from 'node:assert/strict';
import { test } from 'node:test';
import { has, readText } from '../../../src/law/manifest/fields.ts';

test('a member that an entry only inherits is not there', () => {
  const complaints: string[] = [];
  const fields = { entry: { name: 'a' }, report: (complaint: string) => void complaints.push(complaint) };
  assert.deepEqual([has(fields, 'constructor'), has(fields, 'name')], [false, true]);
  assert.deepEqual(
    [readText(fields, 'toString'), readText(fields, 'name'), complaints],
    [undefined, 'a', []],
  );
});
