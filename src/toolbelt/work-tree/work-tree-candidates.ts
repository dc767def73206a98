/** The changed files that a proposal may hold: chosen by name, then read within the limits. */

import { holdsSecret } from '../../law/proposals/holds-secret.ts';
import type { LeftOutReason } from '../../law/proposals/left-out.ts';
import type { PatchLimits, PatchSize } from '../../law/proposals/patch-limits.ts';
import type { Jail } from '../jail/jail.ts';
import type { ProposableNames } from './proposable-names.ts';
import { readProposedFile } from './proposed-file.ts';
import type { DifferingEntry } from './work-tree.ts';

/** Paths are below the working directory. */
export type Named = { readonly path: string; readonly entry: DifferingEntry };

export type Candidate = Named & {
  /** Absent where the file is gone. */
  readonly now: { readonly mode: '100644' | '100755'; readonly bytes: Buffer } | undefined;
};

export type Leave = (path: string, why: LeftOutReason) => void;

/** In the order of their names, which does not depend on git, system or language. */
export async function chooseByName(
  entries: ReadonlyMap<string, DifferingEntry>,
  { judge, leave }: { readonly judge: ProposableNames; readonly leave: Leave },
): Promise<readonly Named[]> {
  const chosen: Named[] = [];
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, entry] of sorted) {
    const verdict = await judge(path, entry);
    if (verdict === 'proposable') chosen.push({ path, entry });
    else if (verdict !== 'not-of-this-run') leave(path, verdict);
  }
  return chosen;
}

export type ReadingOptions = {
  readonly jail: Jail;
  readonly limits: PatchLimits;
  readonly redact: (text: string) => string;
  /** The working directory below the root of the repository. */
  readonly prefix: string;
  readonly leave: Leave;
};

export type CandidatesRead = { readonly candidates: readonly Candidate[]; readonly size: PatchSize };

/** Once a limit is passed, files are still counted and measured, but not read. */
export async function readCandidates(
  named: readonly Named[],
  { jail, limits, redact, prefix, leave }: ReadingOptions,
): Promise<CandidatesRead> {
  const candidates: Candidate[] = [];
  let [bytes, files] = [0, 0];
  for (const { path, entry } of named) {
    const maxBytes = files >= limits.maxFiles ? -1 : limits.maxBytes - bytes;
    const read = await readProposedFile({ jail, path, gitMode: entry.newMode, maxBytes });
    if (read.type === 'left-out') leave(path, read.why);
    else if (redact(prefix + path) !== prefix + path) leave(path, 'holds-a-secret');
    else if (read.type === 'file' && holdsSecret(read.bytes, redact)) leave(path, 'holds-a-secret');
    else {
      // Made and gone again while git looked.
      if (read.type === 'absent' && entry.oldMode === '000000') continue;
      files += 1;
      bytes += read.type === 'file' ? read.bytes.length : read.type === 'too-large' ? read.sizeBytes : 0;
      if (read.type !== 'too-large')
        candidates.push({ path, entry, now: read.type === 'file' ? read : undefined });
    }
  }
  return { candidates, size: { bytes, files } };
}
