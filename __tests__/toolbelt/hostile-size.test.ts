/** Texts that make a search go over the same bytes again and again: a tool holds up the whole run while it searches. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../src/canonical/canonical.ts';
import { toLatchName } from '../../src/toolbelt/jail/own-names.ts';
import { applyHunks } from '../../src/toolbelt/patch/patch-apply.ts';
import { parsePatch } from '../../src/toolbelt/patch/patch-parse.ts';
import { searchBudget } from '../../src/toolbelt/patch/patch-place.ts';
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

test('so is a line that a search nearly finds everywhere', async (context) => {
  const { write, value } = makeWorkspace(context);
  write('a', 'a'.repeat(4_000_000));
  const query = `aab${'a'.repeat(950)}`;
  await within(async () => assert.deepEqual((await value('fs_search', { query })).matches, []));
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

test('a patch whose latches somebody planted ends with its time, and changes nothing', async (context) => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const { write, run, value } = makeWorkspace(context);
  for (const name of names) {
    write(name, 'old\n');
    write(toLatchName(name, sha256Hex), '');
  }
  const unifiedDiff = names.map((name) => `--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-old\n+new\n`).join('');
  const start = performance.now();
  const answer = await run('fs_apply_patch', { unifiedDiff }, { signal: AbortSignal.timeout(1_000) });
  assert.equal(codeOf(answer), 'NOT_WRITABLE');
  assert.ok(performance.now() - start < 9_000);
  assert.equal((await value('fs_read_file', { path: 'f' })).content, 'old\n');
});
