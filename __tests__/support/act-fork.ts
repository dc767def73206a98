/** A repository with a pull request as GitHub keeps one: its base, a fork's head that changes policy, and their merge. */

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActRepository } from './act-repository.ts';
import { commitAll, git, readHead } from './workspace.ts';

export type ForkRepository = {
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeSha: string;
  /** Clones the merge ref as actions/checkout does, with the action's own `dist` in it. */
  clone(folder: string, depth: 'one' | 'full'): Promise<void>;
};

const program = (said: string) =>
  `#!/bin/sh\n. "$(dirname "$0")/../lib/said.sh"\nprintf '{"program":"${said}","module":"%s"}\\n' "$said"\n`;

/** What is policy, as the base and as the stranger has it. */
export const policyOf = (whose: 'base' | 'stranger'): { readonly [path: string]: string } => ({
  'agent/task.md': `The task of the ${whose}.\n`,
  'agent/tools.json': JSON.stringify({
    tools: [
      { name: 'count_words', description: `As the ${whose} has it.`, command: ['./tools/bin/count-words'] },
      ...(whose === 'base' ? [] : [{ name: 'more', command: ['./tools/bin/count-words'] }]),
    ],
  }),
  'agent/tools/bin/count-words': program(whose),
  'agent/tools/lib/said.sh': `said=${whose}\n`,
  'AGENTS.md': `Instructions of the ${whose}.\n`,
  '.goagent/state.json': JSON.stringify({ system: `State of the ${whose}.` }),
});

/** Makes `folder`. Its refs are `refs/pull/7/head` and `refs/pull/7/merge`, as a server has them. */
export async function createForkRepository(folder: string): Promise<ForkRepository> {
  await createActRepository(folder);
  const commit = async (whose: 'base' | 'stranger'): Promise<string> => {
    write(folder, policyOf(whose));
    await git(folder, ['add', '--all', '--force']);
    await commitAll(folder, `As the ${whose} has it`);
    return readHead(folder);
  };
  const baseSha = await commit('base');
  await git(folder, ['checkout', '--quiet', '-b', 'topic']);
  const headSha = await commit('stranger');
  await git(folder, ['checkout', '--quiet', 'main']);
  await git(folder, ['merge', '--quiet', '--no-ff', '--message=Merge', 'topic']);
  const mergeSha = await readHead(folder);
  await git(folder, ['update-ref', 'refs/pull/7/head', headSha]);
  await git(folder, ['update-ref', 'refs/pull/7/merge', mergeSha]);
  await git(folder, ['reset', '--quiet', '--hard', baseSha]);
  await git(folder, ['branch', '--quiet', '-D', 'topic']);
  // Any commit that a pull request reaches can be fetched from GitHub by its id.
  await git(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  return {
    baseSha,
    headSha,
    mergeSha,
    clone: async (target, depth) => {
      mkdirSync(target, { recursive: true });
      await git(target, ['init', '--quiet', '--initial-branch=main']);
      const words = depth === 'one' ? ['--depth=1'] : [];
      const ref = 'refs/remotes/pull/7/merge';
      const wanted = `+refs/pull/7/merge:${ref}`;
      await git(target, ['fetch', '--quiet', '--no-tags', ...words, `file://${folder}`, wanted]);
      await git(target, ['checkout', '--quiet', '--force', ref]);
      await git(target, ['remote', 'add', 'origin', 'https://github.com/sample-owner/sample.git']);
    },
  };
}

function write(folder: string, files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), path.includes('/bin/') ? 0o755 : 0o644);
  }
}
