import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff, judgeWait, parseRetryAfter } from '../../src/provider/retry.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5);

test('C44 doubles the back-off with half of it as jitter, up to two seconds', () => {
  const bounds = (attempt: number) =>
    [0, 0.999_999].map((random) => backoff({ attempt, backoffMs: 100, random: () => random }));
  assert.deepEqual(bounds(1), [50, 150]);
  assert.deepEqual(bounds(2), [100, 300]);
  assert.deepEqual(bounds(11), [1_000, 3_000]);
  assert.deepEqual(bounds(5_000), [1_000, 3_000]);
  assert.equal(backoff({ attempt: 1, backoffMs: 10_000, random: () => 0.5 }), 10_000);
  assert.equal(backoff({ attempt: 9, backoffMs: 0, random: () => 0.5 }), 0);
});

const headers: readonly (readonly [string | null, number])[] = [
  [null, 0],
  ['', 0],
  ['0', 0],
  ['2', 2_000],
  [' 2 ', 2_000],
  ['0.25', 250],
  ['-5', 0],
  ['1e9', 0],
  ['soon', 0],
  ['99999999999999999999', 0],
  ['Fri, 02 Jan 2026 03:04:07 GMT', 2_000],
  ['Fri, 02 Jan 2026 03:04:01 GMT', 0],
  ['2026-01-02T03:04:07Z', 0],
];
for (const [header, expected] of headers) {
  test(`C42 C43 reads Retry-After ${JSON.stringify(header)} as ${expected} ms`, () => {
    assert.equal(parseRetryAfter(header, now), expected);
  });
}

test('judges a wait against what is left of the run', () => {
  const asked = { attempt: 1, retryAfter: '5', backoffMs: 100, random: () => 0.5, now };
  assert.deepEqual(judgeWait(asked), { verdict: 'wait', ms: 5_000 });
  assert.deepEqual(judgeWait({ ...asked, deadlineAt: now + 5_001 }), { verdict: 'wait', ms: 5_000 });
  assert.deepEqual(judgeWait({ ...asked, deadlineAt: now + 5_000 }), {
    verdict: 'beyond-deadline',
    ms: 5_000,
  });
  assert.deepEqual(judgeWait({ ...asked, retryAfter: '0', deadlineAt: now + 101 }), {
    verdict: 'wait',
    ms: 100,
  });
});
