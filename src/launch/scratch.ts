/** The scratch space of one call: the places that its mounts need, made by us on the disk, and taken away again. */

import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { isInside } from '../paths/inside.ts';
import { devices } from './kernel-files.ts';
import type { Disk, Mount, SandboxPlaces, Scratch } from './sandbox-view.ts';

export type ScratchSpace = Scratch & {
  readonly directory: string;
  /** What a tool left here may withstand it: then it lies in `RUNNER_TEMP` until the runner empties that. */
  remove(): Promise<void>;
};

export async function makeScratch(places: SandboxPlaces): Promise<ScratchSpace> {
  await mkdir(places.scratch, { recursive: true, mode: 0o700 });
  const directory = await mkdtemp(join(places.scratch, 'call-'));
  const scratch = {
    directory,
    root: join(directory, 'root'),
    home: join(directory, 'home'),
    temporary: join(directory, 'temporary'),
    emptyFile: join(directory, 'empty-file'),
    emptyDirectory: join(directory, 'empty-directory'),
    remove: () => rm(directory, { recursive: true, force: true }).catch(() => {}),
  };
  await Promise.all([
    ...[scratch.root, scratch.temporary, scratch.emptyDirectory].map((path) => mkdir(path)),
    writeFile(scratch.emptyFile, ''),
    cp(places.home, scratch.home, { recursive: true, verbatimSymlinks: true }),
  ]);
  return scratch;
}

/** Makes what has to be there before something can be mounted on it, wherever that is a place of ours. */
export async function makeTargets(mounts: readonly Mount[], space: ScratchSpace, disk: Disk): Promise<void> {
  const earlier: Extract<Mount, { type: 'bind' }>[] = [];
  for (const mount of mounts) {
    if (mount.type === 'devices') await makeDevices(join(space.root, 'dev'));
    else if (mount.type === 'processes') await mkdir(join(space.root, 'proc'), { recursive: true });
    else if (mount.type === 'link') await makeLink(join(space.root, mount.target), mount.to);
    else {
      const below = earlier.findLast((each) => isInside(mount.target, each.target));
      if (below !== undefined && isInside(below.source, space.directory)) {
        const place = join(below.source, relative(below.target, mount.target));
        await (disk.look(mount.source).kind === 'file' ? makeFile(place) : mkdir(place, { recursive: true }));
      }
      earlier.push(mount);
    }
  }
}

async function makeDevices(dev: string): Promise<void> {
  await Promise.all(['shm', 'pts'].map((name) => mkdir(join(dev, name), { recursive: true })));
  const links = { fd: '/proc/self/fd', stdin: 'fd/0', stdout: 'fd/1', stderr: 'fd/2', ptmx: 'pts/ptmx' };
  await Promise.all([
    ...devices.map((name) => makeFile(join(dev, name))),
    ...Object.entries(links).map(([name, to]) => symlink(to, join(dev, name))),
  ]);
}

async function makeLink(path: string, to: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(to, path);
}

async function makeFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '', { flag: 'a' });
}
