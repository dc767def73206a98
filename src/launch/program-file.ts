/**
 * Looks at a tool's program right before it starts: is it there, and is it the file that the manifest pinned?
 *
 * The digest is taken over an opened descriptor, and path and descriptor are then compared. What starts is
 * the path all the same (through `/proc/<pid>/fd` the program would see another argv[0] than the manifest's, and
 * scripts would not find themselves), so a window of a few milliseconds is left in which the file could be
 * exchanged by somebody who may write where it lies. `isUnchanged`, asked afterwards, finds that out.
 */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { ToolAction } from '../contract/catalog.ts';
import { findMissingProgram } from './obstacle.ts';

export type ProgramVerdict =
  /** `isUnchanged`: whether the path still leads to the same, unwritten file; always true without a pin. */
  | { readonly verdict: 'fit'; readonly isUnchanged: () => Promise<boolean> }
  | { readonly verdict: 'unavailable'; readonly why: string }
  | { readonly verdict: 'not-trusted'; readonly why: string };

type Command = Extract<ToolAction, { type: 'command' }>;

export async function judgeProgram(command: Command): Promise<ProgramVerdict> {
  const [path] = command.argv;
  const missing = await findMissingProgram(path);
  if (missing !== null) return { verdict: 'unavailable', why: missing };
  if (command.sha256 === undefined) return { verdict: 'fit', isUnchanged: async () => true };
  const file = await openFile(path);
  if (file === null) return notTrusted('its program cannot be read, so its sha256 cannot be checked');
  try {
    return await judgeContent({ path, file, sha256: command.sha256 });
  } catch {
    return notTrusted('its program cannot be read, so its sha256 cannot be checked');
  } finally {
    await file.close();
  }
}

/** What a program is now, as a pin for later: no file, or one that cannot be read, has a pin that nothing fits. */
export async function readProgramDigest(path: string): Promise<string> {
  const file = await openFile(path);
  try {
    return file === null ? '' : await readDigest(file);
  } catch {
    return '';
  } finally {
    await file?.close();
  }
}

type PinnedFile = { readonly path: string; readonly file: FileHandle; readonly sha256: string };

async function judgeContent({ path, file, sha256 }: PinnedFile): Promise<ProgramVerdict> {
  const before = toIdentity(await file.stat({ bigint: true }));
  const found = await readDigest(file);
  if (found !== sha256.toLowerCase())
    return notTrusted(
      'its program does not have the sha256 of the manifest, or is not what it was when the run began',
    );
  const isUnchanged = async (): Promise<boolean> => before === (await readIdentity(path));
  if (await isUnchanged()) return { verdict: 'fit', isUnchanged };
  return notTrusted('its program was exchanged while it was checked');
}

function notTrusted(why: string): ProgramVerdict {
  return { verdict: 'not-trusted', why };
}

/** Not blocking: a FIFO put in the program's place must not hold us. */
async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
}

async function readDigest(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

type Stat = {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
};

async function readIdentity(path: string): Promise<string> {
  try {
    return toIdentity(await stat(path, { bigint: true }));
  } catch {
    return 'gone';
  }
}

/** The change time is set by the kernel: whoever writes, renames or exchanges the file cannot put it back. */
function toIdentity(found: Stat): string {
  return [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':');
}
