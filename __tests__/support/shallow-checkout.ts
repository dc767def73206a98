/** A checkout as actions/checkout makes it: one commit without its history, by no branch. */

import { mkdirSync } from 'node:fs';
import { git } from './workspace.ts';

/** `source` is a repository; `commit` one that it lets anybody fetch. */
export async function makeShallowCheckout(folder: string, source: string, commit: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await git(source, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  await git(folder, ['init', '--quiet', '--initial-branch=unused']);
  await git(folder, ['fetch', '--quiet', '--depth=1', `file://${source}`, commit]);
  await git(folder, ['checkout', '--quiet', '--detach', commit]);
}
