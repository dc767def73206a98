/** Writes the files of a commit into an empty directory: plain ones, for reading, and nothing else. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toBatches } from './batches.ts';
import type { ObjectReader } from './object-reader.ts';
import { isSafeName } from './safe-name.ts';
import { type TreeFile, walkTree } from './tree-walk.ts';

export type HeadBounds = { readonly files: number; readonly bytes: number };

/** How many were not written, by what they are. */
export type LeftOut = {
  readonly links: number;
  readonly submodules: number;
  /** `.git` in any spelling, what leads elsewhere, what this system cannot name, or has under another spelling. */
  readonly names: number;
  /** Of more than 32 MiB each: no tool reads that. */
  readonly large: number;
};

export type HeadOrder = {
  readonly objects: ObjectReader;
  readonly commit: string;
  readonly root: string;
  readonly bounds: HeadBounds;
  readonly signal: AbortSignal;
};

export type Written =
  | { readonly verdict: 'written'; readonly files: number; readonly leftOut: LeftOut }
  | { readonly verdict: 'too-large' }
  /** The repository does not have all of it. Nothing was written. */
  | { readonly verdict: 'absent'; readonly why: string }
  | { readonly verdict: 'failed'; readonly why: string };

const largestFile = 32 * 1024 * 1024;

/** All sizes are known, and within bounds, before the first file is written. */
export async function writeHead(order: HeadOrder): Promise<Written> {
  const { objects, commit, root, bounds } = order;
  const top = await objects.readRoot(commit);
  if (top.verdict === 'failed') return absent(top.why);
  const walked = await walkTree({ objects, tree: top.tree, mostFiles: bounds.files });
  if (walked.verdict !== 'walked') return walked.verdict === 'failed' ? absent(walked.why) : walked;
  const plain = walked.files.filter(isPlain);
  const sizes = await objects.readSizes(plain.map(({ id }) => id));
  if (sizes.verdict === 'failed') return absent(sizes.why);
  const sized = plain.map((file) => ({ ...file, size: sizes.sizes.get(file.id) ?? 0 }));
  if (sized.reduce((sum, { size }) => sum + size, 0) > bounds.bytes) return { verdict: 'too-large' };
  const small = sized.filter(({ size }) => size <= largestFile);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const done = await writeAll(small, order);
  if (done.verdict !== 'done') return done;
  const links = count(walked.files, 'link');
  const submodules = count(walked.files, 'submodule');
  return {
    verdict: 'written',
    files: done.files,
    leftOut: {
      links,
      submodules,
      names: walked.files.length - links - submodules - plain.length + small.length - done.files,
      large: sized.length - small.length,
    },
  };
}

const isPlain = ({ kind, names }: TreeFile): boolean =>
  (kind === 'file' || kind === 'executable') && names.every((name) => isSafeName(name, process.platform));

const count = (files: readonly TreeFile[], kind: TreeFile['kind']): number =>
  files.filter((file) => file.kind === kind).length;

type Sized = TreeFile & { readonly size: number };

async function writeAll(
  files: readonly Sized[],
  { objects, root, signal }: HeadOrder,
): Promise<Exclude<Written, { verdict: 'written' }> | { readonly verdict: 'done'; readonly files: number }> {
  let written = 0;
  for (const batch of toBatches(files)) {
    if (signal.aborted) return { verdict: 'failed', why: 'the run ended' };
    const contents = await objects.readFiles(batch.map(({ id }) => id));
    if (contents.verdict === 'failed') return contents;
    for (const { names, id } of batch) {
      const failure = writeOne(join(root, ...names), contents.files.get(id) ?? new Uint8Array(0));
      if (failure === undefined) written += 1;
      else if (!isAboutName(failure))
        return { verdict: 'failed', why: `a file could not be written (${failure})` };
    }
  }
  return { verdict: 'done', files: written };
}

/** Never over something that is there: where the file system knows no case, one of two names would hide the other. */
function writeOne(path: string, bytes: Uint8Array): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o444 });
    // The umask has had its say.
    chmodSync(path, 0o444);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

/** What this file system cannot name, or has already under another spelling. */
const isAboutName = (code: string): boolean =>
  ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOENT'].includes(code);

const absent = (why: string): Written & { readonly verdict: 'absent' } => ({ verdict: 'absent', why });
