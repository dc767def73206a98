/** Copies the index of a checkout, less the marks by which git would not look at files, or look elsewhere. */

import { lstatSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSmallFile } from './small-file.ts';

const largestIndex = 512 * 1024 * 1024;

/** Copied, since git refreshes an index in place, and since a stranger's may hide files. */
export function copyIndex(own: string, directory: string, format: 'sha1' | 'sha256'): void {
  const shared = listNames(own).filter((name) => /^sharedindex\.[0-9a-f]{40,64}$/.test(name));
  for (const name of ['index', ...shared]) {
    const bytes = readSmallFile(join(own, name), largestIndex);
    if (bytes === undefined) continue;
    clearIndex(bytes, format);
    writeFileSync(join(directory, name), bytes);
    // By its time git knows which files may have changed in the second in which they were looked at.
    // A fraction that is rounded up could be the next second.
    const seconds = Math.floor(lstatSync(join(own, name)).mtimeMs / 1000);
    utimesSync(join(directory, name), seconds, seconds);
  }
}

const flagged = 0x8000;
const extended = 0x4000;
const longestLength = 0xfff;
const submodule = 0o160000;
/**
 * Of trees, of what is untracked, of a monitor, of where entries begin: what git would believe instead of looking. It can
 * do without each.
 */
const caches: ReadonlySet<string> = new Set(['TREE', 'UNTR', 'FSMN', 'EOIE', 'IEOT']);

/**
 * Changes the bytes in place, as far as they are an index; git judges the rest. Its `assume-unchanged` is taken from
 * files, whose changes it hides, and given to submodules, into whose repository, wherever that lies, git would look.
 */
function clearIndex(index: Buffer, format: 'sha1' | 'sha256'): void {
  const idBytes = format === 'sha1' ? 20 : 32;
  const version = index.length < 12 ? 0 : index.readUInt32BE(4);
  if (index.toString('latin1', 0, 4) !== 'DIRC' || version < 2 || version > 4) return;
  let at = 12;
  let before = 0;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    const flagsAt = at + 40 + idBytes;
    if (flagsAt + 4 > index.length) return;
    const flags = index.readUInt16BE(flagsAt);
    const isSubmodule = index.readUInt32BE(at + 24) === submodule;
    index.writeUInt16BE(isSubmodule ? flags | flagged : flags & ~flagged, flagsAt);
    const nameAt = flagsAt + ((flags & extended) === 0 ? 2 : 4);
    const packed = version === 4 ? readRest({ index, at: nameAt, before }) : { at: nameAt, kept: 0 };
    // The length counts, as it does to git: a zero in a name would hide the entries behind it from us alone.
    const length = flags & longestLength;
    const end = length < longestLength ? packed.at + length - packed.kept : index.indexOf(0, packed.at);
    if (end < packed.at) return;
    before = packed.kept + end - packed.at;
    // Before version 4 one to eight zeros fill an entry up.
    at = version === 4 ? end + 1 : at + (Math.floor((end - at) / 8) + 1) * 8;
  }
  clearCaches(index, { at, end: index.length - idBytes });
}

type Packed = { readonly index: Buffer; readonly at: number; readonly before: number };

/** In front of a name stands how many bytes of the one before are not kept, in git's own varint. */
function readRest({ index, at, before }: Packed): { readonly at: number; readonly kept: number } {
  let next = at;
  let byte = index[next] ?? 0;
  let left = byte & 0x7f;
  while (byte >= 0x80 && next < index.length) {
    next += 1;
    byte = index[next] ?? 0;
    left = (left + 1) * 128 + (byte & 0x7f);
  }
  return { at: next + 1, kept: before - left };
}

/** Git passes over what it does not know, if its name begins with a capital letter. */
function clearCaches(index: Buffer, { at, end }: { readonly at: number; readonly end: number }): void {
  for (let next = at; next + 8 <= end; next += 8 + index.readUInt32BE(next + 4))
    if (caches.has(index.toString('latin1', next, next + 4))) index.write('XXXX', next, 'latin1');
}

function listNames(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
