import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { FileDiff } from '../../src/contract/diff.ts';
import { planReview } from '../../src/recipes/fit.ts';
import type { ReviewRequest } from '../../src/recipes/plan.ts';
import { toDiff } from '../support/git-diffs.ts';
import { requestReview, toHunk, toTextFile } from '../support/review-requests.ts';

/** Milliseconds of this process: other work on the machine does not count. */
function measure(files: readonly FileDiff[], options: Partial<ReviewRequest>): number {
  const request = requestReview(toDiff(files), { mostPasses: 10, tokensPerPass: 100_000, ...options });
  planReview(
    requestReview(toDiff(files.slice(0, 1).map((file) => ({ ...file, path: 'warm.ts' }))), { mostPasses: 1 }),
  );
  const before = process.cpuUsage();
  planReview(request);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const code = (count: number, text = 'const value = compute(1, "some text that is usual in code");') =>
  Array.from({ length: count }, (_, at) => `${'+- '[at % 3]}  ${text} // ${at}`);

const files = (
  count: number,
  hunks: (index: number) => readonly (readonly string[])[],
): readonly FileDiff[] =>
  Array.from({ length: count }, (_, index) =>
    toTextFile(
      `src/part${index}/file.ts`,
      hunks(index).map((lines, at) => toHunk(1 + at * 100, lines)),
    ),
  );

test('10,000 changed lines are planned in less than 300 ms', () => {
  const ms = measure(
    files(200, () => Array.from({ length: 5 }, () => code(10))),
    {},
  );
  ok(ms < 300, `${ms} ms`);
});

const hostile: readonly (readonly [string, () => readonly FileDiff[]])[] = [
  ['one hunk', () => files(1, () => [code(290_000)])],
  ['33,000 hunks', () => files(3_000, () => Array.from({ length: 11 }, () => code(9)))],
  ['one line', () => files(1, () => [[`+${'x '.repeat(10_000_000)}`]])],
  ['hidden characters', () => files(1, () => [code(10_000, '\u202e\u{e0041}'.repeat(330))])],
  ['escape sequences', () => files(500, () => [code(20, '\u001b[\u001b]0;'.repeat(330))])],
  ['blank lines by the million', () => files(1, () => [Array.from({ length: 1_000_000 }, () => '+')])],
  ['20,000 files', () => files(20_000, () => [code(12)])],
];

for (const [name, make] of hostile) {
  test(`20 MB that mean harm are planned in less than 2 s: ${name}`, () => {
    const ms = measure(make(), {});
    ok(ms < 2_000, `${ms} ms`);
  });
}
