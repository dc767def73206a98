/** Policy tests in a folder of their own, judged as the command line judges them. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testPolicy } from '../../src/entry/test-policy-command.ts';
import type { Told } from '../../src/entry/tool-commands.ts';

/** Removed when `use` has come to its end. */
export async function withFiles<T>(
  files: { readonly [path: string]: string },
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'goagent policy '));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** `words` after the path; what is told names the folder as `.`. */
export function testFiles(
  files: { readonly [path: string]: string },
  words: readonly string[] = [],
): Promise<Told> {
  return withFiles(files, async (directory) => {
    const told = await testPolicy([directory, ...words], join(directory, 'dist/cli'));
    return { ...told, text: told.text.replaceAll(directory, '.') };
  });
}
