/** The policy tests that come with the action pass, and call every tool of their manifests. */

import assert from 'node:assert/strict';
import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runPolicyTests } from '../../../src/run/policy-tests/run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const paths = ['policy.test.yml', ...globSync('examples/manifests/*.test.yml', { cwd: root })];

describe('policy tests of our own', () => {
  for (const path of paths) {
    it(`${path} passes and leaves no tool out`, async () => {
      const toolProgram = join(root, 'dist/toolbelt/index.js');
      const report = await runPolicyTests({ path: join(root, path), toolProgram });
      assert.ok(report.verdict === 'judged', JSON.stringify(report));
      assert.deepEqual(
        report.cases.filter(({ verdict }) => verdict === 'failed'),
        [],
      );
      assert.deepEqual(report.notCovered, []);
    });
  }

  it('every example manifest has one', () => {
    const names = readdirSync(join(root, 'examples/manifests'));
    const manifests = names.filter((name) => name.endsWith('.json'));
    assert.deepEqual(
      manifests.filter((name) => !names.includes(name.replace('.json', '.policy.test.yml'))),
      [],
    );
  });
});
