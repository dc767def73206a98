/** A checkout as a job has it: a real git repository with a commit, made for one test. */

import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** File contents by path with `/`. */
export type Files = { readonly [path: string]: string };

export const sampleFiles: Files = {
  'README.md': '# Sample\n\nA small project.\n',
  'src/greet.js': 'export function greet(name) {\n  return "Hello, " + name;\n}\n',
};

/** Writes the files into `folder` and commits them on `main`. Resolves to the commit's sha. */
export async function createRepository(folder: string, files: Files): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await commitAll(folder, 'Begin');
  return readHead(folder);
}

/** Commits what is in the work tree. Dates and names are fixed, so that equal files give equal shas. */
export async function commitAll(folder: string, subject: string): Promise<void> {
  await git(folder, ['add', '--all']);
  await git(folder, ['commit', '--quiet', '--allow-empty', `--message=${subject}`]);
}

export async function readHead(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', 'HEAD'])).trim();
}

/** Runs git without anybody's configuration. Resolves to its standard output. */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const date = '2026-01-02T03:04:05Z';
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Sam Sample',
    GIT_AUTHOR_EMAIL: 'sam@example.test',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Sam Sample',
    GIT_COMMITTER_EMAIL: 'sam@example.test',
    GIT_COMMITTER_DATE: date,
  };
  const done = await run('git', ['-c', 'core.autocrlf=false', ...args], { cwd: folder, env });
  return done.stdout;
}
