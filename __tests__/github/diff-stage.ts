/** A repository and what `readDiff` makes of two of its commits, for tests of diffs. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Diff, FileDiff } from '../../src/contract/diff.ts';
import { type DiffAnswer, type DiffParts, readDiff } from '../../src/github/diff.ts';
import { openHistory } from '../support/history.ts';

export type Stage = {
  /** An empty folder, inside of the workspace. */
  readonly folder: string;
  read(parts: Pick<DiffParts, 'base' | 'head'> & Partial<DiffParts>): Promise<DiffAnswer>;
  /** It fails the test where there is no diff. */
  readWhole(parts: Pick<DiffParts, 'base' | 'head'>): Promise<Diff>;
};

export function openStage(context: TestContext, below = ''): Stage {
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'diff-')));
  context.after(() => rmSync(outside, { recursive: true, force: true }));
  const workspace = join(outside, 'workspace');
  const folder = join(workspace, 'checkout');
  mkdirSync(folder, { recursive: true });
  const read: Stage['read'] = (parts) =>
    readDiff({
      history: openHistory(outside, {
        workspace,
        workingDirectory: join(folder, below),
        scope: 'repository',
      }),
      changes: undefined,
      signal: new AbortController().signal,
      ...parts,
    });
  return {
    folder,
    read,
    readWhole: async (parts) => {
      const answer = await read(parts);
      if (answer.verdict === 'failed') throw new Error(answer.why);
      return answer.diff;
    },
  };
}

export function fileOf(diff: Diff, path: string): FileDiff {
  const file = diff.files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no ${path} in the diff`);
  return file;
}
