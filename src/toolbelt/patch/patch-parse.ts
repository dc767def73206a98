/** The text of a unified diff, with whatever stands around it, to the changes that it asks for. */

import { type BadPatch, bad, type DiffLines, type FilePatch, type Hunk, startsFile } from './patch.ts';
import { type Header, parseHeader } from './patch-header.ts';
import { parseHunk } from './patch-hunk.ts';

export type ParsedPatch = { readonly verdict: 'parsed'; readonly files: readonly FilePatch[] } | BadPatch;

export const mostDiffBytes = 4 * 1024 * 1024;
const mostFiles = 1000;

/** Text before, between and after diffs is passed over, as a message of a commit; a hunk without a file is not. */
export function parsePatch(text: string): ParsedPatch {
  const bytes = Buffer.from(text);
  if (bytes.length > mostDiffBytes) return bad(1, `a diff may have ${mostDiffBytes} bytes; make several`);
  const lines = bytes.toString('latin1').split('\n');
  const files: FilePatch[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (isStart(lines, at)) {
      const taken = takeFile(lines, at);
      if (taken.verdict === 'bad') return taken;
      files.push(taken.file);
      if (files.length > mostFiles) return bad(at + 1, `a diff may have ${mostFiles} files; make several`);
      at = taken.next;
      continue;
    }
    const fault = findStray(lines, at, line);
    if (fault !== undefined) return fault;
    at += 1;
  }
  if (files.length > 0) return { verdict: 'parsed', files };
  return bad(
    1,
    'no unified diff is in this text: `--- a/path`, `+++ b/path`, then hunks with @@ -1,2 +1,3 @@',
  );
}

function isStart(lines: DiffLines, at: number): boolean {
  return lines[at]?.startsWith('diff --git ') === true || startsFile(lines, at);
}

function findStray(lines: DiffLines, at: number, line: string): BadPatch | undefined {
  if (/^@@ -\d/.test(line))
    return bad(at + 1, 'this hunk has no `--- a/path` and `+++ b/path` right before it');
  if (line.startsWith('--- ') && lines[at + 1]?.startsWith('+++ ')) {
    return bad(at + 1, 'no hunk follows these names; a hunk begins with @@ -start,count +start,count @@');
  }
  return undefined;
}

type TakenFile = { readonly verdict: 'taken'; readonly file: FilePatch; readonly next: number } | BadPatch;

function takeFile(lines: DiffLines, at: number): TakenFile {
  const header = parseHeader(lines, at);
  if (header.verdict === 'bad') return header;
  const taken = header.hunks === 'none' ? { hunks: [], next: header.next } : takeHunks(lines, header);
  if ('verdict' in taken) return taken;
  const file: FilePatch = { ...header.file, hunks: taken.hunks };
  const fault = findFault(file, header.hunks);
  return fault === undefined ? { verdict: 'taken', file, next: taken.next } : bad(file.line, fault);
}

type TakenHunks = { readonly hunks: readonly Hunk[]; readonly next: number };

function takeHunks(lines: DiffLines, { endings, next }: Header): TakenHunks | BadPatch {
  const hunks: Hunk[] = [];
  let at = next;
  while (lines[at]?.startsWith('@@')) {
    const parsed = parseHunk({ lines, at, endings });
    if (parsed.verdict === 'bad') return parsed;
    hunks.push(parsed.hunk);
    at = parsed.next;
  }
  return { hunks, next: at };
}

function findFault({ change, hunks, mode }: FilePatch, announced: Header['hunks']): string | undefined {
  if (announced === 'expected' && hunks.length === 0) return 'no hunk follows these names';
  const [first, second] = hunks;
  if (change === 'create' && (second !== undefined || (first?.oldLines.length ?? 0) > 0)) {
    return 'a new file has one hunk of added lines';
  }
  if (change === 'delete' && (second !== undefined || (first?.newLines.length ?? 0) > 0)) {
    return 'a removed file has one hunk of removed lines: all of its lines';
  }
  if (change === 'modify' && hunks.length === 0 && mode === undefined) return 'this header changes nothing';
  return undefined;
}
