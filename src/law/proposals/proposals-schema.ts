/** The shape of `proposals.json`: closed, and bounded everywhere. Every type of the contract has its schema here. */

import type { CoverageTotals } from '../../contract/coverage.ts';
import type { PlacementProblem, SuggestionProblem } from '../../contract/findings.ts';
import { severities } from '../../contract/findings.ts';
import type { JsonObject } from '../../contract/json.ts';
import { recipeNames } from '../../contract/proposals.ts';
import {
  categoryPattern,
  longestFile,
  longestLabel,
  longestPath,
  longestStoredBody,
  longestStoredTitle,
  longestSuggestion,
  mostFindings,
  mostLabels,
  mostLine,
  mostProposals,
  mostStoredFiles,
  mostStoredHunks,
} from './bounds.ts';

/** A record, so that a name that joins the contract does not compile until it is here. */
const placementProblems: Readonly<Record<PlacementProblem, true>> = {
  'path-not-in-diff': true,
  'no-lines-of-file': true,
  'line-not-in-diff': true,
  'lines-in-two-hunks': true,
  'start-not-before-line': true,
  'side-has-no-such-line': true,
};

const suggestionProblems: Readonly<Record<SuggestionProblem, true>> = {
  'not-on-the-right-side': true,
  'not-inline': true,
  'head-not-readable': true,
  'changes-nothing': true,
  'indentation-lost': true,
  'too-long': true,
  'hidden-characters': true,
  'command-in-it': true,
};

const totals: Readonly<Record<keyof CoverageTotals, JsonObject>> = {
  files: count(),
  filesRead: count(),
  filesPartly: count(),
  filesSkipped: count(),
  hunks: count(),
  hunksRead: count(),
  hunksPartly: count(),
  hunksSkipped: count(),
  lines: count(),
  linesRead: count(),
  percent: { type: 'integer', minimum: 0, maximum: 100 },
};

/** All of `properties` are required but those named. */
function closed(properties: JsonObject, optional: readonly string[] = []): JsonObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

function count(): JsonObject {
  return { type: 'integer', minimum: 0, maximum: 1_000_000_000 };
}

const text = (maxLength: number): JsonObject => ({ type: 'string', maxLength });
const word = (pattern: string, maxLength: number): JsonObject => ({ type: 'string', maxLength, pattern });
const list = (items: JsonObject, maxItems: number): JsonObject => ({ type: 'array', maxItems, items });

const commit = word('^([0-9a-f]{40}|[0-9a-f]{64})$', 64);
const path: JsonObject = { type: 'string', minLength: 1, maxLength: longestPath };
const label: JsonObject = { type: 'string', minLength: 1, maxLength: longestLabel };
const number: JsonObject = { type: 'integer', minimum: 1, maximum: 1_000_000_000 };
const line: JsonObject = { type: 'integer', minimum: 1, maximum: mostLine };
const base64 = text(longestFile);

const finding = closed(
  {
    path,
    line,
    startLine: line,
    side: { enum: ['LEFT', 'RIGHT'] },
    severity: { enum: severities },
    category: word(categoryPattern, 40),
    title: text(longestStoredTitle),
    body: text(longestStoredBody),
    suggestion: text(longestSuggestion),
    confidence: { type: 'number', minimum: 0, maximum: 1 },
    fingerprint: word('^[0-9a-f]{32}$', 32),
    place: { enum: ['inline', 'body'] },
    problem: { enum: Object.keys(placementProblems) },
    suggestionProblem: { enum: Object.keys(suggestionProblems) },
  },
  ['startLine', 'suggestion', 'confidence', 'problem', 'suggestionProblem'],
);

const fileChange: JsonObject = {
  oneOf: [
    closed({ path, change: { const: 'written' }, mode: { enum: ['100644', '100755'] }, content: base64 }),
    closed({ path, change: { const: 'deleted' } }),
  ],
};

const comment = closed({ type: { const: 'comment' }, body: text(longestStoredBody) });

const review = closed({
  type: { const: 'review' },
  summary: text(longestStoredBody),
  findings: list(finding, mostFindings),
  coverage: closed(totals),
  read: list(word('^[0-9a-f]{16}$', 16), mostStoredHunks),
  fixed: list(word('^[0-9a-f]{32}$', 32), mostStoredHunks),
});

const labels = closed({
  type: { const: 'labels' },
  add: list(label, mostLabels),
  remove: list(label, mostLabels),
});

const issue = closed({
  type: { const: 'issue' },
  title: text(longestStoredTitle),
  body: text(longestStoredBody),
  labels: list(label, mostLabels),
});

const pullRequest = closed({
  type: { const: 'pull-request' },
  title: text(longestStoredTitle),
  body: text(longestStoredBody),
  branch: word('^goagent/[a-z0-9][a-z0-9-]{0,99}$', 108),
  base: closed({ ref: { type: 'string', minLength: 1, maxLength: 255 }, sha: commit }),
  files: list(fileChange, mostStoredFiles),
  patch: base64,
});

const target: JsonObject = {
  oneOf: [
    closed({ type: { const: 'pull-request' }, number, head: commit }),
    closed({ type: { const: 'issue' }, number }),
    closed({ type: { const: 'repository' } }),
  ],
};

export const proposalsSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Proposals of goagent-action',
  ...closed({
    v: { const: 1 },
    repository: word('^[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}$', 201),
    runId: word('^[0-9]{1,20}$', 20),
    owner: { type: 'string', minLength: 1, maxLength: 1_000 },
    recipe: { enum: recipeNames },
    target,
    proposals: list({ oneOf: [comment, review, labels, issue, pullRequest] }, mostProposals),
  }),
};
