/** The real change that tests of reviews use is as large as they say. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createReleaseChange, releaseFacts } from './release-change.ts';
import { git } from './workspace.ts';

test('the release changes more than 150 files and 10,000 lines between two branches', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'release-change-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const { base, head, baseBranch, headBranch } = await createReleaseChange(folder);
  const read = async (...args: readonly string[]) => (await git(folder, args)).trim();
  assert.equal(await read('rev-parse', baseBranch), base);
  assert.equal(await read('rev-parse', headBranch), head);
  assert.equal(await read('merge-base', base, head), base);
  assert.equal(await read('status', '--porcelain'), '');
  const lines = (await read('diff', '--find-renames', '--numstat', base, head)).split('\n');
  const sum = (column: number) => lines.reduce((all, line) => all + Number(line.split('\t')[column]), 0);
  const { files, additions, deletions } = releaseFacts;
  assert.deepEqual([lines.length, sum(0), sum(1)], [files, additions, deletions]);
  assert.ok(files >= 150 && additions + deletions >= 10_000);
});
