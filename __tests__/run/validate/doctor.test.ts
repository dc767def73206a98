/** What the doctor finds in what a workflow names: each rule by one fault, and nothing where there is none. */

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { type ConfigurationCode, configurationRules } from '../../../src/run/validate/codes.ts';
import { diagnose } from '../../../src/run/validate/doctor.ts';
import type { Finding } from '../../../src/run/validate/finding.ts';
import { openWorkTree } from '../../../src/run/validate/work-tree.ts';
import { type Files, plantTree, toWorkflow, workflowPath } from '../../support/doctor-tree.ts';

const redactor = createRedactor({ secrets: [], patterns: [] });

async function look(files: Files, paths: readonly string[] = []): Promise<readonly Finding[]> {
  const tree = plantTree(files);
  try {
    const order = { tree: openWorkTree(tree.root), paths, redactor, toolProgram: '/nowhere/toolbelt.js' };
    return (await diagnose(order)).findings;
  } finally {
    tree.remove();
  }
}

const shown = ({ code, file, line }: Finding): string => `${code} ${file}:${line}`;

const usual = ['prompt: Look.', 'model: some-model', 'prestage: false'];
const manifest = (tools: readonly object[]): string => JSON.stringify({ tools }, null, 2);
const external = ['tools: ci/tools.json', ...usual];

type Case = {
  readonly inputs: readonly string[];
  readonly files?: Files;
  readonly runsOn?: string;
  /** `file:line` of each finding of this code; the first line of `with` is 18. */
  readonly at: readonly string[];
};

const step = (line: number): string => `${workflowPath}:${line}`;

