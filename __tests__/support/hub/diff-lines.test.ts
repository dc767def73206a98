import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parseHunks, toSentence } from './diff-lines.ts';
import { type Hub, startHub } from './hub.ts';
import { makeToken, repository, writeAll } from './hub-calls.ts';

const read = (path: string): string[] =>
  readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8').split('\n');

/** Two libraries of one family: what a real change between files looks like, long and with many hunks. */
const pairs = [
  ['openai/index.js', 'openai/index.mjs'],
  ['openai/client.js', 'openai/client.mjs'],
  ['openai/streaming.js', 'openai/core/streaming.js'],
  ['ajv/lib/ajv.ts', 'ajv/lib/2020.ts'],
  ['yaml/dist/nodes/YAMLMap.js', 'yaml/dist/nodes/YAMLSeq.js'],
] as const;

let hub: Hub;
let number = 0;
const files = new Map<string, readonly [string[], string[]]>();

before(async () => {
  hub = await startHub({ repository, tokens: [{ token: makeToken(), permissions: writeAll }] });
  for (const [old, young] of pairs) files.set(young, [read(old), read(young)]);
  const side = (index: 0 | 1) =>
    Object.fromEntries([...files].map(([path, both]) => [path, both[index].join('\n')]));
  await hub.pushTo('main', side(0), 'sam');
  await hub.pushTo('topic', side(1), 'sam');
  number = await hub.openPull({ head: 'topic', author: 'sam' });
});
after(() => hub.close());

describe('the lines of a diff', () => {
  it('are the lines of the files, on both sides, by what git printed', async () => {
    let counted = 0;
    for (const [path, [old, young]] of files) {
      const text = await hub.git('diff', '--no-color', 'main', 'topic', '--', path);
      for (const hunk of parseHunks(text.replace(/\n$/, ''))) {
        for (const [line, below] of hunk.left)
          assert.equal(hunk.lines[below - 1]?.slice(1), old[line - 1], path);
        for (const [line, below] of hunk.right)
          assert.equal(hunk.lines[below - 1]?.slice(1), young[line - 1], path);
        counted += hunk.left.size + hunk.right.size;
      }
    }
    assert.ok(counted > 500, `${counted} lines`);
  });

  it('are open to comments, and no other line is: the count is what git says with three lines around', async () => {
    for (const [path, both] of files) {
      const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm;
      const ranges = [...(await hub.git('diff', '--no-color', 'main', 'topic', '--', path)).matchAll(header)];
      for (const [index, side] of [
        [0, 'LEFT'],
        [1, 'RIGHT'],
      ] as const) {
        const inside = (line: number): boolean =>
          ranges.some((one) => {
            const [start, count] = [Number(one[1 + 2 * index]), Number(one[2 + 2 * index] ?? 1)];
            return line >= start && line < start + count;
          });
        for (let line = 0; line <= both[index].length + 1; line += 1) {
          const errors = await hub.judgeComment(number, { path, line, side, body: 'x' });
          assert.equal(errors.length === 0, inside(line), `${path} ${side} ${line} ${errors}`);
        }
      }
    }
  });

  it('may lack a line end, or begin with what looks like a header', () => {
    const text = '@@ -1,2 +1,2 @@ -- a\n--- a/x\n+++ b/x\n@@ no\n\\ No newline at end of file';
    const [hunk, ...more] = parseHunks(text.replace('@@ no', ' @@ no'));
    assert.deepEqual(
      [[...(hunk?.left ?? [])], [...(hunk?.right ?? [])], more],
      [
        [
          [1, 1],
          [2, 3],
        ],
        [
          [1, 2],
          [2, 3],
        ],
        [],
      ],
    );
  });
});

it('joins errors as GitHub does', () => {
  assert.deepEqual([['a'], ['a', 'b'], ['a', 'b', 'c']].map(toSentence), ['a', 'a and b', 'a, b, and c']);
});
