/** Strings of a workflow to the inputs of publish/action.yml, or every complaint at once. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type PublishInputs, parsePublishInputs } from '../../src/runner/publish-inputs.ts';
import { publishNames, publishTable } from '../../src/runner/publish-rules.ts';
import { toEnvironment } from '../support/environments.ts';

type Values = { readonly [name: string]: string };

const digest = 'a'.repeat(64);

/** The least that a step has to give. */
const least: Values = {
  'proposals-file': 'bundle/proposals.json',
  digest,
  proposals: 'review: 1',
  'github-token': 'any-token',
};

function accept(given: Values): PublishInputs {
  const parsed = parsePublishInputs(toEnvironment({ ...least, ...given }), []);
  if (parsed.verdict === 'accepted') return parsed.inputs;
  throw new Error(parsed.complaints.join('\n'));
}

function complain(given: Values): readonly string[] {
  const parsed = parsePublishInputs(toEnvironment(given), []);
  return parsed.verdict === 'refused' ? parsed.complaints : [];
}

type Row = {
  readonly good: string;
  readonly read: (inputs: PublishInputs) => unknown;
  readonly gives: unknown;
  /** Empty where any text is good, and it is required. */
  readonly bad: string;
  readonly beside?: Values;
};

const none = { comment: 0, review: 0, issue: 0, 'pull-request': 0, labels: undefined };

const rows: { readonly [name: string]: Row } = {
  'proposals-file': {
    good: '/tmp/bundle/proposals.json',
    read: (i) => i.source,
    gives: { type: 'file', path: '/tmp/bundle/proposals.json' },
    bad: 'two\nlines',
  },
  'artifact-name': {
    good: 'goagent-review',
    read: (i) => i.source,
    gives: { type: 'artifact', name: 'goagent-review' },
    bad: 'a/b',
    beside: { 'proposals-file': '' },
  },
  digest: { good: 'b'.repeat(64), read: (i) => i.digest, gives: 'b'.repeat(64), bad: 'A'.repeat(64) },
  'head-sha': { good: 'c'.repeat(40), read: (i) => i.headSha, gives: 'c'.repeat(40), bad: 'ccccccc' },
  proposals: {
    good: 'labels: {max: 1, allow: [bug]}',
    read: (i) => i.limits,
    gives: { ...none, labels: { max: 1, allow: ['bug'], allowRemove: [] } },
    bad: 'labels: 1',
  },
  'github-token': { good: 'other-token', read: (i) => i.token, gives: 'other-token', bad: '' },
  timeout: { good: '90s', read: (i) => i.timeoutMs, gives: 90_000, bad: 'soon' },
};

describe('every input of the publish action', () => {
  it('has a row here', () => {
    assert.deepEqual(Object.keys(rows), publishNames);
  });

  for (const [name, row] of Object.entries(rows)) {
    it(`${name}: takes ${JSON.stringify(row.good)}`, () => {
      assert.deepEqual(row.read(accept({ ...row.beside, [name]: row.good })), row.gives);
    });

    it(`${name}: refuses ${JSON.stringify(row.bad)}, and says what it takes`, () => {
      const takes = publishTable.find((rule) => rule.name === name)?.takes;
      const [complaint = '', ...more] = complain({ ...least, ...row.beside, [name]: row.bad });
      assert.deepEqual(more, []);
      if (row.bad === '') return assert.equal(complaint, `input "${name}" is required`);
      assert.ok(complaint.startsWith(`input "${name}": got "`), complaint);
      assert.ok(complaint.endsWith(`, takes ${takes}`), complaint);
    });
  }
});

describe('the inputs of the publish action', () => {
  it('have the defaults of their table', () => {
    assert.deepEqual(accept({}), {
      source: { type: 'file', path: 'bundle/proposals.json' },
      digest,
      headSha: undefined,
      limits: { ...none, review: 1 },
      token: 'any-token',
      timeoutMs: 300_000,
    });
    const declared = publishTable.flatMap((rule) =>
      rule.default === undefined || rule.secret === true ? [] : [[rule.name, rule.default]],
    );
    assert.deepEqual(accept(Object.fromEntries(declared)), accept({}));
  });

  it('are missed all at once', () => {
    assert.deepEqual(complain({}), [
      'input "proposals-file" is required: give it, or "artifact-name"',
      'input "digest" is required',
      'input "proposals" is required: say what may be published, such as "review: 1"',
      'input "github-token" is required',
    ]);
  });

  it('name one place of the file', () => {
    assert.deepEqual(complain({ ...least, 'artifact-name': 'a' }), [
      'inputs "proposals-file" and "artifact-name" are mutually exclusive: remove one',
    ]);
  });

  it('take a commit id of either hash', () => {
    assert.equal(accept({ 'head-sha': 'd'.repeat(64) }).headSha, 'd'.repeat(64));
    assert.equal(complain({ ...least, 'head-sha': 'd'.repeat(50) }).length, 1);
  });

  it('are refused with what was found before, and with inputs that nobody knows', () => {
    const environment = {
      ...toEnvironment(least),
      unknownInputs: [{ name: 'max-steps', nearest: undefined }],
    };
    assert.deepEqual(parsePublishInputs(environment, ['earlier']), {
      verdict: 'refused',
      complaints: ['unknown input "max-steps": this version has no such input', 'earlier'],
    });
  });
});
