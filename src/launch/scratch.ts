/** The scratch space of one call: the places that its mounts need, made by us on the disk, and taken away again. */

import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  opendirSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isInside } from '../paths/inside.ts';
import { devices } from './kernel-files.ts';
import type { Disk, Mount, SandboxPlaces, Scratch } from './sandbox-view.ts';

export type ScratchSpace = Scratch & {
  readonly directory: string;
  /** Never throws. What a tool left in greater number, or so that it withstands, stays until the runner empties `RUNNER_TEMP`. */
  remove(): void;
};

/** Some 10 microseconds each: a tool that leaves millions of files must not hold the run. */
const mostRemoved = 5000;

/** Calls that wait for the disk: a hundred small ones, which one by one through a thread would take ten times as long. */
export function makeScratch(places: SandboxPlaces): ScratchSpace {
  mkdirSync(places.scratch, { recursive: true, mode: 0o700 });
  const directory = mkdtempSync(join(places.scratch, 'call-'));
  const scratch = {
    directory,
    root: join(directory, 'root'),
    home: join(directory, 'home'),
    temporary: join(directory, 'temporary'),
    emptyFile: join(directory, 'empty-file'),
    emptyDirectory: join(directory, 'empty-directory'),
    remove: () => removeTree(directory, { left: mostRemoved }),
  };
  for (const path of [scratch.root, scratch.temporary, scratch.emptyDirectory]) mkdirSync(path);
  writeFileSync(scratch.emptyFile, '');
  cpSync(places.home, scratch.home, { recursive: true, verbatimSymlinks: true });
  return scratch;
}

/** Makes what has to be there before something can be mounted on it, wherever that is a place of ours. */
export function makeTargets(mounts: readonly Mount[], space: ScratchSpace, disk: Disk): void {
  const earlier: Extract<Mount, { type: 'bind' }>[] = [];
  for (const mount of mounts) {
    if (mount.type === 'devices') makeDevices(join(space.root, 'dev'));
    else if (mount.type === 'processes') mkdirSync(join(space.root, 'proc'), { recursive: true });
    else if (mount.type === 'link') makeLink(join(space.root, mount.target), mount.to);
    else {
      const below = earlier.findLast((each) => isInside(mount.target, each.target));
      if (below !== undefined && isInside(below.source, space.directory)) {
        const place = join(below.source, relative(below.target, mount.target));
        if (disk.follow(mount.source) === 'file') makeFile(place);
        else mkdirSync(place, { recursive: true });
      }
      earlier.push(mount);
    }
  }
}

function makeDevices(dev: string): void {
  for (const name of ['shm', 'pts']) mkdirSync(join(dev, name), { recursive: true });
  const links = { fd: '/proc/self/fd', stdin: 'fd/0', stdout: 'fd/1', stderr: 'fd/2', ptmx: 'pts/ptmx' };
  for (const name of devices) makeFile(join(dev, name));
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(dev, name));
}

function makeLink(path: string, to: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(to, path);
}

function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '', { flag: 'a' });
}

/** A tool made the names and the modes below: links are not followed, and what cannot be removed is passed over. */
function removeTree(path: string, budget: { left: number }): void {
  if (budget.left <= 0) return;
  budget.left -= 1;
  try {
    if (!lstatSync(path).isDirectory()) {
      unlinkSync(path);
      return;
    }
    const directory = opendirSync(path);
    try {
      for (let entry = directory.readSync(); entry !== null && budget.left > 0; entry = directory.readSync())
        removeTree(join(path, entry.name), budget);
    } finally {
      directory.closeSync();
    }
    rmdirSync(path);
  } catch {
    // It lies in RUNNER_TEMP, and is nobody's business any more.
  }
}
