/** Texts that make a search go over the same bytes again and again: a tool holds up the whole run while it searches. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyHunks } from '../../src/toolbelt/patch-apply.ts';
import { parsePatch } from '../../src/toolbelt/patch-parse.ts';
import { searchBudget } from '../../src/toolbelt/patch-place.ts';
import { codeOf, makeWorkspace } from './workspace.ts';

/** Milliseconds; each of these took longer by far, the first of them hours. */
const most = 8_000;

async function within(work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  const taken = performance.now() - start;
  assert.ok(taken < most, `${Math.round(taken)} ms`);
}

test('a long text that nearly stands everywhere is searched once through', async (context) => {
  const { write, run, value } = makeWorkspace(context);
  write('a', 'a'.repeat(4_000_000));
  const oldText = `aab${'a'.repeat(30_000)}`;
  await within(async () =>
    assert.equal(codeOf(await run('fs_replace', { path: 'a', oldText, newText: '' })), 'NO_MATCH'),
  );
  write('b', 'aaabaaab');
  assert.equal(
    (await value('fs_replace', { path: 'b', oldText: 'aab', newText: '', replaceAll: true })).replaced,
    2,
  );
  assert.equal((await value('fs_read_file', { path: 'b' })).content, 'aa');
});

test('headers full of blanks are read in one go', async () => {
  const header = `diff --git ${'a '.repeat(4_990)}c\nrename from x\nrename to y\n`;
  await within(() => assert.equal(parsePatch(header.repeat(400)).verdict, 'parsed'));
});

test('many hunks in a row, each a line off, are placed', async () => {
  const count = 40_000;
  const hunks = Array.from(
    { length: count },
    (_, index) => `@@ -${2 * index + 3},2 +${2 * index + 3},2 @@\n-x\n+y\n z\n`,
  );
  const parsed = parsePatch(`--- a/f\n+++ b/f\n${hunks.join('')}`);
  assert.ok(parsed.verdict === 'parsed');
  const old = Buffer.from(`p\n${'x\nz\n'.repeat(count + 5)}`);
  await within(() => {
    const applied = applyHunks({ old, hunks: parsed.files[0]?.hunks ?? [], budget: { left: searchBudget } });
    assert.equal(applied.verdict, 'applied');
  });
});