/** Each fault alone: no other finding comes with it. */
const cases: { readonly [code in ConfigurationCode]: readonly Case[] } = {
  WORKFLOW_UNREADABLE: [],
  INPUT_INVALID: [
    { inputs: [...usual, 'timeout: soon'], at: [step(21)] },
    { inputs: [...usual, 'max-step: 3'], at: [step(21)] },
    { inputs: ['prompt: Look.', 'prestage: false'], at: [step(14)] },
    { inputs: [...usual, 'redact: (unclosed'], at: [step(21)] },
  ],
  FILE_MISSING: [
    { inputs: [...usual, 'system-file: ci/system.md'], at: [step(21)] },
    { inputs: external, at: [step(18)] },
  ],
  CREDENTIAL_FILE_NAMED: [
    ...['.env', '.git/config', 'keys/deploy.pem', './.npmrc', '.GIT/config'].map((path) => ({
      inputs: [`prompt-file: ${path}`, ...usual.slice(1)],
      files: { [path.replace('./', '')]: '{{ secret-looking: text' },
      at: [step(18)],
    })),
    {
      inputs: external.map((line) => line.replace('ci/tools.json', '.env')),
      files: { '.env': 'A=b\n' },
      at: [step(18)],
    },
  ],
  FILE_TOO_LARGE: [
    {
      inputs: [...usual, 'system-file: long.md'],
      files: { 'long.md': 'word '.repeat(220_000) },
      at: [step(21)],
    },
    { inputs: external, files: { 'ci/tools.json': ' '.repeat(1_048_577) }, at: [step(18)] },
  ],
  FILE_INVALID: [
    {
      inputs: ['prompt-file: ask.prompt.yml', ...usual.slice(1)],
      files: { 'ask.prompt.yml': 'messages:\n  - role: user\n    content: [a\n' },
      at: ['ask.prompt.yml:4'],
    },
    { inputs: [...usual, 'system-file: empty.md'], files: { 'empty.md': ' \n' }, at: [step(21)] },
  ],
  VARIABLE_MISSING: [
    {
      inputs: ['prompt-file: ask.prompt.yml', ...usual.slice(1)],
      files: { 'ask.prompt.yml': 'messages:\n  - {role: user, content: "Hello {{name}}"}\n' },
      at: [step(18)],
    },
  ],
  VARIABLE_UNUSED: [
    {
      inputs: ['prompt-file: ask.md', ...usual.slice(1), 'variables: "nmae: Ada"'],
      files: { 'ask.md': 'Hello.' },
      at: [step(21)],
    },
  ],
  MANIFEST_INVALID: [
    {
      inputs: external,
      files: {
        'ci/tools.json': manifest([
          { name: 'fs_stat', builtin: 'fs_stat' },
          { name: 'x', builtin: 'no_such' },
        ]),
      },
      at: ['ci/tools.json:7'],
    },
    { inputs: external, files: { 'ci/tools.json': '{\n  "tools": [}\n' }, at: ['ci/tools.json:2'] },
  ],
  TOOL_UNKNOWN: [
    { inputs: [...usual, 'allow-tools: fs_read'], at: [step(21)] },
    { inputs: [...usual, 'tainted-tools: fs_wirte_file'], at: [step(21)] },
  ],
  SCHEMA_INVALID: [
    { inputs: [...usual, `output-schema: '{"type": "object", "propertys": {}}'`], at: [step(21)] },
  ],
  SCHEMA_NOT_STRICT: [
    {
      inputs: ['prompt-file: ask.prompt.yml', ...usual.slice(1)],
      files: {
        'ask.prompt.yml': `messages:
  - {role: user, content: Hello}
responseFormat: json_schema
jsonSchema: '{"name": "a", "strict": true, "schema": {"type": "object", "additionalProperties": false, "properties": {"a": {}}}}'
`,
      },
      at: [step(18)],
    },
  ],
  KEY_MISSING: [],
  PLACEHOLDER_LEFT: [],
  RECIPE_WITHOUT_TOOLS: [
    { inputs: ['recipe: maintenance', ...usual, 'allow-tools: fs_read_file'], at: [step(18)] },
  ],
  PRICE_UNKNOWN: [{ inputs: [...usual, 'max-cost-usd: 1'], at: [step(21)] }],
  BUDGET_TOO_SMALL: [{ inputs: [...usual, 'max-total-tokens: 200'], at: [step(21)] }],
  STEPS_OUT_OF_REACH: [{ inputs: [...usual, 'max-total-tokens: 40000', 'max-steps: 100'], at: [step(21)] }],
  WINDOW_TOO_SMALL: [{ inputs: [...usual, 'context-window: 1024'], at: [step(21)] }],
  OUTPUT_OVER_WINDOW: [{ inputs: [...usual, 'max-output-tokens: 100000'], at: [step(21)] }],
  TIMES_CONTRADICT: [
    { inputs: [...usual, 'timeout: 1m', 'tool-timeout: 90s', 'http-timeout: 30s'], at: [step(22)] },
    { inputs: [...usual, 'timeout: 2h'], at: [step(8)] },
    {
      inputs: [...external, 'timeout: 5m'],
      files: { 'ci/tools.json': manifest([{ name: 'fs_stat', builtin: 'fs_stat', timeoutSec: 600 }]) },
      at: [step(18)],
    },
  ],
  TOOLS_NEVER_USED: [
    { inputs: [...usual, 'max-steps: 1'], at: [step(21)] },
    { inputs: [...usual, 'max-tool-calls: 0'], at: [step(21)] },
    { inputs: ['prompt: Look.', 'model: some-model', 'prestage-max-steps: 1'], at: [step(20)] },
  ],
  TOOL_NEVER_CALLABLE: [
    {
      inputs: external,
      files: { 'ci/tools.json': manifest([{ name: 'exec', builtin: 'exec' }]) },
      at: ['ci/tools.json:3'],
    },
    {
      inputs: external,
      files: { 'ci/tools.json': manifest([{ name: 'fetch', command: ['/bin/true'], network: true }]) },
      at: ['ci/tools.json:3'],
    },
    {
      inputs: [...external, 'sandbox: required'],
      runsOn: 'macos-15',
      files: { 'ci/tools.json': manifest([{ name: 'lint', command: ['/bin/true'] }]) },
      at: ['ci/tools.json:3'],
    },
  ],
  TOOLS_OFF_UNDER_TAINT: [],
  GRANT_WITHOUT_USE: [{ inputs: [...usual, 'tainted-tools: fs_stat'], at: [step(21)] }],
  PROGRAM_UNAVAILABLE: [
    {
      inputs: external,
      files: { 'ci/tools.json': manifest([{ name: 'lint', command: ['./tools/bin/lint'] }]) },
      at: ['ci/tools.json:3'],
    },
  ],
};

const toTree = ({ inputs, files, runsOn }: Case): Files => ({
  [workflowPath]: toWorkflow(inputs, runsOn === undefined ? {} : { runsOn }),
  ...files,
});

