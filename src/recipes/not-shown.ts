/** Lists at the end of a pass: files without lines for it, and what there was no room for. */

import type { FileDiff } from '../contract/diff.ts';
import { toFileHeading } from './diff-heading.ts';
import { toReasonPhrase } from './reasons.ts';
import type { Shelf } from './shelf.ts';
import type { SortedFile, ToRead } from './to-read.ts';

type Limits = { readonly bytes: number; readonly withoutMark: (text: string) => string };

/** Files that are not read as a whole, and why. */
export function listFilesNotRead(files: readonly SortedFile[], limits: Limits): readonly string[] {
  const lines = files.flatMap(({ file, reason }) =>
    reason === undefined
      ? []
      : [() => `${toFileHeading(file, limits.withoutMark)}: ${toReasonPhrase(reason)}`],
  );
  return fit('Changed, and without lines here:', { lines, bytes: limits.bytes });
}

/** Hunks of which no line is in any pass, by file. */
export function listHunksWithoutRoom(
  files: readonly SortedFile[],
  options: Limits & { readonly shelves: readonly Shelf[] },
): readonly string[] {
  const placed = new Set<ToRead>(options.shelves.flatMap((shelf) => [...shelf.hunks().keys()]));
  const lines = files.flatMap(({ file, hunks }) => {
    const missing = hunks.filter(({ fate }) => fate.type === 'to-read' && !placed.has(fate.entry)).length;
    return missing === 0 ? [] : [() => toLine(file, { missing, all: hunks.length, ...options })];
  });
  return fit('Changed, and not shown because there was no room:', { lines, bytes: options.bytes });
}

function toLine(file: FileDiff, counts: Limits & { readonly missing: number; readonly all: number }): string {
  return `${toFileHeading(file, counts.withoutMark)}: ${counts.missing} of ${counts.all} hunks`;
}

/** Room for `and 123456 more`. */
const moreBytes = 24;

function fit(title: string, list: { readonly lines: readonly (() => string)[]; readonly bytes: number }) {
  if (list.lines.length === 0) return [];
  const shown: string[] = [];
  let room = list.bytes - Buffer.byteLength(title) - 1 - moreBytes;
  for (const write of list.lines) {
    const line = write();
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    shown.push(line);
  }
  const more = list.lines.length - shown.length;
  return [title, ...shown, ...(more === 0 ? [] : [`and ${more} more`])];
}
