/** The whole answer as a file beside the bundle, for the steps that follow. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orNotWritten } from './or-not-written.ts';

/** Returns the file's path. Throws `AUDIT_NOT_WRITTEN` when the disk does not take it. */
export function writeAnswer(directory: string, answer: string): string {
  const path = join(directory, 'final-message.md');
  orNotWritten(() => writeFileSync(path, answer, { flag: 'wx', mode: 0o600 }));
  return path;
}
