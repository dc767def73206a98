import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { byteLength, toExcerpt, toHead } from '../../src/core/excerpt.ts';

it('leaves alone what fits, to the byte', () => {
  assert.equal(toExcerpt('äöü', { maxBytes: 6 }), 'äöü');
  assert.equal(toExcerpt('', { maxBytes: 0 }), '');
});

it('shows head, marker and tail, and counts what is left out', () => {
  const text = `${'h'.repeat(100)}${'m'.repeat(1_000)}${'t'.repeat(100)}`;
  const excerpt = toExcerpt(text, { maxBytes: 90 });
  assert.equal(excerpt, `${'h'.repeat(41)}[… 1139 bytes left out …]${'t'.repeat(20)}`);
  assert.equal(byteLength(excerpt), 90);
});

it('counts bytes that were produced but never kept, also when what was kept fits', () => {
  assert.equal(toExcerpt('abc', { maxBytes: 100, lostBytes: 5 }), 'abc[… 5 bytes left out …]');
  assert.match(
    toExcerpt('x'.repeat(200), { maxBytes: 100, lostBytes: 1_000 }),
    /\[… 11\d\d bytes left out …\]/,
  );
});

it('for any text keeps whole characters, stays in its bytes and tells the true number', () => {
  const text = fc.string({ unit: 'binary', minLength: 0, maxLength: 400 });
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 600 }), (given, maxBytes) => {
      const excerpt = toExcerpt(given, { maxBytes });
      assert.ok(byteLength(excerpt) <= maxBytes);
      if (byteLength(given) <= maxBytes) return assert.equal(excerpt, given);
      const [head = '', tail = ''] = excerpt.split(/\[… \d+ bytes left out …\]/);
      const told = Number(/\[… (\d+) bytes left out …\]/.exec(excerpt)?.[1]);
      assert.ok(given.startsWith(head) && given.endsWith(tail));
      assert.equal(told, byteLength(given) - byteLength(head) - byteLength(tail));
    }),
    { numRuns: 1_000 },
  );
});

it('cuts a head on a code-point border', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 6, 7, 99].map((bytes) => toHead('aä€😀', bytes)),
    ['', 'a', 'a', 'aä', 'aä€', 'aä€', 'aä€😀'],
  );
});
