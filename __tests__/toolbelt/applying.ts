/** Real git as the judge of a patch: the tree that it makes of a commit and the patch, in an index of its own. */

import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import { join } from 'node:path';

export function applyPatch(root: string, commit: string, patch: string): string {
  const run = (args: readonly string[], input = '') =>
    execFileSync('git', ['-c', 'core.autocrlf=false', ...args], {
      cwd: root,
      input,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_INDEX_FILE: join(root, '../index-of-patch'),
      },
    }).trim();
  run(['read-tree', commit]);
  run(['apply', '--cached', '--whitespace=nowarn', '-'], patch);
  return run(['write-tree']);
}
