/** The list of harmless outputs against the action itself. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { harmlessOutputs } from '../../../src/law/doctor/carried.ts';

test('every output of the action is harmless, or one of the two that hold what the model wrote', () => {
  const action = parse(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8'));
  const others = Object.keys(action.outputs).filter((name) => !harmlessOutputs.has(name));
  assert.deepEqual(others, ['final-message', 'structured-output']);
});
