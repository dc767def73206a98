import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FilePatch } from '../../../src/toolbelt/patch/patch.ts';
import { parsePatch } from '../../../src/toolbelt/patch/patch-parse.ts';

function parse(text: string): readonly FilePatch[] {
  const parsed = parsePatch(text);
  return parsed.verdict === 'parsed' ? parsed.files : assert.fail(parsed.reason);
}

const hunk = '@@ -1 +1 @@\n-old\n+new\n';
const named = (text: string) => parse(text).map(({ change, from, to }) => [change, from, to]);

test('takes names with the prefixes of git, with mnemonic ones, and without any', () => {
  for (const [old, fresh] of [
    ['a/src/x', 'b/src/x'],
    ['i/src/x', 'w/src/x'],
    ['c/src/x', 'i/src/x'],
    ['old/src/x', 'new/src/x'],
    ['src/x', 'src/x'],
  ]) {
    const pair = `--- ${old}\n+++ ${fresh}\n${hunk}`;
    assert.deepEqual(named(pair), [['modify', 'src/x', 'src/x']]);
    assert.deepEqual(named(`diff --git ${old} ${fresh}\nindex 1..2 100644\n${pair}`), [
      ['modify', 'src/x', 'src/x'],
    ]);
  }
});

test('takes copies and renames, with hunks and without', () => {
  const head = (word: string, to: string) =>
    `diff --git a/x b/${to}\nsimilarity index 90%\n${word} from x\n${word} to ${to}\n`;
  const text = `${head('copy', 'y')}--- a/x\n+++ b/y\n${hunk}${head('rename', 'z')}`;
  assert.deepEqual(
    parse(text).map(({ change, from, to, hunks }) => [change, from, to, hunks.length]),
    [
      ['copy', 'x', 'y', 1],
      ['rename', 'x', 'z', 0],
    ],
  );
});

test('takes the first second of Unix for a file that is not there, in every zone, and no other time', () => {
  const text = (stamp: string) => `--- old/x\t${stamp}\n+++ new/x\t2026-01-02 03:04:05.678 +0000\n`;
  for (const stamp of ['1970-01-01 00:00:00.000000000 +0000', '1969-12-31 19:00:00 -0500'])
    assert.deepEqual(named(`${text(stamp)}@@ -0,0 +1 @@\n+new\n`), [['create', 'x', 'x']]);
  assert.deepEqual(named(`${text('1970-01-01 00:00:01 +0000')}${hunk}`), [['modify', 'x', 'x']]);
});

test('passes over the message and the signature of a mailed patch', () => {
  const text =
    'From 0123 Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nSubject: [PATCH] x\n\nA word.\n---\n x | 2 +-\n 1 file changed\n\n' +
    `diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n one\n-old\n+new\n-- \n2.43.0\n\n`;
  const [file] = parse(text);
  assert.deepEqual(
    [file?.hunks[0]?.oldLines, file?.hunks[0]?.newLines],
    [
      ['one\n', 'old\n'],
      ['one\n', 'new\n'],
    ],
  );
  assert.equal(file?.hunks[0]?.counts, 'right');
});

test('knows on which side the last line has no newline', () => {
  const none = '\\ No newline at end of file\n';
  const sides = (body: string) => {
    const [file] = parse(`--- a/x\n+++ b/x\n@@ -1 +1 @@\n${body}`);
    return [file?.hunks[0]?.oldLines, file?.hunks[0]?.newLines];
  };
  assert.deepEqual(sides(`-old\n${none}+new\n`), [['old'], ['new\n']]);
  assert.deepEqual(sides(`-old\n+new\n${none}`), [['old\n'], ['new']]);
  assert.deepEqual(sides(`-old\n${none}+new\n${none}`), [['old'], ['new']]);
});
