/** Strings of a workflow to typed inputs, or every complaint at once. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conclusions } from '../../src/contract/conclusion.ts';
import { defaultFailOn } from '../../src/runner/fail-on-input.ts';
import { inputNames, inputTable } from '../../src/runner/input-table.ts';
import { type Inputs, parseInputs } from '../../src/runner/inputs.ts';
import { toEnvironment } from '../support/environments.ts';

type Values = { readonly [name: string]: string };

/** The least that a step has to give. */
const least: Values = { prompt: 'Look.', model: 'm' };

function accept(given: Values, variables: Values = {}): Inputs {
  const parsed = parseInputs(toEnvironment({ ...least, ...given }, variables), []);
  if (parsed.verdict === 'accepted') return parsed.inputs;
  throw new Error(parsed.complaints.join('\n'));
}

function complain(given: Values, variables: Values = {}): readonly string[] {
  const parsed = parseInputs(toEnvironment(given, variables), []);
  return parsed.verdict === 'refused' ? parsed.complaints : [];
}

type Row = {
  readonly good: string;
  /** What becomes of the good value. */
  readonly read: (inputs: Inputs) => unknown;
  readonly gives: unknown;
  /** Empty where any text is good. */
  readonly bad: string;
  /** More inputs that it takes. */
  readonly beside?: Values;
};

/** The least that a review has to give. */
const review: Values = { recipe: 'review', 'github-token': 'any-token' };

const readElsewhere = (inputs: Inputs) => inputs.model.models;

