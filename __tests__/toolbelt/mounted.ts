/** Calls of write tools on disks that only their own process sees, and what is there before and after. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from './workspace.ts';
import type { WriteOrder } from './write-child.ts';

export type MountedRun = {
  readonly workspace: Workspace;
  /** Shell text that mounts and fills; it stands in the working directory. */
  readonly prepare: string;
  readonly calls: WriteOrder['calls'];
};

export type MountedEnd = {
  /** The codes of the calls that failed, in order. */
  readonly codes: readonly string[];
  /** Names with inode, permissions and check sum of files; names of directories. */
  readonly before: string;
  readonly after: string;
};

const child = join(import.meta.dirname, 'write-child.ts');
const list =
  'find . -type d -printf "%p/\\n" | sort; find . -type f -printf "%p %i %m " -exec cksum {} ";" | sort';

export function runMounted({ workspace, prepare, calls }: MountedRun): MountedEnd {
  const orderFile = join(workspace.outside, 'order.json');
  const order: WriteOrder = { root: workspace.root, calls, times: calls.length, told: 'failures' };
  writeFileSync(orderFile, JSON.stringify(order));
  const script = `set -e; cd "$1"; ${prepare}\n${list}; echo ==; "$2" "$3" "$4"; echo ==; ${list}`;
  // Root makes a mount namespace; others make a user namespace in which they are root.
  const space = process.getuid?.() === 0 ? ['-m'] : ['-rm'];
  const command = [...space, 'sh', '-c', script, 'sh', workspace.root, process.execPath, child, orderFile];
  const { stdout, stderr, status } = spawnSync('unshare', command, { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, 0, stderr);
  const [before = '', said = '', after = ''] = stdout.split('==\n');
  const answers = said.split('\n').filter((line) => line.startsWith('{'));
  return { codes: answers.map((line): string => JSON.parse(line).code), before, after };
}
