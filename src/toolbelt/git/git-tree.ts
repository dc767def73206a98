/** Files and directories of a commit as `git_show` shows them. */

import type { JsonObject } from '../../contract/json.ts';
import { parseEntry, type TreeEntry } from '../../law/diff/tree-entry.ts';
import { failed } from '../failure.ts';
import { fitText, roomFor } from '../output-room.ts';
import { collect, endOfPage } from '../page.ts';
import { startTally } from '../tally.ts';
import type { ToolAnswer } from '../tool.ts';
import { countHead, countTail, decodeExactly } from '../utf8.ts';
import { ask, type Reading, toFailure, toFields } from './git-reading.ts';

const largestFile = 16 * 1024 * 1024;
const largestList = 4 * 1024 * 1024;

/** Of a result: what is in a directory. */
export const entryProperty: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'type'],
  properties: {
    path: { type: 'string' },
    type: { type: 'string', enum: ['file', 'symlink', 'dir', 'submodule'] },
    sizeBytes: { type: 'integer', minimum: 0 },
  },
};

export type FileShown = { readonly entry: TreeEntry; readonly beside: JsonObject; readonly offset: number };

/** The target of a symlink is its content. */
export async function showFile(reading: Reading, { entry, beside, offset }: FileShown): Promise<ToolAnswer> {
  const { id, sizeBytes } = entry;
  if (sizeBytes > largestFile)
    return failed('FILE_TOO_LARGE', 'the file is too large to be read from the history');
  const answer = await ask(reading.repository, { type: 'blob', id }, largestFile + 1);
  if (answer.verdict !== 'answered') return toFailure(answer);
  const room = roomFor(reading.context.maxOutputBytes);
  const rest = Buffer.from(answer.bytes).subarray(offset, offset + room);
  const isLast = offset + rest.length >= answer.bytes.length;
  const whole = rest.subarray(countHead(rest), rest.length - (isLast ? 0 : countTail(rest)));
  const text = whole.includes(0) ? undefined : decodeExactly(whole);
  if (text === undefined)
    return { verdict: 'ok', value: { ...beside, sizeBytes, binary: true, truncated: false } };
  const content = fitText(text, room);
  const start = Math.min(offset, answer.bytes.length) + countHead(rest);
  const next = start + Buffer.byteLength(content);
  const isCut = next < answer.bytes.length;
  const value = { ...beside, sizeBytes, content, truncated: isCut, ...(isCut ? { nextOffset: next } : {}) };
  return { verdict: 'ok', value };
}

export type DirectoryShown = FileShown & { readonly path: string; readonly most: number };

export async function showDirectory(
  { repository, judge, context }: Reading,
  { entry, path, beside, offset, most }: DirectoryShown,
): Promise<ToolAnswer> {
  const question = { type: 'tree', id: entry.id, path: path === '.' ? '.' : undefined } as const;
  const answer = await ask(repository, question, largestList);
  if (answer.verdict === 'failed' || answer.verdict === 'broken') return toFailure(answer);
  const page = collect({ offset, most, maxOutputBytes: context.maxOutputBytes });
  const skipped = startTally();
  let isFull = false;
  for (const child of toFields(answer.bytes).flatMap((field) => parseEntry(field) ?? [])) {
    const below = path === '.' ? child.name : `${path}/${child.name}`;
    const verdict = judge(below);
    if (verdict !== 'open') skipped.add(verdict, 1);
    else if (!isFull) isFull = page.add(toItem(child, below)) === 'full';
  }
  const end = isFull ? 'stopped' : answer.verdict === 'cut' ? 'too-many' : 'all';
  const value = { ...beside, entries: page.items(), ...endOfPage(page, end), skipped: skipped.toJson() };
  return { verdict: 'ok', value };
}

const toItem = ({ type, sizeBytes }: TreeEntry, path: string): JsonObject =>
  type === 'file' || type === 'symlink' ? { path, type, sizeBytes } : { path, type };
