/** A review of a real minor release in a real runner: all of it read, told on the right lines, and nothing told twice. */

import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Coverage } from '../../src/contract/coverage.ts';
import { type ActStep, readActStep } from '../support/act-step.ts';
import { hunksOf, toPlaces } from '../support/review-git.ts';
import {
  type Before,
  judgeAccount,
  judgeAllRead,
  judgeFirst,
  judgeSecond,
  judgeThird,
  readCoverage,
  releaseTotals,
  shownIn,
} from '../support/review-judge.ts';
import { openReviewScene, type ReviewScene } from '../support/review-scene.ts';

type Done = { readonly step: ActStep; readonly coverage: Coverage };

describe('a review of a release', () => {
  let scene: ReviewScene;
  let first: Done;
  let then: Before;

  const run = async (action: string): Promise<Done> => {
    const done = await scene.runInAct(action);
    assert.equal(done.exit, 0, done.tail);
    const step = readActStep(done, { id: 'agent' });
    return { step, coverage: readCoverage(dirname(done.kept(step.outputs['audit-file'] ?? ''))) };
  };
  const now = (head: string): Before => ({
    ...{ head, requests: scene.model.requests.length, writes: scene.hub.writes.count },
  });

  before(async () => {
    scene = await openReviewScene();
    first = await run('opened');
  });
  after(() => scene.close());

  it('accounts for every hunk that git tells of, once, and reads all of them in several passes', async () => {
    const { coverage, step } = first;
    assert.deepEqual([step.outputs.conclusion, step.outputs.reason], ['success', 'ANSWER']);
    await judgeAccount(scene, coverage);
    judgeAllRead(coverage);
    releaseTotals(coverage);
    const { requests } = scene.model;
    assert.ok(requests.length >= 4, `${requests.length} requests`);
    const hunks = await hunksOf(scene.hub, { base: scene.mergeBase, head: coverage.to });
    assert.deepEqual(shownIn(requests), toPlaces(hunks));
  });

  it('tells on the lines that git has there, by one review that GitHub takes as it is', async () => {
    await judgeFirst(scene, first.coverage.to);
  });

  it('reads, after a push, what changed alone: adds what is new, marks what is mended, leaves the rest', async () => {
    then = now(first.coverage.to);
    const head = await scene.push();
    const { coverage } = await run('synchronize');
    assert.equal(coverage.to, head);
    await judgeAccount(scene, coverage);
    judgeAllRead(coverage);
    await judgeSecond(scene, { head, before: then, coverage });
    then = now(head);
  });

  it('asks no model and writes nothing where nothing has changed', async () => {
    const { step } = await run('synchronize');
    assert.equal(step.outputs.reason, 'NOTHING_NEW');
    judgeThird(scene, then);
  });
});