/** One row for every input of the table: a good value, and a bad one where one exists (else the empty string). */
const rows: { readonly [name: string]: Row } = {
  prompt: {
    good: 'Do it.',
    read: (i) => i.prompt,
    gives: { type: 'text', input: 'prompt', text: 'Do it.' },
    bad: '',
  },
  'prompt-file': {
    good: './ask/me.md',
    read: (i) => i.prompt,
    gives: { type: 'file', input: 'prompt-file', path: 'ask/me.md' },
    bad: '../me.md',
    beside: { prompt: '' },
  },
  variables: {
    good: 'name: Ada\nversion: 1.10\nanswer: no',
    read: (i) => [...(i.variables ?? [])],
    gives: [
      ['name', 'Ada'],
      ['version', '1.10'],
      ['answer', 'no'],
    ],
    bad: '- a list',
    beside: { prompt: '', 'prompt-file': 'ask.md' },
  },
  system: {
    good: 'Be brief.',
    read: (i) => i.system,
    gives: { type: 'text', input: 'system', text: 'Be brief.' },
    bad: '',
  },
  'system-file': {
    good: 'system.md',
    read: (i) => i.system,
    gives: { type: 'file', input: 'system-file', path: 'system.md' },
    bad: '/etc/passwd',
  },
  developer: { good: 'In English.', read: (i) => i.developer, gives: 'In English.', bad: '' },
  recipe: {
    good: 'triage',
    read: (i) => [i.recipe.name, i.recipe.proposals.comment, i.github.onUntrusted],
    gives: ['triage', 1, 'read-only'],
    bad: 'reviews',
  },
  publish: {
    good: 'live',
    read: (i) => i.recipe.publish,
    gives: 'live',
    bad: 'dry-run',
    beside: { 'github-token': 'any-token' },
  },
  proposals: {
    good: 'comment: 2\nlabels: {max: 3, allow: [bug, docs]}',
    read: (i) => i.recipe.proposals,
    gives: {
      comment: 2,
      review: 0,
      issue: 0,
      'pull-request': 0,
      labels: { max: 3, allow: ['bug', 'docs'], allowRemove: [] },
    },
    bad: 'labels: 3',
  },
  ignore: {
    good: 'dist/**, *.lock\nvendor/**',
    read: (i) => i.recipe.ignore,
    gives: ['dist/**', '*.lock', 'vendor/**'],
    bad: '/dist/**',
    beside: review,
  },
  'min-severity': { good: 'major', read: (i) => i.recipe.minSeverity, gives: 'major', bad: 'Major' },
  'max-findings': { good: '100', read: (i) => i.recipe.maxFindings, gives: 100, bad: '0' },
  'fail-on-severity': {
    good: 'critical',
    read: (i) => i.recipe.failOnSeverity,
    gives: 'critical',
    bad: 'critical, major',
    beside: review,
  },
  'min-coverage': {
    good: '0',
    read: (i) => i.recipe.minCoverage,
    gives: 0,
    bad: '80%',
    beside: review,
  },
  'comment-prefix': {
    good: '/goagent',
    read: (i) => i.recipe.commentPrefix,
    gives: '/goagent',
    bad: 'two words',
  },
  'protected-paths': {
    good: 'LICENSE, docs/legal/**',
    read: (i) => i.recipe.protectedPaths,
    gives: ['LICENSE', 'docs/legal/**'],
    bad: ',',
    beside: { recipe: 'maintenance' },
  },
  'max-patch-size': {
    good: '64KiB',
    read: (i) => i.recipe.maxPatchBytes,
    gives: 65_536,
    bad: '1MB',
  },
  'max-patch-files': { good: '1000', read: (i) => i.recipe.maxPatchFiles, gives: 1_000, bad: '1001' },
  'base-url': {
    good: 'https://models.example.test/v1/',
    read: (i) => i.model.baseUrl,
    gives: 'https://models.example.test/v1',
    bad: 'http://models.example.test/v1',
  },
  'allow-insecure-http': {
    good: 'True',
    read: (i) => i.model.baseUrl,
    gives: 'http://model:8080/v1',
    bad: 'yes',
    beside: { 'base-url': 'http://model:8080/v1' },
  },
  'api-key': {
    good: 'key-of-a-test',
    read: (i) => i.model.apiKey,
    gives: 'key-of-a-test',
    bad: 'two\nlines',
  },
  model: { good: 'gpt-test', read: (i) => i.model.models, gives: ['gpt-test'], bad: 'gpt\ntest' },
  'fallback-models': {
    good: 'a, b\nc,a,',
    read: (i) => i.model.models,
    gives: ['m', 'a', 'b', 'c'],
    bad: 'a b',
  },
  'api-headers': {
    good: 'X-Title: Test\n\nX-Key:  v=1 ',
    read: (i) => i.model.headers,
    gives: { 'X-Title': 'Test', 'X-Key': 'v=1' },
    bad: 'no colon',
  },
  temperature: { good: '0.7', read: (i) => i.model.temperature, gives: 0.7, bad: '2.1' },
  'top-p': { good: '1', read: (i) => i.model.topP, gives: 1, bad: '0' },
  'reasoning-effort': { good: 'high', read: (i) => i.model.reasoningEffort, gives: 'high', bad: 'very' },
  'max-output-tokens': { good: '4096', read: (i) => i.model.maxOutputTokens, gives: 4_096, bad: '0' },
  'context-window': { good: '8192', read: (i) => i.model.contextWindow, gives: 8_192, bad: '1023' },
  'http-timeout': { good: '1m30s', read: (i) => i.model.timeoutMs, gives: 90_000, bad: 'soon' },
  'http-retries': { good: '0', read: (i) => i.model.retries, gives: 0, bad: '11' },
  'http-retry-backoff': { good: '0', read: (i) => i.model.backoffMs, gives: 0, bad: '-1s' },
  prestage: { good: 'false', read: (i) => i.prestage, gives: undefined, bad: 'off' },
  'prestage-model': {
    good: 'small/one',
    read: (i) => i.prestage?.model.models,
    gives: ['small/one'],
    bad: 'two  words',
    beside: { 'fallback-models': 'other' },
  },
  'prestage-base-url': {
    good: 'https://small.example.test/v1/',
    read: (i) => [i.prestage?.model.baseUrl, i.prestage?.model.apiKey, i.prestage?.model.headers],
    gives: ['https://small.example.test/v1', undefined, {}],
    bad: 'http://small.example.test/v1',
    beside: { 'api-key': 'key-of-the-main-loop', 'api-headers': 'X-Tenant: one' },
  },
  'prestage-api-key': {
    good: 'key-of-the-pre-stage',
    read: (i) => [i.prestage?.model.apiKey, i.model.apiKey],
    gives: ['key-of-the-pre-stage', 'key-of-the-main-loop'],
    bad: 'clé',
    beside: { 'api-key': 'key-of-the-main-loop' },
  },
  'prestage-system': {
    good: 'Look around.',
    read: (i) => i.prestage?.system,
    gives: { type: 'text', input: 'prestage-system', text: 'Look around.' },
    bad: '',
  },
  'prestage-system-file': {
    good: 'look.md',
    read: (i) => i.prestage?.system,
    gives: { type: 'file', input: 'prestage-system-file', path: 'look.md' },
    bad: '../look.md',
  },
  'prestage-max-steps': { good: '7', read: (i) => i.prestage?.maxSteps, gives: 7, bad: '0' },
  'allow-external': {
    good: 'true',
    read: (i) => i.prestage?.tools,
    gives: { type: 'external', manifest: undefined },
    bad: 'yes',
  },
  'prestage-tools': {
    good: 'ci/look.json',
    read: (i) => i.prestage?.tools,
    gives: { type: 'external', manifest: 'ci/look.json' },
    bad: '/tools.json',
    beside: { 'allow-external': 'true' },
  },
  tools: {
    good: 'ci/tools.json',
    read: (i) => i.tools.manifest,
    gives: 'ci/tools.json',
    bad: 'ci\\tools.json',
  },
  'allow-tools': {
    good: 'fs_stat\nfs.search',
    read: (i) => i.tools.allowTools,
    gives: ['fs_stat', 'fs.search'],
    bad: 'fs stat',
  },
  'tool-timeout': { good: '750ms', read: (i) => i.tools.timeoutMs, gives: 750, bad: '0' },
  'max-tool-output': { good: '1MiB', read: (i) => i.tools.maxOutputBytes, gives: 1_048_576, bad: '1MB' },
  'env-allowlist': {
    good: 'JAVA_HOME, lang',
    read: (i) => i.tools.envAllowlist,
    gives: ['JAVA_HOME', 'lang'],
    bad: 'JAVA_HOME, GITHUB_ENV',
  },
  'working-directory': {
    good: 'packages/a',
    read: (i) => i.tools.workingDirectory,
    gives: 'packages/a',
    bad: '',
  },
  'allow-files': {
    good: '.env.test, certs/*.pem',
    read: (i) => i.tools.allowFiles,
    gives: ['.env.test', 'certs/*.pem'],
    bad: ',',
  },
  'tainted-tools': {
    good: 'fs.write_file, other',
    read: (i) => i.tools.taintedTools,
    gives: ['fs.write_file', 'other'],
    bad: 'a tool',
  },
  'allow-hosts': {
    good: 'API.example.com\npublic',
    read: (i) => i.tools.hosts,
    gives: { named: ['api.example.com'], public: 'any' },
    bad: '10.0.0.1',
  },
  sandbox: { good: 'required', read: (i) => i.tools.sandbox, gives: 'required', bad: 'Required' },
  'max-steps': { good: '100', read: (i) => i.limits.maxSteps, gives: 100, bad: '101' },
  'max-tool-calls': { good: '0', read: (i) => i.limits.maxToolCalls, gives: 0, bad: '1e3' },
  'max-total-tokens': {
    good: '1000000000000',
    read: (i) => i.limits.maxTotalTokens,
    gives: 1e12,
    bad: '1000000000001',
  },
  'max-cost-usd': {
    good: '0.25',
    read: (i) => i.limits.maxCostUsd,
    gives: 0.25,
    bad: '0',
    beside: { prices: 'm: {input: 1, output: 2}' },
  },
  prices: {
    good: '"a/b:1": {input: 1.25, output: 10, cached: 0.125}\nm:\n  input: 1\n  output: 2\n',
    read: (i) => [...i.limits.prices],
    gives: [
      ['a/b:1', { input: 1.25, output: 10, cached: 0.125 }],
      ['m', { input: 1, output: 2, cached: 1 }],
    ],
    bad: 'm: {input: -1, output: 2}',
  },
  timeout: { good: '1h2m3.5s', read: (i) => i.limits.timeoutMs, gives: 3_723_500, bad: '25h' },
  'fail-on': {
    good: 'cancelled, config-error',
    read: (i) => [...i.failOn],
    gives: ['config-error', 'cancelled'],
    bad: 'cancelled, failure',
  },
  'github-token': { good: 'any-token', read: (i) => i.github.token, gives: 'any-token', bad: '' },
  'allow-users': {
    good: 'Ada-L, grace_corp',
    read: (i) => i.github.allowUsers,
    gives: ['ada-l', 'grace_corp'],
    bad: '*',
  },
  'allow-bots': {
    good: 'Dependabot[bot], helper',
    read: (i) => i.github.allowBots,
    gives: ['dependabot[bot]', 'helper[bot]'],
    bad: 'x[y]',
  },
  'on-untrusted': { good: 'read-only', read: (i) => i.github.onUntrusted, gives: 'read-only', bad: 'allow' },
  'output-schema': {
    good: '{"type":"object"}',
    read: (i) => i.outputSchema,
    gives: { type: 'text', input: 'output-schema', text: '{"type":"object"}' },
    bad: '["object"]',
  },
  'output-schema-file': {
    good: 'ci/answer.json',
    read: (i) => i.outputSchema,
    gives: { type: 'file', input: 'output-schema-file', path: 'ci/answer.json' },
    bad: '../answer.json',
  },
  // Read before all others, by the redactor: here they only must not disturb.
  secrets: { good: '- one\n- two', read: readElsewhere, gives: ['m'], bad: '' },
  redact: { good: 'id-[0-9]+', read: readElsewhere, gives: ['m'], bad: '' },
  'audit-content': { good: 'digests', read: (i) => i.auditContent, gives: 'digests', bad: 'texts' },
  'upload-audit': { good: 'required', read: (i) => i.upload.mode, gives: 'required', bad: 'yes' },
  'audit-artifact-name': {
    good: 'Log of Ümläut, (1)',
    read: (i) => i.upload.name,
    gives: 'Log of Ümläut, (1)',
    bad: 'a:b',
  },
  'audit-retention-days': { good: '90', read: (i) => i.upload.retentionDays, gives: 90, bad: '0' },
  mode: { good: 'validate', read: (i) => i.mode, gives: { type: 'validate' }, bad: 'check' },
  'replay-file': {
    good: '../bundles/one.zip',
    read: (i) => i.mode,
    gives: { type: 'replay', file: '../bundles/one.zip' },
    bad: '',
    beside: { mode: 'replay' },
  },
};

