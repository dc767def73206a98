import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePatch } from '../../../src/toolbelt/patch/patch-parse.ts';
import { planPatch } from '../../../src/toolbelt/patch/patch-plan.ts';

function plan(text: string, files: { readonly [path: string]: string }) {
  const parsed = parsePatch(text);
  if (parsed.verdict === 'bad') assert.fail(parsed.reason);
  const planned = planPatch(parsed.files, (path) => {
    const content = files[path];
    return content === undefined
      ? { kind: 'nothing' }
      : { kind: 'file', bytes: Buffer.from(content), mode: 0o644 };
  });
  const outcomes = [...planned.outcomes].map(([path, outcome]) => [
    path,
    outcome.kind === 'gone' ? 'gone' : outcome.bytes.toString(),
  ]);
  return { outcomes: Object.fromEntries(outcomes), codes: planned.troubles.map(({ code }) => code) };
}

const move = (word: string, from: string, to: string) =>
  `diff --git a/${from} b/${to}\nsimilarity index 100%\n${word} from ${from}\n${word} to ${to}\n`;
const change = (path: string, old: string, fresh: string) =>
  `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-${old}\n+${fresh}\n`;

test('two files that take the name of each other keep their contents', () => {
  const text = move('rename', 'a', 'b') + move('rename', 'b', 'a');
  assert.deepEqual(plan(text, { a: 'A\n', b: 'B\n' }), { outcomes: { a: 'B\n', b: 'A\n' }, codes: [] });
});

test('a copy is of the file before the patch, wherever it stands', () => {
  const files = { a: 'old\n' };
  const outcomes = { a: 'new\n', b: 'old\n' };
  const [first, second] = [change('a', 'old', 'new'), move('copy', 'a', 'b')];
  assert.deepEqual(plan(first + second, files), { outcomes, codes: [] });
  assert.deepEqual(plan(second + first, files), { outcomes, codes: [] });
});

test('two changes of one file are made one after the other', () => {
  const text = change('a', 'one', 'two') + change('a', 'two', 'three');
  assert.deepEqual(plan(text, { a: 'one\n' }), { outcomes: { a: 'three\n' }, codes: [] });
});

test('a name that is taken is no place for a copy, nor what was taken away a source', () => {
  assert.deepEqual(plan(move('copy', 'a', 'b'), { a: 'A\n', b: 'B\n' }).codes, ['EXISTS']);
  const gone = move('rename', 'a', 'b') + change('a', 'A', 'new');
  assert.deepEqual(plan(gone, { a: 'A\n' }).codes, ['PATCH_CONFLICT']);
  assert.deepEqual(plan(change('a', 'A', 'new'), {}).codes, ['NOT_FOUND']);
});
