/** The one way of tools to the files of the workspace (security.md I5): inside the root, proven by descriptor. */

import { closeSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GoagentError } from '../contract/errors.ts';
import { isInside } from '../paths/inside.ts';
import { failed, type ToolFailure } from './failure.ts';
import { compileGlobs, findBadGlob } from './globs.ts';
import { type Grounds, isKept, toRelative } from './grounds.ts';
import { type Held, type Hold, type Proof, toHold } from './hold.ts';
import type { RelativePath } from './kept-names.ts';
import { denied, isMissing, isSystemError, type LastLink, locate, notFound, toKind } from './locate.ts';
import { type OpenDirectory, openDirectory } from './open-directory.ts';
import { type OpenFile, toOpenFile } from './open-file.ts';
import { parsePathText } from './path-text.ts';

export type JailOptions = {
  /** Absolute: `working-directory`. */
  readonly root: string;
  /** Absolute directories that are never entered: RUNNER_TEMP (with the command files), our private directory. */
  readonly hidden: readonly string[];
  /** Globs over whole paths below the root: files with the name of a credential file that may be read. */
  readonly allowFiles: readonly string[];
  /** How it is proven where an opened object is. Absent: the best that the platform has. */
  readonly proof?: Proof;
};

export type Looked =
  | { readonly verdict: 'looked'; readonly path: RelativePath; readonly stats: Stats }
  | ToolFailure;

/** Paths are as a model writes them. What a callback is given is closed when its promise settles. */
export type Jail = {
  /** The real path of the working directory. */
  readonly root: string;
  withFile<T>(path: string, use: (file: OpenFile) => Promise<T>): Promise<T | ToolFailure>;
  withDirectory<T>(path: string, use: (directory: OpenDirectory) => Promise<T>): Promise<T | ToolFailure>;
  /** What there is, without opening it. */
  look(path: string, lastLink: LastLink): Promise<Looked>;
  /** For names that git tells: whether a file of that name may be shown, wherever it lies. Nothing is opened. */
  openNameJudge(): Promise<NameJudge>;
};

/** The path is below the root, with `/`. */
export type NameJudge = (path: RelativePath) => 'open' | 'kept';

/** @throws GoagentError `INPUTS_INVALID` when the root is no directory or lies in a hidden one, or a glob is bad */
export function openJail(options: JailOptions): Jail {
  const places = toPlaces(options);
  const hold = toHold(options.proof ?? (process.platform === 'linux' ? 'descriptor' : 'real-path'));
  const completing = startCompleting(places, options.allowFiles);
  const take = async (path: string, lastLink: LastLink) =>
    takeHold({ grounds: await completing(), hold, path, lastLink });
  return {
    root: places.root,
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

type Places = Omit<Grounds, 'isAllowed'>;

function toPlaces({ root, hidden, allowFiles }: JailOptions): Places {
  const real = toRealDirectory(root);
  // A workspace in shared memory is odd but sound: its own files are no devices.
  const devices = isInside(real, '/dev/shm') ? [] : ['/dev'];
  const system = process.platform === 'win32' ? [] : ['/proc', '/sys', ...devices];
  const kept = [...hidden.map(toRealOrResolved), ...system];
  if (kept.some((directory) => isInside(real, directory))) {
    throw new GoagentError('INPUTS_INVALID', [
      'working-directory lies in a directory that is kept from tools',
    ]);
  }
  // Alone, `!a.pem` would read as leave for all others.
  const bad = allowFiles.some((glob) => glob.startsWith('!'))
    ? 'a glob begins with !'
    : findBadGlob(allowFiles)?.error;
  if (bad !== undefined) throw new GoagentError('INPUTS_INVALID', [`allow-files: ${bad}`]);
  return { root: real, alias: resolve(root), hidden: kept };
}

/** The globs are compiled at the first path, so that a run which opens none does not load their library. */
function startCompleting(places: Places, allowFiles: readonly string[]): () => Promise<Grounds> {
  let complete: Promise<Grounds> | undefined;
  const start = async (): Promise<Grounds> => {
    const globs = allowFiles.length === 0 ? undefined : await compileGlobs(allowFiles, 'whole-path');
    return { ...places, isAllowed: globs?.verdict === 'compiled' ? globs.matches : () => false };
  };
  return () => {
    complete ??= start();
    return complete;
  };
}

function toRealDirectory(root: string): string {
  const complaint = 'working-directory is not a directory that can be read';
  try {
    const real = realpathSync.native(root);
    if (statSync(real).isDirectory()) return real;
  } catch (cause) {
    throw new GoagentError('INPUTS_INVALID', [complaint], { cause });
  }
  throw new GoagentError('INPUTS_INVALID', [complaint]);
}

/** What does not exist yet is hidden under the name that it will have. */
function toRealOrResolved(directory: string): string {
  try {
    return realpathSync.native(directory);
  } catch {
    return resolve(directory);
  }
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
