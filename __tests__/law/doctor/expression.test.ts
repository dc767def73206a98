/** What an expression carries, however it is spelled. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExpressions } from '../../../src/law/doctor/expression.ts';

function carriedBy(text: string): readonly string[] {
  return readExpressions(text).flatMap(({ reading }) =>
    reading.verdict === 'read' ? reading.carried.map((path) => path.join('.')) : ['not read'],
  );
}

const title = 'github.event.issue.title';
const spellings: readonly string[] = [
  '${{ github.event.issue.title }}',
  '${{github.event.issue.title}}',
  '${{ GitHub.Event.ISSUE.Title }}',
  "${{ github['event']['issue']['title'] }}",
  "${{ github [ 'event' ] . issue\n['TITLE'] }}",
  '${{ (github.event).issue.title }}',
  "${{ format('{0} }}', github.event.issue.title) }}",
  "${{ join(fromJSON(toJSON(github.event.issue.title)), ', ') }}",
  "${{ github.event.issue.title || 'none' }}",
  "${{ github.event_name == 'issues' && github.event.issue.title }}",
  "${{ case(github.event.issue.locked, 'locked', true, github.event.issue.title, '') }}",
  "before ${{ 'it''s' }} and ${{ github.event.issue.title }} after",
];

for (const text of spellings)
  test(`finds what is carried in ${text.replaceAll('\n', ' ')}`, () =>
    assert.deepEqual(carriedBy(text), [title]));

test('an index that is not known stands for any name', () => {
  assert.deepEqual(carriedBy('${{ github.event[matrix.part].title }}'), ['github.event.*.title']);
  assert.deepEqual(carriedBy('${{ github.event.commits.*.message }}'), ['github.event.commits.*.message']);
  assert.deepEqual(carriedBy('${{ github.event.commits[0].message }}'), ['github.event.commits.*.message']);
  assert.deepEqual(carriedBy("${{ github[format('{0}', 'event')] }}"), ['github.*']);
});

test('a comparison, a question and a literal carry nothing', () => {
  for (const text of [
    "${{ github.event.issue.title == 'x' }}",
    '${{ !github.event.issue.title }}',
    "${{ contains(github.event.issue.title, 'x') }}",
    "${{ github.event.issue.title && 'yes' }}",
    "${{ 'github.event.issue.title' }}",
    'github.event.issue.title',
  ])
    assert.deepEqual(carriedBy(text), [], text);
});

test('what cannot be read is told, and ends in time', () => {
  const deep = `\${{ ${'('.repeat(5_000)}github${')'.repeat(5_000)} }}`;
  const negated = `\${{ ${'!'.repeat(20_000)}github }}`;
  const long = `\${{ '${'x'.repeat(300_000)}' }}`;
  const start = process.cpuUsage().user;
  for (const text of [
    deep,
    negated,
    long,
    '${{ github.event.issue title }}',
    '${{ github',
    '${{ nothing.at.all }}',
  ])
    assert.deepEqual(carriedBy(text), ['not read']);
  assert.deepEqual(carriedBy('${{ 1 }}'.repeat(5_000)), ['not read']);
  assert.ok(process.cpuUsage().user - start < 2_000_000);
});

test('counts the expressions as the file has them', () => {
  const found = readExpressions("${{ 'a ${{ b' }} ${{ github.sha }}");
  assert.deepEqual(
    found.map(({ ordinal }) => ordinal),
    [0, 2],
  );
});
