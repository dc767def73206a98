/** The house as lists: floors and rooms, doors and who holds them, and the few exceptions. The design's page in a form that a test can hold. */

/** A path below `src`: a folder ends in `/`, anything else is one file. */
export type Place = string;

/** From the ground up. A room is a folder; rooms of one floor do not import each other. */
export const floors: readonly (readonly string[])[] = [
  ['contract'],
  ['schema', 'pattern', 'canonical', 'nearest', 'paths', 'yaml'],
  [
    ...['law/manifest', 'law/policy', 'law/redact', 'law/text', 'law/proposals', 'law/prompt'],
    ...['law/diff', 'law/review', 'law/doctor'],
  ],
  ['recipes'],
  ['core'],
  ['runner', 'provider', 'launch', 'toolbelt', 'github', 'record', 'report'],
  ['run', 'demo'],
  ['entry'],
];

/** Data from outside of `src` that may be compiled in. */
export const compiledIn: readonly string[] = ['tools.json', 'package.json', 'schemas/tools.schema.json'];

/** Packages and who may import them. What is not listed here may be imported by nobody. */
export const packageDoors: { readonly [name: string]: readonly Place[] } = {
  '@actions/artifact': ['record/artifact.ts'],
  '@actions/core': ['runner/console.ts', 'runner/environment.ts'],
  '@actions/exec': ['launch/exec.ts'],
  '@actions/expressions': ['law/doctor/expression.ts'],
  '@actions/github': ['github/ask.ts', 'github/writing.ts'],
  '@octokit/plugin-retry': ['github/writing.ts'],
  '@octokit/plugin-throttling': ['github/writing.ts'],
  ajv: ['schema/'],
  canonicalize: ['canonical/'],
  diff: ['law/diff/hunks.ts'],
  'fastest-levenshtein': ['nearest/'],
  ignore: ['toolbelt/'],
  minimatch: ['toolbelt/jail/globs.ts'],
  openai: ['provider/'],
  re2js: ['pattern/'],
  uplot: ['report/page/browser/usage-chart.ts'],
  undici: ['provider/transport.ts', 'github/transport.ts'],
  yaml: ['runner/secrets-list.ts', 'yaml/'],
  yauzl: ['record/read-zip.ts'],
};

/** Modules of Node that give power. One that is neither here nor in `freeModules` may be imported by nobody. */
export const moduleDoors: { readonly [name: string]: readonly Place[] } = {
  'node:async_hooks': ['launch/'],
  'node:diagnostics_channel': ['launch/', 'record/redirects.ts'],
  'node:fs': [
    'toolbelt/',
    'record/',
    'launch/',
    'github/',
    'demo/',
    'entry/clean-start.ts',
    'runner/command-file.ts',
    'runner/environment.ts',
    'runner/git-credentials.ts',
    'runner/event-payload.ts',
    'runner/handover.ts',
    'runner/secrets.ts',
    'run/ground/private-directory.ts',
    'run/keeping/closing.ts',
    'run/hands/interpreter.ts',
    'run/hands/sandbox-places.ts',
    'run/validate/work-tree.ts',
    'run/keeping/warnings.ts',
    'run/ground/workshop.ts',
  ],
  'node:http': ['provider/', 'demo/'],
  'node:https': ['provider/'],
  'node:worker_threads': ['record/artifact-thread.ts', 'entry/uploader.ts'],
  'node:vm': ['schema/time-limit.ts'],
  'node:zlib': ['demo/', 'record/read-zip.ts'],
};

export const freeModules: readonly string[] = [
  'node:buffer',
  'node:crypto',
  'node:events',
  'node:net',
  'node:os',
  'node:path',
  'node:stream',
  'node:string_decoder',
  'node:timers',
  'node:url',
  'node:util',
];

/** Free modules of which some names are a power all the same. `*` stands for the module as one object. */
export const nameDoors: { readonly [name: string]: readonly Place[] } = {
  'node:net.*': [],
  'node:net.connect': [],
  'node:net.createConnection': [],
  'node:net.createServer': [],
  'node:net.Socket': [],
  'node:net.Server': [],
};

/** The one folder whose files run in a browser. */
const browser: readonly Place[] = ['report/page/browser/'];

const clock: readonly Place[] = ['run/', 'entry/', 'demo/'];

/** Members of globals, and names that are a power wherever they come from. */
export const memberDoors: { readonly [member: string]: readonly Place[] } = {
  'process.env': ['runner/environment.ts', 'runner/handover.ts', 'runner/variables.ts'],
  'process.stdout': ['runner/console.ts', 'entry/cli.ts', 'entry/toolbelt.ts', 'demo/'],
  'process.stderr': ['runner/console.ts', 'entry/give-up.ts', 'entry/cli.ts', 'entry/toolbelt.ts', 'demo/'],
  'process.stdin': ['entry/'],
  'process.argv': ['entry/'],
  'process.exitCode': ['runner/console.ts', 'entry/'],
  'process.exit': [],
  'process.reallyExit': [],
  'process.abort': [],
  'process.binding': [],
  'process.dlopen': [],
  'process.getBuiltinModule': [],
  'process.mainModule': [],
  'process.chdir': [],
  'process.loadEnvFile': [],
  'process.execve': ['run/', 'entry/'],
  'process.kill': ['launch/'],
  'process.hrtime': clock,
  'process.uptime': clock,
  'Date.now': clock,
  'Math.random': clock,
};

/** Names that are a power of `node:crypto`, imported or as a member of anything. */
export const randomNames: readonly string[] = [
  'randomBytes',
  'randomUUID',
  'randomInt',
  'randomFillSync',
  'getRandomValues',
];
export const randomPlaces = clock;

export const globalDoors: { readonly [name: string]: readonly Place[] } = {
  console: ['entry/cli.ts', 'demo/'],
  fetch: ['provider/', 'github/transport.ts', 'demo/'],
  performance: clock,
  WebSocket: [],
  EventSource: [],
  XMLHttpRequest: [],
  require: [],
  eval: [],
  Function: [],
  document: browser,
  window: browser,
  navigator: browser,
  location: [],
  history: [],
  localStorage: [],
  sessionStorage: [],
  indexedDB: [],
  Worker: [],
};

/** Branded types and their one maker. No other `as` is written anywhere, but `as const`. */
export const brandMakers: { readonly [type: string]: readonly Place[] } = {
  ApprovedCall: ['law/policy/approve.ts'],
  Redacted: ['law/redact/redactor.ts'],
  ProcessRequest: ['launch/process-request.ts'],
};

export const longestFile = 200;
/** Files that may be longer, and how long. */
export const longFiles: { readonly [file: Place]: number } = {};

export const namelessWords: readonly string[] = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'misc',
  'index',
];

/** Every place that any list names. */
export const listedPlaces: readonly Place[] = [
  ...[packageDoors, moduleDoors, nameDoors, memberDoors, globalDoors, brandMakers].flatMap((doors) =>
    Object.values(doors).flat(),
  ),
  ...Object.keys(longFiles),
];