describe('a fault', () => {
  for (const [code, all] of Object.entries(cases)) {
    for (const one of all.filter(({ at }) => at.length > 0)) {
      it(`${code}: is found where it stands, alone (${one.inputs.join('; ').slice(0, 70)})`, async () => {
        const found = (await look(toTree(one))).map(shown);
        assert.deepEqual(
          found,
          one.at.map((place) => `${code} ${place}`),
        );
      });
    }
  }

  it('in every rule of the table is found by some case', async () => {
    const elsewhere = ['WORKFLOW_UNREADABLE', 'TOOLS_OFF_UNDER_TAINT', 'KEY_MISSING', 'PLACEHOLDER_LEFT'];
    const missing = Object.keys(configurationRules).filter(
      (code) =>
        !elsewhere.includes(code) &&
        !Object.entries(cases).some(([name, all]) => name === code && all.length > 0),
    );
    assert.deepEqual(missing, []);
  });

  it('in the form of the workflow is told only of one that is about this action', async () => {
    const files = {
      [workflowPath]: 'on: push\njobs: [\n',
      '.github/workflows/ours.yml': '# goagent-action\non: push\n',
    };
    assert.deepEqual((await look(files)).map(shown), ['WORKFLOW_UNREADABLE .github/workflows/ours.yml:2']);
  });

  it('is that a workflow could not be read, or was one too many: neither is passed over in silence', async () => {
    const large = `${toWorkflow(usual)}#${'x'.repeat(8 * 1_024 * 1_024)}`;
    assert.deepEqual((await look({ [workflowPath]: large })).map(shown), [
      `WORKFLOW_UNREADABLE ${workflowPath}:0`,
    ]);
    const name = (index: number) => `.github/workflows/a${String(index).padStart(3, '0')}.yml`;
    const many = Array.from({ length: 200 }, (_, index) => [name(index), 'on: push\njobs: {}\n'] as const);
    const files = { ...Object.fromEntries(many), '.github/workflows/z.yml': toWorkflow(['timeout: soon']) };
    assert.deepEqual((await look(files)).map(shown), ['WORKFLOW_UNREADABLE .github/workflows/z.yml:0']);
  });

  it('does not hide another one', async () => {
    const inputs = [...usual, 'timeout: soon', 'tools: ci/tools.json', 'system-file: no.md'];
    assert.deepEqual((await look({ [workflowPath]: toWorkflow(inputs) })).map(shown), [
      `INPUT_INVALID ${step(21)}`,
      `FILE_MISSING ${step(22)}`,
      `FILE_MISSING ${step(23)}`,
    ]);
  });

  it('of the publish action is found too', async () => {
    const publish = `      - uses: org/goagent-action/publish@0123456789abcdef0123456789abcdef01234567 # v0
        with:
          digest: \${{ steps.agent.outputs.proposals-digest }}
          proposals-file: p.json
          proposals: 'coment: 1'
`;
    const found = await look({ [workflowPath]: `${toWorkflow(usual)}${publish}` });
    assert.deepEqual(
      found.filter(({ code }) => code === 'INPUT_INVALID').map(({ line }) => line),
      [25],
    );
  });
});

describe('nothing is found', () => {
  it('in a configuration without a fault', async () => {
    assert.deepEqual(await look({ [workflowPath]: toWorkflow(usual) }), []);
  });

  it('where values are expressions: they are not known here', async () => {
    const names = [
      'timeout',
      'max-steps',
      'recipe',
      'tools',
      'system-file',
      'output-schema',
      'temperature',
      'max-cost-usd',
      'allow-hosts',
    ];
    const inputs = [
      'prompt: Look.',
      'model: ${{ vars.MODEL }}',
      ...names.map((name) => `${name}: \${{ vars.X }}`),
    ];
    assert.deepEqual(await look({ [workflowPath]: toWorkflow(inputs) }), []);
  });

  it('in a workflow that does not use this action', async () => {
    const other =
      'on: pull_request_target\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.head_ref }}\n';
    assert.deepEqual(await look({ [workflowPath]: other }), []);
  });
});

