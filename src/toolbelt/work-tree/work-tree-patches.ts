/** The patch of each changed file as git makes it, with the id that git gives to the new content: the proof that both are of the same bytes. */

import type { Repository } from '../../contract/git-history.ts';
import { findEndOfRecords, toSections } from '../../law/diff/patches.ts';
import { decodeLeniently } from '../utf8.ts';

export type PatchSection = {
  readonly text: string;
  /** Of the new content; zeros where there is none. */
  readonly id: string;
  readonly mode: string;
};

export type PatchesOrder = {
  readonly commit: string;
  /** Below the working directory. */
  readonly paths: readonly string[];
  /** The working directory below the root of the repository: empty, or with a slash at its end. */
  readonly prefix: string;
};

const mostPaths = 100;
const mostNameBytes = 64 * 1024;
const largestAnswer = 8 * 1024 * 1024;

/** By path below the working directory. One that git tells otherwise than asked is not among them. */
export async function readPatchSections(
  repository: Repository,
  order: PatchesOrder,
): Promise<ReadonlyMap<string, PatchSection>> {
  const found = new Map<string, PatchSection>();
  for (const paths of toBatches(order.paths)) {
    const together = await askFor(repository, { ...order, paths });
    // A long one, or one that takes others with it, is asked for alone.
    const missing = paths.filter((path) => !together.has(path));
    for (const [path, section] of together) found.set(path, section);
    if (paths.length === 1) continue;
    for (const path of missing) {
      const section = (await askFor(repository, { ...order, paths: [path] })).get(path);
      if (section !== undefined) found.set(path, section);
    }
  }
  return found;
}

function toBatches(paths: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let bytes = 0;
  for (const path of paths) {
    const last = batches.at(-1);
    bytes += Buffer.byteLength(path) + 1;
    if (last !== undefined && last.length < mostPaths && bytes <= mostNameBytes) last.push(path);
    else {
      batches.push([path]);
      bytes = Buffer.byteLength(path) + 1;
    }
  }
  return batches;
}

async function askFor(
  repository: Repository,
  { commit, paths, prefix }: PatchesOrder,
): Promise<ReadonlyMap<string, PatchSection>> {
  const sides = { from: commit, to: 'work-tree' } as const;
  const question = { type: 'patches', sides, paths, contextLines: 3, form: 'to-apply' } as const;
  const answer = await repository.ask(question, largestAnswer);
  const isCut = answer.verdict === 'cut';
  const told = answer.verdict === 'answered' || isCut ? decodeLeniently(answer.bytes) : '';
  const end = findEndOfRecords(told);
  if (end === undefined) return new Map();
  const records = parseRecords(told.slice(0, end));
  const sections = toSections(told.slice(end + 1));
  // A conflict has a section of another kind, and a changed type two.
  const isPlain = records.every(({ status }) => 'AMD'.includes(status));
  if (!isPlain || (!isCut && sections.length !== records.length)) return new Map();
  const known = sections.flatMap((text, index) => {
    const record = records[index];
    const isLast = isCut && index === sections.length - 1;
    if (record === undefined || (isLast && index > 0)) return [];
    const path = record.path.slice(prefix.length);
    if (!record.path.startsWith(prefix) || !paths.includes(path)) return [];
    // Git gives no ids where the mode alone is another.
    const id = findNewId(text) ?? record.oldId;
    return [[path, { text: isLast ? withoutLines(text) : text, id, mode: record.newMode }] as const];
  });
  return new Map(known);
}

type RawRecord = {
  readonly path: string;
  readonly oldId: string;
  readonly newMode: string;
  readonly status: string;
};

/** `:100644 100755 <id> <id> M` and a name, each with a NUL behind it. */
function parseRecords(text: string): readonly RawRecord[] {
  const fields = text.split('\0').slice(0, -1);
  return fields.flatMap((field, index) => {
    if (index % 2 === 1) return [];
    const [, newMode = '', oldId = '', , status = ''] = field.split(' ');
    return [{ path: fields[index + 1] ?? '', oldId, newMode, status: status.charAt(0) || '?' }];
  });
}

/** Names are quoted in a header where they could end a line. */
function findNewId(section: string): string | undefined {
  return /^index [0-9a-f]+\.\.([0-9a-f]+)(?: [0-7]{6})?$/m.exec(toHeader(section))?.[1];
}

function toHeader(section: string): string {
  const end = section.search(/\n(?:@@ |--- |Binary files )/);
  return end === -1 ? section : section.slice(0, end + 1);
}

/** For a person who reads it: what comes next is a header again, so that the patch stays one. */
export function withoutLines(section: string): string {
  return `${toHeader(section).trimEnd()}\n(the lines of this file are left out: they are too many)\n`;
}
