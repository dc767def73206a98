import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitText, jsonBytes } from '../../src/toolbelt/output-room.ts';

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