describe('every input', () => {
  it('has a row here', () => {
    assert.deepEqual(Object.keys(rows), inputNames);
  });

  for (const [name, row] of Object.entries(rows)) {
    const rule = inputTable.find((candidate) => candidate.name === name);

    it(`${name}: takes ${JSON.stringify(row.good)}`, () => {
      assert.deepEqual(row.read(accept({ ...row.beside, [name]: row.good })), row.gives);
    });

    if (row.bad === '') {
      it(`${name}: takes any text, and an empty one for none`, () => {
        const given = { ...least, ...row.beside, [name]: '' };
        const missing: Values = {
          prompt: 'input "prompt" is required: give it, "prompt-file" or a "recipe"',
          'replay-file': 'input "replay-file" is required with "mode: replay"',
        };
        assert.deepEqual(
          complain(given),
          [missing[name]].flatMap((complaint) => complaint ?? []),
        );
      });
    } else {
      it(`${name}: refuses ${JSON.stringify(row.bad)}, and says what it takes`, () => {
        const [complaint = '', ...more] = complain({ ...least, ...row.beside, [name]: row.bad });
        assert.ok(complaint.startsWith(`input "${name}": got `), complaint);
        assert.ok(complaint.endsWith(`, takes ${rule?.takes}`), complaint);
        assert.equal(rule?.secret === true && complaint.includes(row.bad), false);
        // A wrong flag makes the URL that needs it wrong as well.
        assert.equal(more.length, name === 'allow-insecure-http' ? 1 : 0, more.join('\n'));
      });
    }
  }
});

