import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCommitDate } from '../../../src/law/policy/commit-date.ts';

test('takes a day, and a second in UTC', () => {
  const dates = ['2026-01-31', '2026-01-31T12:00:00Z'];
  assert.deepEqual(dates.filter(isCommitDate), dates);
});

test('takes nothing that git would read as some other time, or as an option', () => {
  const others = [
    '',
    'yesterday',
    '2026-1-31',
    '2026-01-31T12:00:00+01:00',
    '2026-01-31\n',
    '--since=now',
    '@0',
  ];
  assert.deepEqual(others.filter(isCommitDate), []);
});
