/** What differs between two sides: the list of files as git tells it, less what is kept from tools. */

import type { Sides } from '../../contract/git-history.ts';
import { type Change, parseChanges } from '../../law/diff/changes.ts';
import { failed, type ToolFailure } from '../failure.ts';
import type { Globs } from '../jail/globs.ts';
import type { Tally } from '../tally.ts';
import { ask, type Reading, toFailure, toFields } from './git-reading.ts';

export type ChangesOrder = {
  readonly sides: Sides;
  readonly paths: readonly string[];
  readonly globs: Extract<Globs, { verdict: 'compiled' }>;
  readonly skipped: Tally;
};

export type Changes = { readonly verdict: 'listed'; readonly changes: readonly Change[] } | ToolFailure;

const largestList = 16 * 1024 * 1024;

/** In git's order. */
export async function listChanges(reading: Reading, order: ChangesOrder): Promise<Changes> {
  const { sides, paths, globs, skipped } = order;
  const answer = await ask(reading.repository, { type: 'changes', sides, paths }, largestList);
  if (answer.verdict === 'cut') return failed('FILE_TOO_LARGE', 'too many files differ', 'name paths');
  if (answer.verdict !== 'answered') return toFailure(answer);
  const untracked = sides.to === 'work-tree' ? await listUntracked(reading, paths) : [];
  const all = [...parseChanges(toFields(answer.bytes)), ...untracked];
  return { verdict: 'listed', changes: keepOpen(all, { reading, globs, skipped }) };
}

type Keeping = { readonly reading: Reading } & Pick<ChangesOrder, 'globs' | 'skipped'>;

/** Both names of a renamed file are judged: what has left a kept name is kept. */
export function keepOpen(all: readonly Change[], { reading, globs, skipped }: Keeping): readonly Change[] {
  return all.filter(({ path, oldPath }) => {
    if (![path, oldPath ?? path].some((name) => globs.matches(name))) return false;
    const verdict = [path, oldPath ?? path].map(reading.judge).find((said) => said !== 'open') ?? 'open';
    if (verdict !== 'open') skipped.add(verdict, 1);
    return verdict === 'open';
  });
}

async function listUntracked({ repository }: Reading, paths: readonly string[]): Promise<readonly Change[]> {
  const answer = await ask(repository, { type: 'untracked', paths }, largestList);
  if (answer.verdict !== 'answered' && answer.verdict !== 'cut') return [];
  return toFields(answer.bytes).map((path) => ({
    path,
    oldPath: undefined,
    status: 'untracked',
    oldMode: '000000',
    newMode: '000000',
    lines: { type: 'not-counted' },
  }));
}
