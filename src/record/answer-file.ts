/** The whole answer as a file beside the bundle, for the steps that follow. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orNotWritten } from './or-not-written.ts';

export type AnswerFileName = 'final-message.md' | 'structured-output.json';

/** Returns the file's path. Throws `AUDIT_NOT_WRITTEN` when the disk does not take it. */
export function writeAnswer(file: {
  readonly directory: string;
  readonly name: AnswerFileName;
  readonly text: string;
}): string {
  const path = join(file.directory, file.name);
  orNotWritten(() => writeFileSync(path, file.text, { flag: 'wx', mode: 0o600 }));
  return path;
}
