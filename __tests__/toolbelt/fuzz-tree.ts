/** A tree with every way out that a file system knows, secrets behind each, and a digest of what must stay as it is. */

import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const openFiles = [
  ...['open.txt', 'src/open.txt', 'src/deep/er/open.txt', 'sub/config', 'sub/config.json', '.env.example'],
  ...['certs/allowed.pem', 'id_rsa.pub', '..name', 'ünï/cödé.txt'],
];
const keptFiles = [
  ...['.git/config', '.git/hooks/pre-commit', 'sub/.git/config', '.env', '.env.local', 'sub/server.key'],
  ...[
    'src/id_rsa',
    'src/id_ed25519.bak',
    '.npmrc',
    'sub/.netrc',
    '.pypirc',
    '.docker/config.json',
    'other.pem',
  ],
  ...['gha-creds-1.json', 'temp/secret.txt', 'temp/deep/secret.txt'],
  // What a file system that ignores case, streams, short names or invisible characters takes for the above.
  ...['src/.GIT/config', 'src/GIT~1/config', 'sub/.g\u200cit/config', 'sub/\uff0egit/config', 'src/.ENV'],
  ...['src/.env.', 'sub/.env ', 'src/.env:stream', 'src/server.\u212aEY', 'src/.e\u00adnv'],
];
/** Outside, and in no path that is tried: only a list could tell them. */
const unnamed = ['listed-by-none.txt', 'folder/listed-by-none.txt'];
/** May be read, and never written. */
const guardedFiles = [
  ...['.github/workflows/ci.yml', 'docs/.github/x.yml', 'action.yml', 'src/CODEOWNERS'],
  ...['guarded/program', 'guarded.json'],
];
const links = {
  ...{
    in: 'src/open.txt',
    folder: 'src',
    here: '.',
    twice: 'in',
    'src/up': '..',
    'sub/over': '../src/deep/../open.txt',
  },
  ...{
    allowed: 'certs/allowed.pem',
    dangling: 'nothing',
    'dangling-out': '../outside/nothing',
    loop: 'loop',
  },
  ...{
    'loop-a': 'loop-b',
    'loop-b': 'loop-a/x',
    out: '../outside',
    'out-file': '../outside/told-by-none.txt',
  },
  ...{
    'sub/deep-out': '../../outside/told-by-none.txt',
    chain: 'chain-2',
    'chain-2': 'sub/../out',
    above: '..',
  },
  ...{ slash: '/', environ: '/proc/self/environ', descriptors: '/proc/self/fd', system: '/proc/self/root' },
  ...{ where: '/proc/self/cwd', process: '/proc/self', shm: '/dev/shm', git: '.git', config: '.git/config' },
  ...{
    'sub/git': '../.git/config',
    settings: '.env',
    key: 'sub/server.key',
    docker: '.docker',
    hidden: 'temp',
  },
  ...{ 'safe.pem': 'open.txt', 'certs/bad.pem': '../other.pem' },
};
/** Those of a run, beside the names that are guarded wherever they are. */
export const guardedPaths: readonly string[] = ['guarded', 'guarded.json'];
const guardLinks = {
  ...{ workflows: '.github/workflows', 'src/guard': '../guarded', 'guard-file': 'guarded/program' },
  ...{ 'src/action': '../action.yml', 'in.json': 'guarded.json' },
};
const special = ['pipe', 'src/pipe', 'socket', 'zero'];

export const hiddenName = 'temp';
export const allowed = 'certs/*.pem';

export type FuzzTree = {
  readonly root: string;
  /** Strings that no answer may hold, in no form. */
  readonly secrets: readonly string[];
  /** What is behind them all. */
  readonly secret: string;
  /** Of all that lies outside of the root, or is kept or guarded inside of it: kind, mode, time and content. */
  digest(): string;
  remove(): void;
};

export const treePaths: readonly string[] = [
  ...openFiles,
  ...keptFiles,
  ...guardedFiles,
  ...Object.keys({ ...links, ...guardLinks }),
  ...special,
];

export function makeFuzzTree(): FuzzTree {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'jail-fuzz-')));
  const [root, outside] = [join(base, 'workspace'), join(base, 'outside')];
  // Its size tells it too: nothing else in the tree is as long.
  const secret = `PLANTED-${randomBytes(12).toString('hex')}`.padEnd(1237, '.');
  const write = (path: string, content: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };
  for (const path of [...openFiles, ...guardedFiles]) write(join(root, path), 'open\nfor all\n');
  for (const path of keptFiles) write(join(root, path), secret);
  for (const path of ['told-by-none.txt', '.git/config', 'folder/told-by-none.txt', ...unnamed])
    write(join(outside, path), secret);
  write(join(outside, 'shared.txt'), 'shared');
  for (const [path, target] of Object.entries({ ...links, ...guardLinks }))
    symlinkSync(target, join(root, path));
  symlinkSync(join(root, 'src'), join(root, 'absolute'));
  symlinkSync(join(outside, 'told-by-none.txt'), join(root, 'absolute-out'));
  linkSync(join(root, 'open.txt'), join(root, 'hard.txt'));
  linkSync(join(root, '.env'), join(root, 'src/.env.hard'));
  // To write in place through this one would change what lies outside.
  linkSync(join(outside, 'shared.txt'), join(root, 'hard-out.txt'));
  for (const pipe of ['pipe', 'src/pipe']) spawnSync('mkfifo', [join(root, pipe)]);
  // Only root can; elsewhere there is one special file less.
  spawnSync('mknod', [join(root, 'zero'), 'c', '1', '5']);
  const server = createServer().listen(join(root, 'socket')).unref();
  const kept = [
    ...keptFiles,
    ...guardedFiles,
    'src/.env.hard',
    ...special.filter((path) => path !== 'socket'),
  ];
  return {
    root,
    secret,
    secrets: [
      secret.slice(0, 20),
      'listed-by-none',
      `"sizeBytes":${secret.length}`,
      sha256(secret),
      ...ofSystem(),
    ],
    digest: () =>
      sha256(
        [...kept.map((path) => factsOf(join(root, path))), ...everything(outside).map(factsOf)].join('\n'),
      ),
    remove: () => {
      server.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** What links to the system would show: the environment of this process, and the accounts. */
function ofSystem(): readonly string[] {
  return [`PATH=${process.env.PATH}`, readFileSync('/etc/passwd', 'utf8').slice(0, 12)];
}

function everything(directory: string): readonly string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return [directory, ...names.sort().map((name) => join(directory, name))];
}

function factsOf(path: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return `${path} gone`;
  const content = stats.isFile()
    ? readFileSync(path, 'latin1')
    : stats.isSymbolicLink()
      ? readlinkSync(path)
      : '';
  return JSON.stringify([path, stats.mode, stats.ino, stats.isFile() ? stats.mtimeMs : 0, content]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
