import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { CoverageReason } from '../../src/contract/coverage.ts';
import type { FileDiff } from '../../src/contract/diff.ts';
import { toCoverage } from '../../src/recipes/coverage.ts';
import { planReview } from '../../src/recipes/fit.ts';
import type { ReviewPlan, ReviewRequest } from '../../src/recipes/plan.ts';
import { type Dice, rollDice } from '../support/dice.ts';
import { toDiff } from '../support/git-diffs.ts';
import { requestReview, testMark, toHunk, toTextFile } from '../support/review-requests.ts';

const runs = process.env.GOAGENT_DEEP === undefined ? 300 : 5_000;

const texts = [
  'const value = 1;',
  '',
  '\treturn token.verify(secret);',
  'x'.repeat(2_100),
  'é\u0301ä\u202e hidden \u200b',
  `${testMark} ends`,
  'a\rb\u2028c\u0085d\ve',
  '\u{e0041}'.repeat(90),
  '\u0958'.repeat(90),
  '<!-- a comment --> "quoted" \\',
  '\ud800 half',
] as const;
const paths = [
  'src/auth/',
  'src/',
  'docs/',
  'dist/',
  'vendor/',
  '.github/workflows/',
  'a b\n/',
  'ü/',
] as const;
const names = ['a.ts', 'b.md', 'yarn.lock', 'c.min.js', 'token.go', 'd"e.py', 'f.snap'] as const;

function rollHunk(dice: Dice, start: number) {
  const count = dice.logarithmic(1, 150);
  const kinds = dice.chance(0.2) ? (['-', ' '] as const) : (['+', '+', '-', ' '] as const);
  const few = dice.pick(texts);
  return toHunk(
    start,
    Array.from({ length: count }, () => dice.pick(kinds) + (dice.chance(0.9) ? few : dice.pick(texts))),
    dice.pick(['', 'function a(', `${testMark} ends`, 'x\ny\u202e']),
  );
}

function rollFile(dice: Dice, index: number): FileDiff {
  const path = `${dice.pick(paths)}${index}/${dice.pick(names)}`;
  if (dice.chance(0.1)) {
    const type = dice.pick(['binary', 'submodule', 'no-lines'] as const);
    return { ...toTextFile(path, []), content: { type } };
  }
  if (dice.chance(0.05)) return { ...toTextFile(path, []), content: { type: 'not-available', why: 'large' } };
  let start = 1;
  const hunks = Array.from({ length: dice.logarithmic(1, 20) }, () => {
    const hunk = rollHunk(dice, start);
    start += hunk.lines.length + dice.whole(1, 30);
    return hunk;
  });
  return toTextFile(path, hunks);
}

/** The head's file, with long lines where the diff has none. */
function toHead(file: FileDiff | undefined): readonly string[] {
  const hunks = file?.content.type === 'text' ? file.content.hunks : [];
  const lines: string[] = [];
  for (const line of hunks.flatMap((hunk) => hunk.lines)) {
    if (line.type === 'deleted') continue;
    while (lines.length < line.newLine) lines.push(`  ${testMark} ${'around'.repeat(30)}`);
    lines[line.newLine - 1] = line.text;
  }
  return lines;
}

function rollRequest(seed: number): ReviewRequest {
  const dice = rollDice(seed);
  const files = Array.from({ length: dice.logarithmic(1, 30) }, (_, index) => rollFile(dice, index));
  const everything = planReview(requestReview(toDiff(files), { mostPasses: 1 }));
  const digests = everything.files.flatMap(({ hunks }) => hunks.map(({ digest }) => digest));
  return requestReview(toDiff(files, dice.chance(0.1) ? 'cut' : 'whole'), {
    tokensPerPass: dice.logarithmic(1_500, 60_000),
    mostPasses: dice.whole(1, 5),
    bytesPerToken: dice.pick([1, 1, 3]),
    readBefore: new Set(digests.filter(() => dice.chance(0.2))),
    ignored: (path) => (path.includes('b.md') ? 'ignored' : 'kept'),
    contextOf: (path) => toHead(files.find((file) => file.path === path)),
  });
}

