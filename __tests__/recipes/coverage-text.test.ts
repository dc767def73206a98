import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { CoverageTotals, FileCoverage } from '../../src/contract/coverage.ts';
import { toCoverage } from '../../src/recipes/coverage.ts';
import {
  toCoverageSentence,
  toCoverageTable,
  toReadBeforeSentence,
} from '../../src/recipes/coverage-text.ts';
import { planReview } from '../../src/recipes/fit.ts';
import { toCell } from '../../src/report/fence.ts';
import { toDiff } from '../support/git-diffs.ts';
import { requestReview, toHunk, toTextFile } from '../support/review-requests.ts';

const whole: CoverageTotals = {
  files: 31,
  filesRead: 31,
  filesPartly: 0,
  filesSkipped: 0,
  hunks: 214,
  hunksRead: 214,
  hunksPartly: 0,
  hunksSkipped: 0,
  lines: 900,
  linesRead: 900,
  percent: 100,
};

test('the sentence says how much was read, and more only where something is missing', () => {
  equal(toCoverageSentence(whole), '31 of 31 files and 214 of 214 hunks read');
  equal(
    toCoverageSentence({ ...whole, filesRead: 30, hunksRead: 210, hunksPartly: 3, percent: 97 }),
    '30 of 31 files and 210 of 214 hunks read, 3 in part: 97 % of the lines that were to be read',
  );
  equal(
    toCoverageSentence({ ...whole, files: 1, filesRead: 0, hunks: 1, hunksRead: 0, percent: 0 }),
    '0 of 1 file and 0 of 1 hunk read: 0 % of the lines that were to be read',
  );
});

test('a sentence says how many hunks earlier runs have read, and none where they read nothing', () => {
  const hunk = { header: '@@ -1,1 +1,1 @@', digest: '0'.repeat(16), lines: 2, state: 'read' } as const;
  const file = { path: 'a.ts', state: 'read' } as const;
  const of = (...hunks: FileCoverage['hunks']) =>
    toReadBeforeSentence({
      ...{ v: 1, from: '', to: '', source: 'git', totals: whole },
      files: [{ ...file, hunks }],
    });
  equal(of(hunk, { ...hunk, reason: 'read-before' }), 'Earlier runs have read 1 of these hunks.');
  equal(of(hunk), '');
});

test('the table has the worst first, fifty at most, and no path that leaves its cell', () => {
  const hunk = toHunk(1, ['+one']);
  const files = [
    ...Array.from({ length: 60 }, (_, at) => toTextFile(`ignored${at}.ts`, [hunk])),
    { ...toTextFile('z.png', []), content: { type: 'binary' } } as const,
    { ...toTextFile('huge|<b>\n.ts', []), content: { type: 'not-available', why: 'too large' } } as const,
    toTextFile('late.ts', [hunk, toHunk(50, ['+two', '+three'])]),
  ];
  const plan = planReview(
    requestReview(toDiff(files, 'cut'), {
      ignored: (path) => (path.startsWith('ignored') ? 'ignored' : 'kept'),
    }),
  );
  const rows = toCoverageTable(toCoverage(plan, new Set()), toCell);
  deepEqual(rows.slice(0, 6), [
    '| file | read | why not all |',
    '|---|---|---|',
    '| more files |  | GitHub did not list it |',
    '| huge&#124;&#60;b&#62; .ts |  | no lines were to be had |',
    '| late.ts | 0 of 2 hunks | the run ended before its turn |',
    '| ignored0.ts | 0 of 1 hunks | ignored |',
  ]);
  equal(rows.length, 2 + 50 + 1);
  equal(rows.at(-1), '| and 14 more | | |');
  ok(rows.every((row) => !row.includes('\n')));
});

test('where all was read there is no table', () => {
  const plan = planReview(requestReview(toDiff([toTextFile('a.ts', [toHunk(1, ['+one'])])])));
  deepEqual(toCoverageTable(toCoverage(plan, new Set([0])), toCell), []);
});
