/** Reviews of a real release where the window is small, and where GitHub breaks off in the middle. */

import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { judgeAccount, readCoverage } from '../support/review-judge.ts';
import { openReviewScene, type ReviewScene } from '../support/review-scene.ts';
import type { RunResult } from '../support/runner.ts';

const bundleOf = ({ outputs }: RunResult): string => dirname(outputs['audit-file'] ?? '');
const toldBy = ({ stdout, stderr }: RunResult): string => `${stdout}${stderr}`.slice(-2_000);

describe('a review of a release, by the step alone', () => {
  let scene: ReviewScene;
  beforeEach(async () => {
    scene = await openReviewScene();
  });
  afterEach(() => scene.close());

  it('says what a small window had no room for, and the next run goes on there', async () => {
    const inputs = { 'context-window': '32000', 'min-coverage': '90' };
    const first = await scene.runAlone(inputs);
    assert.equal(first.outputs.reason, 'COVERAGE_TOO_LOW', toldBy(first));
    const coverage = readCoverage(bundleOf(first));
    await judgeAccount(scene, coverage);
    const hunks = coverage.files.flatMap((file) => file.hunks);
    const missing = hunks.filter(({ state }) => state !== 'read');
    assert.ok(missing.some(({ state }) => state === 'skipped'));
    assert.ok(missing.some(({ state }) => state === 'partly'));
    assert.deepEqual([...new Set(missing.map(({ reason }) => reason))], ['no-room']);
    const read = hunks.reduce(
      (sum, { state, lines, shown = 0 }) => sum + (state === 'read' ? lines : shown),
      0,
    );
    const { percent, lines, linesRead } = coverage.totals;
    assert.deepEqual([linesRead, percent], [read, Math.floor((read * 100) / lines)]);
    assert.ok(percent > 10 && percent < 90, `${percent} %`);
    const sentence = `Read ${percent} % of what was to be read (${read} of ${lines} changed lines`;
    // Nothing was found in what was read: there is no review, and the one comment says how far it went.
    const { reviews, comments } = scene.hub.state;
    assert.deepEqual([reviews.length, comments.length], [0, 1]);
    assert.ok(comments[0]?.body.includes(sentence), comments[0]?.body);
    assert.match(first.summary, new RegExp(`${percent} % of the lines that were to be read`));
    assert.match(first.summary, /\| no room \|/);

    const asked = scene.model.requests.length;
    const then = readCoverage(bundleOf(await scene.runAlone(inputs, 'synchronize')));
    const before = new Set(hunks.filter(({ state }) => state === 'read').map(({ digest }) => digest));
    const again = then.files.flatMap((file) => file.hunks).filter(({ digest }) => before.has(digest));
    assert.deepEqual([...new Set(again.map(({ reason }) => reason))], ['read-before']);
    assert.ok(then.totals.linesRead > linesRead);
    assert.ok(scene.model.requests.length > asked);
  });

  it('tells nothing twice when the answer to its review got lost and the run broke off behind it', async () => {
    const inputs = { ignore: 'v3/**\nv4/**\n*.js\n*.cjs\n**/tests/**' };
    const { hub } = scene;
    hub.fault('pulls/create-review', { type: 'drop-after' });
    hub.fault('issues/create-comment', { type: 'answer', status: 403 });
    const first = await scene.runAlone(inputs);
    assert.equal(first.outputs.conclusion, 'publish-error', toldBy(first));
    const { reviews, reviewComments, comments } = hub.state;
    const placed = reviewComments.map(({ id }) => id);
    assert.deepEqual([reviews.length, comments.length], [1, 0]);
    assert.ok(placed.length > 0);
    const second = await scene.runAlone(inputs);
    assert.equal(second.outputs.conclusion, 'success', toldBy(second));
    assert.deepEqual([reviews.length, comments.length], [1, 1]);
    assert.deepEqual(
      reviewComments.map(({ id }) => id),
      placed,
    );
  });
});
