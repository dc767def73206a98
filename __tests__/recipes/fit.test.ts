import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { toCoverage } from '../../src/recipes/coverage.ts';
import { planReview } from '../../src/recipes/fit.ts';
import { diffTrees, type Tree, toDiff } from '../support/git-diffs.ts';
import { requestReview, testMark, toHunk, toTextFile } from '../support/review-requests.ts';

const packageFiles = (name: string, most: number): Tree => {
  const root = join(import.meta.dirname, '../../node_modules', name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .toSorted()
    .slice(0, most);
  return Object.fromEntries(paths.map((path) => [`lib/${path}`, readFileSync(join(root, path), 'utf8')]));
};

/** Every tenth line of real code in other words. */
const edit = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index % 10 === 3 ? `${line} // edited` : line))
    .join('\n');

const yaml = packageFiles('yaml', 40);
const edited: Tree = Object.fromEntries(Object.entries(yaml).map(([path, text]) => [path, edit(text)]));
const login = 'export function login(user, key) {\n  if (!user) return;\n  check(user, key);\n}\n';

const all = (count: number): ReadonlySet<number> => new Set(Array.from({ length: count }, (_, at) => at));

test('one changed line of an auth file goes before thousands of lines elsewhere', () => {
  const long = Array.from({ length: 5_000 }, (_, at) => `const value${at} = ${at};`).join('\n');
  const diff = diffTrees(
    { ...yaml, 'src/auth/login.js': login },
    { ...edited, 'src/auth/login.js': login.replace('!user', '!user || !key'), 'src/values.js': `${long}\n` },
  );
  const plan = planReview(requestReview(diff, { tokensPerPass: 20_000, mostPasses: 3 }));
  equal(plan.passes.length, 3);
  equal(plan.passes[0]?.hunks[0]?.path, 'src/auth/login.js');
  ok(plan.passes[0]?.text.includes('\n2+|  if (!user || !key) return;\n'));
  ok(plan.passes[2]?.text.includes('Changed, and not shown because there was no room:\n'));
  const coverage = toCoverage(plan, all(3));
  const lines = login
    .trimEnd()
    .split('\n')
    .map((line) => ` ${line}`);
  lines.splice(1, 1, '-  if (!user) return;', '+  if (!user || !key) return;');
  const digest = createHash('sha256')
    .update(`src/auth/login.js\0${lines.join('\n')}`)
    .digest('hex');
  deepEqual(
    coverage.files.find(({ path }) => path === 'src/auth/login.js'),
    {
      path: 'src/auth/login.js',
      state: 'read',
      hunks: [{ header: '@@ -1,4 +1,4 @@', digest: digest.slice(0, 16), lines: 2, state: 'read' }],
    },
  );
  const values = coverage.files.find(({ path }) => path === 'src/values.js')?.hunks[0];
  equal(values?.state, 'partly');
  equal(values?.reason, 'no-room');
  equal(values?.lines, 5_000);
});

test('every shown line of a real change has the number and the text that git gives it', () => {
  const diff = diffTrees(yaml, edited);
  const plan = planReview(requestReview(diff, { tokensPerPass: 400_000, mostPasses: 4 }));
  let compared = 0;
  for (const { text } of plan.passes) {
    let path = '';
    for (const line of text.split('\n')) {
      path = /^File (\S+) /.exec(line)?.[1] ?? path;
      const shown = /^(\d+)([-+ ])\|(.*)$/.exec(line);
      if (shown === null) continue;
      const tree = shown[2] === '-' ? yaml : edited;
      equal(shown[3], tree[path]?.split('\n')[Number(shown[1]) - 1]);
      compared += 1;
    }
  }
  const lines = diff.files.flatMap(({ content }) => (content.type === 'text' ? content.hunks : []));
  equal(compared, lines.flatMap((hunk) => hunk.lines).length);
  const { totals } = toCoverage(plan, all(plan.passes.length));
  equal(totals.percent, 100);
  equal(totals.hunksRead, totals.hunks);
});

test('where there is room, a hunk is shown from its function on, with lines that are the same on both sides', () => {
  const before = `${'// top\n'.repeat(5)}function big() {\n${'  step();\n'.repeat(20)}}\nother();\n`;
  const lines = before.split('\n');
  const after = lines.with(18, '  changed();').join('\n');
  const diff = diffTrees({ 'a.js': before }, { 'a.js': after });
  const ask = (head: string) =>
    planReview(requestReview(diff, { contextOf: () => head.split('\n') })).passes[0]?.text.split('\n') ?? [];
  const around = ask(after).filter((line) => /^\d+~/.test(line));
  equal(around[0], '6~|function big() {');
  equal(around.at(-1), '27~|}');
  equal(around.length, 10 + 5);
  deepEqual(
    ask('another file').filter((line) => /^\d+~/.test(line)),
    [],
  );
  const tight = planReview(requestReview(diff, { contextOf: () => after.split('\n'), tokensPerPass: 2_000 }))
    .passes[0];
  ok(tight !== undefined && Buffer.byteLength(tight.text) <= 2_000);
});

test('two hunks of a file share no line of their surroundings', () => {
  const before = `${Array.from({ length: 40 }, (_, at) => `  line${at}();`).join('\n')}\n`;
  const after = before.replace('line10', 'ten').replace('line25', 'twenty');
  const diff = diffTrees({ 'a.js': before }, { 'a.js': after });
  const { passes } = planReview(requestReview(diff, { contextOf: () => after.split('\n') }));
  const numbers = (passes[0]?.text ?? '').split('\n').flatMap((line) => /^(\d+)[+ ~]/.exec(line)?.[1] ?? []);
  equal(new Set(numbers).size, numbers.length);
  ok(numbers.length > 25);
});