describe('what is not given', () => {
  it('has the default of the table', () => {
    assert.deepEqual(accept({}), {
      prompt: { type: 'text', input: 'prompt', text: 'Look.' },
      variables: undefined,
      system: undefined,
      developer: undefined,
      outputSchema: undefined,
      recipe: {
        name: 'none',
        publish: 'staged',
        proposals: { comment: 0, review: 0, issue: 0, 'pull-request': 0, labels: undefined },
        ignore: [],
        minSeverity: 'nit',
        maxFindings: 30,
        failOnSeverity: undefined,
        minCoverage: undefined,
        commentPrefix: undefined,
        protectedPaths: [],
        maxPatchBytes: 1_048_576,
        maxPatchFiles: 100,
      },
      model: {
        baseUrl: 'https://api.openai.com/v1',
        apiKey: undefined,
        models: ['m'],
        headers: {},
        temperature: undefined,
        topP: undefined,
        reasoningEffort: undefined,
        maxOutputTokens: undefined,
        contextWindow: 128_000,
        timeoutMs: 120_000,
        retries: 2,
        backoffMs: 500,
      },
      prestage: {
        model: accept({}).model,
        system: undefined,
        maxSteps: 4,
        tools: { type: 'readers' },
      },
      tools: {
        manifest: undefined,
        allowTools: [],
        timeoutMs: 30_000,
        maxOutputBytes: 65_536,
        envAllowlist: [],
        workingDirectory: undefined,
        allowFiles: [],
        taintedTools: [],
        hosts: { named: [], public: 'none' },
        sandbox: 'auto',
      },
      limits: {
        maxSteps: 15,
        timeoutMs: 1_200_000,
        maxToolCalls: 100,
        maxTotalTokens: undefined,
        maxCostUsd: undefined,
        prices: new Map(),
      },
      github: { token: undefined, allowUsers: [], allowBots: [], onUntrusted: 'skip' },
      failOn: defaultFailOn,
      auditContent: 'full',
      upload: { mode: 'true', name: undefined, retentionDays: undefined },
      mode: { type: 'run' },
    });
  });

  it('is the same as given as the default that action.yml declares', () => {
    const declared = inputTable.flatMap((rule) =>
      rule.default === undefined ? [] : [[rule.name, rule.default]],
    );
    assert.ok(declared.length > 5);
    // The runner puts the job's token in the place of the expression.
    const token = { 'github-token': inputTable.find(({ name }) => name === 'github-token')?.default ?? '' };
    assert.deepEqual(accept(Object.fromEntries(declared)), accept(token));
  });

  it('is what an empty string or a blank variable is', () => {
    const empty = Object.fromEntries(inputNames.map((name) => [name, least[name] ?? '']));
    const blank = Object.fromEntries(
      inputTable.flatMap(({ variables = [] }) => variables.map((name) => [name, ' '])),
    );
    assert.deepEqual(accept(empty, blank), accept({}));
  });

  it('is missed when it is required, with the names that would do', () => {
    assert.deepEqual(complain({}), [
      'input "prompt" is required: give it, "prompt-file" or a "recipe"',
      'input "model" is required: give it, or the variable OAI_MODEL',
    ]);
  });

  it('is not missed when a prompt file may name the model; any other file cannot', () => {
    for (const path of ['a.prompt.yml', 'ask/b.prompt.yaml'])
      assert.deepEqual(complain({ 'prompt-file': path }), []);
    assert.deepEqual(complain({ 'prompt-file': 'prompt.yml' }), [
      'input "model" is required: give it, or the variable OAI_MODEL',
    ]);
  });

  it('is not missed in a mode that asks no model', () => {
    assert.deepEqual(complain({ mode: 'validate' }), []);
    assert.deepEqual(complain({ mode: 'replay', 'replay-file': 'bundle' }), []);
    assert.equal(complain({ mode: 'run' }).length, 2);
  });

  it('has no file to replay in another mode', () => {
    const complaint = 'input "replay-file" does something only with "mode: replay"';
    assert.deepEqual(complain({ ...least, 'replay-file': 'bundle' }), [complaint]);
    assert.deepEqual(complain({ mode: 'validate', 'replay-file': 'bundle' }), [complaint]);
    assert.equal(complain({ mode: 'check', 'replay-file': 'bundle' }).length, 1);
  });

  it('is not missed when the file that stands for it is wrong: then there is one complaint', () => {
    const complaints = complain({ model: 'm', 'prompt-file': '/a' });
    assert.equal(complaints.length, 1);
  });
});

