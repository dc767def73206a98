/** Reads a changed file for a proposal, through the jail: the very bytes, or that it is gone, or why not. */

import type { LeftOutReason } from '../../law/proposals/left-out.ts';
import type { Jail } from '../jail/jail.ts';
import { readRange } from '../jail/open-file.ts';

export type ProposedFile =
  | { readonly type: 'file'; readonly mode: '100644' | '100755'; readonly bytes: Buffer }
  /** Larger than there is room for: not read. */
  | { readonly type: 'too-large'; readonly sizeBytes: number }
  | { readonly type: 'absent' }
  | { readonly type: 'left-out'; readonly why: LeftOutReason };

export type FileOrder = {
  readonly jail: Jail;
  /** Below the working directory. */
  readonly path: string;
  /** What git says of it; `000000` where it does not know the file. */
  readonly gitMode: string;
  readonly maxBytes: number;
};

const leftOut = (why: LeftOutReason): ProposedFile => ({ type: 'left-out', why });

/** Where a link stands on the way, or did when the file was opened, the opened file is elsewhere, and is left out. */
export async function readProposedFile(order: FileOrder): Promise<ProposedFile> {
  const { jail, path, gitMode, maxBytes } = order;
  const looked = await jail.look(path, 'keep');
  if (looked.verdict === 'failed')
    return looked.code === 'NOT_FOUND' ? { type: 'absent' } : leftOut('not-readable');
  if (looked.path !== path) return leftOut('no-regular-file');
  // A directory in place of a file: what is in it is told by name.
  if (looked.stats.isDirectory()) return { type: 'absent' };
  if (!looked.stats.isFile()) return leftOut('no-regular-file');
  const read = await jail.withFile(path, async (file): Promise<ProposedFile> => {
    if (file.path !== path) return leftOut('no-regular-file');
    if (file.sizeBytes > maxBytes) return { type: 'too-large', sizeBytes: file.sizeBytes };
    const bytes = readRange(file, 0, file.sizeBytes);
    return { type: 'file', mode: toMode(gitMode, looked.stats.mode), bytes };
  });
  if ('verdict' in read) return leftOut('not-readable');
  return read;
}

/** As git has it: the owner's bit alone counts, and no bit where the system has none. */
function toMode(gitMode: string, mode: number): '100644' | '100755' {
  if (gitMode !== '000000') return gitMode === '100755' ? '100755' : '100644';
  return process.platform !== 'win32' && (mode & 0o100) !== 0 ? '100755' : '100644';
}
