/** Joins each file with its patch, and lets through only what git and we have read alike. */

import type { Repository } from '../../contract/git-history.ts';
import type { FileChange } from '../../contract/proposals.ts';
import { toAddedPatch, toBlobId } from './added-patch.ts';
import type { Candidate, Leave } from './work-tree-candidates.ts';
import { type PatchSection, readPatchSections, withoutLines } from './work-tree-patches.ts';
import type { WorkTreeSnapshot } from './work-tree-snapshot.ts';

export type PatchedFile = { readonly change: FileChange; readonly patch: string };

export type PatchingOptions = {
  readonly candidates: readonly Candidate[];
  readonly snapshot: WorkTreeSnapshot;
  readonly redact: (text: string) => string;
  readonly leave: Leave;
};

/** Of all together, in UTF-16 units: old contents that were removed may be of any size. */
const longestPatch = 4 * 1024 * 1024;

export async function toPatchedFiles(
  repository: Repository,
  { candidates, snapshot, redact, leave }: PatchingOptions,
): Promise<readonly PatchedFile[]> {
  const { commit } = snapshot;
  const { prefix } = repository;
  const format = commit.length === 64 ? 'sha256' : 'sha1';
  const tracked = candidates.filter(({ entry }) => entry.type === 'tracked').map(({ path }) => path);
  const sections = await readPatchSections(repository, { commit, paths: tracked, prefix });
  const patched: PatchedFile[] = [];
  let room = longestPatch;
  for (const candidate of candidates) {
    const at = { path: prefix + candidate.path, format } as const;
    const section = sections.get(candidate.path);
    const file =
      candidate.entry.type === 'tracked' ? toTracked(candidate, at, section) : toUntracked(candidate, at);
    if (file === undefined) leave(candidate.path, 'not-as-git-has-it');
    else {
      const told = redact(file.patch);
      const patch = told.length > room ? withoutLines(told) : told;
      room -= patch.length;
      patched.push({ change: file.change, patch });
    }
  }
  return patched;
}

type At = { readonly path: string; readonly format: 'sha1' | 'sha256' };

function toTracked(
  { now }: Candidate,
  { path, format }: At,
  section: PatchSection | undefined,
): PatchedFile | undefined {
  if (section === undefined) return undefined;
  const patch = section.text;
  if (now === undefined)
    return /^0+$/.test(section.id) ? { change: { path, change: 'deleted' }, patch } : undefined;
  if (section.mode !== now.mode) return undefined;
  const bytes = [now.bytes, withoutReturns(now.bytes)].find((some) => toBlobId(some, format) === section.id);
  return bytes === undefined ? undefined : { change: toWritten(path, now.mode, bytes), patch };
}

/** Git tells no patch of what it does not track. */
function toUntracked({ entry, now }: Candidate, { path, format }: At): PatchedFile | undefined {
  // One that the commit has and the index has not is no new file.
  if (now === undefined || entry.oldMode !== '000000') return undefined;
  const { mode, bytes } = now;
  return { change: toWritten(path, mode, bytes), patch: toAddedPatch({ path, mode, bytes, format }) };
}

function toWritten(path: string, mode: '100644' | '100755', bytes: Buffer): FileChange {
  return { path, change: 'written', mode, content: bytes.toString('base64') };
}

/** So git stores a file whose line ends its attributes name; whether they do, the id says. */
function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
