/**
 * A git directory of our own over the objects and refs of a checkout. The checkout's configuration is a stranger's, and
 * much in it starts programs; so git is never shown it: what git reads instead is written here. Nothing is written there.
 */

import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isInside } from '../paths/inside.ts';
import type { HistoryPlace, NoPlace } from './history-place.ts';
import { copyRefs } from './history-refs.ts';
import { readSmallFile } from './small-file.ts';
import { copyIndex } from './staged-files.ts';

export type HistoryView = {
  readonly verdict: 'open';
  readonly directory: string;
  /** The same without attributes of ours, for who asks what they are; nothing is to be compared there. */
  readonly bareAttributes: string;
  readonly format: 'sha1' | 'sha256';
  readonly shallow: ReadonlySet<string>;
  remove(): void;
};

export type ViewOptions = {
  readonly place: HistoryPlace;
  readonly workspace: string;
  /** Private; views are made below it. */
  readonly parent: string;
  /** A commit that is read instead of the checkout, and the bare repository of ours that may have its objects. */
  readonly head: { readonly commit: string; readonly store: string } | undefined;
};

const largestRefs = 64 * 1024 * 1024;
const largestShallow = 4 * 1024 * 1024;

export function openHistoryView(options: ViewOptions): HistoryView | NoPlace {
  const { place, parent, head } = options;
  const facts = readFacts(place.shared);
  const headText = head === undefined ? readHead(place.own) : `${head.commit}\n`;
  const refs = toInside(join(place.shared, facts.refs), options.workspace);
  const objects = toInside(join(place.shared, 'objects'), options.workspace);
  if (headText === undefined || refs === undefined || objects === undefined)
    return {
      verdict: 'no-repository',
      why: 'the .git of the working directory is no repository that can be read',
    };
  const directory = mkdtempSync(join(parent, 'history-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(directory, name), content);
  const shallow = [place.shared, head?.store ?? ''].flatMap(readShallow);
  write('HEAD', headText);
  write('config', toConfiguration({ ...facts, isBare: head !== undefined }));
  mkdirSync(join(directory, 'info'));
  // Above all attributes of the tree: no driver has a say, and nothing is hidden by being called binary, or by what
  // `ident` and an encoding leave out of a comparison with the work tree.
  write('info/attributes', '* !diff !filter !ident !working-tree-encoding\n');
  if (copyRefs(refs, join(directory, facts.refs), facts.refs) === 'too-many') {
    rmSync(directory, { recursive: true, force: true });
    return {
      verdict: 'no-repository',
      why: 'the repository has too many loose refs: git pack-refs packs them',
    };
  }
  if (facts.refs === 'reftable') mkdirSync(join(directory, 'refs'));
  copy(join(place.shared, 'packed-refs'), join(directory, 'packed-refs'), largestRefs);
  if (head === undefined) copyIndex(place.own, directory, facts.format);
  if (shallow.length > 0) write('shallow', shallow.map((id) => `${id}\n`).join(''));
  linkObjects(objects, directory);
  if (head !== undefined && existsSync(head.store))
    write('objects/info/alternates', `${join(head.store, 'objects')}\n`);
  return {
    verdict: 'open',
    directory,
    bareAttributes: openBareAttributes(directory, headText),
    format: facts.format,
    shallow: new Set(shallow),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Index, objects and configuration of the view, by links: git only reads there, and is asked for no content. */
function openBareAttributes(view: string, headText: string): string {
  const directory = join(view, 'attributes');
  mkdirSync(join(directory, 'refs'), { recursive: true });
  writeFileSync(join(directory, 'HEAD'), headText);
  copy(join(view, 'config'), join(directory, 'config'), largestRefs);
  for (const name of readdirSync(view).filter((name) => /^(?:shared)?index/.test(name)))
    linkSync(join(view, name), join(directory, name));
  linkDirectory(join(view, 'objects'), join(directory, 'objects'));
  return directory;
}

type Facts = { readonly format: 'sha1' | 'sha256'; readonly refs: 'refs' | 'reftable' };

/** All that is believed of the checkout's configuration: a lie makes git fail, and no more. */
function readFacts(shared: string): Facts {
  const lines = (readSmallFile(join(shared, 'config'), 1024 * 1024)?.toString() ?? '')
    .toLowerCase()
    .split('\n');
  const says = (line: string) => lines.some((text) => text.replace(/[\s"]/g, '') === line);
  return {
    format: says('objectformat=sha256') ? 'sha256' : 'sha1',
    refs: says('refstorage=reftable') ? 'reftable' : 'refs',
  };
}

function readHead(own: string): string | undefined {
  const text = readSmallFile(join(own, 'HEAD'), 4096)?.toString() ?? '';
  return /^(?:ref: refs\/[^\0-\x20\x7f]+|[0-9a-f]{40}|[0-9a-f]{64})\n?$/.test(text) ? text : undefined;
}

function readShallow(directory: string): readonly string[] {
  const text =
    directory === '' ? '' : (readSmallFile(join(directory, 'shallow'), largestShallow)?.toString() ?? '');
  return text.split('\n').filter((line) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line));
}

function toConfiguration({ format, refs, isBare }: Facts & { readonly isBare: boolean }): string {
  const isWindows = process.platform === 'win32';
  const isPlain = format === 'sha1' && refs === 'refs';
  const core = {
    repositoryFormatVersion: isPlain ? 0 : 1,
    bare: isBare,
    fileMode: !isWindows,
    symlinks: !isWindows,
    ignoreCase: isWindows || process.platform === 'darwin',
    // Checkouts of Windows have CRLF by git's own default there.
    autocrlf: isWindows ? 'input' : false,
    fsmonitor: false,
    hooksPath: '/dev/null',
    attributesFile: '/dev/null',
    excludesFile: '/dev/null',
    logAllRefUpdates: false,
    splitIndex: false,
    untrackedCache: false,
    // Then git looks at the files that a sparse checkout leaves out, if they are there.
    sparseCheckout: true,
    quotePath: false,
    commitGraph: false,
    // Larger files are binary to a diff, and are not held in memory.
    bigFileThreshold: '16m',
  };
  const settings = Object.entries(core).map(([name, value]) => `\t${name} = ${value}\n`);
  const extensions = isPlain ? '' : `[extensions]\n\tobjectFormat = ${format}\n`;
  const storage = refs === 'refs' ? '' : '\trefStorage = reftable\n';
  return `[core]\n${settings.join('')}${extensions}${storage}[diff]\n\trenameLimit = 1000\n`;
}

function copy(from: string, to: string, maxBytes: number): void {
  const bytes = readSmallFile(from, maxBytes);
  if (bytes !== undefined) writeFileSync(to, bytes);
}

/**
 * One link for each directory of objects, but for `info`: `alternates` there would lead to any other repository of the
 * machine, and so would a link in place of a pack.
 */
function linkObjects(objects: string, directory: string): void {
  mkdirSync(join(directory, 'objects', 'info'), { recursive: true });
  for (const entry of readdirSync(objects, { withFileTypes: true })) {
    const from = join(objects, entry.name);
    if (/^(?:[0-9a-f]{2}|pack)$/.test(entry.name) && entry.isDirectory() && hasNoLinks(from))
      linkDirectory(from, join(directory, 'objects', entry.name));
  }
}

function hasNoLinks(directory: string): boolean {
  try {
    return readdirSync(directory, { withFileTypes: true }).every((entry) => !entry.isSymbolicLink());
  } catch {
    return false;
  }
}

/** A junction where Windows lets nobody make links. */
function linkDirectory(from: string, to: string): void {
  symlinkSync(from, to, 'junction');
}

function toInside(path: string, workspace: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return isInside(real, workspace) ? real : undefined;
  } catch {
    return undefined;
  }
}
