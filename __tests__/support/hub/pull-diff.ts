/** What a pull request changes: three dots, from the merge base to the head, read by git. */

import { type DiffHunk, parseHunks } from './diff-lines.ts';
import type { World } from './hub-world.ts';

export type DiffFile = {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  /** Blob of the head; of the base where the head has none. */
  readonly blob: string;
  readonly additions: number;
  readonly deletions: number;
  /** From the first `@@` on; empty for a binary one and a bare rename. */
  readonly patch: string;
  readonly hunks: readonly DiffHunk[];
};

/** Reads once for each pair. */
function readOnce<Read>(
  known: Map<string, Promise<Read>>,
  key: string,
  read: () => Promise<Read>,
): Promise<Read> {
  const reading = known.get(key) ?? read();
  known.set(key, reading);
  return reading;
}

/** Undefined: the two have no commit in common. */
export const mergeBaseOf = (world: World, base: string, head: string): Promise<string | undefined> =>
  readOnce(world.mergeBases, `${base}...${head}`, async () => {
    const done = await world.git.ask(['merge-base', base, head]);
    return done.status === 0 ? done.stdout.toString().trim() : undefined;
  });

/** Commits that the head has and the base has not, oldest first. */
export const commitsBetween = (world: World, base: string, head: string): Promise<readonly string[]> =>
  readOnce(world.histories, `${base}..${head}`, async () => {
    const listed = await world.git.read(['rev-list', '--reverse', `${base}..${head}`]);
    return listed.split('\n').filter((one) => one !== '');
  });

export const readDiffFiles = (world: World, base: string, head: string): Promise<readonly DiffFile[]> =>
  readOnce(world.diffs, `${base}...${head}`, () => readFresh(world, base, head));

export const readDiffText = async (world: World, base: string, head: string): Promise<string> => {
  const start = (await mergeBaseOf(world, base, head)) ?? base;
  return world.git.read(['diff', ...form, '-p', start, head]);
};

const form = ['--no-color', '--no-ext-diff', '--no-textconv', '-M', '--full-index', '--abbrev=40'];

async function readFresh(world: World, base: string, head: string): Promise<readonly DiffFile[]> {
  const start = (await mergeBaseOf(world, base, head)) ?? base;
  const [raw, counts, text] = await Promise.all([
    world.git.read(['diff', ...form, '--raw', '-z', start, head]),
    world.git.read(['diff', ...form, '--numstat', '-z', start, head]),
    world.git.read(['diff', ...form, '-p', start, head]),
  ]);
  const lines = parseCounts(counts);
  const sections = text.split(/^(?=diff --git )/m).filter((part) => part !== '');
  return parseRaw(raw).map((entry, index) => {
    // A file that becomes a link, or the other way round, is told twice: as deleted, and as new.
    const taken = sections.splice(0, entry.letter === 'T' ? 2 : 1).at(-1) ?? '';
    const from = /^@@ /m.exec(taken)?.index;
    const patch = from === undefined ? '' : taken.slice(from).replace(/\n$/, '');
    const { letter: _, ...told } = entry;
    return { ...told, ...(lines[index] ?? { additions: 0, deletions: 0 }), patch, hunks: parseHunks(patch) };
  });
}

type RawEntry = Pick<DiffFile, 'path' | 'previousPath' | 'status' | 'blob'> & { readonly letter: string };

const statuses = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
} as const;

function parseRaw(text: string): readonly RawEntry[] {
  const words = text.split('\0');
  const entries: RawEntry[] = [];
  for (let index = 0; index + 1 < words.length; ) {
    const [, , old = '', young = '', code = ''] = (words[index] ?? '').split(' ');
    const letter = code.slice(0, 1);
    const isPair = letter === 'R' || letter === 'C';
    const previousPath = isPair ? (words[index + 1] ?? '') : undefined;
    const path = words[index + (isPair ? 2 : 1)] ?? '';
    const status = Object.entries(statuses).find(([key]) => key === letter)?.[1] ?? 'changed';
    entries.push({ path, previousPath, status, letter, blob: letter === 'D' ? old : young });
    index += isPair ? 3 : 2;
  }
  return entries;
}

function parseCounts(text: string): readonly { readonly additions: number; readonly deletions: number }[] {
  const words = text.split('\0');
  const told: { additions: number; deletions: number }[] = [];
  for (let index = 0; index < words.length; ) {
    const match = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(words[index] ?? '');
    if (match === null) break;
    told.push({ additions: Number(match[1]) || 0, deletions: Number(match[2]) || 0 });
    index += match[3] === '' ? 3 : 1;
  }
  return told;
}
