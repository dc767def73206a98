/** What a run says of policy files whose copy in the checkout is another one. */

import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { it } from 'node:test';
import { toWarnings, type WarningParts } from '../../../src/run/keeping/warnings.ts';
import type { Policy } from '../../../src/run/policy/policy.ts';
import { createPlainRedactor } from '../../support/plain-redactor.ts';

const revision = 'b'.repeat(40);

function warn(parts: Pick<Policy, 'differing' | 'changed'>): readonly (readonly [string, string])[] {
  const catalog = { tools: [], offered: new Set(), sha256: '' };
  const policy = { catalog, model: {}, models: [], unusedVariables: [], untracked: [], revision, ...parts };
  const given = {
    shield: { warnings: [], redactor: createPlainRedactor() },
    inputs: {
      limits: { prices: new Map() },
      tools: { hosts: { named: [], public: 'none' }, sandbox: 'auto' },
    },
    tools: { isolation: { tier: 'none', why: '' } },
    policy,
    workshop: { workingDirectory: tmpdir() },
  };
  return toWarnings(given as unknown as WarningParts).map(({ code, message }) => [code, message]);
}

it('says once which policy files a pull request changes, and that the base was used', () => {
  assert.deepEqual(warn({ differing: [], changed: ['tools.json', 'tools/bin/a'] }), [
    [
      'POLICY_CHANGED',
      `This pull request changes the policy (tools.json, tools/bin/a); the run used the base version, of commit ${revision}.`,
    ],
  ]);
  const many = Array.from({ length: 12 }, (_, index) => `f${index}`);
  const [[, message] = ['', '']] = warn({ differing: [], changed: many });
  assert.match(message, /\(f0, .*, f9, 2 more\)/);
});

it('says of each file that the checkout has another one, where no pull request is behind it', () => {
  assert.deepEqual(warn({ differing: ['tools.json'], changed: [] }), [
    [
      'POLICY_DIFFERS',
      `tools.json in the work tree is not the one of commit ${revision}; that commit's was used.`,
    ],
  ]);
});