describe('precedence is input, variable, default', () => {
  it('C09: for retries and back-off, and 0 is a value', () => {
    const retry = ({ model }: Inputs) => [model.retries, model.backoffMs];
    const environment = { OAI_HTTP_RETRIES: '5', OAI_HTTP_RETRY_BACKOFF: '750ms' };
    assert.deepEqual(retry(accept({})), [2, 500]);
    assert.deepEqual(retry(accept({}, environment)), [5, 750]);
    assert.deepEqual(
      retry(accept({ 'http-retries': '3', 'http-retry-backoff': '1s' }, environment)),
      [3, 1_000],
    );
    assert.deepEqual(retry(accept({ 'http-retries': '0', 'http-retry-backoff': '0' }, environment)), [0, 0]);
  });

  it('C11: for the key OPENAI_API_KEY, then OAI_API_KEY before it, then the input before both', () => {
    const both = { OPENAI_API_KEY: 'second', OAI_API_KEY: 'first' };
    assert.equal(accept({}, { OPENAI_API_KEY: 'second' }).model.apiKey, 'second');
    assert.equal(accept({}, both).model.apiKey, 'first');
    assert.equal(accept({ 'api-key': 'given' }, both).model.apiKey, 'given');
  });

  it('C12: for time-outs of requests, which say nothing about those of tools', () => {
    const times = ({ model, tools, limits }: Inputs) => [model.timeoutMs, tools.timeoutMs, limits.timeoutMs];
    const environment = { OAI_HTTP_TIMEOUT: '90s' };
    assert.deepEqual(times(accept({ 'http-timeout': '300s' }, environment)), [300_000, 30_000, 1_200_000]);
    assert.deepEqual(times(accept({}, environment)), [90_000, 30_000, 1_200_000]);
  });

  it('C12 differs: timeout is the whole run’s and sets no other', () => {
    const { model, tools, limits } = accept({ timeout: '300s' });
    assert.deepEqual([model.timeoutMs, tools.timeoutMs, limits.timeoutMs], [120_000, 30_000, 300_000]);
  });

  it('C14: for durations in whole seconds, in both places', () => {
    assert.equal(accept({ 'http-timeout': '300' }).model.timeoutMs, 300_000);
    assert.equal(accept({}, { OAI_HTTP_TIMEOUT: '300' }).model.timeoutMs, 300_000);
    assert.equal(accept({ 'tool-timeout': '45' }).tools.timeoutMs, 45_000);
  });

  it('C14 differs: what is no duration is refused, not replaced by a default', () => {
    assert.deepEqual(complain(least, { OAI_HTTP_TIMEOUT: 'not-a-duration' }), [
      'variable OAI_HTTP_TIMEOUT (for input "http-timeout"): got "not-a-duration", takes a duration such as 750ms, 90s, 20m or 1h2m3.5s, or whole seconds',
    ]);
  });

  it('C16: for the temperature, whose default differs: none is sent', () => {
    assert.equal(accept({}).model.temperature, undefined);
    assert.equal(accept({}, { LLM_TEMPERATURE: '0.7' }).model.temperature, 0.7);
    assert.equal(accept({ temperature: '0.4' }, { LLM_TEMPERATURE: '0.7' }).model.temperature, 0.4);
  });

  it('of a variable that is not looked at when the input is given: its faults are nobody’s', () => {
    assert.equal(accept({ temperature: '0.4' }, { LLM_TEMPERATURE: 'hot' }).model.temperature, 0.4);
  });
});

