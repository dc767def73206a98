/** The schema that is shipped fits what a log writes, and nothing else. Every run of the end-to-end tests is held against it too. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { rehash } from '../support/log-edits.ts';
import { assertLinesFit } from '../support/log-schema.ts';
import { writeWholeLog } from '../support/log-writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
const { bytes } = writeWholeLog(folder);
rmSync(folder, { recursive: true });
const lines = bytes.toString().trimEnd().split('\n');

it('fits each line of a log', () => {
  assert.equal(assertLinesFit(bytes), lines.length);
});

it('fits no line with a field more, a field less, another type of a value, or an unknown event', () => {
  for (const line of lines) {
    const fields = JSON.parse(line);
    const { ts: _, ...less } = fields;
    for (const made of [
      { ...fields, more: 1 },
      less,
      { ...fields, seq: -1 },
      { ...fields, type: 'tool-dreamt' },
      { ...fields, type: 'run-ended', totals: { steps: 1 } },
      { ...fields, v: 2 },
    ])
      assert.throws(() => assertLinesFit(Buffer.from(`${rehash(made)}\n`)), assert.AssertionError);
  }
});
