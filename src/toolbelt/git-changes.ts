/** What differs between two sides: the list of files as git tells it, less what is kept from tools. */

import type { Sides } from '../contract/git-history.ts';
import { failed, type ToolFailure } from './failure.ts';
import { ask, type Reading, toFailure, toFields } from './git-reading.ts';
import type { Globs } from './globs.ts';
import type { Tally } from './tally.ts';

export type Change = {
  readonly path: string;
  /** Of a renamed file. */
  readonly oldPath: string | undefined;
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed' | 'type-changed' | 'unmerged' | 'untracked';
  readonly oldMode: string;
  readonly newMode: string;
  readonly lines:
    | { readonly type: 'text'; readonly additions: number; readonly deletions: number }
    | { readonly type: 'binary' }
    | { readonly type: 'not-counted' };
};

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

const statuses: Readonly<Record<string, Change['status']>> = {
  A: 'added',
  D: 'deleted',
  M: 'modified',
  R: 'renamed',
  T: 'type-changed',
  U: 'unmerged',
};

/** Records of `--raw -z` begin with a colon, those of `--numstat -z` with a number or a dash. */
export function parseChanges(fields: readonly string[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (let at = 0; at < fields.length; ) {
    const field = fields[at] ?? '';
    const isRaw = field.startsWith(':');
    const record = isRaw ? parseRaw(fields, at) : parseCount(fields, at);
    at += record.length;
    if (record.change === undefined) continue;
    const before = found.get(record.change.path);
    // A file with a conflict is told twice, and so is one that is counted.
    const isUnmerged = before?.status === 'unmerged';
    if (isRaw) found.set(record.change.path, isUnmerged ? before : record.change);
    else if (before !== undefined) found.set(before.path, { ...before, lines: record.change.lines });
  }
  return [...found.values()];
}

type Parsed = { readonly length: number; readonly change: Change | undefined };

/** `:100644 100755 <id> <id> M` and a name, or two with R. */
function parseRaw(fields: readonly string[], at: number): Parsed {
  const [oldMode = '', newMode = '', , , kind = ''] = (fields[at] ?? '').slice(1).split(' ');
  const isPair = kind.startsWith('R') || kind.startsWith('C');
  const [first, second] = [fields[at + 1] ?? '', fields[at + 2] ?? ''];
  const change: Change = {
    path: isPair ? second : first,
    oldPath: isPair ? first : undefined,
    status: statuses[kind.charAt(0)] ?? 'modified',
    oldMode,
    newMode,
    lines: { type: 'not-counted' },
  };
  return { length: isPair ? 3 : 2, change };
}

/** `1<tab>2<tab>name`, or no name there and two behind it; dashes for a binary file. */
function parseCount(fields: readonly string[], at: number): Parsed {
  const [additions = '', deletions = '', ...name] = (fields[at] ?? '').split('\t');
  const isPair = name.join('\t') === '';
  const path = isPair ? (fields[at + 2] ?? '') : name.join('\t');
  const lines: Change['lines'] =
    additions === '-'
      ? { type: 'binary' }
      : { type: 'text', additions: Number(additions), deletions: Number(deletions) };
  const change: Change = { path, oldPath: undefined, status: 'modified', oldMode: '', newMode: '', lines };
  return { length: isPair ? 3 : 1, change };
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
