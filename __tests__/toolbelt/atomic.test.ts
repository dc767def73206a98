import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directory, type KillCase, killOften, type State } from './killing.ts';

const isLinux = process.platform === 'linux';
const kills = process.env.GOAGENT_DEEP === undefined ? 20 : 200;
/** More than one write. */
const size = 600 * 1024;
const [a, b] = ['a'.repeat(size), 'b'.repeat(size)];

/** Two calls, of which one takes back what the other does. */
const inTurn = (states: readonly [State, State]) => (calls: number) => states[calls % 2 === 0 ? 0 : 1];
const one = (name: string, content: string): State => new Map([[name, content]]);
const eitherContent = {
  state: inTurn([one('file', a), one('file', b)]),
  whole: 'all',
  aim: 'latch',
  times: 1e6,
} as const;

const count = 120;
const numbers = Array.from({ length: count }, (_, index) => index);
const from = (calls: number) => numbers.slice(calls);

const trees = numbers.slice(0, 5);
/** Thirty files in five directories. */
const toTree = (index: number): readonly (readonly [string, string | typeof directory])[] => [
  [`t${index}`, directory],
  ...numbers.slice(0, 5).map((each) => [`t${index}/d${each}`, directory] as const),
  ...numbers.slice(0, 30).map((each) => [`t${index}/d${each % 5}/f${each}`, `${each}`] as const),
];

const line = (letter: string) => letter.repeat(20_000);
const patched = numbers.slice(0, 30).map((each) => `f${each}`);
const toPatched = (letter: string, more: string): State =>
  new Map([...patched, more].map((name) => [name, `${line(letter)}\n`]));
const toPatch = (old: string, fresh: string): string =>
  `${patched.map((name) => `--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-${line(old)}\n+${line(fresh)}\n`).join('')}` +
  `--- /dev/null\n+++ b/only-${fresh}\n@@ -0,0 +1 @@\n+${line(fresh)}\n` +
  `--- a/only-${old}\n+++ /dev/null\n@@ -1 +0,0 @@\n-${line(old)}\n`;

const cases: { readonly [tool: string]: KillCase } = {
  fs_write_file: {
    ...eitherContent,
    calls: [b, a].map((content) => ['fs_write_file', { path: 'file', content }]),
  },
  fs_edit_range: {
    ...eitherContent,
    calls: [b, a].map((replacement) => [
      'fs_edit_range',
      { path: 'file', startByte: 0, endByte: size, replacement },
    ]),
  },
  fs_replace: {
    ...eitherContent,
    calls: [
      ['a', 'b'],
      ['b', 'a'],
    ].map(([old = '', fresh = '']) => [
      'fs_replace',
      { path: 'file', oldText: old.repeat(1024), newText: fresh.repeat(1024), replaceAll: true },
    ]),
  },
  fs_append_file: {
    calls: [['fs_append_file', { path: 'file', content: 'c'.repeat(1_000) }]],
    state: (calls) => one('file', a + 'c'.repeat(1_000 * calls)),
    whole: 'all',
    aim: 'latch',
    times: 1e6,
  },
  fs_move: {
    calls: [
      ['fs_move', { from: 'file', to: 'other' }],
      ['fs_move', { from: 'other', to: 'file' }],
    ],
    state: inTurn([one('file', a), one('other', a)]),
    whole: 'all',
    aim: 'latch',
    times: 1e6,
  },
  fs_mkdirp: {
    times: count,
    calls: numbers.map((each) => ['fs_mkdirp', { path: `d${each}/a/b/c/d` }]),
    state: (calls) =>
      new Map(
        numbers
          .slice(0, calls)
          .flatMap((each) => ['', '/a', '/a/b', '/a/b/c', '/a/b/c/d'].map((end) => `d${each}${end}`))
          .map((path) => [path, directory]),
      ),
    whole: 'each',
  },
  'fs_rm of files': {
    times: count,
    calls: numbers.map((each) => ['fs_rm', { path: `f${each}` }]),
    state: (calls) => new Map(from(calls).map((each) => [`f${each}`, `content ${each}`])),
    whole: 'all',
  },
  'fs_rm of trees': {
    times: trees.length,
    calls: trees.map((each) => ['fs_rm', { path: `t${each}`, recursive: true }]),
    state: (calls) => new Map(trees.slice(calls).flatMap(toTree)),
    whole: 'each',
  },
  fs_apply_patch: {
    calls: [toPatch('a', 'b'), toPatch('b', 'a')].map((unifiedDiff) => ['fs_apply_patch', { unifiedDiff }]),
    state: inTurn([toPatched('a', 'only-a'), toPatched('b', 'only-b')]),
    whole: 'each',
    aim: { swapped: 'f0' },
    times: 1e6,
  },
};

for (const [tool, kill] of Object.entries(cases)) {
  const what = kill.whole === 'all' ? 'old or new' : 'of each name old or new';
  test(`${tool}: killed inside, ${kills} times, what is left is ${what}`, {
    skip: !isLinux,
  }, async (context) => {
    const counts = await killOften(context, kill, kills);
    context.diagnostic(`${tool}: ${JSON.stringify({ kills, ...counts })}`);
    assert.ok(counts.inside >= kills / 2, JSON.stringify(counts));
  });
}
