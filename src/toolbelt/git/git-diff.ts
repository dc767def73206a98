/** `git_diff`: what differs between two commits, or between a commit and the work tree or the index. */

import type { Repository, Sides } from '../../contract/git-history.ts';
import type { JsonObject } from '../../contract/json.ts';
import { globsProperty, isSet, largestNumber, textOf } from '../arguments.ts';
import { failed, type ToolFailure } from '../failure.ts';
import type { BuiltinTool, ToolAnswer } from '../tool.ts';
import { decodeLeniently } from '../utf8.ts';
import { compareByList } from './git-diff-by-list.ts';
import {
  ask,
  findCommit,
  notAvailable,
  type Reading,
  readHistory,
  revisionProperty,
  toFailure,
} from './git-reading.ts';
import { fileProperties, pathsProperty, totalProperty } from './git-schema.ts';
import { showChanges } from './git-shown-changes.ts';

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
    required: ['from', 'to', 'source', 'files', 'truncated', 'total', 'skipped'],
    properties: {
      from: { type: 'string', description: 'Id of a commit, or "nothing" where HEAD names none yet.' },
      to: { type: 'string', description: 'Id of a commit, "work-tree" or "index".' },
      source: {
        type: 'string',
        enum: ['git', 'api'],
        description:
          '"api": the checkout does not have the commits, and this is what the whole pull request changes (base...head) by GitHub\'s list; patches begin at their first "@@".',
      },
      hint: { type: 'string' },
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
  if (sides.verdict === 'failed') return compareByList(args, { reading, failure: sides });
  return showChanges(args, { reading, sides: sides.sides, beside: { ...sides.sides, source: 'git' } });
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
  const id = decodeLeniently(base.verdict === 'failed' ? new Uint8Array(0) : base.bytes).split('\n')[0] ?? '';
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
