/** `git_diff`: what differs between two commits, or between a commit and the work tree or the index. */

import type { Repository, Sides } from '../contract/git-history.ts';
import type { JsonObject } from '../contract/json.ts';
import { globsProperty, isSet, largestNumber, numberOf, textOf, textsOf } from './arguments.ts';
import { failed, type ToolFailure } from './failure.ts';
import { type Change, listChanges } from './git-changes.ts';
import { fillPage } from './git-page.ts';
import {
  ask,
  findCommit,
  judgePath,
  notAvailable,
  type Reading,
  readHistory,
  revisionProperty,
  toFailure,
  toText,
} from './git-reading.ts';
import { fileProperties, pathsProperty, totalProperty } from './git-schema.ts';
import { compileGlobs } from './globs.ts';
import { startTally } from './tally.ts';
import type { BuiltinTool, ToolAnswer } from './tool.ts';

export const gitDiff: BuiltinTool = {
  name: 'git_diff',
  description:
    'What differs between two commits (`from`, `to`), or between `from` and the work tree when `to` is not given; untracked files are named. Binary files are told, not shown. A long answer is cut: go on at `nextOffset`, within one file at `nextPatchOffset`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      from: {
        ...revisionProperty,
        description: 'Commit to compare from: id, branch, tag, "HEAD~2". Default "HEAD".',
      },
      to: { ...revisionProperty, description: 'Commit to compare with. Default: the work tree.' },
      mergeBase: {
        type: 'boolean',
        description:
          'Compare from where `from` and the other side (HEAD for the work tree) parted, as a pull request does. Default false.',
      },
      staged: {
        type: 'boolean',
        description: 'Compare with the index instead of the work tree. Default false.',
      },
      paths: pathsProperty,
      globs: globsProperty,
      mode: {
        type: 'string',
        enum: ['patch', 'stat', 'names'],
        description: '"stat": numbers of lines without patches; "names": names alone. Default "patch".',
      },
      contextLines: {
        type: 'integer',
        minimum: 0,
        maximum: 100,
        description: 'Lines around each change. Default 3.',
      },
      maxResults: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        description: 'Files at most. Default 300.',
      },
      offset: {
        type: 'integer',
        minimum: 0,
        maximum: largestNumber,
        description: 'Leave out so many files at the start: `nextOffset` of the answer before.',
      },
      patchOffset: {
        type: 'integer',
        minimum: 0,
        maximum: largestNumber,
        description:
          'Leave out so much of the first patch: `nextPatchOffset` of the answer before, with the same `offset`.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to', 'files', 'truncated', 'total', 'skipped'],
    properties: {
      from: { type: 'string', description: 'Id of a commit, or "nothing" where HEAD names none yet.' },
      to: { type: 'string', description: 'Id of a commit, "work-tree" or "index".' },
      ...fileProperties,
      total: totalProperty,
    },
  },
  access: 'read',
  network: false,
  run: (args, context) => readHistory(context, (reading) => compare(args, reading)),
};

async function compare(args: JsonObject, reading: Reading): Promise<ToolAnswer> {
  const sides = await toSides(args, reading.repository);
  if (sides.verdict === 'failed') return sides;
  return showChanges(args, { reading, sides: sides.sides, beside: sides.sides });
}

export type ChangesShown = {
  readonly reading: Reading;
  readonly sides: Sides;
  /** What else the answer holds. */
  readonly beside: JsonObject;
};

/** The list and the patches, by the arguments that `git_diff` and `git_show` share. */
export async function showChanges(
  args: JsonObject,
  { reading, sides, beside }: ChangesShown,
): Promise<ToolAnswer> {
  const paths: string[] = [];
  for (const text of textsOf(args, 'paths')) {
    const named = judgePath(text, reading.judge);
    if (named.verdict === 'failed') return named;
    paths.push(named.path);
  }
  const isWhole = paths.includes('.');
  const globs = await compileGlobs(textsOf(args, 'globs'), 'name-or-path');
  if (globs.verdict === 'failed') return globs;
  const skipped = startTally();
  const listed = await listChanges(reading, { sides, paths: isWhole ? [] : paths, globs, skipped });
  if (listed.verdict === 'failed') return listed;
  const { changes } = listed;
  const mode = textOf(args, 'mode');
  const page = await fillPage(reading, {
    sides,
    changes,
    mode: mode === 'stat' || mode === 'names' ? mode : 'patch',
    contextLines: numberOf(args, 'contextLines') ?? 3,
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

type FoundSides = { readonly verdict: 'found'; readonly sides: Sides } | ToolFailure;

async function toSides(args: JsonObject, repository: Repository): Promise<FoundSides> {
  const [given, other] = [textOf(args, 'from'), textOf(args, 'to')];
  if (isSet(args, 'staged') && other !== undefined)
    return failed('BAD_REVISION', 'staged compares with the index: leave out `to`');
  const to = await toOther(args, repository);
  if (to.verdict === 'failed') return to;
  const from = await findCommit(repository, given ?? 'HEAD');
  if (from.verdict === 'failed') {
    const isUnborn = given === undefined && from.code === 'BAD_REVISION' && to.side !== 'found';
    return isUnborn ? { verdict: 'found', sides: { from: 'nothing', to: to.id } } : from;
  }
  if (!isSet(args, 'mergeBase')) return { verdict: 'found', sides: { from: from.id, to: to.id } };
  const end = to.side === 'found' ? to : await findCommit(repository, 'HEAD');
  if (end.verdict === 'failed') return end;
  const base = await ask(repository, { type: 'merge-base', one: from.id, other: end.id });
  if (base.verdict === 'broken') return toFailure(base);
  const id = toText(base.verdict === 'failed' ? new Uint8Array(0) : base.bytes).split('\n')[0] ?? '';
  if (id !== '') return { verdict: 'found', sides: { from: id, to: to.id } };
  if (repository.shallow.size > 0) return notAvailable('where the two parted is not in the checkout');
  return failed('BAD_REVISION', 'the two have no commit in common', 'leave out mergeBase');
}

type OtherSide =
  | { readonly verdict: 'found'; readonly side: 'found' | 'none'; readonly id: string }
  | ToolFailure;

/** A copy of a commit has no work tree beside it: nothing in it differs from that commit. */
async function toOther(args: JsonObject, repository: Repository): Promise<OtherSide> {
  const given = textOf(args, 'to');
  if (given === undefined && repository.workTree === 'checkout')
    return { verdict: 'found', side: 'none', id: isSet(args, 'staged') ? 'index' : 'work-tree' };
  const found = await findCommit(repository, given ?? 'HEAD');
  return found.verdict === 'failed' ? found : { ...found, side: 'found' };
}
