/** The objects of the fake GitHub: read by real git from a real repository. */

import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Undefined when there is no such object, or no repository. */
async function read(folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  if (folder === '') return undefined;
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: 67_108_864 } as const;
  try {
    return (await run('git', args, options)).stdout;
  } catch {
    return undefined;
  }
}

async function isOfType(folder: string, id: string, type: 'commit' | 'tree' | 'blob'): Promise<boolean> {
  return (await read(folder, ['cat-file', '-t', id]))?.toString().trim() === type;
}

/** The tree of a commit. */
export async function readTreeId(folder: string, commit: string): Promise<string | undefined> {
  if (!(await isOfType(folder, commit, 'commit'))) return undefined;
  return (await read(folder, ['rev-parse', `${commit}^{tree}`]))?.toString().trim();
}

export type SceneEntry = {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
};

/** Of a tree or a commit, as GitHub lists it. */
export async function readTree(
  folder: string,
  id: string,
  depth: 'flat' | 'deep',
): Promise<readonly SceneEntry[] | undefined> {
  const deep = depth === 'deep' ? ['-r', '-t'] : [];
  const text = (await read(folder, ['ls-tree', '-z', '--long', ...deep, id]))?.toString();
  return text
    ?.split('\0')
    .filter((line) => line !== '')
    .map(parseEntry);
}

function parseEntry(line: string): SceneEntry {
  const [, mode = '', type = '', sha = '', size = '', path = ''] =
    /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  if (type !== 'blob' && type !== 'tree' && type !== 'commit') throw new Error(`git ls-tree: ${line}`);
  return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}) };
}

export async function readBlob(folder: string, id: string): Promise<Buffer | undefined> {
  return (await isOfType(folder, id, 'blob')) ? read(folder, ['cat-file', 'blob', id]) : undefined;
}
