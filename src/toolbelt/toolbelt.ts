/** The built-in tools by name. */

import { exec } from './exec.ts';
import { fsAppendFile } from './fs-append-file.ts';
import { fsEditRange } from './fs-edit-range.ts';
import { fsListDir } from './fs-list-dir.ts';
import { fsMkdirp } from './fs-mkdirp.ts';
import { fsMove } from './fs-move.ts';
import { fsReadFile } from './fs-read-file.ts';
import { fsReadLines } from './fs-read-lines.ts';
import { fsReplace } from './fs-replace.ts';
import { fsRm } from './fs-rm.ts';
import { fsSearch } from './fs-search.ts';
import { fsStat } from './fs-stat.ts';
import { fsWriteFile } from './fs-write-file.ts';
import { getTime } from './get-time.ts';
import { osInfo } from './os-info.ts';
import type { BuiltinTool } from './tool.ts';

const tools: readonly BuiltinTool[] = [
  fsReadFile,
  fsReadLines,
  fsListDir,
  fsStat,
  fsSearch,
  getTime,
  osInfo,
  fsWriteFile,
  fsAppendFile,
  fsEditRange,
  fsReplace,
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
