/** Recognises an installed wrapper: by all of its bytes, for its marker says only what somebody wrote. */

import { closeSync, fstatSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { sha256Hex } from '../../canonical/canonical.ts';
import { openCarefully } from '../jail/hold.ts';
import { toolbelt } from '../toolbelt.ts';
import { toWrapper } from './wrapper.ts';

export type InstalledWrapper = {
  /** The tool that it starts, by the name that it is called by. */
  readonly builtin: string;
  /** Of its bytes: what starts later has to have them too. */
  readonly sha256: string;
};

/** `program` is our own face for tools. Undefined for any file that is not just what `install-tools` writes there. */
export function readInstalledWrapper(path: string, program: string): InstalledWrapper | undefined {
  const builtin = basename(path);
  if (!toolbelt.has(builtin)) return undefined;
  const wanted = Buffer.from(toWrapper(builtin, program));
  const bytes = readBytes(path, wanted.length + 1);
  return bytes?.equals(wanted) ? { builtin, sha256: sha256Hex(bytes) } : undefined;
}

/** At most so many; undefined for what is no file, or a link to one. */
function readBytes(path: string, most: number): Buffer | undefined {
  try {
    const descriptor = openCarefully(path);
    try {
      if (!fstatSync(descriptor).isFile()) return undefined;
      const bytes = Buffer.alloc(most);
      return bytes.subarray(0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
