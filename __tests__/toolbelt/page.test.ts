import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collect, endOfPage } from '../../src/toolbelt/page.ts';

test('passes over an item that fits into no answer, and counts it', () => {
  const page = collect({ offset: 0, most: 10, maxOutputBytes: 2000 });
  assert.equal(page.add({ text: 'x'.repeat(5000) }), 'passed');
  assert.equal(page.add({ text: 'x' }), 'kept');
  assert.equal(page.add({ text: 'x'.repeat(5000) }), 'full');
  assert.deepEqual(endOfPage(page, 'stopped'), { truncated: true, nextOffset: 2, tooLarge: 1 });
  assert.deepEqual(page.items(), [{ text: 'x' }]);
});

test('says why an answer is not whole', () => {
  const page = collect({ offset: 0, most: 10, maxOutputBytes: 2000 });
  assert.deepEqual(endOfPage(page, 'all'), { truncated: false });
  assert.deepEqual(endOfPage(page, 'too-many'), {
    ...{ truncated: true, hint: 'too many files to visit all: name a subdirectory in path' },
  });
});
