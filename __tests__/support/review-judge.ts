/** What has to be true on the fake GitHub and in the bundle after each of three runs over the release. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '../../src/contract/coverage.ts';
import type { RecordedRequest } from '../../src/demo/script.ts';
import { releaseFacts } from './release-change.ts';
import { filesOf, hunksOf, linesAt, newHunks, toPlaces } from './review-git.ts';
import { built, checks, hunksShown, mended, untouched, util } from './review-reader.ts';
import { newFile, type ReviewScene } from './review-scene.ts';

export const readCoverage = (bundle: string): Coverage =>
  JSON.parse(readFileSync(join(bundle, 'coverage.json'), 'utf8'));

const coveredPlaces = ({ files }: Coverage): readonly string[] =>
  files.flatMap(({ path, hunks }) => hunks.map(({ header }) => `${path} ${header}`)).sort();

/** Every file and hunk that git tells of, each once, in whatever state. */
export async function judgeAccount({ hub, mergeBase }: ReviewScene, coverage: Coverage): Promise<void> {
  const ends = { base: mergeBase, head: coverage.to };
  assert.equal(coverage.from, mergeBase);
  assert.equal(coverage.source, 'git');
  assert.deepEqual(coverage.files.map(({ path }) => path).sort(), await filesOf(hub, ends));
  assert.deepEqual(coveredPlaces(coverage), toPlaces(await hunksOf(hub, ends)));
}

export function judgeAllRead({ files, totals }: Coverage): void {
  assert.deepEqual(
    files.filter(({ state }) => state !== 'read').map(({ path }) => path),
    [],
  );
  const { filesRead, hunksRead, percent, lines, linesRead } = totals;
  assert.deepEqual([filesRead, hunksRead, percent], [totals.files, totals.hunks, 100]);
  assert.equal(linesRead, lines);
}

/** What the passes showed, hunk by hunk; one that is longer than a pass is in several. */
export const shownIn = (requests: readonly RecordedRequest[]): readonly string[] =>
  [...new Set(requests.flatMap(hunksShown))].sort();

const release = [
  { path: util, side: 'RIGHT', above: 0, text: mended.before },
  { path: util, side: 'RIGHT', above: 2, text: '        return undefined as T[K];' },
  {
    ...{ path: checks, side: 'RIGHT', above: 0 },
    text: 'export interface $ZodCheckMimeType<T extends schemas.File = schemas.File> extends $ZodCheck<T> {',
  },
  { path: util, side: 'LEFT', above: 0, text: '      throw new Error("cached value already set");' },
  {
    path: built,
    side: 'RIGHT',
    above: 0,
    text: String.raw`        const match = stepString.match(/\d?e-(\d?)/);`,
  },
] as const;

/** Comments stand where git has their lines; one review; the others are in its body; the sticky comment has all. */
export async function judgeFirst({ hub, mergeBase }: ReviewScene, head: string): Promise<void> {
  const { state, writes } = hub;
  assert.deepEqual(writes.refused, []);
  assert.deepEqual(
    writes.done.map(({ route }) => route),
    ['reactions/create-for-issue', 'pulls/create-review', 'issues/create-comment'],
  );
  const told: object[] = [];
  for (const { path, side, startLine, line, commit } of state.reviewComments) {
    assert.equal(commit, head);
    const last = line ?? 0;
    const at = { commit: side === 'LEFT' ? mergeBase : head, path, first: startLine ?? last, last };
    const lines = await linesAt(hub, at);
    told.push({ path, side, above: lines.length - 1, text: lines.at(-1) });
  }
  assert.deepEqual(told, release);
  const [review, ...others] = state.reviews;
  assert.deepEqual([review?.state, review?.commit, others], ['COMMENTED', head, []]);
  for (const words of ['A line in no hunk', 'A file that is not changed', `${untouched}:1`, `${util}:1`])
    assert.ok(review?.body.includes(words), words);
  for (const words of ['The radix is missing', 'A cycle is hidden'])
    assert.ok(!review?.body.includes(words), words);
  assert.match(state.reviewComments[0]?.body ?? '', /```suggestion\n {6}stepDecCount = .*, 10\);\n```/);
  assert.equal(state.comments.length, 1);
  assert.match(state.comments[0]?.body ?? '', /7 open: 2 major, 4 minor, 1 nit\./);
}

export type Before = { readonly head: string; readonly requests: number; readonly writes: number };

/** What changed is read, what is new is told, what was mended is marked, and the others are as they were. */
export async function judgeSecond(
  { hub, model, mergeBase }: ReviewScene,
  { head, before, coverage }: { readonly head: string; readonly before: Before; readonly coverage: Coverage },
): Promise<void> {
  const [old, now] = [
    await hunksOf(hub, { base: mergeBase, head: before.head }),
    await hunksOf(hub, { base: mergeBase, head }),
  ];
  const changed = newHunks(now, old);
  assert.deepEqual(
    changed.map(({ path }) => path),
    [newFile.path, util],
  );
  assert.deepEqual(shownIn(model.requests.slice(before.requests)), toPlaces(changed));
  const again = coverage.files.flatMap(({ path, hunks }) =>
    hunks.flatMap(({ header, reason }) => (reason === 'read-before' ? [] : [`${path} ${header}`])),
  );
  assert.deepEqual(again.sort(), toPlaces(changed));
  const { state, writes } = hub;
  assert.deepEqual(writes.refused, []);
  assert.deepEqual(
    writes.done.slice(before.writes).map(({ route }) => route),
    [
      'reactions/create-for-issue',
      'pulls/create-review',
      'pulls/update-review-comment',
      'issues/update-comment',
    ],
  );
  assert.equal(state.reviews.length, 2);
  assert.deepEqual(
    state.reviewComments.slice(release.length).map(({ path, line, side }) => [path, line, side]),
    [[newFile.path, 2, 'RIGHT']],
  );
  const [mark, ...open] = state.reviewComments.map(({ body }) => body.includes('**No longer there**'));
  assert.deepEqual([mark, open], [true, [false, false, false, false, false]]);
  const sticky = state.comments[0]?.body ?? '';
  assert.equal(state.comments.length, 1);
  assert.match(sticky, /7 open: 1 critical, 1 major, 4 minor, 1 nit\. 1 no longer there\./);
  const [openTable = '', fixedTable = ''] = sticky.split('<details>');
  for (const title of [
    'A cycle is hidden',
    'A text is run as code',
    'A line in no hunk',
    'A file that is not',
  ])
    assert.ok(openTable.includes(title), title);
  assert.ok(!openTable.includes('The radix is missing'));
  assert.ok(fixedTable.includes('The radix is missing'));
}

export function judgeThird({ hub, model }: ReviewScene, before: Before): void {
  assert.equal(model.requests.length, before.requests);
  assert.equal(hub.writes.count, before.writes);
  assert.deepEqual(hub.writes.refused, []);
}

export const releaseTotals = (coverage: Coverage): void => {
  const { files, hunks, additions, deletions } = releaseFacts;
  const { totals } = coverage;
  assert.deepEqual([totals.files, totals.hunks, totals.lines], [files, hunks, additions + deletions]);
};
