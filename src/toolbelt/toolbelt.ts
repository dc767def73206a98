/** The built-in tools by name. */

import { fsAppendFile } from './fs/fs-append-file.ts';
import { fsApplyPatch } from './fs/fs-apply-patch.ts';
import { fsEditRange } from './fs/fs-edit-range.ts';
import { fsListDir } from './fs/fs-list-dir.ts';
import { fsMkdirp } from './fs/fs-mkdirp.ts';
import { fsMove } from './fs/fs-move.ts';
import { fsReadFile } from './fs/fs-read-file.ts';
import { fsReadLines } from './fs/fs-read-lines.ts';
import { fsReplace } from './fs/fs-replace.ts';
import { fsRm } from './fs/fs-rm.ts';
import { fsSearch } from './fs/fs-search.ts';
import { fsStat } from './fs/fs-stat.ts';
import { fsWriteFile } from './fs/fs-write-file.ts';
import { getTime } from './get-time.ts';
import { gitBlame } from './git/git-blame.ts';
import { gitDiff } from './git/git-diff.ts';
import { gitLog } from './git/git-log.ts';
import { gitShow } from './git/git-show.ts';
import { osInfo } from './os-info.ts';
import { exec } from './programs/exec.ts';
import type { BuiltinTool } from './tool.ts';

const tools: readonly BuiltinTool[] = [
  fsReadFile,
  fsReadLines,
  fsListDir,
  fsStat,
  fsSearch,
  gitDiff,
  gitLog,
  gitShow,
  gitBlame,
  getTime,
  osInfo,
  fsWriteFile,
  fsAppendFile,
  fsEditRange,
  fsReplace,
  fsApplyPatch,
  fsMkdirp,
  fsRm,
  fsMove,
  exec,
];

/** goagent's names where ours differ: manifests that were written for it go on working. */
const aliases: ReadonlyMap<string, BuiltinTool> = new Map([['fs_listdir', fsListDir]]);

/** In the order in which the default manifest offers them; aliases, which it does not offer, at the end. */
export const toolbelt: ReadonlyMap<string, BuiltinTool> = new Map([
  ...tools.map((tool) => [tool.name, tool] as const),
  ...aliases,
]);
