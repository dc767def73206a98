/** The built-in tools by name. */

import { fsListDir } from './fs-list-dir.ts';
import { fsReadFile } from './fs-read-file.ts';
import { fsReadLines } from './fs-read-lines.ts';
import { fsSearch } from './fs-search.ts';
import { fsStat } from './fs-stat.ts';
import { getTime } from './get-time.ts';
import { gitBlame } from './git-blame.ts';
import { gitDiff } from './git-diff.ts';
import { gitLog } from './git-log.ts';
import { gitShow } from './git-show.ts';
import { osInfo } from './os-info.ts';
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
];

/** In the order in which the default manifest offers them. */
export const toolbelt: ReadonlyMap<string, BuiltinTool> = new Map(tools.map((tool) => [tool.name, tool]));
