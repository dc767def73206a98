/** `git_show`: one commit with what it changed, or what was at a path in it. */

import type { JsonObject } from '../../contract/json.ts';
import { largestNumber, numberOf, pathProperty, textOf } from '../arguments.ts';
import { failed } from '../failure.ts';
import { endOfPageProperties } from '../page.ts';
import type { BuiltinTool, ToolAnswer } from '../tool.ts';
import { toCommit } from './git-log.ts';
import {
  ask,
  findCommit,
  judgePath,
  type Reading,
  readHistory,
  revisionProperty,
  toFailure,
  toFields,
} from './git-reading.ts';
import { commitProperty, fileProperties, totalProperty } from './git-schema.ts';
import { showChanges } from './git-shown-changes.ts';
import { entryProperty, showDirectory, showFile } from './git-tree.ts';
import { findEntry } from './git-tree-entry.ts';

export const gitShow: BuiltinTool = {
  name: 'git_show',
  description:
    'A commit with its message and what it changed against its first parent; with `path` instead the content of that file, or the list of that directory, as it was in the commit. A long answer is cut: go on at `nextOffset`, within one patch at `nextPatchOffset`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      revision: {
        ...revisionProperty,
        description: 'The commit: id, branch, tag, "HEAD~2". Default "HEAD".',
      },
      path: { ...pathProperty, description: 'File or directory to show as it was, e.g. "src/main.ts".' },
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
        description:
          'Leave out so many files, or with `path` bytes of the file, at the start: `nextOffset` of the answer before.',
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
    required: ['truncated'],
    properties: {
      commit: { ...commitProperty, description: 'As in git_log; absent with `path`.' },
      ...fileProperties,
      shallow: {
        type: 'boolean',
        description: 'The checkout does not have the parent, so the changes are not known.',
      },
      id: { type: 'string', description: 'With `path`: id of the commit.' },
      path: { type: 'string' },
      type: { type: 'string', enum: ['file', 'symlink', 'dir', 'submodule'] },
      content: { type: 'string' },
      binary: { type: 'boolean' },
      sizeBytes: { type: 'integer' },
      entries: { type: 'array', items: entryProperty },
      total: totalProperty,
      ...endOfPageProperties,
    },
  },
  access: 'read',
  network: false,
  run: (args, context) => readHistory(context, (reading) => show(args, reading)),
};

async function show(args: JsonObject, reading: Reading): Promise<ToolAnswer> {
  const found = await findCommit(reading.repository, textOf(args, 'revision') ?? 'HEAD');
  if (found.verdict === 'failed') return found;
  const path = textOf(args, 'path');
  return path === undefined
    ? showCommit(args, { reading, id: found.id })
    : showPath(args, { reading, id: found.id });
}

type Shown = { readonly reading: Reading; readonly id: string };

const largestCommit = 1024 * 1024;

const toQuestion = (start: string) =>
  ({
    type: 'commits',
    start,
    path: undefined,
    scope: 'repository',
    skip: 0,
    most: 1,
    author: undefined,
    since: undefined,
  }) as const;

async function showCommit(args: JsonObject, { reading, id }: Shown): Promise<ToolAnswer> {
  const { repository } = reading;
  const answer = await ask(repository, toQuestion(id), largestCommit);
  if (answer.verdict !== 'answered') return toFailure(answer);
  const fields = toFields(answer.bytes);
  const commit = toCommit(fields);
  if (repository.shallow.has(id)) {
    const hint =
      'its parent is not in the checkout, whose step (actions/checkout) has to set "fetch-depth: 0"';
    return { verdict: 'ok', value: { commit, files: [], truncated: false, shallow: true, hint } };
  }
  const parent = (fields[1] ?? '').split(' ')[0] ?? '';
  const sides = { from: parent === '' ? 'nothing' : parent, to: id } as const;
  return showChanges(args, { reading, sides, beside: { commit } });
}

async function showPath(args: JsonObject, { reading, id }: Shown): Promise<ToolAnswer> {
  const named = judgePath(textOf(args, 'path') ?? '.', reading.judge);
  if (named.verdict === 'failed') return named;
  const entry = await findEntry(reading.repository, { commit: id, path: named.path });
  if (entry.verdict === 'failed') return entry;
  const beside = { id, path: named.path, type: entry.type };
  const offset = numberOf(args, 'offset') ?? 0;
  switch (entry.type) {
    case 'dir':
      return showDirectory(reading, {
        entry,
        path: named.path,
        beside,
        offset,
        most: numberOf(args, 'maxResults') ?? 300,
      });
    case 'file':
    case 'symlink':
      return showFile(reading, { entry, beside, offset });
    case 'submodule':
      return failed('NOT_A_FILE', 'this is a submodule: its files are in another repository');
  }
}
