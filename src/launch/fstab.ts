/** A view as the text of an fstab, for one `mount --all`: no shell is needed to mount forty things in their order. */

import { join } from 'node:path';
import { isInside } from '../paths/inside.ts';
import { devices, type KernelFiles } from './kernel-files.ts';
import type { Mount } from './sandbox-view.ts';

export type FstabOptions = {
  readonly mounts: readonly Mount[];
  /** The directory that becomes the root of the tool. */
  readonly root: string;
  readonly emptyFile: string;
  /** The text of `/proc/self/mountinfo`: what is mounted below a source comes along, and is made read-only too. */
  readonly mountInfo: string;
  readonly kernel: KernelFiles;
};

export function toFstab(options: FstabOptions): string {
  const lines = options.mounts.flatMap((mount) => toLines(mount, options));
  return lines.map((line) => `${line.map(toField).join(' ')} 0 0\n`).join('');
}

function toLines(mount: Mount, options: FstabOptions): readonly Line[] {
  switch (mount.type) {
    case 'link':
      return [];
    case 'devices':
      return toDevices(options);
    case 'processes':
      return toProcesses(options);
    case 'bind':
      return toBind(mount, options);
  }
}

/** Source, target, type, options. */
type Line = readonly [string, string, string, string];

/** Space, tab, newline and backslash would end or change a field. */
function toField(field: string): string {
  return field.replace(/[\s\\#]/g, (each) => `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`);
}

type Bind = Extract<Mount, { type: 'bind' }>;

function toBind({ source, target, access }: Bind, options: FstabOptions): readonly Line[] {
  const place = join(options.root, target);
  if (target === '/') return [[source, place, 'none', 'bind,ro']];
  if (access === 'writable') return [[source, place, 'none', 'rbind']];
  // A mount's own limits cannot be taken away in a user namespace: they are repeated.
  const inner = findMounts(options.mountInfo)
    .filter((each) => each.path !== source && isInside(each.path, source))
    .map(
      (each): Line => [
        'none',
        join(place, each.path.slice(source.length)),
        'none',
        ['remount', 'bind', 'ro', ...each.kept].join(','),
      ],
    );
  return [[source, place, 'none', 'rbind,ro'], ...inner];
}

function toDevices({ root }: FstabOptions): readonly Line[] {
  const dev = join(root, 'dev');
  return [
    ...devices.map((name): Line => [`/dev/${name}`, join(dev, name), 'none', 'bind']),
    ['tmpfs', join(dev, 'shm'), 'tmpfs', 'nosuid,nodev,mode=1777,size=64m'],
    ['devpts', join(dev, 'pts'), 'devpts', 'nosuid,noexec,newinstance,ptmxmode=0666,mode=620'],
  ];
}

function toProcesses({ root, emptyFile, kernel }: FstabOptions): readonly Line[] {
  return [
    ['proc', join(root, 'proc'), 'proc', 'nosuid,nodev,noexec'],
    ...kernel.switches.map((path): Line => [join(root, path), join(root, path), 'none', 'bind,ro']),
    ...kernel.tellers.map((path): Line => [emptyFile, join(root, path), 'none', 'bind,ro']),
  ];
}

type Found = { readonly path: string; readonly kept: readonly string[] };

const keepable = ['nosuid', 'nodev', 'noexec', 'noatime', 'nodiratime', 'relatime', 'nosymfollow'];

function findMounts(text: string): readonly Found[] {
  return text.split('\n').flatMap((line): readonly Found[] => {
    const [, , , , path, flags] = line.split(' ');
    if (path === undefined || flags === undefined) return [];
    return [{ path: toPlainPath(path), kept: flags.split(',').filter((flag) => keepable.includes(flag)) }];
  });
}

function toPlainPath(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
