/** Where a run keeps what is its own: under the runner's temporary directory, readable by us only. */

import { lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GoagentError } from '../../contract/errors.ts';

export type PrivateDirectory = {
  readonly root: string;
  /** Exactly the audit bundle. */
  readonly bundle: string;
  /** Outputs that are files. */
  readonly answer: string;
  /** HOME of tools and of git; it holds nothing but the bait. */
  readonly home: string;
};

/** @throws GoagentError `AUDIT_NOT_WRITTEN` when the directory cannot be made. */
export function makePrivateDirectory(runnerTemp: string): PrivateDirectory {
  try {
    const directories = toDirectories(mkdtempSync(join(toParent(runnerTemp), 'goagent-')));
    for (const path of [directories.bundle, directories.answer, directories.home])
      mkdirSync(path, { mode: 0o700 });
    return directories;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new GoagentError(
      'AUDIT_NOT_WRITTEN',
      [`No directory for the audit log could be made in RUNNER_TEMP: ${why}`],
      { cause },
    );
  }
}

/** For who keeps nothing: a run leaves its own to the post step. */
export function removePrivateDirectory({ root }: PrivateDirectory): void {
  rmSync(root, { recursive: true, force: true });
}

/**
 * Puts a fake secret where thieves look first: nothing of ours ever reads it.
 * @throws GoagentError `AUDIT_NOT_WRITTEN` when it cannot be written: a run without it is not what was promised.
 */
export function plantBait(home: string, text: string): void {
  try {
    const folder = join(home, '.config', 'deploy');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'credentials'), text, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new GoagentError('AUDIT_NOT_WRITTEN', [`HOME of tools could not be prepared: ${why}`], { cause });
  }
}

/**
 * The directory that `makePrivateDirectory` made and `root` names, or nothing: when it is anywhere else, or is not
 * ours, or others may look into it, or is a link.
 */
export function findPrivateDirectory(runnerTemp: string, root: string): PrivateDirectory | undefined {
  try {
    if (!/^goagent-\w{6}$/.test(basename(root))) return undefined;
    if (root !== join(toParent(runnerTemp), basename(root))) return undefined;
    const directories = toDirectories(root);
    return [directories.root, directories.bundle].every(isOurs) ? directories : undefined;
  } catch {
    return undefined;
  }
}

const toParent = (runnerTemp: string): string =>
  realpathSync.native(runnerTemp === '' ? tmpdir() : runnerTemp);

const toDirectories = (root: string): PrivateDirectory => ({
  root,
  bundle: join(root, 'bundle'),
  answer: join(root, 'answer'),
  home: join(root, 'home'),
});

function isOurs(path: string): boolean {
  const facts = lstatSync(path);
  if (!facts.isDirectory()) return false;
  // Windows knows neither owner nor mode in this form.
  if (process.getuid === undefined) return true;
  return facts.uid === process.getuid() && (facts.mode & 0o777) === 0o700;
}
