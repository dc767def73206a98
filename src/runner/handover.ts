/**
 * Hands the environment over from this process to itself, past the block that the kernel shows in
 * `/proc/<pid>/environ`: what is taken out of `process.env` stays readable there for as long as the process lives.
 */

import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

export type Packed =
  /** The environment lies in `file`; `block` is all that the new start gets. */
  | { readonly verdict: 'packed'; readonly file: string; readonly block: { readonly [name: string]: string } }
  | { readonly verdict: 'not-packed' };

/** Names the file to the new start. */
const variable = 'GOAGENT_ENVIRONMENT_FILE';
const namePattern = /^goagent-environment-[0-9a-f-]{36}\.json$/;
const mostBytes = 16 * 1024 * 1024;

/**
 * What Node and the loader read when they start, and the mark by which the runner finds what a job left behind.
 * None of it is secret. Proxies are not here: their addresses hold passwords, and are read later.
 */
const harmless: ReadonlySet<string> = new Set([
  'HOME',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
  'LD_LIBRARY_PATH',
  'NODE_EXTRA_CA_CERTS',
  'NODE_ICU_DATA',
  'NODE_NO_WARNINGS',
  'NODE_OPTIONS',
  'NODE_USE_SYSTEM_CA',
  'OPENSSL_CONF',
  'PATH',
  'RUNNER_TRACKING_ID',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
  'TMPDIR',
  'TZ',
  'UV_THREADPOOL_SIZE',
]);

/**
 * Writes the environment where only we can read it, when this run names a manifest and so may start programs that
 * could look. `id` is random, in the form of a UUID. Never throws.
 */
export function packEnvironment(id: string): Packed {
  const env = process.env;
  const isNamed = [env.INPUT_TOOLS, env['INPUT_PRESTAGE-TOOLS']].some((path) => (path ?? '').trim() !== '');
  const folder = env.RUNNER_TEMP ?? '';
  if (!isNamed || folder === '') return { verdict: 'not-packed' };
  const block = Object.fromEntries(Object.entries(env).flatMap(keepHarmless));
  try {
    const file = join(realpathSync(folder), `goagent-environment-${id}.json`);
    writeFileSync(file, JSON.stringify(env), { flag: 'wx', mode: 0o600 });
    return { verdict: 'packed', file, block: { ...block, [variable]: file } };
  } catch {
    return { verdict: 'not-packed' };
  }
}

function keepHarmless([name, value]: readonly [string, string | undefined]): readonly (readonly [
  string,
  string,
])[] {
  return value !== undefined && harmless.has(name) ? [[name, value]] : [];
}

/**
 * Puts back what `packEnvironment` wrote, into the memory of this process alone, and deletes the file.
 *
 * @throws what the file system says of a file that is named and cannot be read: nothing can be done without it.
 */
export function unpackEnvironment(): 'unpacked' | 'nothing-packed' {
  const file = process.env[variable];
  if (file === undefined) return 'nothing-packed';
  delete process.env[variable];
  for (const [name, value] of Object.entries(readPacked(file))) {
    if (typeof value === 'string' && name !== variable) process.env[name] = value;
  }
  return 'unpacked';
}

export function dropPacked(file: string): void {
  rmSync(file, { force: true });
}

/** Not any file that somebody names: one of ours, that nobody else could write. */
function readPacked(file: string): object {
  if (!namePattern.test(basename(file))) return {};
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = fstatSync(descriptor);
    const isOurs = facts.isFile() && facts.uid === process.getuid?.() && (facts.mode & 0o077) === 0;
    if (!isOurs || facts.size > mostBytes) return {};
    return parseObject(readFileSync(descriptor, 'utf8'));
  } finally {
    closeSync(descriptor);
    rmSync(file, { force: true });
  }
}

/** Without the words of the parser, which would repeat a part of the text. */
function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Why programs of our own user can read what this process was started with; undefined when they cannot. Linux. */
export function findExposure(): string | undefined {
  const names = readBlock()
    .split('\0')
    .map((each) => each.slice(0, Math.max(0, each.indexOf('='))));
  if (names.every((name) => name === '' || harmless.has(name) || name === variable)) return undefined;
  return 'it still lies in the block that the kernel keeps (Node 22.15 or later can take it out)';
}

function readBlock(): string {
  try {
    return readFileSync('/proc/self/environ', 'utf8');
  } catch {
    return '';
  }
}
