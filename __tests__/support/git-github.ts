/**
 * The files that GitHub's API has, answered by a real repository: what `Github.readFile` and `Github.listFiles` promise.
 * Tests of the client itself hold the client to the same.
 */

import { execFileSync } from 'node:child_process';
import type { Github } from '../../src/github/github.ts';

export type FileApi = Pick<Github, 'readFile' | 'listFiles'> & {
  /** Every question, as `commit:path`. */
  readonly asked: string[];
};

export function openFileApi(repository: string): FileApi {
  const asked: string[] = [];
  const git = (...args: string[]): Buffer | undefined => {
    try {
      return execFileSync('git', ['-C', repository, ...args], {
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 26,
      });
    } catch {
      return undefined;
    }
  };
  const modes = new Map([
    ['100644', 'file'],
    ['100755', 'executable'],
    ['120000', 'link'],
  ] as const);
  return {
    asked,
    readFile: async ({ commit, path }) => {
      asked.push(`${commit}:${path}`);
      const line = git('ls-tree', '-z', commit, '--', path)?.toString() ?? '';
      const mode = [...modes].find(([key]) => line.startsWith(`${key} blob`))?.[1];
      const bytes = mode === undefined ? undefined : git('cat-file', 'blob', `${commit}:${path}`);
      return bytes === undefined || mode === undefined
        ? { verdict: 'missing' }
        : { verdict: 'answered', bytes, mode };
    },
    listFiles: async ({ commit, path }) => {
      asked.push(`${commit}:${path}/`);
      const listed = git('ls-tree', '-r', '-z', '--name-only', commit, '--', `${path}/`)?.toString();
      return listed === undefined
        ? { verdict: 'missing' }
        : { verdict: 'answered', paths: listed.split('\0').filter((name) => name !== '') };
    },
  };
}

/** A token that may read nothing. */
export const closedFileApi: Pick<Github, 'readFile' | 'listFiles'> = {
  readFile: async () => ({ verdict: 'failed', why: 'status 403' }),
  listFiles: async () => ({ verdict: 'failed', why: 'status 403' }),
};
