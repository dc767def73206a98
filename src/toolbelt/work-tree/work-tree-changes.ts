/** What the run changed in the work tree, as the content of a pull request: what may be proposed, and what is left out and why. */

import type { GitHistory, Repository } from '../../contract/git-history.ts';
import type { FileChange } from '../../contract/proposals.ts';
import type { LeftOut } from '../../law/proposals/left-out.ts';
import { findExcess, type PatchLimits } from '../../law/proposals/patch-limits.ts';
import type { Jail } from '../jail/jail.ts';
import { withoutFiltered } from './filtered-files.ts';
import { openProposableNames } from './proposable-names.ts';
import { toPatchedFiles } from './proposed-patch.ts';
import { listDifference, type NotAvailable, notAvailable } from './work-tree.ts';
import { chooseByName, type Leave, readCandidates } from './work-tree-candidates.ts';
import type { WorkTreeSnapshot } from './work-tree-snapshot.ts';

export type ChangesOptions = {
  readonly history: GitHistory;
  /** The one that the tools of this run write through. */
  readonly jail: Jail;
  readonly snapshot: WorkTreeSnapshot;
  readonly limits: PatchLimits;
  /** Of a path below the root of the repository: `protected-paths`. */
  readonly isProtected: (path: string) => boolean;
  /** Gives the same text where there is nothing to hide. */
  readonly redact: (text: string) => string;
  readonly signal: AbortSignal;
};

export type WorkTreeChanges =
  | {
      readonly verdict: 'changed';
      /** By path below the root of the repository. */
      readonly files: readonly FileChange[];
      /** A unified diff of git, redacted: for people. */
      readonly patch: string;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly verdict: 'unchanged'; readonly leftOut: readonly LeftOut[] }
  /** Over a limit: `PATCH_NOT_ALLOWED`, with the numbers. */
  | { readonly verdict: 'not-allowed'; readonly why: string; readonly leftOut: readonly LeftOut[] }
  | NotAvailable;

/** More than the limit and these are not even looked at. */
const mostLeftByReading = 1_000;

/** To be called when no tool runs any more. It changes nothing. */
export async function collectChanges(options: ChangesOptions): Promise<WorkTreeChanges> {
  const collected = await options.history.read(options.signal, (repository) => collect(repository, options));
  return collected.verdict === 'no-repository' ? notAvailable(collected.why) : collected;
}

async function collect(repository: Repository, options: ChangesOptions): Promise<WorkTreeChanges> {
  const { snapshot, limits, redact } = options;
  const listed = await listDifference(repository, snapshot.commit);
  if (listed.verdict === 'not-available') return listed;
  const { prefix } = repository;
  const reasons = new Map<string, LeftOut['why']>();
  const leave: Leave = (path, why) => {
    reasons.set(redact(prefix + path), why);
  };
  const judge = await openProposableNames({ ...options, prefix });
  const chosen = await chooseByName(listed.entries, { judge, leave });
  const many = findExcess({ files: chosen.length - mostLeftByReading, bytes: 0 }, limits);
  if (many !== undefined) return { verdict: 'not-allowed', why: many, leftOut: toLeftOut(reasons) };
  const named = await withoutFiltered(repository, chosen, leave);
  if (named === undefined) return notAvailable('git did not tell which files have filters');
  const read = await readCandidates(named, { ...options, prefix, leave });
  const excess = findExcess(read.size, limits);
  if (excess !== undefined) return { verdict: 'not-allowed', why: excess, leftOut: toLeftOut(reasons) };
  const files = await toPatchedFiles(repository, { ...options, candidates: read.candidates, leave });
  if (files.length === 0) return { verdict: 'unchanged', leftOut: toLeftOut(reasons) };
  return {
    verdict: 'changed',
    files: files.map(({ change }) => change),
    patch: files.map(({ patch }) => patch).join(''),
    leftOut: toLeftOut(reasons),
  };
}

const toLeftOut = (reasons: ReadonlyMap<string, LeftOut['why']>): readonly LeftOut[] =>
  [...reasons].map(([path, why]) => ({ path, why })).sort((one, other) => (one.path < other.path ? -1 : 1));
