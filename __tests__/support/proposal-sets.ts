/** Generated sets of proposals: every type, every optional member, texts of any characters. */

import fc from 'fast-check';
import { severities } from '../../src/contract/findings.ts';
import { type Proposal, type ProposalSet, recipeNames } from '../../src/contract/proposals.ts';

/** Well-formed: a lone surrogate has no UTF-8. */
const text = fc.string({ unit: 'binary', maxLength: 40 });
const some = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const number = fc.integer({ min: 1, max: 1_000_000 });
const count = fc.nat({ max: 1_000_000 });
const base64 = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64'));

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });

const optional = {
  startLine: number,
  suggestion: text,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  problem: fc.constantFrom('path-not-in-diff', 'line-not-in-diff', 'lines-in-two-hunks'),
  suggestionProblem: fc.constantFrom('not-inline', 'changes-nothing', 'too-long'),
} as const;

const finding = fc.record(
  {
    path: some,
    line: number,
    side: fc.constantFrom('LEFT', 'RIGHT'),
    severity: fc.constantFrom(...severities),
    category: fc.constantFrom('security', 'style-1'),
    title: text,
    body: text,
    fingerprint: hex(32),
    place: fc.constantFrom('inline', 'body'),
    ...optional,
  },
  {
    noNullPrototype: true,
    requiredKeys: ['path', 'line', 'side', 'severity', 'category', 'title', 'body', 'fingerprint', 'place'],
  },
);

const coverage = record({
  files: count,
  filesRead: count,
  filesPartly: count,
  filesSkipped: count,
  hunks: count,
  hunksRead: count,
  hunksPartly: count,
  hunksSkipped: count,
  lines: count,
  linesRead: count,
  percent: fc.nat({ max: 100 }),
});

const change = fc.oneof(
  record({
    path: some,
    change: fc.constant('written' as const),
    mode: fc.constantFrom('100644', '100755'),
    content: base64,
  }),
  record({ path: some, change: fc.constant('deleted' as const) }),
);

const proposal: fc.Arbitrary<Proposal> = fc.oneof(
  record({ type: fc.constant('comment' as const), body: text }),
  record({
    type: fc.constant('review' as const),
    summary: text,
    findings: fc.array(finding, { maxLength: 3 }),
    coverage,
    read: fc.array(hex(16), { maxLength: 3 }),
    fixed: fc.array(hex(32), { maxLength: 3 }),
  }),
  record({
    type: fc.constant('labels' as const),
    add: fc.array(some, { maxLength: 3 }),
    remove: fc.array(some, { maxLength: 3 }),
  }),
  record({
    type: fc.constant('issue' as const),
    title: text,
    body: text,
    labels: fc.array(some, { maxLength: 3 }),
  }),
  record({
    type: fc.constant('pull-request' as const),
    title: text,
    body: text,
    branch: hex(12).map((hash) => `goagent/maintenance-${hash}`),
    base: record({ ref: some, sha: hex(40) }),
    files: fc.array(change, { maxLength: 3 }),
    patch: base64,
  }),
);

const target = fc.oneof(
  record({ type: fc.constant('pull-request' as const), number, head: hex(40) }),
  record({ type: fc.constant('issue' as const), number }),
  record({ type: fc.constant('repository' as const) }),
);

export const proposalSets: fc.Arbitrary<ProposalSet> = record({
  v: fc.constant(1 as const),
  repository: fc.constantFrom('octo/hello', 'Octo-Org/hello.world_1'),
  runId: fc.stringMatching(/^[1-9][0-9]{0,19}$/),
  owner: some,
  recipe: fc.constantFrom(...recipeNames),
  target,
  proposals: fc.array(proposal, { maxLength: 5 }),
});
