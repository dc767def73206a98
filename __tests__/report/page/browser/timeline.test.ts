/** The timeline: spans from lines, told apart by kind, with together tools counted once. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseLines } from '../../../../src/report/page/browser/log-lines.ts';
import { toTimeline } from '../../../../src/report/page/browser/timeline.ts';
import { toStrip, toTicks } from '../../../../src/report/page/browser/timeline-strip.ts';
import {
  approved,
  type Entry,
  ended,
  ran,
  refused,
  replied,
  requested,
  started,
  toLogLines,
} from '../../../support/page-lines.ts';

const timelineOf = (entries: readonly Entry[]) => toTimeline(parseLines(toLogLines(entries)));
const stage = { type: 'stage-started', stage: 'main', messagesSha256: [] } as const;

describe('the timeline of a run', () => {
  const timeline = timelineOf([
    started,
    { ...stage, after: 50 },
    requested(1, 100),
    { type: 'http-attempt', attempt: 1, max: 3, status: 500, backoffMs: 500, after: 400 },
    { type: 'http-attempt', attempt: 2, max: 3, status: 200, backoffMs: 0, after: 1_000 },
    replied(1, 1_000, 3),
    { ...approved(1, 'one'), after: 1_010 },
    { ...approved(1, 'two'), after: 1_020 },
    { ...refused(1, 'three'), after: 1_030 },
    { ...ran(1, 'one', { ms: 100 }), after: 1_130 },
    { ...ran(1, 'two', { ms: 60, ending: 'timed-out' }), after: 1_140 },
    requested(2, 1_200),
    replied(2, 1_500, 0),
    { type: 'stage-ended', stage: 'main', steps: 2, conclusion: 'success', after: 1_510 },
    ended(1_600),
  ]);

  it('has a span for each request, call and refusal', () => {
    const told = timeline.spans.map(({ kind, step, name, from, to, ended, attempts }) => [
      kind,
      step,
      name,
      from,
      to,
      ended,
      attempts,
    ]);
    assert.deepEqual(told, [
      ['model', 1, 'a-model', 100, 1_000, 'ok', 2],
      ['refused', 1, 'fs_write_file', 1_030, 1_030, 'DENIED_TAINT', 0],
      ['tool', 1, 'fs_read_file', 1_020, 1_120, 'ok', 0],
      ['tool', 1, 'fs_read_file', 1_020, 1_080, 'timed-out', 0],
      ['model', 2, 'a-model', 1_200, 1_500, 'ok', 0],
    ]);
    assert.deepEqual(timeline.stages, [{ stage: 'main', from: 50, to: 1_510, steps: 2 }]);
  });

  it('counts tools that ran together once', () => {
    assert.deepEqual([timeline.length, timeline.modelMs, timeline.toolMs], [1_600, 1_200, 100]);
  });

  it('tells a request that nobody answered, with its last error', () => {
    const { spans } = timelineOf([
      started,
      requested(1, 100),
      {
        type: 'http-attempt',
        attempt: 1,
        max: 1,
        status: 0,
        backoffMs: 0,
        error: 'ECONNREFUSED',
        after: 300,
      },
      ended(400),
    ]);
    assert.deepEqual(
      spans.map(({ from, to, ended }) => [from, to, ended]),
      [[100, 300, 'ECONNREFUSED']],
    );
  });

  it('stands for a log that is cut, empty or not ours', () => {
    assert.deepEqual(toTimeline([]), { length: 0, stages: [], spans: [], modelMs: 0, toolMs: 0 });
    const { spans } = toTimeline(parseLines(['{}', 'null', '{"type":"tool-run","ms":"x","ts":5}', 'x']));
    assert.equal(spans.length, 1);
  });
});

describe('the strip of a run', () => {
  it('joins what is nearer than a cell', () => {
    const calls = Array.from({ length: 1_000 }, (_, index) => ran(1, `${index}`, { ms: 1 }));
    const timeline = timelineOf([
      started,
      ...calls.map((call, index) => ({ ...call, after: 10 + index * 2 })),
      ended(100_000),
    ]);
    assert.equal(timeline.spans.length, 1_000);
    assert.deepEqual(toStrip(timeline, 600).tools, [{ from: 9, to: 2_008 }]);
  });

  it('has marks at round numbers', () => {
    assert.deepEqual(toTicks(1_600, 6), [0, 500, 1_000, 1_500]);
    assert.deepEqual(toTicks(1_200_000, 6), [0, 300_000, 600_000, 900_000, 1_200_000]);
    assert.deepEqual(toTicks(0, 6), [0]);
  });
});
