/** Reports that tests open: one in which every part has something to show, a hostile one, and a large one. */

import type { JsonObject } from '../../src/contract/json.ts';
import type { PageData } from '../../src/report/page/page-data.ts';
import {
  approved,
  type Entry,
  ended,
  ran,
  refused,
  replied,
  requested,
  started,
  toPageData,
} from './page-lines.ts';

const patch = `diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n kept\n-old\n+new\n`;
const finding = (severity: string, title: string): JsonObject => ({
  ...{
    path: 'src/a.ts',
    line: 4,
    side: 'RIGHT',
    severity,
    category: 'correctness',
    title,
    body: 'See the line.',
  },
  ...{ fingerprint: '7'.repeat(32), place: 'inline', suggestion: '  return 1;', confidence: 0.8 },
});

const stage = (name: string, after: number): Entry => ({
  ...{ type: 'stage-started', stage: name, messagesSha256: [], after },
});

/** `words` stand wherever a stranger's can. */
export function toFullData(words = 'plain words'): PageData {
  const asked = { arguments: { path: words }, tool: words };
  const entries: readonly Entry[] = [
    { ...started, repository: words, actor: words, ref: words },
    { type: 'gate-judged', verdict: 'allowed', reason: 'TRUSTED_PEOPLE' },
    { type: 'run-tainted', source: 'head-repository', reason: `The head is of a fork. ${words}` },
    { type: 'warning', code: 'POLICY_DIFFERS', message: words },
    { type: 'redacted', count: 3, class: words, place: 'result' },
    stage('prestage', 40),
    requested(1, 60, 'prestage'),
    replied(1, 800, 0),
    { type: 'stage-ended', stage: 'prestage', steps: 1, conclusion: 'success', after: 820 },
    stage('main', 830),
    requested(1, 840),
    replied(1, 3_000, 3),
    { ...approved(1, 'one', asked), after: 3_010 },
    { ...refused(1, 'two', asked), after: 3_020 },
    {
      ...ran(1, 'one', { ...{ ms: 2_400, truncated: true, cwd: words, tool: words }, argv: [words] }),
      after: 5_500,
    },
    approved(1, 'three'),
    { ...ran(1, 'three', { ending: 'timed-out', exit: -1 }), after: 6_000 },
    requested(2, 6_010),
    { ...replied(2, 8_000, 0), model: words },
    { type: 'stage-ended', stage: 'main', steps: 2, conclusion: 'success', after: 8_010 },
    { type: 'proposal-recorded', proposal: 'review', digest: '8'.repeat(64) },
    { ...ended(8_100), message: words },
  ];
  const call = (id: string) => ({ id, name: words, argumentsText: JSON.stringify({ path: words }) });
  const result = (callId: string) => ({ stage: 'main', step: 1, callId, content: words });
  return toPageData(entries, {
    'transcript.json': {
      messages: [{ stage: 'main', role: 'user', content: words }],
      replies: [
        { stage: 'main', step: 1, content: { text: words, calls: ['one', 'two', 'three'].map(call) } },
        { stage: 'main', step: 2, content: { text: words, calls: [] } },
      ],
      results: ['one', 'two', 'three'].map(result),
    },
    'proposals.json': {
      repository: words,
      target: { type: 'pull-request', number: 7, head: words },
      proposals: [
        { type: 'comment', body: words },
        {
          type: 'review',
          summary: words,
          findings: [
            { ...finding('critical', words), body: words, suggestion: words },
            finding('nit', 'A word'),
          ],
          fixed: [],
        },
        { type: 'labels', add: [words], remove: ['old'] },
        { type: 'issue', title: words, body: words, labels: [words] },
        {
          ...{
            type: 'pull-request',
            title: words,
            body: words,
            branch: words,
            base: { ref: 'main', sha: 'b'.repeat(40) },
          },
          files: [{ path: words, change: 'written' }],
          patch: Buffer.from(`${patch}${words}`).toString('base64'),
        },
      ],
    },
    'coverage.json': {
      totals: { percent: 40, lines: 10, linesRead: 4, hunksRead: 1, hunksPartly: 0, hunksSkipped: 1 },
      files: [
        {
          path: words,
          state: 'partly',
          hunks: [{ header: words, lines: 6, state: 'skipped', reason: 'no-room' }],
        },
        { path: 'b', state: 'read', hunks: [{ header: '@@ -1 +1 @@', lines: 4, state: 'read' }] },
      ],
    },
  });
}

/** A run of `count` lines or a few more: steps of a hundred calls. */
export function toLargeData(count: number): PageData {
  const entries: Entry[] = [started, stage('main', 10)];
  const replies: JsonObject[] = [];
  const results: JsonObject[] = [];
  let after = 20;
  for (let step = 1; entries.length < count; step += 1) {
    const ids = Array.from({ length: 100 }, (_, index) => `call-${step}-${index}`);
    entries.push(requested(step, after), replied(step, after + 900, ids.length));
    after += 910;
    for (const [index, callId] of ids.entries()) {
      const path = `src/file-${step}-${index}.ts`;
      after += 10;
      if (index % 10 === 9) entries.push({ ...refused(step, callId), after });
      else
        entries.push(
          { ...approved(step, callId, { arguments: { path } }), after },
          { ...ran(step, callId, { ms: 8 }), after: after + 9 },
        );
      results.push({ stage: 'main', step, callId, content: `content of ${path}\n`.repeat(40) });
    }
    const calls = ids.map((id, index) => ({
      id,
      name: 'fs_read_file',
      argumentsText: `{"path":"src/file-${step}-${index}.ts"}`,
    }));
    replies.push({ stage: 'main', step, content: { text: 'Reading on.', calls } });
  }
  return toPageData([...entries, ended(after)], { 'transcript.json': { messages: [], replies, results } });
}
