/** The file of a new policy: a manifest or a map of inputs, read by the parsers of a run; all complaints at once. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { readNewPolicy } from '../../../src/run/policy-replay/new-policy.ts';
import { withFiles } from '../../support/policy-files.ts';

const manifest = '{"tools": [{"name": "now", "builtin": "get_time"}]}';
const recorded = { maxToolCalls: 9, prices: { m: { input: 1, output: 2, cached: 1 } }, models: ['m'] };

const read = (text: string) =>
  withFiles({ 'policy.yml': text, 'tools.json': manifest }, async (directory) => {
    const path = join(directory, 'policy.yml');
    const policy = await readNewPolicy({ path, recorded, toolProgram: join(directory, 'toolbelt.js') });
    return policy.verdict === 'read'
      ? [[...policy.policy.given], policy.policy.manifest?.tools.map(({ name }) => name)]
      : policy.complaints.map((complaint) => complaint.replaceAll(directory, '.'));
  });

it('a manifest is one, and inputs are read by their names, with the prices of the record', async () => {
  assert.deepEqual(await read(manifest), [[], ['now']]);
  assert.deepEqual(await read('tools: tools.json\nmax-cost-usd: 0.5\n'), [
    ['tools', 'max-cost-usd'],
    ['now'],
  ]);
});

it('what is wrong is told as a run tells it', async () => {
  assert.deepEqual(await read('sandbx: off\nmax-steps: 0\n'), [
    './policy.yml: unknown input "sandbx": did you mean "sandbox"?',
    './policy.yml: input "max-steps": got "0", takes a whole number from 1 to 100',
  ]);
  assert.deepEqual(await read('temperature: 1\n'), [
    './policy.yml: input "temperature" changes nothing about which recorded calls are allowed',
  ]);
});
