/** Cases are judged by the law itself: who may start a run, and what a call is told, fact by fact. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { approve } from '../../../src/law/policy/approve.ts';
import { testFiles } from '../../support/policy-files.ts';

const manifest = JSON.stringify({
  tools: [
    { name: 'read', builtin: 'fs_read_file' },
    { name: 'write', builtin: 'fs_write_file' },
    { name: 'lint', command: ['/usr/bin/lint'] },
    { name: 'ask', command: ['/usr/bin/ask'], access: 'read', network: true },
    { name: 'ship', command: ['/usr/bin/ship'], approval: 'required' },
    { name: 'exec', builtin: 'exec', programs: ['/usr/bin/diff'] },
  ],
});

const wide = 'inputs: { allow-hosts: [public], tainted-tools: [write] }';

/** Facts of a case as flow YAML, and what is said of it: a rule behind `allow`, a code behind `deny`. */
const facts: readonly (readonly [string, string])[] = [
  ['event: { name: push, actor: stranger }', 'allow: TRUSTED_EVENT'],
  ['event: { name: pull_request }', 'allow: TRUSTED_PEOPLE'],
  ['event: { name: pull_request, author: stranger }', 'deny: ACTOR_NOT_ALLOWED'],
  ['event: { name: pull_request, triggering-actor: reader }', 'deny: ACTOR_NOT_ALLOWED'],
  ['event: { name: issue_comment, author: nobody }', 'deny: PERMISSION_UNKNOWN'],
  ['event: { name: issues, actor: ann }\n    people: { Ann: write }', 'allow: TRUSTED_PEOPLE'],
  ['event: { name: issues, actor: ann }\n    inputs: { allow-users: Ann }', 'allow: TRUSTED_PEOPLE'],
  ['event: { name: issues, actor: "up[bot]" }\n    inputs: { allow-bots: [up] }', 'allow: TRUSTED_PEOPLE'],
  [
    'event: { name: issues, actor: "up[bot]" }\n    inputs: { allow-users: [up] }',
    'deny: PERMISSION_UNKNOWN',
  ],
  ['event: { name: workflow_run, author: stranger }', 'deny: ACTOR_NOT_ALLOWED'],
  ['event: { name: merge_group }', 'allow: TRUSTED_PEOPLE'],
  ['event: { name: fork }', 'deny: EVENT_NOT_SUPPORTED'],
  ['event: { name: fork }\n    inputs: { on-untrusted: read-only }', 'deny: EVENT_NOT_SUPPORTED'],
  ['event: { name: issues, actor: stranger }\n    inputs: { on-untrusted: read-only }', 'allow: READ_ONLY'],
  ['event: { name: issues, actor: stranger }\n    inputs: { on-untrusted: fail }', 'deny: ACTOR_NOT_ALLOWED'],
  ['event: { name: issue_comment, comment: hello }\n    inputs: { comment-prefix: /go }', 'deny: NOT_ASKED'],
  [
    'event: { name: issue_comment, comment: /go x }\n    inputs: { comment-prefix: /go }',
    'allow: TRUSTED_PEOPLE',
  ],
  ['event: { name: pull_request, state: draft }\n    inputs: { recipe: review }', 'deny: ITEM_IS_DRAFT'],
  ['event: { name: pull_request, state: closed }\n    inputs: { recipe: review }', 'deny: ITEM_CLOSED'],
  ['event: { name: issues }\n    inputs: { recipe: review }', 'deny: RECIPE_NEEDS_ITEM'],
  ['event: { name: issue_comment, about: issue }\n    inputs: { recipe: review }', 'deny: RECIPE_NEEDS_ITEM'],

  ['call: { tool: reed, arguments: { path: a } }', 'deny: UNKNOWN_TOOL'],
  ['call: { tool: read }', 'deny: INVALID_ARGUMENTS'],
  ['call: { tool: read, arguments: "{" }', 'deny: INVALID_ARGUMENTS'],
  [
    'call: { tool: read, arguments: { path: a } }\n    inputs: { max-tool-calls: 0 }',
    'deny: CALLS_EXHAUSTED',
  ],
  [
    'call: { tool: read, arguments: { path: a } }\n    inputs: { allow-tools: [write] }',
    'deny: DENIED_NOT_OFFERED',
  ],
  ['call: { tool: lint }\n    tier: none\n    inputs: { sandbox: required }', 'deny: DENIED_ISOLATION'],
  ['call: { tool: lint }\n    tier: full\n    inputs: { sandbox: required }', 'allow: true'],
  ['call: { tool: lint }\n    tier: none', 'allow: true'],
  ['call: { tool: exec, arguments: { cmd: /usr/bin/diff } }\n    tier: partial', 'deny: DENIED_ISOLATION'],
  ['call: { tool: ask }', 'deny: DENIED_HOST'],
  ['call: { tool: ask }\n    inputs: { allow-hosts: [api.example.com] }', 'deny: DENIED_HOST'],
  [`call: { tool: ask }\n    ${wide}`, 'allow: true'],
  [`call: { tool: ask }\n    taint: true\n    ${wide}`, 'deny: DENIED_TAINT'],
  ['call: { tool: ship }', 'deny: DENIED_APPROVAL'],
  ['call: { tool: ship }\n    taint: [prompt]', 'deny: DENIED_TAINT'],
  ['call: { tool: lint }\n    taint: [actor, network]', 'deny: DENIED_TAINT'],
  ['call: { tool: lint }\n    taint: []', 'allow: true'],
  [`call: { tool: write, arguments: { path: a, content: b } }\n    taint: true\n    ${wide}`, 'allow: true'],
  ['call: { tool: lint }\n    event: { name: pull_request, fork: true }', 'deny: DENIED_TAINT'],
  ['call: { tool: lint }\n    event: { name: issue_comment, fork: true }', 'deny: DENIED_TAINT'],
  ['call: { tool: lint }\n    event: { name: issue_comment }', 'allow: true'],
  ['call: { tool: lint }\n    event: { name: issue_comment, opener: stranger }', 'deny: DENIED_TAINT'],
  ['call: { tool: lint }\n    event: { name: push, checkout: other }', 'deny: DENIED_TAINT'],
  [
    'call: { tool: lint }\n    event: { name: issues, actor: ann }\n    inputs: { allow-users: ann }',
    'deny: DENIED_TAINT',
  ],
  ['call: { tool: propose_comment, arguments: { body: Hello } }', 'deny: UNKNOWN_TOOL'],
  [
    'call: { tool: propose_comment, arguments: { body: Hello } }\n    taint: true\n    inputs: { proposals: { comment: 1 } }',
    'allow: true',
  ],
  [
    'call: { tool: write, arguments: { path: a, content: b } }\n    event: { name: issues, actor: stranger }\n    inputs: { on-untrusted: read-only, tainted-tools: [write] }',
    'deny: DENIED_NOT_OFFERED',
  ],
];