/** Numbered lines that a text shows, by file heading. */
function shownLines({ passes }: ReviewPlan, gutters: RegExp): readonly string[] {
  return passes.flatMap(({ text }) => {
    let file = '';
    return text.split('\n').flatMap((line) => {
      if (line.startsWith('File ')) file = line;
      const gutter = gutters.exec(line)?.[1];
      return gutter === undefined ? [] : [`${file} ${gutter}`];
    });
  });
}

function check(request: ReviewRequest, plan: ReviewPlan): void {
  const budget = request.tokensPerPass * (request.bytesPerToken ?? 1);
  ok(plan.passes.length <= request.mostPasses);
  for (const { text, tokens, hunks } of plan.passes) {
    ok(Buffer.byteLength(text) <= budget, `${Buffer.byteLength(text)} bytes of ${budget}`);
    ok(tokens <= request.tokensPerPass);
    ok(hunks.length > 0);
    const lines = text.split('\n');
    const marked = lines.flatMap((line, index) => (line.includes(testMark) ? [index] : []));
    deepEqual(marked, [0, lines.length - 1]);
    for (const line of lines.slice(1, -1)) {
      ok(
        /^(?:\d+[-+ ~](?:\[[^\]]*\])?\||File |@@ -|\[… \d+ lines? of this hunk |Changed, |and \d+ more$)/.test(
          line,
        ),
        JSON.stringify(line.slice(0, 100)),
      );
      ok(!/[\p{Cs}\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u.test(line));
    }
  }
  for (const pass of plan.passes) {
    const right = shownLines({ ...plan, passes: [pass] }, /^(\d+)[+ ~](?:\[[^\]]*\])?\|/);
    equal(new Set(right).size, right.length, 'a line is shown twice in a pass');
  }
  const shown = shownLines(plan, /^(\d+[-+ ])(?:\[[^\]]*\])?\|/);
  equal(new Set(shown).size, shown.length, 'a line is shown twice');
  checkCoverage(request, plan);
}

function checkCoverage({ diff, readBefore }: ReviewRequest, plan: ReviewPlan): void {
  const all = new Set(plan.passes.keys());
  const coverage = toCoverage(plan, all);
  const byPath = new Map(coverage.files.map((file) => [file.path, file]));
  equal(byPath.size, diff.files.length + (diff.cut === 'cut' ? 1 : 0));
  for (const file of diff.files) {
    const covered = byPath.get(file.path);
    equal(covered?.hunks.length, file.content.type === 'text' ? file.content.hunks.length : 0);
  }
  const hunks = coverage.files.flatMap((file) => file.hunks);
  const { totals } = coverage;
  equal(totals.hunksRead + totals.hunksPartly + totals.hunksSkipped, hunks.length);
  equal(totals.filesRead + totals.filesPartly + totals.filesSkipped, totals.files);
  for (const { state, reason, shown, lines, digest } of hunks) {
    if (reason === 'read-before') ok(readBefore.has(digest) && state === 'read');
    if (state === 'partly') ok(shown !== undefined && shown <= lines);
    else equal(shown, undefined);
    equal(reason === undefined, state === 'read' && !readBefore.has(digest));
  }
  const gaps: readonly CoverageReason[] = ['no-room', 'not-available', 'not-listed', 'not-reached'];
  const missing = coverage.files.some(
    ({ state, reason }) => state !== 'read' && reason !== undefined && gaps.includes(reason),
  );
  equal(totals.percent === 100, !missing);
  const none = toCoverage(plan, new Set());
  equal(none.totals.hunksPartly, 0);
  equal(none.totals.hunksRead, hunks.filter(({ reason }) => reason === 'read-before').length);
}

test(`${runs} random changes are planned without a loss`, () => {
  for (let seed = 1; seed <= runs; seed += 1) {
    const request = rollRequest(seed);
    const plan = planReview(request);
    try {
      check(request, plan);
      const turned = planReview({
        ...request,
        diff: { ...request.diff, files: request.diff.files.toReversed() },
      });
      deepEqual(turned, plan);
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
});
