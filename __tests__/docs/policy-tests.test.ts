/** The example of docs/policy-tests.md prints what the page says, and its tables name every key of the schema. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { denialCodes } from '../../src/run/policy-tests/codes.ts';
import { policyTestSchema } from '../../src/run/policy-tests/schema.ts';
import { objectAt } from '../../src/runner/payload-fields.ts';
import { testFiles } from '../support/policy-files.ts';

const page = readFileSync(new URL('../../docs/policy-tests.md', import.meta.url), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

it('the example prints what the page says', async () => {
  const files = { 'tools.json': block('json'), 'policy.test.yml': block('yaml') };
  const told = await testFiles(files);
  assert.equal(`${told.text}\n`, block('text'));
  assert.equal(told.exit, 0);
});

it('the page names every key that a file, a case and an event may have', () => {
  const properties = objectAt(policyTestSchema, 'properties') ?? {};
  const places = ['cases.items.properties', 'cases.items.properties.event.properties'];
  const keys = [properties, ...places.map((place) => objectAt(properties, place) ?? {})].flatMap(Object.keys);
  assert.ok(keys.length > 20, `${keys.length} keys`);
  assert.deepEqual(
    keys.filter((key) => !page.includes(`\`${key}\``)),
    [],
  );
});

it('every code that a case may expect is one of docs/codes.md', () => {
  const codes = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8');
  assert.deepEqual(
    denialCodes.filter((code) => !codes.includes(`\`${code}\``)),
    [],
  );
});
