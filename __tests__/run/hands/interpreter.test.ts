/** What the first line of a script names is what the sandbox shows. */

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, it } from 'node:test';
import { findInterpreters } from '../../../src/run/hands/interpreter.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goagent-interpreter-')));
after(() => rmSync(folder, { recursive: true }));
const [first, second] = [join(folder, 'first'), join(folder, 'second')];
for (const [directory, mode] of [
  [first, 0o644],
  [second, 0o755],
] as const) {
  mkdirSync(directory);
  writeFileSync(join(directory, 'tool'), '');
  chmodSync(join(directory, 'tool'), mode);
}

function find(text: string): readonly string[] {
  writeFileSync(join(folder, 'script'), text);
  return findInterpreters(join(folder, 'script'), [first, second].join(delimiter));
}

it('finds the program that a script names', () => {
  assert.deepEqual(find('#!/bin/sh\n'), ['/bin/sh']);
  assert.deepEqual(find('#! /opt/odd/python3 -I\nx'), ['/opt/odd/python3']);
});

it('finds what env looks for: the first of that name that may start', {
  skip: process.platform === 'win32',
}, () => {
  const found = ['/usr/bin/env', join(second, 'tool')];
  assert.deepEqual(find('#!/usr/bin/env tool\n'), found);
  assert.deepEqual(find('#!/usr/bin/env -S A=1 tool --flag\n'), found);
  assert.deepEqual(find('#!/usr/bin/env /bin/sh\n'), ['/usr/bin/env', '/bin/sh']);
  assert.deepEqual(find('#!/usr/bin/env nothing\n'), ['/usr/bin/env']);
  assert.deepEqual(find('#!/usr/bin/env\n'), ['/usr/bin/env']);
});

it('finds nothing where there is no script', () => {
  for (const text of ['', 'x', '\u007fELF', '#!\n', '#!sh\n', '\n#!/bin/sh\n'])
    assert.deepEqual(find(text), []);
  assert.deepEqual(findInterpreters(join(folder, 'nowhere'), first), []);
});
