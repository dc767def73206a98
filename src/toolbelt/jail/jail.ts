/** The one way of tools to the files of the workspace (security.md I5): inside the root, proven by descriptor. */

import { closeSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { failed, type ToolFailure } from '../failure.ts';
import { type Grounds, isKept, toRelative } from './grounds.ts';
import { type Guard, type GuardSources, readGuard } from './guarded.ts';
import { type Held, type Hold, toHold } from './hold.ts';
import type { RelativePath } from './kept-names.ts';
import { denied, isMissing, isSystemError, type LastLink, locate, notFound, toKind } from './locate.ts';
import { type OpenDirectory, openDirectory } from './open-directory.ts';
import { type OpenFile, toOpenFile } from './open-file.ts';
import { parsePathText } from './path-text.ts';
import { type JailOptions, startCompleting, toPlaces } from './places.ts';
import type { Spot } from './spot.ts';
import { useSpot } from './take-spot.ts';

export type Looked =
  | { readonly verdict: 'looked'; readonly path: RelativePath; readonly stats: Stats }
  | ToolFailure;

/** Paths are as a model writes them. What a callback is given is closed when its promise settles. */
export type Jail = {
  /** The real path of the working directory. */
  readonly root: string;
  withFile<T>(path: string, use: (file: OpenFile) => Promise<T>): Promise<T | ToolFailure>;
  withDirectory<T>(path: string, use: (directory: OpenDirectory) => Promise<T>): Promise<T | ToolFailure>;
  /** For writing: a name in a directory that exists. Undone is the caller's; what is held is released. */
  withSpot<T>(path: string, lastLink: LastLink, use: (spot: Spot) => Promise<T>): Promise<T | ToolFailure>;
  /** What there is, without opening it. */
  look(path: string, lastLink: LastLink): Promise<Looked>;
  /** For names that git tells: whether a file of that name may be shown, wherever it lies. Nothing is opened. */
  openNameJudge(): Promise<NameJudge>;
  /** For names that may be shown: whether a write tool could have written a file there. Action files are read at the first asking. */
  openWriteJudge(): Promise<WriteJudge>;
};

/** The path is below the root, with `/`. */
export type NameJudge = (path: RelativePath) => 'open' | 'kept';
export type WriteJudge = (path: RelativePath) => 'open' | 'guarded';

/** @throws GoagentError `INPUTS_INVALID` when the root is no directory or lies in a hidden one, or a glob is bad */
export function openJail(options: JailOptions): Jail {
  const places = toPlaces(options);
  const hold = toHold(options.proof ?? (process.platform === 'linux' ? 'descriptor' : 'real-path'));
  const completing = startCompleting(places, options.allowFiles);
  const take = async (path: string, lastLink: LastLink) =>
    takeHold({ grounds: await completing(), hold, path, lastLink });
  const { writing } = options;
  const guarding = startGuarding(completing, writing ?? { guarded: [] });
  return {
    root: places.root,
    withSpot: async (path, lastLink, use) => {
      if (writing === undefined) return failed('NOT_WRITABLE', 'nothing may be written in this run');
      const options = { grounds: await completing(), guard: await guarding(), hold, chance: writing.chance };
      return useSpot({ ...options, path, lastLink }, use);
    },
    look: async (path, lastLink) => {
      const taken = await take(path, lastLink);
      if (taken.verdict === 'failed') return taken;
      taken.held.release();
      const { absolute, stats } = taken.held;
      return { verdict: 'looked', path: toRelative(places.root, absolute), stats };
    },
    openNameJudge: async () => {
      const grounds = await completing();
      const at = (path: RelativePath) => join(places.root, ...path.split('/'));
      return (path) => (isKept(grounds, at(path), 'file') ? 'kept' : 'open');
    },
    openWriteJudge: async () => {
      const guard = await guarding();
      return (path) => (guard.judge(path, 'file') === undefined ? 'open' : 'guarded');
    },
    withFile: async (path, use) =>
      useHeld(await take(path, 'follow'), async (held) => {
        if (held.stats.isDirectory()) return failed('NOT_A_FILE', 'the path is a directory');
        return useForReading(held, async (descriptor) => {
          const file = toOpenFile(descriptor, toRelative(places.root, held.absolute));
          return file === undefined ? denied() : use(file);
        });
      }),
    withDirectory: async (path, use) =>
      useHeld(await take(path, 'follow'), async (held) => {
        if (!held.stats.isDirectory()) return failed('NOT_A_DIRECTORY', 'the path is a file');
        return use(openDirectory(await completing(), held));
      }),
  };
}

/** The action files are read at the first write, so that a run which writes nothing walks nowhere. */
function startGuarding(completing: () => Promise<Grounds>, sources: GuardSources): () => Promise<Guard> {
  let guard: Promise<Guard> | undefined;
  return () => {
    guard ??= completing().then((grounds) => readGuard(grounds, sources));
    return guard;
  };
}

type Taken = { readonly verdict: 'held'; readonly held: Held } | ToolFailure;

type Taking = {
  readonly grounds: Grounds;
  readonly hold: Hold;
  readonly path: string;
  readonly lastLink: LastLink;
};

/** Finds, takes hold, and judges again by what is held. */
function takeHold({ grounds, hold, path, lastLink }: Taking): Taken {
  const parsed = parsePathText(path);
  if (parsed.verdict === 'refused') return failed('DENIED_PATH', parsed.reason);
  const located = locate({ grounds, names: parsed.names, lastLink });
  if (located.verdict === 'failed') return located;
  try {
    const held = hold(located.absolute);
    if (!isKept(grounds, held.absolute, toKind(held.stats))) return { verdict: 'held', held };
    held.release();
    return denied();
  } catch (error) {
    return isMissing(error) ? notFound() : denied();
  }
}

async function useHeld<T>(taken: Taken, use: (held: Held) => Promise<T>): Promise<T | ToolFailure> {
  if (taken.verdict === 'failed') return taken;
  try {
    return await use(taken.held);
  } finally {
    taken.held.release();
  }
}

async function useForReading<T>(
  held: Held,
  use: (descriptor: number) => Promise<T | ToolFailure>,
): Promise<T | ToolFailure> {
  let descriptor: number | undefined;
  try {
    descriptor = held.openForReading();
  } catch {
    return failed('NOT_READABLE', 'the system does not let this file be read');
  }
  if (descriptor === undefined) return denied();
  try {
    return await use(descriptor);
  } catch (error) {
    // A disk or a network file system that gives up in the middle.
    if (isSystemError(error)) return failed('NOT_READABLE', 'the system could not read this file');
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
