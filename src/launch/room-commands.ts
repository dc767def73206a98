/** What opens a room, furnishes it, and starts a tool in it: argv of util-linux, without a shell. */

import type { Programs } from './programs.ts';

/** How the right to make namespaces is come by. */
export type Way =
  /** In a user namespace. */
  | 'user'
  /** As root. */
  | 'root'
  /** As root by way of `sudo -n`. */
  | 'sudo';

export type RoomTools = {
  readonly [name in 'cat' | 'env' | 'mount' | 'nsenter' | 'prlimit' | 'setpriv' | 'unshare']: string;
} & { readonly sudo: string | null };

export type Argv = readonly [string, ...string[]];

/** Of the user who runs us, as whom tools run. */
export type Identity = { readonly uid: number; readonly gid: number };

export type EntryOptions = {
  /** Of the holder. */
  readonly pid: number;
  readonly root: string;
  /** Where the tool starts. */
  readonly directory: string;
  readonly network: 'none' | 'shared';
  readonly limits: readonly string[];
  readonly identity: Identity;
  /** Names of variables that reach the tool; sudo is told them, and never a value. */
  readonly names: readonly string[];
  /** Names that sudo adds and that the tool is not to have. */
  readonly added: readonly string[];
  readonly path: string | undefined;
  readonly home: string;
};

export type RoomCommands = {
  /** Starts a holder in new namespaces: it stays until its stdin is closed, and takes everything with it. */
  open(network: 'none' | 'shared'): Argv;
  furnish(pid: number, fstab: string): Argv;
  enter(options: EntryOptions): Argv;
};

/** Null where a program is missing. */
export function toRoomTools(programs: Programs): RoomTools | null {
  const { cat, env, mount, nsenter, prlimit, setpriv, unshare, sudo } = programs;
  if (cat === null || env === null || mount === null || nsenter === null) return null;
  if (prlimit === null || setpriv === null || unshare === null) return null;
  return { cat, env, mount, nsenter, prlimit, setpriv, unshare, sudo };
}

export function toRoomCommands(way: Way, tools: RoomTools): RoomCommands {
  const lead = (names: readonly string[]): readonly string[] => toLead({ way, tools, names });
  const user = way === 'user' ? ['--user', '--map-root-user'] : [];
  const same = way === 'user' ? ['--user', '--preserve-credentials'] : [];
  const inside = (pid: number): readonly string[] => ['--target', `${pid}`, '--mount', '--pid', ...same];
  return {
    open: (network) =>
      toArgv([
        ...lead([]),
        tools.unshare,
        ...user,
        ...['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--ipc', '--uts'],
        ...(network === 'none' ? ['--net'] : []),
        tools.cat,
      ]),
    furnish: (pid, fstab) =>
      toArgv([...lead([]), tools.nsenter, ...inside(pid), tools.mount, '--all', '--fstab', fstab]),
    enter: (options) =>
      toArgv([
        ...lead(options.names),
        tools.nsenter,
        ...inside(options.pid),
        ...['--ipc', '--uts'],
        ...(options.network === 'none' ? ['--net'] : []),
        ...toConfinement({ way, tools, options }),
        ...(way === 'sudo' ? toCleanEnvironment(tools, options) : []),
      ]),
  };
}

type Lead = { readonly way: Way; readonly tools: RoomTools; readonly names: readonly string[] };

function toLead({ way, tools, names }: Lead): readonly string[] {
  if (way !== 'sudo' || tools.sudo === null) return [];
  return [tools.sudo, '-n', ...(names.length === 0 ? [] : [`--preserve-env=${names.join(',')}`]), '--'];
}

type Confinement = { readonly way: Way; readonly tools: RoomTools; readonly options: EntryOptions };

/**
 * A changed root comes first: whoever lives in one can make no user namespace, and without capabilities cannot
 * leave it. In the way `user` a second user namespace gives the user its own number back, and parts it from the
 * holder; only root keeps capabilities through it, which are then dropped.
 */
function toConfinement({ way, tools, options }: Confinement): readonly string[] {
  const { uid, gid } = options.identity;
  const isRoot = way !== 'user' || uid === 0;
  return [
    tools.unshare,
    ...(way === 'user' ? ['--user', `--map-user=${uid}`, `--map-group=${gid}`] : []),
    ...[`--root=${options.root}`, `--wd=${options.directory}`],
    ...[tools.setpriv, '--no-new-privs'],
    ...(isRoot ? ['--bounding-set=-all', '--inh-caps=-all'] : []),
    ...(way === 'user' ? [] : [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']),
    ...[tools.prlimit, ...options.limits],
  ];
}

/** sudo sets PATH and HOME to its own, and adds what says who called it. Neither of the two is a secret. */
function toCleanEnvironment({ env }: RoomTools, options: EntryOptions): readonly string[] {
  const taken = options.added.filter((name) => !options.names.includes(name));
  return [
    env,
    ...taken.flatMap((name) => ['-u', name]),
    ...(options.path === undefined ? ['-u', 'PATH'] : [`PATH=${options.path}`]),
    `HOME=${options.home}`,
  ];
}

function toArgv(words: readonly string[]): Argv {
  const [program = '', ...args] = words;
  return [program, ...args];
}
