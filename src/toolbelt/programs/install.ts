/** Writes the wrappers of all tools into a directory, where manifests look for programs. */

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInside } from '../../paths/inside.ts';
import { toolbelt } from '../toolbelt.ts';
import { isMarked, toWrapper } from './wrapper.ts';

export type InstallOrder = {
  /** Of the manifest: wrappers lie in `tools/bin` below it. */
  readonly directory: string;
  /** Absolute: our own face for tools. */
  readonly program: string;
  /** What to do with a file of that name that is no wrapper of ours. */
  readonly others: 'keep' | 'replace';
};

export type Installed =
  /** Absolute: where they lie. `names` are those of the files. */
  | { readonly verdict: 'installed'; readonly bin: string; readonly names: readonly string[] }
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

/** All or, where one is in the way, none. @throws what the file system throws */
export function installWrappers({ directory, program, others }: InstallOrder): Installed {
  const bin = makeBin(realpathSync(directory));
  if (bin === undefined) {
    return {
      verdict: 'refused',
      complaints: ['tools/bin is a link that leads out of the directory, or no directory'],
    };
  }
  const names = [...toolbelt.keys()];
  const complaints = names.flatMap((name) => complainAbout(join(bin, name), { name, others }));
  if (complaints.length > 0) return { verdict: 'refused', complaints };
  for (const name of names) write(join(bin, name), toWrapper(name, program));
  return { verdict: 'installed', bin, names };
}

/** Step by step: making all at once would follow a link, and make directories where it leads. */
function makeBin(root: string): string | undefined {
  let path = root;
  for (const name of ['tools', 'bin']) {
    const next = join(path, name);
    const facts = lstatSync(next, { throwIfNoEntry: false });
    if (facts === undefined) mkdirSync(next);
    else if (facts.isSymbolicLink() && !isInside(realpathSync(next), root)) return undefined;
    path = realpathSync(next);
    if (!lstatSync(path).isDirectory()) return undefined;
  }
  return path;
}

type Standing = { readonly name: string; readonly others: InstallOrder['others'] };

function complainAbout(path: string, { name, others }: Standing): readonly string[] {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (facts.isDirectory()) return [`tools/bin/${name} is a directory`];
  if (others === 'replace' || (facts.isFile() && isMarked(readFileSync(path, 'utf8')))) return [];
  return [`tools/bin/${name} is there and no wrapper of ours: --force writes over it`];
}

/** A link in its place is replaced, not followed; who starts it meanwhile has the old one or the new one. */
function write(path: string, text: string): void {
  // In a folder of its own, whose name nobody else has: whatever lies beside it is somebody's.
  const folder = mkdtempSync(join(dirname(path), '.install-'));
  try {
    const temporary = join(folder, basename(path));
    writeFileSync(temporary, text, { flag: 'wx' });
    // The umask has had its say above.
    chmodSync(temporary, 0o755);
    renameSync(temporary, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
