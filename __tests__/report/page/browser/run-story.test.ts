/** What the first screens tell: limits, use, spending, trust, redactions and notices, from lines alone. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLimits } from '../../../../src/report/page/browser/limits.ts';
import { toStory, toUsed } from '../../../../src/report/page/browser/run-story.ts';
import {
  toEvent,
  toNotices,
  toPolicyFiles,
  toRedactions,
  toTaints,
  toTrustRows,
} from '../../../../src/report/page/browser/trust.ts';
import {
  approved,
  ended,
  ran,
  refused,
  replied,
  requested,
  started,
  toPageData,
} from '../../../support/page-lines.ts';

const redacted = (count: number, place: string) => ({ type: 'redacted', count, class: 'api-key', place });
const warning = { type: 'warning', code: 'POLICY_DIFFERS', message: 'tools.json differs.' };
const entries = [
  started,
  { type: 'gate-judged', verdict: 'allowed', reason: 'TRUSTED_PEOPLE' },
  { type: 'run-tainted', source: 'head-repository', reason: 'The head is of a fork.' },
  ...[warning, warning, redacted(1, 'log'), redacted(2, 'result'), redacted(1, 'log')],
  requested(1, 100),
  replied(1, 1_000, 2),
  ...[approved(1, 'one'), refused(1, 'two'), ran(1, 'one')],
  requested(2, 1_500),
  replied(2, 2_000, 0),
];

describe('the story of a run', () => {
  it('takes what was used from the end of the run', () => {
    const { steps, calls, denied, tokens, usd, ms } = toUsed(toStory(toPageData([...entries, ended(2_500)])));
    assert.deepEqual([steps, calls, denied, tokens, usd, ms], [2, 3, 1, 8_400, 0.04, 2_500]);
  });

  it('counts it from the lines where the run did not end', () => {
    const story = toStory(toPageData(entries));
    assert.equal(story.end, undefined);
    assert.deepEqual(toUsed(story), {
      ...{ steps: 2, prestageSteps: 0, calls: 2, denied: 1, tokens: 8_400, usd: 0.04, ms: 2_000 },
      ...{ inputTokens: 8_000, outputTokens: 400 },
    });
  });

  it('adds up what was spent, request by request', () => {
    const { modelCalls } = toStory(toPageData(entries));
    assert.deepEqual(
      modelCalls.map(({ number, inputTokens, cachedTokens, outputTokens, tokensSoFar, usdSoFar }) => [
        number,
        inputTokens,
        cachedTokens,
        outputTokens,
        tokensSoFar,
        usdSoFar,
      ]),
      [
        [1, 4_000, 1_000, 200, 4_200, 0.02],
        [2, 4_000, 1_000, 200, 8_400, 0.04],
      ],
    );
  });

  it('knows limits that were given, and defaults of those that were not', () => {
    assert.deepEqual(toLimits(started.inputs), {
      steps: 12,
      calls: 100,
      ms: 90_000,
      tokens: 60_000,
      usd: 0.5,
    });
    assert.deepEqual(toLimits({}), { steps: 15, calls: 100, ms: 1_200_000 });
    assert.deepEqual(
      ['1h2m3.5s', '750ms', '45', 'x'].map((timeout) => toLimits({ timeout }).ms),
      [3_723_500, 750, 45_000, 1_200_000],
    );
  });

  it('tells trust, taint, redactions and notices', () => {
    const { facts, lines } = toStory(toPageData(entries));
    assert.equal(toEvent(facts), 'pull_request (opened), pull request 7, by sam');
    assert.deepEqual(toTaints(lines), [
      { source: 'head-repository', reason: 'The head is of a fork.', line: 2 },
    ]);
    assert.deepEqual(toRedactions(lines), [
      { class: 'api-key', place: 'log', count: 2 },
      { class: 'api-key', place: 'result', count: 2 },
    ]);
    assert.deepEqual(toNotices(lines), [{ ...warning, count: 2 }]);
    assert.deepEqual(toTrustRows(facts, lines)[0], { name: 'Gate', value: 'allowed, TRUSTED_PEOPLE' });
    assert.deepEqual(
      toPolicyFiles(facts).map(({ kind, path, checkout }) => [kind, path, checkout]),
      [
        ['tools', 'tools.json', 'the same'],
        ['file', 'review.prompt.yml', 'differs'],
        ['prompt', '(as it was given)', ''],
      ],
    );
  });

  it('stands for data in which nothing is as it should be', () => {
    const story = toStory({
      ...toPageData([]),
      log: {
        lines: [
          '{"type":"run-started","inputs":[],"policy":5,"isolation":null}',
          '{"type":"model-replied","usage":7}',
          '{"type":"__proto__"}',
          '',
          '{',
        ],
        leftOut: 3,
      },
      files: [
        {
          name: 'transcript.json',
          size: 1,
          sha256: '',
          type: 'whole',
          text: '{"replies":[null,5,{"content":[]}],"messages":{}}',
        },
      ],
    });
    assert.deepEqual(
      [story.modelCalls.length, story.calls.length, story.transcript.replies.length],
      [1, 0, 1],
    );
    assert.deepEqual(toTrustRows(story.facts, story.lines), []);
  });
});
