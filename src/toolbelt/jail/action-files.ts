/** Which files the actions of this workspace run: main, pre, post, images, entry points and scripts. */

import { closeSync, fstatSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isJsonObject, type JsonValue } from '../../contract/json.ts';
import { isInside } from '../../paths/inside.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';
import { openCarefully } from './hold.ts';
import { isGitName, type RelativePath } from './kept-names.ts';

const actionFile = /^action\.ya?ml$/i;
const mostEntries = 250_000;
const deepest = 32;
const longestActionFile = 256 * 1024;
/** Of all together: a page of YAML can be made to take seconds, and a commit holds the same page a thousand times. */
const mostBytes = 1024 * 1024;

export type ActionFiles = {
  /** As they are spelled; they may name what does not exist yet, and lead on through links. */
  readonly paths: readonly RelativePath[];
  /** `cut-short`: the action files hold more than is read, so that nobody knows what else they name. */
  readonly extent: 'whole' | 'cut-short';
};

/**
 * Nearest first, bounded: in a workspace of more than a quarter of a million files the deepest actions are known
 * by their folder alone. `root` is a real path.
 */
export async function readActionFiles(root: string): Promise<ActionFiles> {
  const paths: RelativePath[] = [];
  const queue: RelativePath[] = [''];
  let [entries, bytes] = [0, 0];
  for (let next = 0; next < queue.length && entries < mostEntries; next += 1) {
    const folder = queue[next] ?? '';
    const { files, folders, count } = list(root, folder);
    for (const file of files) {
      const text = readText(root, join(root, folder, file));
      bytes += text.length;
      if (bytes > mostBytes) return { paths, extent: 'cut-short' };
      paths.push(posix.join(folder, file));
      for (const path of toNamed({ root, folder, text })) paths.push(path);
      await setImmediate();
    }
    if (folder.split('/').length < deepest) for (const below of folders) queue.push(below);
    entries += count;
    if (next % 200 === 199) await setImmediate();
  }
  return { paths, extent: 'whole' };
}

function list(root: string, folder: RelativePath) {
  const files: string[] = [];
  const folders: RelativePath[] = [];
  let count = 0;
  try {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      count += 1;
      const { name } = entry;
      // A link counts: the runner follows it.
      if (!entry.isDirectory() && actionFile.test(name)) files.push(name);
      // Nobody's workflow runs an action from there, and it is where most files are.
      if (entry.isDirectory() && name !== 'node_modules' && !isGitName(name)) {
        folders.push(posix.join(folder, name));
      }
    }
  } catch {
    // It cannot be listed, by the runner neither.
  }
  return { files, folders, count };
}

type ActionFile = { readonly root: string; readonly folder: RelativePath; readonly text: string };

function toNamed({ root, folder, text }: ActionFile): readonly RelativePath[] {
  const parsed = parseYaml(text, 'text');
  const exists = (path: RelativePath) => isFile(join(root, path));
  // What this parser does not take, the runner may: then every word that is a file counts.
  if (parsed.verdict === 'malformed') return toPaths(folder, toWords(text)).filter(exists);
  const runs = memberOf(parsed.value, 'runs');
  const programs = toPaths(
    folder,
    ['main', 'pre', 'post'].flatMap((name) => textsOf(runs, name)),
  );
  const others = ['image', 'entrypoint', 'pre-entrypoint', 'post-entrypoint'];
  const named = toPaths(
    folder,
    others.flatMap((name) => textsOf(runs, name)),
  );
  const steps = memberOf(runs, 'steps');
  const scripts = (Array.isArray(steps) ? steps : []).flatMap((step) => {
    const words = textsOf(step, 'run').flatMap(toWords);
    const from = textsOf(step, 'working-directory').map(withoutActionPath);
    return ['', folder, ...from].flatMap((start) => toPaths(start, words)).filter(exists);
  });
  // What a program loads lies beside it.
  const folders = programs.map((path) => posix.dirname(path)).filter((path) => path !== '.');
  return [...programs, ...folders, ...named, ...scripts];
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function textsOf(value: JsonValue | undefined, name: string): readonly string[] {
  const text = memberOf(value, name);
  return typeof text === 'string' && text !== '' ? [text] : [];
}

function toPaths(folder: RelativePath, texts: readonly string[]): readonly RelativePath[] {
  return texts
    .map((text) => posix.join(folder, withoutActionPath(text).replaceAll('\\', '/')))
    .filter((path) => path !== '.' && path !== '..' && !path.startsWith('../') && !path.startsWith('/'))
    .map((path) => (path.endsWith('/') ? path.slice(0, -1) : path));
}

/** The runner sets these to the action's folder and to the workspace. */
function withoutActionPath(text: string): string {
  return text.replace(
    /^\$(?:\{\{ *github\.(?:action_path|workspace) *\}\}|\{?GITHUB_(?:ACTION_PATH|WORKSPACE)\}?)\/?/,
    '',
  );
}

/** Of a shell script or a page: a variable in front is one word with what follows it. */
function toWords(text: string): readonly string[] {
  const words = text
    .replaceAll(/\$\{\{ {1,8}/g, '${{')
    .replaceAll(/ {1,8}\}\}/g, '}}')
    .split(/[\s"'`;|&()<>=,]+/);
  return [...new Set(words)];
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

function readText(root: string, path: string): string {
  try {
    const real = realpathSync.native(path);
    if (!isInside(real, root)) return '';
    const descriptor = openCarefully(real);
    try {
      const room = fstatSync(descriptor).isFile() ? longestActionFile : 0;
      const bytes = Buffer.alloc(room);
      return bytes.toString('utf8', 0, room === 0 ? 0 : readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
