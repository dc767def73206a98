/** The first line of a program that this very Node runs. A path in it cannot hold a space, and the repository's may. */

import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `#!` and a link to Node in a temporary folder of its own. */
export function makeShebang(): string {
  const link = join(mkdtempSync(join(tmpdir(), 'goagent-node-')), 'node');
  symlinkSync(process.execPath, link);
  return `#!${link}`;
}
