/** `git_blame`: which commit each line of a file comes from. */

import type { JsonObject } from '../../contract/json.ts';
import { numberOf, pathProperty, textOf } from '../arguments.ts';
import { failed } from '../failure.ts';
import { fitText, jsonBytes, roomFor } from '../output-room.ts';
import { collect } from '../page.ts';
import type { BuiltinTool, ToolAnswer } from '../tool.ts';
import { decodeLeniently } from '../utf8.ts';
import {
  ask,
  findCommit,
  judgePath,
  type Reading,
  readHistory,
  revisionProperty,
  toFailure,
} from './git-reading.ts';
import { findEntry } from './git-tree-entry.ts';

const mostLines = 2000;
const lastLine = 10_000_000;
const lineProperty: JsonObject = { type: 'integer', minimum: 1, maximum: lastLine };

export const gitBlame: BuiltinTool = {
  name: 'git_blame',
  description:
    'Which commit each line of a committed file comes from, in runs of lines of one commit. Changes that are not committed are not seen. A long answer is cut: go on at `nextLine`.',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      path: pathProperty,
      startLine: { ...lineProperty, description: 'First line. Default 1.' },
      endLine: {
        ...lineProperty,
        description: 'The line before which to stop (exclusive). Default: 2000 lines further.',
      },
      revision: { ...revisionProperty, description: 'The file as it was in this commit. Default "HEAD".' },
    },
  },
  result: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'path', 'blocks', 'truncated'],
    properties: {
      id: { type: 'string', description: 'The commit whose file this is.' },
      path: { type: 'string' },
      blocks: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['commit', 'author', 'date', 'subject', 'startLine', 'lines'],
          properties: {
            commit: { type: 'string' },
            author: { type: 'string' },
            date: { type: 'string', description: 'RFC 3339, UTC.' },
            subject: { type: 'string' },
            startLine: { type: 'integer' },
            lines: { type: 'array', items: { type: 'string' } },
            shallow: { type: 'boolean', description: 'The lines are from this commit or any before it.' },
          },
        },
      },
      truncated: { type: 'boolean' },
      nextLine: { type: 'integer' },
    },
  },
  access: 'read',
  network: false,
  run: (args, context) => readHistory(context, (reading) => blame(args, reading)),
};

const largestBlame = 8 * 1024 * 1024;

async function blame(args: JsonObject, reading: Reading): Promise<ToolAnswer> {
  const { repository, judge, context } = reading;
  const startLine = numberOf(args, 'startLine') ?? 1;
  const wanted = numberOf(args, 'endLine');
  if (wanted !== undefined && wanted <= startLine)
    return failed('BAD_RANGE', 'invalid range: endLine is not after startLine');
  const named = judgePath(textOf(args, 'path') ?? '', judge);
  if (named.verdict === 'failed') return named;
  const found = await findCommit(repository, textOf(args, 'revision') ?? 'HEAD');
  if (found.verdict === 'failed') return found;
  const entry = await findEntry(repository, { commit: found.id, path: named.path });
  if (entry.verdict === 'failed') return entry;
  if (entry.type !== 'file') return failed('NOT_A_FILE', 'the path is no file in this commit');
  const end = Math.min(wanted ?? lastLine, startLine + mostLines);
  const question = {
    type: 'blame',
    commit: found.id,
    path: named.path,
    startLine,
    endLine: end - 1,
  } as const;
  const answer = entry.sizeBytes === 0 ? undefined : await ask(repository, question, largestBlame);
  if (answer?.verdict === 'failed')
    return failed('BAD_RANGE', 'the file has fewer lines', 'git_show with path shows it');
  if (answer?.verdict === 'broken') return toFailure(answer);
  const lines = parseBlame(answer === undefined ? '' : decodeLeniently(answer.bytes));
  const page = collect({ offset: 0, most: mostLines, maxOutputBytes: context.maxOutputBytes });
  let next = startLine;
  const room = Math.min(blockRoom, roomFor(context.maxOutputBytes) / 2);
  for (const block of toBlocks(lines, { shallow: repository.shallow, room })) {
    if (page.add(block.value) === 'full') break;
    next = block.next;
  }
  const isAll = next - startLine === lines.length && answer?.verdict !== 'cut';
  const isMore =
    !isAll ||
    (wanted === undefined && lines.length === mostLines) ||
    (wanted !== undefined && lines.length === mostLines && end < wanted);
  const value = {
    id: found.id,
    path: named.path,
    blocks: page.items(),
    truncated: isMore,
    ...(isMore ? { nextLine: next } : {}),
  };
  return { verdict: 'ok', value };
}

type Line = { readonly commit: string; readonly line: number; readonly text: string; readonly facts: Facts };
type Facts = { author: string; time: number; subject: string };

/** Facts of a commit come with its first line alone. Content stands behind a tab, so that it begins no record. */
function parseBlame(text: string): readonly Line[] {
  const commits = new Map<string, Facts>();
  const lines: Line[] = [];
  let current = { commit: '', line: 0 };
  for (const row of text.split('\n')) {
    const header = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(row);
    const facts = commits.get(current.commit) ?? { author: '', time: 0, subject: '' };
    if (row.startsWith('\t')) lines.push({ ...current, text: row.slice(1), facts });
    else if (header !== null) {
      current = { commit: header[1] ?? '', line: Number(header[2]) };
      if (!commits.has(current.commit)) commits.set(current.commit, { author: '', time: 0, subject: '' });
    } else if (row.startsWith('author ')) facts.author = row.slice(7);
    else if (row.startsWith('author-time ')) facts.time = Number(row.slice(12));
    else if (row.startsWith('summary ')) facts.subject = row.slice(8);
  }
  return lines;
}

type BlockOrder = { readonly shallow: ReadonlySet<string>; readonly room: number };
type Block = { readonly value: JsonObject; readonly next: number };

/** Blocks are kept short, so that a page can be filled and each of them fits into one. */
const longestBlock = 50;
const longestLine = 2000;
const blockRoom = 16 * 1024;

function* toBlocks(lines: readonly Line[], { shallow, room }: BlockOrder): Generator<Block> {
  for (let at = 0; at < lines.length; ) {
    const first = lines[at];
    if (first === undefined) return;
    const texts: string[] = [];
    let left = room;
    for (const { commit, text } of lines.slice(at, at + longestBlock)) {
      const shown = fitText(text, Math.min(longestLine, room));
      left -= jsonBytes(shown) + 1;
      if (commit !== first.commit || (texts.length > 0 && left < 0)) break;
      texts.push(shown);
    }
    const end = at + texts.length;
    const { author, time, subject } = first.facts;
    yield {
      next: first.line + end - at,
      value: {
        commit: first.commit,
        author: fitText(author, 200),
        date: toDate(time),
        subject: fitText(subject, 200),
        startLine: first.line,
        lines: texts,
        ...(shallow.has(first.commit) ? { shallow: true } : {}),
      },
    };
    at = end;
  }
}

/** A commit may claim any second; ECMAScript's dates end at this one. */
const lastSecond = 8.64e12;

function toDate(seconds: number): string {
  const known = Number.isFinite(seconds) ? Math.min(Math.max(seconds, -lastSecond), lastSecond) : 0;
  return new Date(known * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
