/** What `fs_apply_patch` tells: file by file what was done, or all that stands against it. */

import type { ToolCode } from '../../contract/errors.ts';
import type { JsonObject } from '../../contract/json.ts';
import { failed, type ToolFailure } from '../failure.ts';
import { jsonBytes } from '../output-room.ts';
import type { FilePatch } from './patch.ts';
import type { Applied } from './patch-apply.ts';

export type FileReport = {
  readonly path: string;
  readonly action: 'modified' | 'created' | 'deleted' | 'renamed' | 'copied' | 'mode' | 'unchanged';
  readonly from?: string;
  readonly additions: number;
  readonly deletions: number;
  /** Lines by which each hunk lies elsewhere than its header says. */
  readonly offsets?: readonly number[];
  readonly countsCorrected?: true;
  /** The hunks had LF, and the file keeps its CRLF. */
  readonly lineEndings?: 'crlf';
};

type Reporting = {
  readonly file: FilePatch;
  readonly applied: Applied;
  readonly action: FileReport['action'];
};

export function toReport({ file, applied, action }: Reporting): FileReport {
  const isMoved = file.change === 'rename' || file.change === 'copy';
  const isUnchanged = action === 'unchanged';
  const count = (side: 'additions' | 'deletions') => file.hunks.reduce((sum, hunk) => sum + hunk[side], 0);
  return {
    path: file.to,
    action,
    ...(isMoved ? { from: file.from } : {}),
    additions: isUnchanged ? 0 : count('additions'),
    deletions: isUnchanged ? 0 : count('deletions'),
    ...(applied.offsets.some((offset) => offset !== 0) ? { offsets: applied.offsets } : {}),
    ...(file.hunks.some(({ counts }) => counts === 'corrected') ? { countsCorrected: true as const } : {}),
    ...(applied.endings === 'adapted' ? { lineEndings: 'crlf' as const } : {}),
  };
}

/** One thing that stands against a patch. `path` is as in the diff. */
export type Trouble = { readonly path: string; readonly code: ToolCode; readonly text: string };

const mostShown = 20;
const longestPath = 200;

/** One code for all when it is the same; what is denied goes before what does not fit. */
export function toPatchFailure(troubles: readonly Trouble[]): ToolFailure {
  const codes = new Set(troubles.map(({ code }) => code));
  const [first] = codes;
  const code = codes.has('DENIED_PATH') ? 'DENIED_PATH' : codes.size === 1 ? first : undefined;
  const all = [...new Set(troubles.map(({ path, text }) => `${path.slice(0, longestPath)}: ${text}`))];
  const told = all.slice(0, mostShown);
  const rest = all.length > told.length ? `\nand ${all.length - told.length} more` : '';
  const isStale = codes.has('PATCH_CONFLICT') || codes.has('NOT_FOUND');
  return failed(
    code ?? 'PATCH_CONFLICT',
    `nothing was changed\n${told.join('\n')}${rest}`,
    isStale ? 'read the files again with fs_read_lines and make the diff from what is there' : undefined,
  );
}

export type Told = {
  readonly reports: readonly FileReport[];
  readonly dryRun: boolean;
  readonly room: number;
};

/** As many files as fit into `room` bytes of JSON; then it says how many are left out. */
export function toPatchValue({ reports, dryRun, room }: Told): JsonObject {
  const files: JsonObject[] = [];
  let used = 0;
  for (const report of reports) {
    const { offsets, ...rest } = report;
    const file: JsonObject = { ...rest, ...(offsets === undefined ? {} : { offsets: offsets.slice(0, 50) }) };
    used += jsonBytes(file) + 1;
    if (used > room) break;
    files.push(file);
  }
  const filesChanged = new Set(reports.filter(({ action }) => action !== 'unchanged').map(({ path }) => path))
    .size;
  const left = reports.length - files.length;
  return { filesChanged, files, dryRun, ...(left > 0 ? { truncated: true, filesLeftOut: left } : {}) };
}
