/**
 * A name in a directory that is held: nothing that happens to the path afterwards leads a write elsewhere. Files
 * are only ever replaced as a whole, so that whoever looks, and whoever is killed, finds old or new content.
 */

import { closeSync, lstatSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { failed, type ToolFailure } from '../failure.ts';
import type { Grip } from './grip.ts';
import type { Held } from './hold.ts';
import type { RelativePath } from './kept-names.ts';
import { denied, isMissing, isSystemError, notFound, toKind } from './locate.ts';
import { readRange, toOpenFile } from './open-file.ts';
import { type Found, type Over, type Replaced, type Staged, stage } from './staged.ts';
import { isDirectory, tooLarge, toWriteFailure } from './write-failure.ts';

/** All that can fail answers with a value; then nothing is left behind and the old content is still there. */
export type Spot = {
  /** Where the name really is, below the root. */
  readonly path: RelativePath;
  /** What it was when the spot was taken. */
  readonly found: Found;
  /** The whole file; `FILE_TOO_LARGE` when it has more than `most` bytes. */
  readBytes(most: number): Read | ToolFailure;
  /**
   * Writes the new content beside the name. The mode is that of the file that is there; `mode` (default 0644) is
   * for a new one, less the umask. Ends with `commit` or `discard`.
   */
  stage(bytes: Uint8Array, mode?: number): Promise<Staged | ToolFailure>;
  /** `stage` and `commit`. */
  replaceFile(bytes: Uint8Array, plan: Replacement): Promise<Replaced | ToolFailure>;
  /** A file or link; of a link never what it leads to. */
  remove(): Done | ToolFailure;
  /** Less the umask. `EXISTS` when something is there. */
  makeDirectory(mode: number): Done | ToolFailure;
  /** An empty one. */
  removeDirectory(): Done | ToolFailure;
  /** What is needed to remove or move what lies here; for the files beside this one. */
  readonly grip: Grip;
};

export type Read = { readonly verdict: 'read'; readonly bytes: Buffer };
export type Done = { readonly verdict: 'done' };

export type Replacement = { readonly over: Over; readonly mode?: number };

export type Taken = { readonly verdict: 'taken'; readonly spot: Spot; release(): void } | ToolFailure;

/** Takes hold of what is there, so that no other file can get its number while the spot is held. */
export function takeSpot(grip: Grip): Taken {
  const { path, reach } = grip;
  const look = lookFor(grip);
  if (look.verdict === 'failed') return look;
  const { found } = look;
  const stageHere: Spot['stage'] = (bytes, mode = 0o644) =>
    found.kind === 'directory' ? Promise.resolve(isDirectory()) : stage({ grip, found, bytes, mode });
  const spot: Spot = {
    path,
    found,
    grip,
    readBytes: (most) => readBytes({ found, held: look.held, most }),
    stage: stageHere,
    replaceFile: async (bytes, { over, mode }) => {
      const staged = await stageHere(bytes, mode);
      return staged.verdict === 'failed' ? staged : staged.commit(over);
    },
    remove: () => attempt(() => unlinkSync(reach)),
    makeDirectory: (mode) => makeDirectory(reach, mode),
    removeDirectory: () => attempt(() => rmdirSync(reach)),
  };
  return { verdict: 'taken', spot, release: () => look.held?.release() };
}

type Look = { readonly verdict: 'looked'; readonly found: Found; readonly held?: Held } | ToolFailure;

function lookFor({ reach, hold }: Grip): Look {
  try {
    const stats = lstatSync(reach, { throwIfNoEntry: false });
    if (stats === undefined) return { verdict: 'looked', found: { kind: 'nothing' } };
    const kind = toKind(stats);
    if (kind === 'special') return denied();
    if (kind === 'link') return { verdict: 'looked', found: { kind, stats } };
    const held = hold(reach);
    if (toKind(held.stats) === kind) return { verdict: 'looked', found: { kind, stats: held.stats }, held };
    held.release();
    return denied();
  } catch (error) {
    return isMissing(error) ? { verdict: 'looked', found: { kind: 'nothing' } } : toWriteFailure(error);
  }
}

type Reading = { readonly found: Found; readonly held: Held | undefined; readonly most: number };

function readBytes({ found, held, most }: Reading): Read | ToolFailure {
  if (found.kind === 'directory') return isDirectory();
  if (found.kind !== 'file' || held === undefined) return failed('NOT_A_FILE', 'the path is no file');
  let descriptor: number | undefined;
  try {
    descriptor = held.openForReading();
    const file = descriptor === undefined ? undefined : toOpenFile(descriptor, '.');
    if (file === undefined) return denied();
    if (file.sizeBytes > most) return tooLarge(most);
    return { verdict: 'read', bytes: readRange(file, 0, file.sizeBytes) };
  } catch (error) {
    if (isSystemError(error)) return failed('NOT_READABLE', 'the system does not let this file be read');
    throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function makeDirectory(reach: string, mode: number): Done | ToolFailure {
  try {
    mkdirSync(reach, mode);
    return { verdict: 'done' };
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return failed('EXISTS', 'the path exists');
    return toWriteFailure(error);
  }
}

function attempt(act: () => void): Done | ToolFailure {
  try {
    act();
    return { verdict: 'done' };
  } catch (error) {
    return isMissing(error) ? notFound() : toWriteFailure(error);
  }
}