describe('the pre-stage', () => {
  const variables = {
    OAI_PREP_MODEL: 'small',
    OAI_PREP_BASE_URL: 'https://small.example.test/v1',
    OAI_PREP_API_KEY: 'key-of-the-pre-stage',
    OAI_API_KEY: 'key-of-the-main-loop',
  };
  const read = ({ prestage }: Inputs) => [
    prestage?.model.models,
    prestage?.model.baseUrl,
    prestage?.model.apiKey,
  ];

  it('takes its own variables, and its inputs before them', () => {
    const url = 'https://small.example.test/v1';
    assert.deepEqual(read(accept({}, variables)), [['small'], url, 'key-of-the-pre-stage']);
    const given = {
      'prestage-model': 'tiny',
      'prestage-base-url': 'https://b.test/v1',
      'prestage-api-key': 'key',
    };
    assert.deepEqual(read(accept(given, variables)), [['tiny'], 'https://b.test/v1', 'key']);
  });

  it('inherits key and headers of its own origin, whatever the path, and of no other (W10)', () => {
    const main = { 'base-url': 'https://a.test:8443/v1', 'api-headers': 'X-Tenant: one' };
    const { OAI_API_KEY } = variables;
    for (const [url, inherits] of [
      ['https://a.test:8443/other/v1', true],
      ['https://A.TEST:8443/v1', true],
      ['https://a.test/v1', false],
      ['https://a.test:8444/v1', false],
      ['https://b.a.test:8443/v1', false],
      ['https://a.test.:8443/v1', false],
    ] as const) {
      const { prestage } = accept({ ...main, 'prestage-base-url': url }, { OAI_API_KEY });
      const expected = inherits ? [OAI_API_KEY, { 'X-Tenant': 'one' }] : [undefined, {}];
      assert.deepEqual([prestage?.model.apiKey, prestage?.model.headers], expected, url);
    }
    const plain = { 'allow-insecure-http': 'true', 'prestage-base-url': 'http://a.test:8443/v1' };
    assert.equal(accept({ ...main, ...plain }, { OAI_API_KEY }).prestage?.model.apiKey, undefined);
  });

  it('asks no fallback of the main loop when it has a model of its own', () => {
    const models = (given: Values) =>
      accept({ 'fallback-models': 'second', ...given }).prestage?.model.models;
    assert.deepEqual([models({}), models({ 'prestage-model': 'tiny' })], [['m', 'second'], ['tiny']]);
  });

  it('C06: has a manifest only with allow-external, and one system prompt', () => {
    assert.deepEqual(complain({ ...least, 'prestage-tools': 'look.json' }), [
      'input "prestage-tools" is only for a run with allow-external: true',
    ]);
    assert.deepEqual(complain({ ...least, 'prestage-system': 'a', 'prestage-system-file': 'b' }), [
      'inputs "prestage-system" and "prestage-system-file" are mutually exclusive: remove one',
    ]);
  });
});

