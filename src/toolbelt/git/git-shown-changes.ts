/** Changed files as `git_diff` and `git_show` show them: which, and how much of each, by the arguments that both have. */

import type { Sides } from '../../contract/git-history.ts';
import type { JsonObject } from '../../contract/json.ts';
import type { Change } from '../../law/diff/changes.ts';
import { numberOf, textOf, textsOf } from '../arguments.ts';
import type { ToolFailure } from '../failure.ts';
import { compileGlobs, type Globs } from '../jail/globs.ts';
import { startTally, type Tally } from '../tally.ts';
import type { ToolAnswer } from '../tool.ts';
import { listChanges } from './git-changes.ts';
import { fillPage, type PatchSource } from './git-page.ts';
import { readPatches } from './git-patches.ts';
import { judgePath, type Reading } from './git-reading.ts';

export type ChangesShown = {
  readonly reading: Reading;
  readonly sides: Sides;
  /** What else the answer holds. */
  readonly beside: JsonObject;
};

export async function showChanges(
  args: JsonObject,
  { reading, sides, beside }: ChangesShown,
): Promise<ToolAnswer> {
  const chosen = await choose(args, reading);
  if (chosen.verdict === 'failed') return chosen;
  const skipped = startTally();
  const listed = await listChanges(reading, { ...chosen, sides, skipped });
  if (listed.verdict === 'failed') return listed;
  const { changes } = listed;
  const contextLines = numberOf(args, 'contextLines') ?? 3;
  const readPatchesOf: PatchSource = (batch, maxBytes) =>
    readPatches(reading, { sides, contextLines, changes: batch, maxBytes });
  return showPage(args, { reading, changes, skipped, beside, readPatches: readPatchesOf });
}

export type Chosen =
  | {
      readonly verdict: 'chosen';
      /** Empty: all. */
      readonly paths: readonly string[];
      readonly globs: Extract<Globs, { verdict: 'compiled' }>;
    }
  | ToolFailure;

/** By the arguments `paths` and `globs`. */
export async function choose(args: JsonObject, { judge }: Reading): Promise<Chosen> {
  const paths: string[] = [];
  for (const text of textsOf(args, 'paths')) {
    const named = judgePath(text, judge);
    if (named.verdict === 'failed') return named;
    paths.push(named.path);
  }
  const globs = await compileGlobs(textsOf(args, 'globs'), 'name-or-path');
  if (globs.verdict === 'failed') return globs;
  return { verdict: 'chosen', paths: paths.includes('.') ? [] : paths, globs };
}

export type PageShown = {
  readonly reading: Reading;
  readonly changes: readonly Change[];
  readonly skipped: Tally;
  readonly beside: JsonObject;
  readonly readPatches: PatchSource;
};

export async function showPage(
  args: JsonObject,
  { reading, changes, skipped, beside, readPatches: source }: PageShown,
): Promise<ToolAnswer> {
  const mode = textOf(args, 'mode');
  const page = await fillPage(reading.context.maxOutputBytes, {
    changes,
    mode: mode === 'stat' || mode === 'names' ? mode : 'patch',
    readPatches: source,
    offset: numberOf(args, 'offset') ?? 0,
    most: numberOf(args, 'maxResults') ?? 300,
    patchOffset: numberOf(args, 'patchOffset') ?? 0,
  });
  if (page.verdict === 'failed') return page;
  const value = { ...beside, ...page.value, total: toTotal(changes), skipped: skipped.toJson() };
  return { verdict: 'ok', value };
}

function toTotal(changes: readonly Change[]): JsonObject {
  const counted = changes.map(({ lines }) =>
    lines.type === 'text' ? lines : { additions: 0, deletions: 0 },
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    files: changes.length,
    additions: sum(counted.map(({ additions }) => additions)),
    deletions: sum(counted.map(({ deletions }) => deletions)),
  };
}
