/** New content that lies whole and flushed beside its name, and takes the name in one step or goes away. */

import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ToolFailure } from '../failure.ts';
import type { Grip } from './grip.ts';
import type { FileKind } from './grounds.ts';
import { whileLatched } from './latch.ts';
import { isSystemError } from './locate.ts';
import { isDirectory, toWriteFailure } from './write-failure.ts';

export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: Exclude<FileKind, 'special'>; readonly stats: Stats };

/**
 * `unchanged`: only if the name still is what was found, else `changed`: for who computes new content from old.
 * `anything`: whatever file is there by now.
 */
export type Over = 'unchanged' | 'anything';

export type Replaced =
  | { readonly verdict: 'replaced'; readonly created: boolean }
  /** Nothing was done: the file, or its directory, is not what it was when the spot was taken. */
  | { readonly verdict: 'changed' };

export type Staged = {
  readonly verdict: 'staged';
  /** Takes the name; the content that was there is gone only when the new one is there. */
  commit(over: Over): Promise<Replaced | ToolFailure>;
  /** After a commit it does nothing. */
  discard(): void;
};

export type Staging = {
  readonly grip: Grip;
  readonly found: Found;
  readonly bytes: Uint8Array;
  /** Of a new file. */
  readonly mode: number;
};

export async function stage(staging: Staging): Promise<Staged | ToolFailure> {
  const temporary = staging.grip.temporaryPath();
  const discard = () => rmSync(temporary, { force: true });
  try {
    await writeTemporary(temporary, staging);
  } catch (error) {
    discard();
    return toWriteFailure(error);
  }
  return {
    verdict: 'staged',
    discard,
    commit: async (over) => {
      try {
        return await commit({ ...staging, temporary, over });
      } catch (error) {
        return toWriteFailure(error);
      } finally {
        discard();
      }
    },
  };
}

/** Throws what the system throws; the caller takes the file away then. */
export async function writeTemporary(
  path: string,
  { found, bytes, mode }: Pick<Staging, 'found' | 'bytes' | 'mode'>,
): Promise<void> {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  const old = found.kind === 'file' ? found.stats : undefined;
  // Without setuid and its kin: new content is not what somebody gave them to.
  const kept = (old?.mode ?? mode) & 0o777;
  const first = old === undefined ? kept : kept & 0o700;
  const handle = await open(path, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), first);
  try {
    await handle.writeFile(bytes);
    if (old !== undefined) {
      await keepOwner(handle, old);
      await handle.chmod(kept);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Root, in a container, writes files of the runner's user. */
async function keepOwner(handle: FileHandle, old: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid === old.uid && own.gid === old.gid) return;
  try {
    await handle.chown(old.uid, old.gid);
  } catch (error) {
    // Only root may; the file is then its writer's, as with any editor.
    if (!isSystemError(error)) throw error;
  }
}

type Commit = Staging & { readonly temporary: string; readonly over: Over };

async function commit(order: Commit): Promise<Replaced | ToolFailure> {
  const { grip, temporary } = order;
  const replaced = await whileLatched(grip.latch, (): Replaced | ToolFailure => {
    const now = lstatSync(grip.reach, { throwIfNoEntry: false });
    if (!grip.isStill() || (order.over === 'unchanged' && !isWhatWasFound(order.found, now))) {
      return { verdict: 'changed' };
    }
    if (now?.isDirectory()) return isDirectory();
    renameSync(temporary, grip.reach);
    return { verdict: 'replaced', created: now === undefined };
  });
  if (replaced.verdict === 'replaced') flushDirectory(grip.directoryPath);
  return replaced;
}

export function isWhatWasFound(found: Found, now: Stats | undefined): boolean {
  if (found.kind === 'nothing' || now === undefined) return found.kind === 'nothing' && now === undefined;
  const { dev, ino, size, mtimeMs, ctimeMs } = found.stats;
  return (
    now.dev === dev &&
    now.ino === ino &&
    now.size === size &&
    now.mtimeMs === mtimeMs &&
    now.ctimeMs === ctimeMs
  );
}

/** So that the new name outlives a crash of the machine. The content is in place: what fails here fails nothing. */
export function flushDirectory(path: string): void {
  try {
    const descriptor = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    // Windows opens no directories, and some file systems flush none.
    if (!isSystemError(error)) throw error;
  }
}
