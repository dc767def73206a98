/** A view as the arguments of bwrap(1), which mounts, starts, guards and buries a tool by itself. */

import type { KernelFiles } from './kernel-files.ts';
import type { Mount } from './sandbox-view.ts';

export type BubblewrapOptions = {
  readonly bwrap: string;
  readonly mounts: readonly Mount[];
  /** Where the tool starts. */
  readonly directory: string;
  readonly emptyFile: string;
  readonly kernel: KernelFiles;
  readonly network: 'none' | 'shared';
  /** From 0.8 on it can take from the tool the right to make user namespaces of its own. */
  readonly nesting: 'disabled' | 'not-disabled';
};

/** Everything in front of the tool's own argv. Dies with us, and everything in it with it. */
export function toBubblewrap(options: BubblewrapOptions): readonly [string, ...string[]] {
  return [
    options.bwrap,
    '--unshare-all',
    '--unshare-user',
    ...(options.network === 'shared' ? ['--share-net'] : []),
    ...(options.nesting === 'disabled' ? ['--disable-userns'] : []),
    '--die-with-parent',
    '--cap-drop',
    'ALL',
    ...options.mounts.flatMap((mount) => toArguments(mount, options)),
    '--chdir',
    options.directory,
    '--',
  ];
}

function toArguments(mount: Mount, options: BubblewrapOptions): readonly string[] {
  switch (mount.type) {
    case 'link':
      return [];
    case 'devices':
      return ['--dev', '/dev'];
    case 'processes':
      return ['--proc', '/proc', ...toKernelArguments(options)];
    case 'bind':
      return [mount.access === 'writable' ? '--bind' : '--ro-bind', mount.source, mount.target];
  }
}

/** bwrap closes some of them itself, but not where it runs as root. */
function toKernelArguments({ kernel, emptyFile }: BubblewrapOptions): readonly string[] {
  return [
    ...kernel.switches.flatMap((path) => ['--ro-bind', path, path]),
    ...kernel.tellers.flatMap((path) => ['--ro-bind', emptyFile, path]),
  ];
}