const toFile = (cases: readonly (readonly [string, string])[]): string =>
  `cases:\n${cases.map(([given, said], index) => `  - name: case ${index}\n    ${given}\n    ${said}\n`).join('')}`;

describe('a case', () => {
  it(`is judged as the law has it (${facts.length} of them)`, async () => {
    const told = await testFiles({ 'tools.json': manifest, 'policy.test.yml': toFile(facts) });
    assert.deepEqual(
      told.text.split('\n').filter((line) => !line.startsWith('ok    ')),
      [`${facts.length} passed, 0 failed`],
    );
    assert.equal(told.exit, 0);
  });

  it('fails with every expectation but its own', async () => {
    const wrong = facts.map(([given, said]) => {
      const other = said.startsWith('allow') ? 'deny: UNKNOWN_TOOL' : 'allow: true';
      return [given, other] as const;
    });
    const told = await testFiles({ 'tools.json': manifest, 'policy.test.yml': toFile(wrong) });
    assert.match(told.text, new RegExp(`0 passed, ${facts.length} failed$`));
    assert.equal(told.exit, 1);
  });

  it('is approved by the very function that runs are approved by', async () => {
    const told = await testFiles(
      { 'tools.json': manifest, 'policy.test.yml': toFile([['call: { tool: lint }', 'allow: true']]) },
      ['--json'],
    );
    const [{ got }] = JSON.parse(told.text).cases;
    const rules = approve(
      {
        id: '',
        arguments: {},
        tool: {
          name: 'x',
          description: '',
          schema: {},
          check: () => ({ verdict: 'valid' }),
          action: { type: 'builtin', builtin: 'x' },
          access: 'read',
          network: false,
          approval: 'none',
          timeoutMs: 1,
          maxOutputBytes: 1,
          envPassthrough: [],
        },
      },
      {
        offered: new Set(['x']),
        taints: [],
        grants: {
          taintedTools: new Set(),
          hosts: { named: [], public: 'none' },
          sandbox: 'auto',
          tier: 'full',
        },
      },
    );
    assert.ok(rules.verdict === 'approved');
    assert.deepEqual(got, { verdict: 'allow', rule: rules.rule });
  });
});
