/** A tree of 50,000 files such as repositories hold, and 10,000 ignored ones; the same at every run. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TreeFacts = { readonly files: number; readonly bytes: number; readonly directories: number };

/** What is searched for; planted in one of 200 files. */
export const plantedWord = 'retryBudget';

const words =
  'const return await async function import export from type readonly string number boolean value result error code message file path name list entry index offset limit context signal request response header body status option default parse read write open close start stop count total line text match pattern search'.split(
    ' ',
  );
const extensions = ['.ts', '.ts', '.js', '.js', '.json', '.md', '.css', '.txt', '.py', '.go'];

/** Beside the ignored ones. */
const fileCount = 50_000;
const ignoredCount = 10_000;

export function writeTree(root: string): TreeFacts {
  const random = startRandom(5);
  const lines = Array.from({ length: 4000 }, () => toLine(random));
  const parts = [
    { directories: toDirectories(random, ['src', 'docs', 'test', 'packages']), count: fileCount - 1 },
    { directories: toDirectories(random, ['node_modules', 'dist']), count: ignoredCount },
  ];
  let [files, bytes] = [0, 0];
  for (const { directories, count } of parts) {
    for (const directory of directories) mkdirSync(join(root, directory), { recursive: true });
    for (let index = 0; index < count; index += 1) {
      const directory = directories[Math.floor(random() * directories.length)] ?? '.';
      const content = random() < 0.01 ? toBinary(random) : toText({ random, lines });
      writeFileSync(join(root, directory, `file-${index}${extensions[index % extensions.length]}`), content);
      files += 1;
      bytes += content.length;
    }
  }
  writeFileSync(join(root, '.gitignore'), 'node_modules/\ndist/\n*.log\n/coverage\n!keep.log\n');
  return {
    files: files + 1,
    bytes,
    directories: parts.reduce((sum, part) => sum + part.directories.length, 0),
  };
}

/** Up to nine levels deep; about a dozen files come into each. */
function toDirectories(random: () => number, tops: readonly string[]): readonly string[] {
  const directories = [...tops];
  const wanted = (tops.includes('src') ? fileCount : ignoredCount) / 12;
  while (directories.length < wanted) {
    const parent = directories[Math.floor(random() * directories.length)] ?? '.';
    if (parent.split('/').length < 9) directories.push(`${parent}/part-${directories.length}`);
  }
  return directories;
}

/** Sizes are log-normal, median 2 KB: many small files, few large ones. */
function toText({ random, lines }: { readonly random: () => number; readonly lines: readonly string[] }) {
  const size = Math.min(400_000, 2000 * Math.exp(toNormal(random) * 1.2));
  const chosen: string[] = [];
  for (let length = 0; length < size; ) {
    const line = lines[Math.floor(random() * lines.length)] ?? '';
    chosen.push(line);
    length += line.length + 1;
  }
  if (random() < 1 / 200) {
    chosen[Math.floor(random() * chosen.length)] =
      `  const ${plantedWord}${Math.floor(random() * 90) + 10} = open();`;
  }
  return Buffer.from(`${chosen.join('\n')}\n`);
}

function toLine(random: () => number): string {
  const indent = '  '.repeat(Math.floor(random() * 4));
  const count = Math.floor(random() * 10);
  return indent + Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
}

function toBinary(random: () => number): Buffer {
  return Buffer.from(Array.from({ length: 4096 }, () => Math.floor(random() * 256)));
}

function toNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** mulberry32: a generator that is the same on every machine. */
function startRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
