/** Finds the programs of the system that we start ourselves, once, and never inside what was checked out. */

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { isOutside, readSafeSearchPath } from './search-path.ts';

const names = [
  'git',
  /** The rest is Linux only, and for the isolation of tools. */
  'bwrap',
  'cat',
  'env',
  'mount',
  'nsenter',
  'prlimit',
  'setpriv',
  'sudo',
  'unshare',
] as const;

type ProgramName = (typeof names)[number];

/** Absolute paths; `null` where the machine has none. */
export type Programs = { readonly [name in ProgramName]: string | null };

export type ProgramSearch = {
  /** The run's PATH. */
  readonly path: string;
  /** The workspace and `RUNNER_TEMP`: nothing below them is started, wherever a symlink stands. */
  readonly roots: readonly string[];
};

/** Looks through the PATH in its order, less what `readSafeSearchPath` takes out. */
export async function resolvePrograms(search: ProgramSearch): Promise<Programs> {
  const path = await readSafeSearchPath(search.path, search.roots);
  const find = async (name: ProgramName): Promise<string | null> =>
    resolveProgram(name, path.split(delimiter), search.roots);
  const [git, bwrap, cat, env, mount, nsenter, prlimit, setpriv, sudo, unshare] = await Promise.all([
    find('git'),
    find('bwrap'),
    find('cat'),
    find('env'),
    find('mount'),
    find('nsenter'),
    find('prlimit'),
    find('setpriv'),
    find('sudo'),
    find('unshare'),
  ]);
  return { git, bwrap, cat, env, mount, nsenter, prlimit, setpriv, sudo, unshare };
}

async function resolveProgram(
  name: string,
  directories: readonly string[],
  roots: readonly string[],
): Promise<string | null> {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  for (const directory of directories.filter((entry) => entry !== '')) {
    const candidate = join(directory, file);
    if ((await isProgram(candidate)) && (await isOutside(candidate, roots))) return candidate;
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
