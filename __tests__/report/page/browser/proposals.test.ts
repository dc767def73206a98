/** Proposals, their patches and a review's coverage, read from files that nobody has looked into. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCoverage, toGroups } from '../../../../src/report/page/browser/coverage.ts';
import { toPatchLines } from '../../../../src/report/page/browser/patch-lines.ts';
import { parseProposals, toCountedTypes } from '../../../../src/report/page/browser/proposals.ts';

const patch = `diff --git a/a.md b/a.md
--- a/a.md
+++ b/a.md
@@ -1,3 +1,2 @@ heading
 kept
--- a deleted line that looks like a header
-b
+++ an added one
\\ No newline at end of file
diff --git a/b b/b
`;

describe('a patch', () => {
  it('is told line by line; what looks like a header inside a hunk is none', () => {
    assert.deepEqual(
      toPatchLines(patch).map(({ kind }) => kind),
      ['file', 'file', 'file', 'hunk', 'kept', 'deleted', 'deleted', 'added', 'note', 'file'],
    );
  });
});

describe('proposals', () => {
  it('are read as what they are, and what is of no known type is named', () => {
    const list = parseProposals({
      repository: 'owner/name',
      target: { type: 'pull-request', number: 7, head: 'a'.repeat(40) },
      proposals: [
        { type: 'comment', body: 'Hello' },
        { type: 'labels', add: ['bug', 5], remove: 'x' },
        {
          type: 'pull-request',
          title: 'T',
          body: 'B',
          branch: 'goagent/x',
          base: { ref: 'main', sha: 'b'.repeat(40) },
          files: [{ path: 'ä', change: 'written' }],
          patch: Buffer.from('+ä').toString('base64'),
        },
        { type: 'toString' },
        { type: 'pull-request', patch: '***' },
      ],
    });
    assert.equal(list?.target, 'pull request 7 at commit aaaaaaaaaaaa');
    assert.deepEqual(list?.proposals, [
      { type: 'comment', body: 'Hello' },
      { type: 'labels', add: ['bug'], remove: [] },
      {
        type: 'pull-request',
        title: 'T',
        body: 'B',
        branch: 'goagent/x',
        into: 'main at bbbbbbbbbbbb',
        files: [{ path: 'ä', change: 'written' }],
        patch: '+ä',
      },
      { type: 'unknown', name: 'toString' },
      {
        type: 'pull-request',
        title: '',
        body: '',
        branch: '',
        into: ' at ',
        files: [],
        patch: '(the patch is no base64)',
      },
    ]);
  });

  it('are counted by type', () => {
    const types = ['comment', 'comment', 'review', 'pull-request', 'pull-request', 'labels', 'labels'];
    assert.equal(toCountedTypes(types), '2 comments, 1 review, 2 pull requests, 2 sets of labels');
    assert.equal(toCountedTypes([]), '');
  });
});

describe('coverage', () => {
  it('is grouped by state and reason, what was not read first', () => {
    const hunk = (state: string, reason?: string) => ({
      header: '@@ -1 +1 @@',
      lines: 4,
      state,
      ...(reason === undefined ? {} : { reason }),
    });
    const coverage = parseCoverage({
      totals: { percent: 50, lines: 12, linesRead: 5, hunksRead: 1, hunksPartly: 1, hunksSkipped: 1 },
      files: [
        { path: 'a', state: 'read', hunks: [hunk('read')] },
        { path: 'b', state: 'skipped', reason: 'generated', hunks: [hunk('skipped')] },
        { path: 'c', state: 'partly', hunks: [{ ...hunk('partly', 'no-room'), shown: 1 }] },
      ],
    });
    assert.deepEqual(
      toGroups(coverage?.files ?? []).map(({ state, reason, files }) => [
        state,
        reason,
        files.map(({ path, read }) => `${path} ${read}`),
      ]),
      [
        ['partly', 'window, steps or money left no room', ['c 1']],
        ['skipped', 'generated', ['b 0']],
        ['read', '', ['a 4']],
      ],
    );
  });
});
