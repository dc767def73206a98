/** Texts for paths as a hostile model writes them: places of the tree, bent in every way, and plain nonsense. */

import fc from 'fast-check';
import { treePaths } from './fuzz-tree.ts';

const tricks = [
  ...[
    '.GIT',
    'git~1',
    'GIT~2',
    '.git.',
    '.git ',
    '.git::$INDEX_ALLOCATION',
    '.gi\u200dt',
    '.g\u200cit',
    '.gi\u0307t',
  ],
  ...[
    '\uff0egit',
    '.\uff47\uff49\uff54',
    '\u2024git',
    '.ENV',
    '.env.',
    '.env::$DATA',
    '.env:x',
    '.e\u00adnv',
    '.\uff25nv',
  ],
  ...[
    'ENV~1',
    'server.\u212aey',
    'CON',
    'nul.txt',
    '...',
    '.. ',
    '. ',
    '~',
    '%2e%2e',
    '..%2f',
    '\u2025',
    '\uff0e\uff0e',
  ],
  ...[
    '\0',
    'open.txt\0.png',
    '\ufeff',
    '\u202e',
    '\ud800',
    'C:',
    'c:',
    '?',
    '*',
    '-rf',
    '$(id)',
    '`id`',
    '\n',
    '',
    ' ',
  ],
  ...[
    'told-by-none.txt',
    'folder',
    'etc',
    'passwd',
    'self',
    'environ',
    'root',
    '0',
    '1',
    'cwd',
    'outside',
    'workspace',
  ],
];
const prefixes = [
  ...[
    '/',
    '\\',
    '//',
    '\\\\',
    '\\\\?\\',
    '\\\\.\\',
    '\\\\server\\share\\',
    'C:\\',
    'c:/',
    'C:',
    '../',
    '..\\',
    './',
    '~/',
  ],
  ...[
    '/proc/self/root/',
    '/proc/self/cwd/',
    '/dev/fd/',
    'file:///',
    'here/',
    'folder/../',
    'src/up/',
    'here/here/here/',
  ],
];
const separators = fc.constantFrom('/', '/', '/', '\\', '//', '/./', '\\\\', '/../', '/ /');

const segment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...treePaths.flatMap((path) => path.split('/'))) },
  { weight: 4, arbitrary: fc.constantFrom(...tricks) },
  { weight: 2, arbitrary: fc.constantFrom('..', '.') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.nat(4200).map((length) => 'n'.repeat(length)) },
);
const built = fc
  .array(fc.tuple(segment, separators), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([name, separator]) => name + separator).join(''));

type Bend = (path: string, at: number) => string;
const bends: readonly Bend[] = [
  (path) => path,
  (path, at) => path.slice(0, at) + path.slice(at).toUpperCase(),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replace('/', '//./'),
  (path) => path.replace('/', '/nothing/../'),
  (path) => `${path}.`,
  (path) => `${path} `,
  (path) => `${path}/`,
  (path) => `${path}/.`,
  (path) => `${path}/..`,
  (path) => `${path}::$DATA`,
  (path) => path.normalize('NFD'),
  (path, at) => `${path.slice(0, at)}\u200c${path.slice(at)}`,
  (path, at) =>
    `${path.slice(0, at)}${String.fromCodePoint(0xff00 + (((path.codePointAt(at) ?? 0x2e) - 0x20) & 0x7f))}${path.slice(at + 1)}`,
  (path) => encodeURIComponent(path),
  (path, at) => prefixes[at % prefixes.length] + path,
  (path, at) => `${'../'.repeat(at % 9)}${path}`,
  (path, at) => `${treePaths[(at * 7) % treePaths.length]}/../${path}`,
];
const bent = fc
  .tuple(
    fc.constantFrom(...treePaths),
    fc.array(fc.tuple(fc.constantFrom(...bends), fc.nat(40)), { maxLength: 3 }),
  )
  .map(([path, turns]) => turns.reduce((text, [bend, at]) => bend(text, at), path));

/** 1 to 4096 characters, as the schemas have it. */
export const hostilePath = fc
  .oneof({ weight: 3, arbitrary: bent }, { weight: 2, arbitrary: built })
  .map((text) => (text === '' ? '.' : text.slice(0, 4096)));
