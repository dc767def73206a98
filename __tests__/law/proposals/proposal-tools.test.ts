import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Check } from '../../../src/contract/catalog.ts';
import { noProposals } from '../../../src/law/proposals/limits.ts';
import { toProposalTools } from '../../../src/law/proposals/proposal-tools.ts';
import { loadPatterns } from '../../../src/pattern/pattern.ts';
import { compileSchema, makeSchemaCompiler } from '../../../src/schema/schema.ts';

const labels = { max: 3, allow: ['bug', 'good first issue'], allowRemove: ['triage'] };
const all = toProposalTools({ comment: 1, review: 1, issue: 2, 'pull-request': 1, labels });
const checks = new Map<string, Check>();

before(async () => {
  const patterns = await loadPatterns();
  for (const { name, schema } of all) {
    const compiled = compileSchema(schema, patterns);
    assert.equal(compiled.verdict, 'compiled', name);
    if (compiled.verdict === 'compiled') checks.set(name, compiled.check);
    assert.equal(makeSchemaCompiler(patterns)(schema).verdict, 'compiled', name);
  }
});

const judge = (name: string, value: unknown): string => {
  const verdict = checks.get(name)?.(value);
  return verdict?.verdict === 'invalid' ? verdict.complaint : (verdict?.verdict ?? 'no such tool');
};

const finding = { path: 'a.ts', line: 3, severity: 'nit', category: 'style', title: 'T', body: 'B' };
const review = (change: object) => ({ summary: 'S', findings: [{ ...finding, ...change }] });

describe('the tools that propose', () => {
  it('are those whose type is allowed, and no other', () => {
    assert.deepEqual(
      all.map(({ name }) => name),
      ['propose_comment', 'propose_review', 'propose_labels', 'propose_issue', 'propose_pull_request'],
    );
    assert.deepEqual(toProposalTools(noProposals), []);
    assert.deepEqual(
      toProposalTools({ ...noProposals, issue: 1 }).map(({ name, type }) => [name, type]),
      [['propose_issue', 'issue']],
    );
  });

  it('name the labels that the operator allows', () => {
    const told = all.map(({ description }) => description);
    assert.match(told[2] ?? '', /added: "bug", "good first issue"\. .*removed: "triage"\. At most 3 labels/);
    assert.match(told[3] ?? '', /at most 3: "bug", "good first issue"\. At most 2 in this run/);
    const [issue] = toProposalTools({ ...noProposals, issue: 1 });
    assert.match(issue?.description ?? '', /It can have no labels\./);
  });

  it('take what the interface names', () => {
    assert.equal(judge('propose_comment', { body: 'Hello' }), 'valid');
    assert.equal(judge('propose_review', { summary: 'Fine.', findings: [] }), 'valid');
    const whole = { startLine: 1, side: 'RIGHT', suggestion: '', confidence: 0.5 };
    assert.equal(judge('propose_review', review(whole)), 'valid');
    assert.equal(judge('propose_labels', { add: ['bug'], remove: [] }), 'valid');
    assert.equal(judge('propose_issue', { title: 'T', body: 'B', labels: ['bug'] }), 'valid');
    assert.equal(judge('propose_pull_request', { title: 'T', body: 'B' }), 'valid');
  });

  it('refuse what is missing, surplus, of another type or over a bound', () => {
    const told = {
      surplus: judge('propose_comment', { body: 'B', url: 'x' }),
      missing: judge('propose_labels', { add: [] }),
      long: judge('propose_comment', { body: 'b'.repeat(60_001) }),
      title: judge('propose_issue', { title: 't'.repeat(257), body: 'B' }),
      labels: judge('propose_labels', { add: Array(101).fill('a'), remove: [] }),
      label: judge('propose_labels', { add: ['a'.repeat(51)], remove: [] }),
      branch: judge('propose_pull_request', { title: 'T', body: 'B', branch: 'main' }),
      findings: judge('propose_review', { summary: 'S', findings: Array(201).fill(finding) }),
      line: judge('propose_review', review({ line: 0 })),
      text: judge('propose_review', review({ line: '3' })),
      side: judge('propose_review', review({ side: 'right' })),
      severity: judge('propose_review', review({ severity: 'blocker' })),
      category: judge('propose_review', review({ category: 'Not a word' })),
      suggestion: judge('propose_review', review({ suggestion: 's'.repeat(10_001) })),
      confidence: judge('propose_review', review({ confidence: 1.1 })),
    };
    assert.deepEqual(told, {
      surplus: '/url is not allowed',
      missing: '/remove is required',
      long: '/body must NOT have more than 60000 characters',
      title: '/title must NOT have more than 256 characters',
      labels: '/add must NOT have more than 100 items',
      label: '/add/0 must NOT have more than 50 characters',
      branch: '/branch is not allowed',
      findings: '/findings must NOT have more than 200 items',
      line: '/findings/0/line must be >= 1',
      text: '/findings/0/line must be integer',
      side: '/findings/0/side must be one of "RIGHT", "LEFT"',
      severity: '/findings/0/severity must be one of "critical", "major", "minor", "nit"',
      category: '/findings/0/category must match pattern "^[a-z][a-z0-9-]{0,39}$"',
      suggestion: '/findings/0/suggestion must NOT have more than 10000 characters',
      confidence: '/findings/0/confidence must be <= 1',
    });
  });
});
