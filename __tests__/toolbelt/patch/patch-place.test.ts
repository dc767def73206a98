import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyHunks } from '../../../src/toolbelt/patch/patch-apply.ts';
import { parsePatch } from '../../../src/toolbelt/patch/patch-parse.ts';
import { searchBudget } from '../../../src/toolbelt/patch/patch-place.ts';

/** The new text, or the first reason against it. */
function apply(old: string, hunks: string): string {
  const parsed = parsePatch(`--- a/x\n+++ b/x\n${hunks}`);
  if (parsed.verdict === 'bad') assert.fail(parsed.reason);
  const applied = applyHunks({
    old: Buffer.from(old),
    hunks: parsed.files[0]?.hunks ?? [],
    budget: { left: searchBudget },
  });
  return applied.verdict === 'applied' ? applied.bytes.toString() : (applied.conflicts[0]?.reason ?? '');
}

test('hunks without context go where their numbers say', () => {
  const old = 'one\ntwo\nthree\n';
  assert.equal(apply(old, '@@ -2,0 +3 @@\n+new\n'), 'one\ntwo\nnew\nthree\n');
  assert.equal(apply(old, '@@ -2 +2 @@\n-two\n+new\n'), 'one\nnew\nthree\n');
  assert.equal(apply(old, '@@ -2 +1,0 @@\n-two\n'), 'one\nthree\n');
  assert.equal(apply(old, '@@ -1 +0,0 @@\n-one\n@@ -3 +2 @@\n-three\n+3\n'), 'two\n3\n');
});

test('moved lines are found at the nearest place, below before above', () => {
  const old = 'a\nx\nb\n'.repeat(5);
  const at = (line: number) => apply(old, `@@ -${line},3 +${line},3 @@\n a\n-x\n+y\n b\n`);
  const changed = (place: number) =>
    ['a', 'x', 'b', 'a', 'x', 'b', 'a', 'x', 'b', 'a', 'x', 'b', 'a', 'x', 'b']
      .map((line, index) => (index === place * 3 + 1 ? 'y' : line))
      .concat('')
      .join('\n');
  assert.deepEqual([at(4), at(6), at(5)], [changed(1), changed(2), changed(1)]);
});

test('what fits at several places, and nowhere by its numbers, is refused', () => {
  assert.match(apply('x\nx\n', '@@ -9 +4 @@\n-x\n+y\n'), /^its lines stand at several places/);
});
