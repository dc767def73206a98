/** What `fs_stat` and `fs_list_dir` tell of a file, in goagent's fields. */

import type { Stats } from 'node:fs';
import { toKind } from '../jail/locate.ts';

export type FileFacts = {
  readonly type: 'file' | 'dir' | 'symlink' | 'other';
  readonly sizeBytes: number;
  /** Permission bits, four octal digits. */
  readonly modeOctal: string;
  /** RFC 3339, UTC, to the second. */
  readonly modTime: string;
};

const types = { file: 'file', directory: 'dir', link: 'symlink', special: 'other' } as const;

/** Properties of a result schema: what `toFacts` tells. */
export const factsProperties = {
  type: { type: 'string', enum: ['file', 'dir', 'symlink', 'other'] },
  sizeBytes: { type: 'integer', minimum: 0 },
  modeOctal: { type: 'string', minLength: 4, maxLength: 4 },
  modTime: { type: 'string', description: 'RFC 3339, UTC, to the second.' },
} as const;

export function toFacts(stats: Stats): FileFacts {
  return {
    type: types[toKind(stats)],
    sizeBytes: stats.size,
    modeOctal: (stats.mode & 0o777).toString(8).padStart(4, '0'),
    modTime: `${stats.mtime.toISOString().slice(0, 19)}Z`,
  };
}