describe('what is looked at', () => {
  it('never leaves the tree, by a path or by a link', () => {
    const inside = plantTree({ 'a.md': 'inside', '.env': 'A=b' });
    const outside = plantTree({ 'b.md': 'outside' });
    try {
      symlinkSync(join(outside.root, 'b.md'), join(inside.root, 'link.md'));
      symlinkSync(join(inside.root, '.env'), join(inside.root, 'plain.md'));
      symlinkSync(join(inside.root, 'a.md'), join(inside.root, '.npmrc'));
      const tree = openWorkTree(inside.root);
      const paths = ['a.md', 'link.md', `../${basename(outside.root)}/b.md`, 'plain.md', '.npmrc'];
      assert.deepEqual(paths.map(tree.text), ['inside', undefined, undefined, undefined, undefined]);
      assert.deepEqual(tree.list(`../${basename(outside.root)}`), []);
    } finally {
      inside.remove();
      outside.remove();
    }
  });

  const keyless = (...inputs: readonly string[]) =>
    toWorkflow([...usual, ...inputs]).replace(/ {8}env:\n.*\n/, '');

  it('finds that the endpoint wants a key, where there is none', async () => {
    const codes = async (text: string) => (await look({ [workflowPath]: text })).map(shown);
    const missing = `KEY_MISSING ${step(14)}`;
    assert.deepEqual(await codes(keyless()), [missing]);
    assert.deepEqual(await codes(keyless('base-url: https://api.openai.com/v1')), [missing]);
    const fine = [
      'base-url: https://llm.example/v1',
      'base-url: ${{ vars.ENDPOINT }}',
      'api-key: ${{ secrets.KEY }}',
      "api-headers: 'authorization: ${{ secrets.KEY }}'",
      'mode: validate',
    ];
    for (const input of fine) assert.deepEqual(await codes(keyless(input)), [], input);
  });

  it('finds the stand-in of the docs in place of an owner, as a note', async () => {
    const text = toWorkflow(usual).replace('acme/', 'org/');
    const found = await look({ [workflowPath]: text });
    assert.deepEqual(
      found.map((finding) => [finding.severity, shown(finding)]),
      [['note', `PLACEHOLDER_LEFT ${step(14)}`]],
    );
  });

  it('finds the other faults of a step beside a bad value, of a variable too', async () => {
    const text = toWorkflow([
      ...usual,
      'timeout: soon',
      'max-cost-usd: "1"',
      'system-file: gone.md',
      'recipe: maintain',
      'unknown-0: x',
    ]).replace('env:\n', 'env:\n          OAI_MAX_TOTAL_TOKENS: many\n          OAI_BASE_URL: nowhere\n');
    const found = await look({ [workflowPath]: text });
    assert.deepEqual([...new Set(found.map(({ code }) => code))].sort(), [
      'FILE_MISSING',
      'INPUT_INVALID',
      'PRICE_UNKNOWN',
    ]);
  });

  it('looks on at a step whose one fault has no name that is known', async () => {
    const found = await look({
      [workflowPath]: toWorkflow([...usual, 'unknown-0: x', 'system-file: gone.md']),
    });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['INPUT_INVALID', 'FILE_MISSING'],
    );
  });

  it('tells a hundred complaints of a manifest, and counts the others', async () => {
    const tools = Array.from({ length: 4_000 }, () => ({ nam: 'x' }));
    const found = await look({ [workflowPath]: toWorkflow(external), 'ci/tools.json': manifest(tools) });
    assert.equal(found.length, 101);
    assert.ok(
      found.some(({ title }) => title === 'and 11900 more of them'),
      found.at(0)?.title,
    );
  });

  it('refuses schemas that take seconds to compile, all of them together', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 9_000 }, (_, index) => [`p${index}`, { pattern: `(a${index}|b){1,500}` }]),
    );
    const schema = JSON.stringify({ type: 'object', properties });
    const found = await look({
      [workflowPath]: toWorkflow([...usual, 'output-schema-file: s.json']),
      's.json': schema,
    });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['SCHEMA_INVALID'],
    );
    assert.match(found[0]?.title ?? '', /its schemas take more than 5 seconds to compile$/);
  });

  it('is a manifest or a prompt file by itself, where that is named', async () => {
    const files = {
      'tools.json': manifest([{ name: 'x' }]),
      'a.prompt.yml': 'messages:\n  - {role: user, content: "{{name}}"}\n',
    };
    assert.deepEqual((await look(files, ['tools.json'])).map(shown), ['MANIFEST_INVALID tools.json:3']);
    assert.deepEqual(await look(files, ['a.prompt.yml']), []);
  });

  it('is looked for in the manifests of a directory without workflows, and not in policy tests', async () => {
    const tests = 'manifest: tools.json\ncases: []\n';
    const files = { 'ci/tools.json': '{', 'ci/tools.policy.test.yml': tests, 'ci/policy.test.yml': tests };
    assert.deepEqual((await look(files, ['ci'])).map(shown), ['MANIFEST_INVALID ci/tools.json:1']);
  });

  it('is told of strangers whom the operator lets in: what they take away', async () => {
    const inputs = [...usual, 'allow-users: somebody', 'tools: t.json'];
    const files = {
      [workflowPath]: toWorkflow(inputs).replace('on: push', 'on: issues'),
      't.json': manifest([{ name: 'fs_write_file', builtin: 'fs_write_file' }]),
    };
    const found = await look(files);
    assert.deepEqual(found.filter(({ code }) => code === 'TOOLS_OFF_UNDER_TAINT').map(shown), [
      `TOOLS_OFF_UNDER_TAINT ${step(14)}`,
    ]);
  });
});