describe('a recipe', () => {
  it('stands for the prompt, which then adds to it', () => {
    for (const recipe of ['review', 'triage', 'maintenance']) {
      const given = { recipe, 'github-token': 'any-token' };
      assert.deepEqual(accept({ ...given, prompt: '' }).prompt, { type: 'text', input: 'prompt', text: '' });
      assert.deepEqual(accept(given).prompt, { type: 'text', input: 'prompt', text: 'Look.' });
    }
    assert.deepEqual(complain({ recipe: 'none', model: 'm' }), [
      'input "prompt" is required: give it, "prompt-file" or a "recipe"',
    ]);
    assert.deepEqual(complain({ recipe: 'reviews', model: 'm' }).length, 1, 'one fault, one complaint');
    const both = { recipe: 'triage', model: 'm', prompt: 'a', 'prompt-file': 'b' };
    assert.match(complain(both)[0] ?? '', /"prompt" and "prompt-file" are mutually exclusive/);
  });

  it('may propose what it is for, unless the workflow says what', () => {
    const { proposals } = accept({}).recipe;
    const of = (given: Values) => accept({ 'github-token': 'any-token', ...given }).recipe.proposals;
    assert.deepEqual(of({ recipe: 'review' }), { ...proposals, review: 1 });
    assert.deepEqual(of({ recipe: 'triage' }), { ...proposals, comment: 1 });
    assert.deepEqual(of({ recipe: 'maintenance' }), { ...proposals, 'pull-request': 1 });
    assert.deepEqual(of({ recipe: 'maintenance', proposals: 'issue: 1' }), { ...proposals, issue: 1 });
    assert.deepEqual(of({ recipe: 'triage', proposals: '{}' }), proposals);
  });

  it('says what becomes of strangers, unless the workflow does', () => {
    const of = (given: Values) => accept({ 'github-token': 'any-token', ...given }).github.onUntrusted;
    assert.deepEqual(
      ['none', 'review', 'triage', 'maintenance'].map((recipe) => of({ recipe })),
      ['skip', 'read-only', 'read-only', 'skip'],
    );
    assert.equal(of({ recipe: 'review', 'on-untrusted': 'fail' }), 'fail');
  });

  it('needs a token where it reads or writes what only GitHub has', () => {
    const complaint =
      'input "recipe": review reads its earlier findings from GitHub, and "github-token" is empty: give it, or "publish: off"';
    assert.deepEqual(complain({ ...least, recipe: 'review' }), [complaint]);
    assert.deepEqual(complain({ ...least, recipe: 'review', publish: 'off' }), []);
    const live = ['input "publish": live writes to GitHub, and "github-token" is empty'];
    for (const recipe of ['none', 'review', 'triage', 'maintenance'])
      assert.deepEqual(complain({ ...least, recipe, publish: 'live' }), live, recipe);
  });

  it('is missed by an input that does something with it alone', () => {
    const given = { 'fail-on-severity': 'major', 'min-coverage': '80', ignore: 'a' };
    const only = (name: string, recipe: string) =>
      `input "${name}" does something only with "recipe: ${recipe}"`;
    const protectedPaths = only('protected-paths', 'maintenance');
    const ofReview = ['ignore', 'fail-on-severity', 'min-coverage'].map((name) => only(name, 'review'));
    assert.deepEqual(complain({ ...least, ...given, 'protected-paths': 'a' }), [...ofReview, protectedPaths]);
    assert.deepEqual(complain({ ...least, ...given, recipe: 'maintenance' }), ofReview);
    assert.deepEqual(complain({ ...least, ...review, 'protected-paths': 'a' }), [protectedPaths]);
  });

  it('has limits of which all faults are told', () => {
    assert.deepEqual(complain({ ...least, proposals: 'comments: 1\nreview: 11\nlabels: {max: 1}' }), [
      'input "proposals": got "comments: 1 review: 11 labels: {max: 1}" (unknown name "comments": did you mean "comment"?), takes a YAML map of types and how many, from 1 to 10, such as comment: 1 or labels: {max: 3, allow: [bug, docs]}',
      'input "proposals": review: got "11", takes a whole number from 1 to 10',
      'input "proposals": labels: allow is missing: labels are authority, name those that may be added',
    ]);
  });
});

describe('what holds for a run that is refused', () => {
  const termsOf = (given: Values) => {
    const parsed = parseInputs(toEnvironment({ ...least, 'max-steps': 'x', ...given }), []);
    assert.equal(parsed.verdict, 'refused');
    const { failOn, auditContent, upload } = parsed.terms;
    return [[...failOn], auditContent, upload.mode];
  };

  it('is what it was given, and the safer thing where that cannot be read', () => {
    const given = { 'fail-on': 'cancelled', 'audit-content': 'digests', 'upload-audit': 'required' };
    assert.deepEqual(termsOf(given), [['cancelled'], 'digests', 'required']);
    const unreadable = { 'fail-on': 'x', 'audit-content': 'x', 'upload-audit': 'x' };
    assert.deepEqual(termsOf(unreadable), [[...defaultFailOn], 'digests', 'false']);
    assert.deepEqual(termsOf({}), [[...defaultFailOn], 'full', 'true']);
  });
});

describe('inputs that exclude each other', () => {
  it('C02: prompt and prompt-file', () => {
    assert.deepEqual(complain({ ...least, 'prompt-file': 'a.md' }), [
      'inputs "prompt" and "prompt-file" are mutually exclusive: remove one',
    ]);
  });

  it('C03: system and system-file', () => {
    assert.deepEqual(complain({ ...least, system: 'x', 'system-file': 'a.md' }), [
      'inputs "system" and "system-file" are mutually exclusive: remove one',
    ]);
  });

  it('output-schema and output-schema-file', () => {
    assert.deepEqual(complain({ ...least, 'output-schema': '{}', 'output-schema-file': 'a.json' }), [
      'inputs "output-schema" and "output-schema-file" are mutually exclusive: remove one',
    ]);
  });

  it('variables and a prompt that is no file', () => {
    assert.deepEqual(complain({ ...least, variables: 'a: b' }), [
      'input "variables" is for a prompt file: give "prompt-file" instead of "prompt"',
    ]);
  });

  it('all, none and names in fail-on', () => {
    for (const value of ['all, cancelled', 'none, cancelled', 'all, none']) {
      assert.deepEqual(complain({ ...least, 'fail-on': value }), [
        'input "fail-on": "all" and "none" stand alone',
      ]);
    }
    assert.deepEqual([...accept({ 'fail-on': 'all' }).failOn], conclusions);
    assert.deepEqual([...accept({ 'fail-on': 'none' }).failOn], []);
    assert.deepEqual(
      conclusions.filter((name) => !defaultFailOn.has(name)),
      ['success', 'skipped'],
    );
  });
});