test('what is ignored, generated, without lines or read before is not shown, and is told with its reason', () => {
  const hunk = toHunk(1, ['+one']);
  const files = [
    toTextFile('ignored.ts', [hunk]),
    toTextFile('made.ts', [hunk]),
    toTextFile('yarn.lock', [hunk]),
    toTextFile('runs/yarn.lock', [hunk], { newMode: '100755' }),
    { ...toTextFile('logo.png', []), content: { type: 'binary' } } as const,
    { ...toTextFile('huge.ts', []), content: { type: 'not-available', why: 'too large' } } as const,
    toTextFile('moved.ts', [], { status: 'renamed', oldPath: 'old\nname.ts', newMode: '100755' }),
    toTextFile('src/new.ts', [hunk, toHunk(9, ['-gone'])]),
    toTextFile('seen.ts', [hunk]),
  ];
  const request = requestReview(toDiff(files, 'cut'), {
    ignored: (path) => (path === 'ignored.ts' ? 'ignored' : 'kept'),
    generated: (path) => (path === 'made.ts' ? 'generated' : 'written'),
  });
  const seen = planReview(request).files.find(({ path }) => path === 'seen.ts')?.hunks[0]?.digest ?? '';
  const plan = planReview({ ...request, readBefore: new Set([seen]) });
  equal(
    plan.passes.map(({ text }) => text).join('\n---\n'),
    [
      `${testMark} begins: the change, written by "stranger", who is not trusted here`,
      'File src/new.ts (modified)',
      '@@ -1,0 +1,1 @@',
      '1+|one',
      '@@ -9,1 +9,0 @@',
      '9-|gone',
      'File runs/yarn.lock (modified, mode 100644 to 100755)',
      '@@ -1,0 +1,1 @@',
      '1+|one',
      'Changed, and without lines here:',
      'File huge.ts (modified): no lines were to be had',
      'File ignored.ts (modified): ignored',
      'File logo.png (modified): binary',
      'File made.ts (modified): generated',
      'File moved.ts (renamed from "old\\nname.ts", mode 100644 to 100755): name or mode alone',
      'File yarn.lock (modified): generated',
      `${testMark} ends`,
    ].join('\n'),
  );
  const coverage = toCoverage(plan, all(1));
  deepEqual(
    coverage.files.map(({ path, state, reason }) => [path, state, reason]),
    [
      ['huge.ts', 'skipped', 'not-available'],
      ['ignored.ts', 'skipped', 'ignored'],
      ['logo.png', 'skipped', 'binary'],
      ['made.ts', 'skipped', 'generated'],
      ['moved.ts', 'skipped', 'no-lines'],
      ['runs/yarn.lock', 'read', undefined],
      ['seen.ts', 'read', 'read-before'],
      ['src/new.ts', 'read', undefined],
      ['yarn.lock', 'skipped', 'generated'],
      ['', 'skipped', 'not-listed'],
    ],
  );
  deepEqual(coverage.totals, {
    files: 10,
    filesRead: 3,
    filesPartly: 0,
    filesSkipped: 7,
    hunks: 7,
    hunksRead: 4,
    hunksPartly: 0,
    hunksSkipped: 3,
    lines: 7,
    linesRead: 4,
    percent: 99,
  });
});

test('a hunk that is longer than a pass goes in parts that say how much is not there', () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => `+const value${at} = ${at};`);
  const diff = toDiff([toTextFile('src/values.ts', [toHunk(1, lines)])]);
  const two = planReview(requestReview(diff, { tokensPerPass: 20_000, mostPasses: 2 }));
  const gaps = (text: string | undefined) => text?.match(/^\[….*\]$/gm);
  deepEqual(
    two.passes.map(({ text }) => gaps(text)?.map((gap) => gap.replace(/\d+/, 'N'))),
    [['[… N lines of this hunk in another part …]'], ['[… N lines of this hunk in another part …]']],
  );
  const read = toCoverage(two, all(2)).files[0]?.hunks[0];
  deepEqual([read?.state, read?.shown], ['read', undefined]);
  const half = toCoverage(two, all(1)).files[0]?.hunks[0];
  deepEqual(
    [half?.state, half?.reason, half?.shown],
    ['partly', 'not-reached', two.passes[0]?.hunks[0]?.shown],
  );
  const one = planReview(requestReview(diff, { tokensPerPass: 20_000, mostPasses: 1 }));
  const shown = one.passes[0]?.hunks[0]?.shown ?? 0;
  ok(shown > 600);
  deepEqual(gaps(one.passes[0]?.text), [`[… ${1_000 - shown} lines of this hunk left out …]`]);
});

test('a hunk with a line that is cut is read in part', () => {
  const hunk = toHunk(1, ['+one', `+${'x'.repeat(2_001)}`, '-two']);
  const plan = planReview(requestReview(toDiff([toTextFile('a.ts', [hunk])])));
  const { files, totals } = toCoverage(plan, all(1));
  const [covered] = files[0]?.hunks ?? [];
  deepEqual([covered?.state, covered?.reason, covered?.shown], ['partly', 'no-room', 2]);
  deepEqual([totals.linesRead, totals.percent], [2, 66]);
});

test('a pass that is too small holds nothing, and all of it is left out for want of room', () => {
  const diff = toDiff([toTextFile('a.ts', [toHunk(1, ['+one'])])]);
  const plan = planReview(requestReview(diff, { tokensPerPass: 1_999 }));
  deepEqual(plan.passes, []);
  const { files, totals } = toCoverage(plan, new Set());
  deepEqual([files[0]?.state, files[0]?.reason, totals.percent], ['skipped', 'no-room', 0]);
});
