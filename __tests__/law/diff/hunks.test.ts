/** Patches that lie have no line numbers. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHunks } from '../../../src/law/diff/hunks.ts';

const names = 'diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n';
const lines = 'the numbers of a hunk do not agree with its lines';
const before = 'the numbers of a hunk do not agree with the hunk before';
const header = 'the header of a hunk is not one';
const stray = 'there are lines that belong to no hunk';

const malformed: readonly (readonly [string, string, string])[] = [
  ['more lines announced than there are', '@@ -1,5 +1 @@\n-a\n+b\n', lines],
  ['fewer lines announced than there are', '@@ -1 +1 @@\n-a\n+b\n+c\n', lines],
  ['a side announced with one line that has none', '@@ -1 +1 @@\n-a\n', lines],
  ['a hunk within the lines of another', '@@ -1 +1 @@\n-a\n@@ -2 +2 @@\n-a\n+b\n', lines],
  ['a line without a sign', '@@ -1,2 +1,2 @@\n-a\n+b\nc\n', lines],
  ['a marker that follows no line', '@@ -1 +1 @@\n\\ No newline at end of file\n-a\n+b\n', lines],
  ['a start that is no number of a file', `@@ -${'1'.repeat(1_000_000)} +1 @@\n-a\n+b\n`, header],
  ['a start below zero', '@@ --1 +1 @@\n-a\n+b\n', header],
  ['sides that do not move together', '@@ -1 +2 @@\n-a\n+b\n', before],
  ['a second hunk that has not moved', '@@ -1 +1,2 @@\n-a\n+b\n+c\n@@ -5 +5 @@\n-a\n+b\n', before],
  ['hunks that overlap', '@@ -1,2 +1,2 @@\n a\n-b\n+c\n@@ -2 +2 @@\n-a\n+b\n', before],
  ['hunks backwards', '@@ -9 +9 @@\n-a\n+b\n@@ -2 +2 @@\n-a\n+b\n', before],
  ['a hunk of no line', '@@ -0,0 +0,0 @@\n', lines],
  ['words behind a hunk', '@@ -1 +1 @@\n-a\n+b\nOnly in x: y\n', stray],
  ['a second file', `@@ -1 +1 @@\n-a\n+b\n${names}@@ -1 +1 @@\n-a\n+b\n`, lines],
  [
    'the end of a file in the middle of it',
    '@@ -1,2 +1,2 @@\n-a\n\\ No newline at end of file\n+b\n c\n',
    lines,
  ],
];

describe('a patch is malformed', () => {
  for (const [title, patch, why] of malformed) {
    it(`with ${title}`, () => {
      assert.deepEqual(parseHunks(patch), { verdict: 'malformed', why });
      assert.deepEqual(parseHunks(names + patch), { verdict: 'malformed', why });
    });
  }
});

it('keeps what looks like a header, a CR, a NUL and U+2028 as content', () => {
  const body = [
    '--- a/y',
    '-\u2028x\r',
    '+++ b/y',
    '+diff --git a/q b/q',
    ' @@ -1 +1 @@\0',
    ' \\ No newline',
  ];
  const patch = `${names}@@ -1,4 +1,4 @@ fn(\r\n${body.join('\n')}\n`;
  assert.deepEqual(parseHunks(patch), {
    verdict: 'parsed',
    hunks: [
      {
        ...{ oldStart: 1, oldLines: 4, newStart: 1, newLines: 4, section: 'fn(\r' },
        lines: [
          { type: 'deleted', oldLine: 1, text: '-- a/y' },
          { type: 'deleted', oldLine: 2, text: '\u2028x\r' },
          { type: 'added', newLine: 1, text: '++ b/y' },
          { type: 'added', newLine: 2, text: 'diff --git a/q b/q' },
          { type: 'context', oldLine: 3, newLine: 3, text: '@@ -1 +1 @@\0' },
          { type: 'context', oldLine: 4, newLine: 4, text: '\\ No newline' },
        ],
      },
    ],
  });
});

it('tells where no line feed ends the last line', () => {
  const patch = '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n';
  const parsed = parseHunks(patch);
  assert.deepEqual(parsed.verdict === 'parsed' && parsed.hunks[0]?.lines, [
    { type: 'deleted', oldLine: 1, text: 'a', end: 'none' },
    { type: 'added', newLine: 1, text: 'a' },
  ]);
});

it('reads a line of 1 MiB, 200,000 lines and 50,000 hunks within seconds', () => {
  const started = performance.now();
  const long = 'a'.repeat(2 ** 20);
  const hunks = Array.from(
    { length: 50_000 },
    (_, index) => `@@ -${index * 9 + 1} +${index * 9 + 1} @@\n-a\n+b\n`,
  );
  const bombs = [
    `@@ -1 +1 @@ ${'@@ -1'.repeat(2 ** 17)}\n-${long}\n+${long}\n`,
    `@@ -1,200000 +1,200000 @@\n${' a\n'.repeat(199_999)}-a\n+b\n`,
    hunks.join(''),
  ];
  for (const bomb of bombs) assert.equal(parseHunks(bomb).verdict, 'parsed');
  assert.ok(performance.now() - started < 5_000);
});
