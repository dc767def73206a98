import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFingerprint } from '../../../src/law/review/fingerprint.ts';
import { judgeFindings } from '../../../src/law/review/judge-findings.ts';
import { mergeFindings } from '../../../src/law/review/merge.ts';
import { placed } from './changes.ts';

const name = (index: number): string => index.toString(16).padStart(32, '0');
const limits = { minSeverity: 'nit', maxFindings: 100 } as const;

describe('findings of several passes', () => {
  it('are one where their fingerprint is one, with the worst severity, and say where else', () => {
    const { findings } = mergeFindings(
      [
        placed(),
        placed({ severity: 'critical', line: 9, title: 'Worse' }),
        placed({ severity: 'nit', line: 9 }),
      ],
      limits,
    );
    assert.deepEqual(findings, [
      placed({
        severity: 'critical',
        line: 9,
        title: 'Worse',
        body: 'What is wrong.\n\nThe same on line 3.',
      }),
    ]);
  });

  it('come worst first, in one order whatever order they came in, and those left out are counted', () => {
    const all = (['nit', 'critical', 'minor', 'major'] as const).map((severity, index) =>
      placed({ severity, fingerprint: name(index) }),
    );
    const merged = mergeFindings(all, { minSeverity: 'minor', maxFindings: 2 });
    assert.deepEqual(merged, mergeFindings(all.toReversed(), { minSeverity: 'minor', maxFindings: 2 }));
    assert.deepEqual(
      [merged.findings.map(({ severity }) => severity), merged.leftOut],
      [['critical', 'major'], { belowSeverity: 1, overMost: 1 }],
    );
  });

  it('stand beside their lines thirty times, and in the body without a suggestion after that', () => {
    const all = Array.from({ length: 32 }, (_, index) =>
      placed({ fingerprint: name(index), suggestion: 'x' }),
    );
    const { findings } = mergeFindings(all, limits);
    assert.equal(findings.filter(({ place }) => place === 'inline').length, 30);
    assert.deepEqual(
      findings.slice(30).map(({ suggestion, suggestionProblem }) => [suggestion, suggestionProblem]),
      [
        [undefined, 'not-inline'],
        [undefined, 'not-inline'],
      ],
    );
  });

  it('have a fingerprint that moving and indenting lines leaves alone, and other words do not', () => {
    const judge = (lines: readonly string[], line: number) =>
      judgeFindings([{ ...placed({ path: 'a', line }), suggestion: 'z' }], {
        diff: { files: [] },
        headLinesOf: () => lines,
        limits,
      }).findings[0];
    const first = judge(['a  = 1', 'b'], 1);
    assert.equal(first?.fingerprint, toFingerprint({ path: 'a', snippet: 'a = 1', category: ' BUG' }));
    assert.deepEqual(
      [first.place, first.problem, first.suggestion, first.suggestionProblem],
      ['body', 'path-not-in-diff', undefined, 'not-inline'],
    );
    assert.equal(judge(['x', '\ta = 1'], 2)?.fingerprint, first.fingerprint);
    assert.notEqual(judge(['a = 2'], 1)?.fingerprint, first.fingerprint);
  });
});
