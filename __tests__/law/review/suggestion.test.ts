import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HeadLines } from '../../../src/law/review/suggestion.ts';
import { judgeSuggestion } from '../../../src/law/review/suggestion.ts';

const headLines = ['function f() {', '    if (x) {', '        go();', '    }', '}', '\tgo();', ''];

function judge(
  suggestion: string,
  { line = 3, startLine, side = 'RIGHT', place = 'inline', head = headLines }: Options = {},
): string {
  const spot = { line, side, suggestion, ...(startLine !== undefined && { startLine }) };
  const verdict = judgeSuggestion(spot, { place, headLines: head });
  return verdict.verdict === 'kept'
    ? verdict.suggestion
    : verdict.verdict === 'none'
      ? 'none'
      : verdict.problem;
}

type Options = {
  readonly line?: number;
  readonly startLine?: number;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly place?: 'inline' | 'body';
  readonly head?: HeadLines;
};

describe('a suggestion', () => {
  it('is kept where it changes the lines of the head that it replaces', () => {
    assert.equal(judge('        stop();'), '        stop();');
    assert.equal(judge(''), '');
    assert.equal(judge('```\n        x\n````', { line: 1 }), '```\n        x\n````');
  });

  it('gets the indentation that it lacks, of every line or of the first alone', () => {
    assert.equal(judge('stop();'), '        stop();');
    assert.equal(
      judge('if (y) {\n    go();\n}', { startLine: 2, line: 4 }),
      '    if (y) {\n        go();\n    }',
    );
    const trimmed = 'if (y) {\n        go();\n    }';
    assert.equal(judge(trimmed, { startLine: 2, line: 4 }), '    if (y) {\n        go();\n    }');
    assert.equal(judge('stop();', { line: 6 }), '\tstop();');
  });

  it('is dropped with the reason', () => {
    const many = Array.from({ length: 101 }, () => '        x').join('\n');
    assert.deepEqual(
      [
        judge('x', { side: 'LEFT' }),
        judge('x', { place: 'body' }),
        judge('x', { head: 'not-readable' }),
        judge('x', { line: 8 }),
        judge('        go();'),
        judge('        go();  \n'),
        judge('go();'),
        judge('            go();'),
        judge('    stop();', { line: 6 }),
        judge('if (x) {\n    stop();', { line: 6 }),
        judge(many),
        judge('y'.repeat(20_001)),
        judge(`        go(); // ${String.fromCodePoint(0x202e)}x`),
        judge(`        go(${String.fromCodePoint(0xe0100)});`),
        judge('/approve', { line: 1 }),
      ],
      [
        ...['not-on-the-right-side', 'not-inline', 'head-not-readable', 'head-not-readable'],
        ...['changes-nothing', 'changes-nothing', 'changes-nothing', 'indentation-lost', 'indentation-lost'],
        ...['indentation-lost', 'too-long', 'too-long', 'hidden-characters', 'hidden-characters'],
        'command-in-it',
      ],
    );
  });
});
