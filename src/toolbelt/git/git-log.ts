/** `git_log`: the commits that led to a revision, newest first. */

import type { JsonObject } from '../../contract/json.ts';
import { isCommitDate } from '../../law/policy/commit-date.ts';
import { largestNumber, numberOf, pathProperty, textOf } from '../arguments.ts';
import { failed } from '../failure.ts';
import { fitText } from '../output-room.ts';
import { collect } from '../page.ts';
import type { BuiltinTool, ToolAnswer } from '../tool.ts';
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
import { commitProperty } from './git-schema.ts';

export const gitLog: BuiltinTool = {
  name: 'git_log',
  description:
    'The commits that led to a revision, newest first: id, author, date, subject and the beginning of the body; with `path` only those that changed it. A long answer is cut: go on at `nextOffset`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      revision: {
        ...revisionProperty,
        description: 'Where to begin: id, branch, tag, "HEAD~2". Default "HEAD".',
      },
      path: {
        ...pathProperty,
        description: 'Only commits that changed this file or directory, e.g. "src/main.ts".',
      },
      author: {
        type: 'string',
        minLength: 1,
        maxLength: 100,
        description: 'Only commits whose author has this in the name or the e-mail address.',
      },
      since: {
        type: 'string',
        maxLength: 20,
        description: 'Only commits after this date: "2026-01-31" or "2026-01-31T12:00:00Z".',
      },
      maxResults: { type: 'integer', minimum: 1, maximum: 1000, description: 'Default 50.' },
      offset: {
        type: 'integer',
        minimum: 0,
        maximum: largestNumber,
        description: 'Leave out so many commits at the start: `nextOffset` of the answer before.',
      },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['commits', 'truncated'],
    properties: {
      commits: { type: 'array', items: commitProperty },
      truncated: { type: 'boolean' },
      nextOffset: { type: 'integer' },
      shallow: { type: 'boolean', description: 'The checkout does not have what is before these.' },
    },
  },
  access: 'read',
  network: false,
  run: (args, context) => readHistory(context, (reading) => list(args, reading)),
};

const fieldsOfCommit = 6;
/** A commit takes some 500 bytes; git is stopped behind what no answer can hold. */
const largestLog = 8 * 1024 * 1024;

async function list(args: JsonObject, { repository, judge, context }: Reading): Promise<ToolAnswer> {
  const found = await findCommit(repository, textOf(args, 'revision') ?? 'HEAD');
  if (found.verdict === 'failed') return found;
  const named = judgePath(textOf(args, 'path') ?? '.', judge);
  if (named.verdict === 'failed') return named;
  const since = textOf(args, 'since');
  if (since !== undefined && !isCommitDate(since))
    return failed('BAD_RANGE', 'since is no date', 'give "2026-01-31" or "2026-01-31T12:00:00Z"');
  const [skip, most] = [numberOf(args, 'offset') ?? 0, numberOf(args, 'maxResults') ?? 50];
  const question = {
    type: 'commits',
    start: found.id,
    path: named.path === '.' ? undefined : named.path,
    scope: 'working-directory',
    skip,
    // One more tells whether there are more.
    most: most + 1,
    author: textOf(args, 'author'),
    since,
  } as const;
  const answer = await ask(repository, question, largestLog);
  if (answer.verdict !== 'answered' && answer.verdict !== 'cut') return toFailure(answer);
  const fields = toFields(answer.bytes);
  const page = collect({ offset: 0, most, maxOutputBytes: context.maxOutputBytes });
  let isFull = false;
  for (let at = 0; at + fieldsOfCommit <= fields.length && !isFull; at += fieldsOfCommit)
    isFull = page.add(toCommit(fields.slice(at, at + fieldsOfCommit))) === 'full';
  const isCut = isFull || answer.verdict === 'cut';
  const commits = page.items();
  const value = {
    commits,
    truncated: isCut,
    ...(isCut ? { nextOffset: skip + page.nextOffset() } : {}),
    ...(!isCut && repository.shallow.size > 0 ? { shallow: true } : {}),
  };
  return { verdict: 'ok', value };
}

const longestSubject = 400;
const longestBody = 2000;

/** Of an author the name alone: addresses are nobody's business here. */
export function toCommit([
  id = '',
  parents = '',
  author = '',
  date = '',
  subject = '',
  body = '',
]: readonly string[]): JsonObject {
  const text = body.trim();
  const shown = fitText(text, longestBody);
  return {
    id,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: fitText(author, longestSubject),
    // Versions of git differ in how they write UTC.
    date: date.replace(/\+00:00$/, 'Z'),
    subject: fitText(subject, longestSubject),
    ...(text === '' ? {} : { body: shown }),
    ...(shown.length < text.length ? { bodyTruncated: true } : {}),
  };
}
