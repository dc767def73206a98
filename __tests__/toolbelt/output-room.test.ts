import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitTail, fitText, jsonBytes } from '../../src/toolbelt/output-room.ts';

test('keeps the longest beginning that fits, escapes counted, and never half a character', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '\\', '\n', '\0', '\u001b', 'é', '\u2028', '😀', '\ud800'),
  });
  fc.assert(
    fc.property(text, fc.nat(60), (given, room) => {
      const kept = fitText(given, room);
      assert.ok(given.startsWith(kept));
      assert.ok(jsonBytes(kept) - 2 <= room);
      const next = [...given.slice(kept.length)][0];
      assert.ok(next === undefined || jsonBytes(kept + next) - 2 > room);
    }),
    { numRuns: 2000 },
  );
});

test('keeps the longest end that fits, and never half a character', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '\n', '\0', 'é', '\u2028', '😀', '\ud800', '\udc00'),
  });
  fc.assert(
    fc.property(text, fc.nat(60), (given, room) => {
      const kept = fitTail(given, room);
      assert.ok(given.endsWith(kept));
      assert.ok(jsonBytes(kept) - 2 <= room);
      const next = [...given.slice(0, given.length - kept.length)].at(-1);
      assert.ok(next === undefined || jsonBytes(next + kept) - 2 > room);
    }),
    { numRuns: 2000 },
  );
});
