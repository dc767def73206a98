/** A repository whose changes are collected as a run collects them, and the tree that git makes of what is proposed. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { FileChange } from '../../src/contract/proposals.ts';
import type { Jail } from '../../src/toolbelt/jail/jail.ts';
import {
  type ChangesOptions,
  collectChanges,
  type WorkTreeChanges,
} from '../../src/toolbelt/work-tree/work-tree-changes.ts';
import { snapshotWorkTree, type WorkTreeSnapshot } from '../../src/toolbelt/work-tree/work-tree-snapshot.ts';
import { openHistory } from '../support/history.ts';
import { makeRepository, type TestRepository } from './git-repository.ts';
import type { Files } from './workspace.ts';

export type Proposing = TestRepository & {
  begin(): Promise<WorkTreeSnapshot>;
  collect(snapshot: WorkTreeSnapshot, options?: Partial<ChangesOptions>): Promise<WorkTreeChanges>;
};

type Options = Parameters<typeof makeRepository>[2];

export const wide = { maxBytes: 1024 * 1024, maxFiles: 100 };

export async function makeProposing(
  context: TestContext,
  files: Files = {},
  options: Options = {},
): Promise<Proposing> {
  const repository = await makeRepository(context, files, options);
  return { ...repository, ...openProposing(repository, repository.jail) };
}

/** `jail` may be of a folder in the repository. */
export function openProposing(
  { root }: Pick<TestRepository, 'root'>,
  jail: Jail,
): Pick<Proposing, 'begin' | 'collect'> {
  const history = openHistory(join(root, '..'), { workspace: root, workingDirectory: jail.root });
  const { signal } = new AbortController();
  return {
    begin: async () => {
      const snapshot = await snapshotWorkTree({ history, jail, signal });
      return snapshot.verdict === 'taken' ? snapshot : assert.fail(snapshot.why);
    },
    collect: (snapshot, more = {}) =>
      collectChanges({
        history,
        jail,
        snapshot,
        limits: wide,
        isProtected: () => false,
        redact: (text) => text,
        signal,
        ...more,
      }),
  };
}

export type Changed = Extract<WorkTreeChanges, { verdict: 'changed' }>;

export const changed = (changes: WorkTreeChanges): Changed =>
  changes.verdict === 'changed' ? changes : assert.fail(JSON.stringify(changes));

/** Paths with a sign in front: `+` written, `-` deleted. */
export const namesOf = (changes: WorkTreeChanges): readonly string[] =>
  changes.verdict === 'changed'
    ? changes.files.map(({ change, path }) => `${change === 'written' ? '+' : '-'}${path}`)
    : [];

export const leftOf = (changes: WorkTreeChanges): readonly string[] =>
  'leftOut' in changes ? changes.leftOut.map(({ path, why }) => `${path}: ${why}`) : [];

/** The id of the tree that git makes of a commit and what is proposed over it, in an index of its own. */
export function treeOf(root: string, commit: string, files: readonly FileChange[]): string {
  const run = (args: readonly string[], input = '') =>
    execFileSync('git', args, {
      cwd: root,
      input,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_INDEX_FILE: join(root, '../index-of-proposal'),
      },
    }).trim();
  run(['read-tree', commit]);
  // What is gone comes first: a file may stand where a directory was.
  const gone = files.filter(({ change }) => change === 'deleted');
  const lines = [...gone, ...files].map((file) =>
    file.change === 'deleted'
      ? `0 ${'0'.repeat(commit.length)}\t${file.path}\0`
      : `${file.mode} ${idOf(Buffer.from(file.content, 'base64'), commit)}\t${file.path}\0`,
  );
  const last = lines.filter(
    (_, index) => index < gone.length || files[index - gone.length]?.change !== 'deleted',
  );
  run(['update-index', '-z', '--index-info'], last.join(''));
  return run(['write-tree', '--missing-ok']);
}

function idOf(bytes: Uint8Array, commit: string): string {
  const hash = createHash(commit.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The id of the tree that git makes of the work tree, and everything as it was after. */
export async function stagedTree({ git }: TestRepository): Promise<string> {
  await git('add', '--all');
  const tree = (await git('write-tree')).trim();
  await git('reset', '--quiet');
  return tree;
}
