/** Generated edits of real files of public packages, and real git to make patches of them. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

export type TreeFile = { readonly bytes: Buffer; readonly mode: 0o644 | 0o755 };
export type Tree = ReadonlyMap<string, TreeFile>;
export type PatchCase = { readonly before: Tree; readonly after: Tree; readonly context: number };

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const pool = globSync('*/{*.{md,js,json,ts,mjs,cjs,txt,yml},LICENSE}', { cwd: modules })
  .sort()
  .filter((name) => statSync(join(modules, name)).size < 30_000)
  .map((name) => readFileSync(join(modules, name)));

/** Its bytes in UTF-8. */
const umlaut = Buffer.from('ü').toString('latin1');

const names = [
  'a.ts',
  'src/b.js',
  'src/with space.md',
  'ümlaut/grün.txt',
  'q"uote.txt',
  'tab\there.txt',
  'd/e/f.json',
  'b b/b.txt',
];

const fileArbitrary = fc.record({
  source: fc.nat(pool.length - 1),
  endings: fc.constantFrom('lf', 'lf', 'lf', 'crlf'),
  last: fc.constantFrom('kept', 'kept', 'cut-before', 'cut-after', 'cut-both'),
  change: fc.constantFrom(
    'modify',
    'modify',
    'modify',
    'create',
    'delete',
    'rename',
    'rename',
    'mode',
    'none',
  ),
  mode: fc.constantFrom(0o644, 0o755),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      kind: fc.constantFrom('replace', 'insert', 'remove', 'swap'),
      count: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

const caseArbitrary = fc.record({
  files: fc.array(fileArbitrary, { minLength: 1, maxLength: 4 }),
  context: fc.constantFrom(1, 2, 3, 3, 3, 5, 10),
  shift: fc.nat(names.length - 1),
});

export function makeCases(count: number, seed: number): readonly PatchCase[] {
  const drawn = fc
    .sample(caseArbitrary, { numRuns: count * 2, seed })
    .map(({ files, context, shift }): PatchCase => {
      const [before, after] = [new Map<string, TreeFile>(), new Map<string, TreeFile>()];
      files.forEach((file, index) => {
        const name = names[(index + shift) % names.length] ?? 'a.ts';
        const other = file.mode === 0o644 ? 0o755 : 0o644;
        const old = toContent(file, file.last === 'cut-before' || file.last === 'cut-both');
        const edited = cut(toEdited(old, file), file.last === 'cut-after' || file.last === 'cut-both');
        if (file.change !== 'create') before.set(name, { bytes: old, mode: toMode(file.mode) });
        if (file.change === 'modify' || file.change === 'create')
          after.set(name, { bytes: edited, mode: toMode(file.mode) });
        if (file.change === 'rename')
          after.set(`moved/${name}`, { bytes: index % 2 === 0 ? edited : old, mode: toMode(file.mode) });
        if (file.change === 'mode') after.set(name, { bytes: old, mode: toMode(other) });
        if (file.change === 'none') after.set(name, { bytes: old, mode: toMode(file.mode) });
      });
      return { before, after, context };
    });
  return drawn.filter((each) => !isSame(each.before, each.after)).slice(0, count);
}

const toMode = (mode: number): 0o644 | 0o755 => (mode === 0o755 ? 0o755 : 0o644);

type Drawn = {
  readonly source: number;
  readonly endings: string;
  readonly edits: readonly { readonly at: number; readonly kind: string; readonly count: number }[];
};

function toContent({ source, endings }: Drawn, isCut: boolean): Buffer {
  const text = (pool[source] ?? Buffer.from('x\n'))
    .toString('latin1')
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '0');
  return cut(Buffer.from(endings === 'crlf' ? text.replaceAll('\n', '\r\n') : text, 'latin1'), isCut);
}

function toEdited(old: Buffer, { edits, endings }: Drawn): Buffer {
  const lines = old.toString('latin1').split(/(?<=\n)/);
  const end = endings === 'crlf' ? '\r\n' : '\n';
  for (const [index, { at, kind, count }] of edits.entries()) {
    const start = Math.floor(at * lines.length);
    const fresh = Array.from({ length: count }, (_, line) => `new line ${index}.${line} ${umlaut}${end}`);
    if (kind === 'insert') lines.splice(start, 0, ...fresh);
    if (kind === 'replace') lines.splice(start, count, ...fresh);
    if (kind === 'remove') lines.splice(start, count);
    if (kind === 'swap') lines.splice(start, 0, ...lines.splice(start + 1, 1));
  }
  return Buffer.from(lines.join(''), 'latin1');
}

function cut(bytes: Buffer, isCut: boolean): Buffer {
  let end = bytes.length;
  while (isCut && end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.subarray(0, end);
}

export function isSame(one: Tree, other: Tree): boolean {
  return (
    one.size === other.size &&
    [...one].every(([path, file]) => {
      const there = other.get(path);
      return there?.mode === file.mode && there.bytes.equals(file.bytes);
    })
  );
}

/** As little of the machine's configuration as possible. */
export function git(folder: string, words: readonly string[], input: string | Buffer = ''): Buffer {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
  return execFileSync('git', words, {
    cwd: folder,
    env,
    input,
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The ids of trees, made in one process. */
export function toTreeIds(repository: string, trees: readonly Tree[]): readonly string[] {
  const parts: Buffer[] = [];
  const say = (text: string) => parts.push(Buffer.from(text));
  trees.forEach((tree, index) => {
    say(`commit refs/heads/t${index}\nmark :${index + 1}\ncommitter a <a@b> 0 +0000\ndata 0\n\ndeleteall\n`);
    for (const [path, { bytes, mode }] of tree) {
      say(
        `M 100${mode.toString(8)} inline ${JSON.stringify(path).replaceAll('\\t', '\\t')}\ndata ${bytes.length}\n`,
      );
      parts.push(bytes);
      say('\n');
    }
  });
  git(repository, ['fast-import', '--quiet', '--force'], Buffer.concat(parts));
  const heads = trees.map((_, index) => `refs/heads/t${index}^{tree}`);
  return git(repository, ['rev-parse', ...heads])
    .toString()
    .trim()
    .split('\n');
}

/** What `git diff` says between trees, by one process for each size of context. */
export function toDiffs(repository: string, cases: readonly PatchCase[]): readonly string[] {
  const before = toTreeIds(
    repository,
    cases.map((each) => each.before),
  );
  const after = toTreeIds(
    repository,
    cases.map((each) => each.after),
  );
  const pairs = cases.map((_, index) => `${before[index]} ${after[index]}`);
  const diffs: string[] = [];
  for (const context of new Set(cases.map((each) => each.context))) {
    const words = ['diff-tree', '--stdin', '-r', '-p', '-M', `-U${context}`];
    const mine = [...cases.keys()].filter((index) => cases[index]?.context === context);
    const text = git(repository, words, mine.map((index) => `${pairs[index]}\n`).join('')).toString();
    const starts = mine.map((index) => `${pairs[index]}\n`);
    let at = 0;
    mine.forEach((index, position) => {
      const start = text.indexOf(starts[position] ?? '', at) + (starts[position]?.length ?? 0);
      const next = starts[position + 1];
      const end = next === undefined ? text.length : text.indexOf(`\n${next}`, start - 1) + 1;
      diffs[index] = text.slice(start, end);
      at = end;
    });
  }
  return diffs;
}

export function writeTree(folder: string, tree: Tree): void {
  for (const [path, { bytes, mode }] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    chmodSync(join(folder, path), mode);
  }
}

/** Everything that is there but empty directories. */
export function readTree(folder: string): Tree {
  const tree = new Map<string, TreeFile>();
  const walk = (below: string) => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      const stats = lstatSync(join(folder, path));
      if (stats.isDirectory()) walk(path);
      else
        tree.set(path, {
          bytes: readFileSync(join(folder, path)),
          mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755,
        });
    }
  };
  walk('');
  return tree;
}
