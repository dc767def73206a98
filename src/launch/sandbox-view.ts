/** What a tool gets to see under `full`, as a list of mounts in their order: everything else is not there. */

import { isInside } from '../paths/inside.ts';

/** Where things lie. All paths are absolute and, but for `hidden`, after symlinks. */
export type SandboxPlaces = {
  /** `working-directory`: where tools start, and all that they may write to besides their own scratch space. */
  readonly workspace: string;
  /** HOME of tools: each call gets a copy of it, at the same path. */
  readonly home: string;
  /** A directory of ours, below which each call gets its scratch space. */
  readonly scratch: string;
  /** Shown beside the system, read-only; links too: programs of the manifest, the trusted copy of its directory. */
  readonly visible: readonly string[];
  /** Inside of the workspace, read-only also for tools that may write. */
  readonly guarded: readonly string[];
  /** Files that are shown empty: git configuration, which may hold credentials. */
  readonly masked: readonly string[];
  /** Shown nowhere, also where they lie below a directory of the system: the runner's files, homes. */
  readonly hidden: readonly string[];
};

export type Mount =
  | {
      readonly type: 'bind';
      readonly source: string;
      readonly target: string;
      readonly access: 'read-only' | 'writable';
    }
  /** A symlink of the root file system itself, such as `/bin`. */
  | { readonly type: 'link'; readonly target: string; readonly to: string }
  /** A `/dev` of the harmless devices. */
  | { readonly type: 'devices' }
  /** A `/proc` of the tool's own processes, whose switches cannot be written. */
  | { readonly type: 'processes' };

/** What of a path there is, before anything is mounted. */
export type Sighting =
  | { readonly kind: 'file' | 'directory' | 'nothing' }
  | { readonly kind: 'link'; readonly to: string };

export type Disk = {
  /** Without following a link at its end. */
  look(path: string): Sighting;
  /** What a path leads to. */
  follow(path: string): 'file' | 'directory' | 'nothing';
  list(path: string): readonly string[];
};

/** The scratch space of one call; see `scratch.ts`. */
export type Scratch = {
  readonly root: string;
  readonly home: string;
  readonly temporary: string;
  readonly emptyFile: string;
  readonly emptyDirectory: string;
};

export type ViewOptions = {
  readonly places: SandboxPlaces;
  readonly scratch: Scratch;
  readonly disk: Disk;
  readonly access: 'read-only' | 'writable';
};

const systemDirectories = [
  '/usr',
  '/bin',
  '/sbin',
  '/lib',
  '/lib32',
  '/lib64',
  '/libx32',
  '/etc',
  '/opt',
  '/nix',
];

/** Below `/etc`, and root's own: where tools run as root, they could read them in spite of having no capabilities. */
const systemSecrets = [
  '/etc/shadow',
  '/etc/shadow-',
  '/etc/gshadow',
  '/etc/gshadow-',
  '/etc/sudoers',
  '/etc/krb5.keytab',
  '/etc/security/opasswd',
  '/etc/ssh/ssh_host_dsa_key',
  '/etc/ssh/ssh_host_ecdsa_key',
  '/etc/ssh/ssh_host_ed25519_key',
  '/etc/ssh/ssh_host_rsa_key',
];
const systemSecretFolders = [
  '/etc/sudoers.d',
  '/etc/ssl/private',
  '/etc/docker',
  '/etc/kubernetes',
  '/etc/wireguard',
];

export function toView(options: ViewOptions): readonly Mount[] {
  const { places, scratch, access, disk } = options;
  const { workspace, home } = places;
  const extras = places.visible.filter((path) => isExtra(path, options));
  return [
    bind(scratch.root, '/', 'read-only'),
    ...systemDirectories.flatMap((path) => showAround(path, options)),
    ...systemSecrets
      .filter((path) => disk.look(path).kind === 'file')
      .map((path) => bind(scratch.emptyFile, path, 'read-only')),
    ...systemSecretFolders
      .filter((path) => disk.look(path).kind === 'directory')
      .map((path) => bind(scratch.emptyDirectory, path, 'read-only')),
    { type: 'devices' },
    { type: 'processes' },
    bind(scratch.temporary, '/tmp', 'writable'),
    bind(scratch.temporary, '/var/tmp', 'writable'),
    // One that holds the workspace would cover it; one that lies in a hidden part of it would be covered.
    ...extras.filter((path) => !isInside(path, workspace)).map((path) => bind(path, path, 'read-only')),
    bind(workspace, workspace, access),
    ...closeParts(options),
    ...extras.filter((path) => isInside(path, workspace)).map((path) => bind(path, path, 'read-only')),
    bind(scratch.home, home, 'writable'),
  ];
}

const bind = (source: string, target: string, access: 'read-only' | 'writable'): Mount => ({
  type: 'bind',
  source,
  target,
  access,
});

/** A directory of the system, or of its entries those that lead to nothing hidden. */
function showAround(path: string, { places, disk }: ViewOptions): readonly Mount[] {
  const seen = disk.look(path);
  if (seen.kind === 'link') return [{ type: 'link', target: path, to: seen.to }];
  if (seen.kind !== 'directory') return [];
  const hidden = places.hidden.filter((each) => each !== path && isInside(each, path));
  if (hidden.length === 0) return [bind(path, path, 'read-only')];
  return disk.list(path).flatMap((name): readonly Mount[] => {
    const child = `${path}/${name}`;
    if (hidden.some((each) => isInside(each, child))) return [];
    const found = disk.look(child);
    if (found.kind === 'link') return [{ type: 'link', target: child, to: found.to }];
    return found.kind === 'nothing' ? [] : [bind(child, child, 'read-only')];
  });
}

/** Whether it is there, and not shown by what is shown anyway: a second mount would cover what lies in the first. */
function isExtra(path: string, { places, disk }: ViewOptions): boolean {
  const isShown = [places.workspace, ...systemDirectories].some((each) => isInside(path, each));
  const isHidden = places.hidden.some((each) => isInside(path, each));
  return (!isShown || isHidden) && disk.follow(path) !== 'nothing';
}

/** Parts of what is shown that are closed. What is a link is left: it leads to what is shown, or nowhere. */
function closeParts({ places, scratch, disk, access }: ViewOptions): readonly Mount[] {
  const shown = [places.workspace, ...places.visible];
  const isPart = (path: string): boolean => shown.some((each) => path !== each && isInside(path, each));
  const guarded = access === 'read-only' ? [] : places.guarded;
  const closed = places.hidden.filter((path) => isPart(path) && disk.look(path).kind === 'directory');
  const masked = places.masked.filter(
    (path) => isPart(path) && disk.look(path).kind === 'file' && !closed.some((each) => isInside(path, each)),
  );
  return [
    ...guarded
      .filter((path) => isPart(path) && isReal(disk, path))
      .map((path) => bind(path, path, 'read-only')),
    ...closed.map((path) => bind(scratch.emptyDirectory, path, 'read-only')),
    ...masked.map((path) => bind(scratch.emptyFile, path, 'read-only')),
  ];
}

function isReal(disk: Disk, path: string): boolean {
  const { kind } = disk.look(path);
  return kind === 'file' || kind === 'directory';
}