describe('complaints', () => {
  it('come all at once: of unknown inputs, of every bad value, and of what was found before', () => {
    const bad = Object.fromEntries(
      Object.entries(rows).flatMap(([name, row]) => (row.bad === '' ? [] : [[name, row.bad]])),
    );
    const environment = { ...toEnvironment(bad), unknownInputs: [{ name: 'sandbx', nearest: undefined }] };
    const parsed = parseInputs(environment, ['input "redact": line 1']);
    assert.equal(parsed.verdict, 'refused');
    const complaints = parsed.verdict === 'refused' ? parsed.complaints : [];
    for (const name of Object.keys(bad)) {
      assert.ok(
        complaints.some((line) => line.startsWith(`input "${name}": got`)),
        name,
      );
    }
    assert.equal(complaints.length, Object.keys(bad).length + 2);
    assert.equal(complaints[0], 'unknown input "sandbx": this version has no such input');
    assert.equal(complaints.at(-1), 'input "redact": line 1');
  });

  it('name the right input for one that nobody knows', () => {
    const unknownInputs = [
      { name: 'max-step', nearest: 'max-steps' },
      { name: `x${'\n::error::'.repeat(20)}`, nearest: undefined },
    ];
    const parsed = parseInputs({ ...toEnvironment(least), unknownInputs }, []);
    assert.ok(parsed.verdict === 'refused');
    assert.equal(parsed.complaints[0], 'unknown input "max-step": did you mean "max-steps"?');
    assert.match(
      parsed.complaints[1] ?? '',
      /^unknown input "x ::error:: .{60,90}…": this version has no such input$/,
    );
  });

  it('say what of a list is wrong, in one short line', () => {
    assert.deepEqual(complain({ ...least, 'fail-on': `cancelled,\u2028${'x'.repeat(300)}\r` }), [
      `input "fail-on": got "cancelled, ${'x'.repeat(69)}…" ("${'x'.repeat(79)}…), takes none, all, or conclusions separated by commas or lines`,
    ]);
  });

  describe('never hold a secret', () => {
    const secret = ['hidden', 'value', 'of', 'a', 'test'].join('-');

    it('of a key, from whichever place', () => {
      const told = 'got a value that it cannot use, takes one line of visible ASCII';
      assert.deepEqual(complain({ ...least, 'api-key': `${secret}\n` }), [`input "api-key": ${told}`]);
      assert.deepEqual(complain(least, { OPENAI_API_KEY: `${secret}ä` }), [
        `variable OPENAI_API_KEY (for input "api-key"): ${told}`,
      ]);
    });

    it('of a header, of which only the line is told', () => {
      for (const [text, line] of [
        [`X-A: b\n${secret}`, 2],
        [`Authorization: ${secret}`, 1],
        [`X-A: ä${secret}`, 1],
        [`${secret}: a\r\nHost: b`, 2],
      ] as const) {
        const complaints = complain({ ...least, 'api-headers': text });
        assert.equal(complaints.length, 1);
        assert.ok(
          complaints[0]?.startsWith(
            `input "api-headers": got a value that it cannot use (line ${line}), takes `,
          ),
        );
        assert.doesNotMatch(complaints[0] ?? '', new RegExp(secret));
      }
    });

    it('of a URL, in user, password, query or fragment, however it is written', () => {
      for (const url of [
        `https://${secret}@host.test/v1`,
        `https://user:${secret}@host.test/v1`,
        `https:user:${secret}@host.test/v1`,
        `https:\\\\user:${secret}@host.test`,
        `https://user:pa/${secret}@host.test`,
        `https://user:a@${secret}@host.test`,
        `user:${secret}@host.test`,
        `${secret}@host.test`,
        `https://host.test/v1?key=${secret}`,
        `https://host.test/v1#${secret}`,
        `host.test/v1?key=a&other=@${secret}`,
        `http://host.test/?a\n${secret}`,
      ]) {
        const complaints = complain({ ...least, 'base-url': url });
        assert.equal(complaints.length, 1, url);
        assert.doesNotMatch(complaints[0] ?? '', new RegExp(secret), url);
        assert.match(complaints[0] ?? '', /got "(\*\*\*@\*\*\*|(https?:\/\/)?host\.test\/(v1)?\?\*\*\*)"/);
      }
    });
  });
});
