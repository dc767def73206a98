/** Where a run keeps what is its own: under the runner's temporary directory, readable by us only. */

import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoagentError } from '../contract/errors.ts';

export type PrivateDirectory = {
  readonly root: string;
  /** Exactly the audit bundle. */
  readonly bundle: string;
  /** Outputs that are files. */
  readonly answer: string;
  /** HOME of tools and of git; empty. */
  readonly home: string;
};

/** @throws GoagentError `AUDIT_NOT_WRITTEN` when the directory cannot be made. */
export function makePrivateDirectory(runnerTemp: string): PrivateDirectory {
  try {
    const root = mkdtempSync(join(realpathSync(runnerTemp === '' ? tmpdir() : runnerTemp), 'goagent-'));
    const directories = {
      root,
      bundle: join(root, 'bundle'),
      answer: join(root, 'answer'),
      home: join(root, 'home'),
    };
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
