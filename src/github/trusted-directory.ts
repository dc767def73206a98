/**
 * The tools beside a manifest, written from the trusted revision into a private directory of the run: where the head
 * may be a stranger's, programs and the modules that they load are not those of the checkout.
 */

import { chmodSync, mkdirSync, realpathSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { isInside } from '../paths/inside.ts';
import { isSafeName } from './safe-name.ts';
import type { Provenance, TrustedEntry, TrustedFiles } from './trusted-files.ts';

export type TrustedDirectory = {
  /** Of the `tools` directory, relative to the workspace. */
  readonly path: string;
  /** Stands for the manifest's own directory. */
  readonly root: string;
  /** By path below `root`, with `/`. */
  readonly files: ReadonlyMap<string, Provenance>;
  /** Links that lead out, or nowhere, and names that no file can have. */
  readonly leftOut: readonly string[];
};

export type MaterialiseOrder = {
  readonly files: TrustedFiles;
  /** The manifest's directory, relative to the workspace; empty for the workspace itself. */
  readonly directory: string;
  /** The input that named the manifest. */
  readonly input: string;
  /** An absolute path where nothing is yet. */
  readonly into: string;
};

/** A manifest with its programs is a few files; this is a limit for mistakes. */
const bounds = { files: 2_000, bytes: 64 * 1024 * 1024 };

/** @throws GoagentError `POLICY_NOT_AVAILABLE`, also when there is more than can be copied for every run. */
export async function materialiseTools(order: MaterialiseOrder): Promise<TrustedDirectory> {
  const { files, directory, input, into } = order;
  const path = posix.join(directory, 'tools');
  const entries = await files.readDirectory({ path, input, bounds });
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const root = realpathSync.native(into);
  const named = entries.map((entry) => ({ ...entry, place: posix.relative(directory, entry.path) }));
  const placed = named.filter(({ place }) => isSafePlace(place));
  for (const entry of placed.filter(({ mode }) => mode !== 'link')) write(entry, root);
  const links = placed.filter(({ mode }) => mode === 'link');
  const unsafe = named.filter(({ place }) => !isSafePlace(place)).map(({ place }) => place);
  const leftOut = [...unsafe, ...writeLinks(links, root)];
  const kept = placed.filter(({ place }) => !leftOut.includes(place));
  return {
    path,
    root,
    files: new Map(kept.map(({ place, bytes: _, mode: __, ...facts }) => [place, facts])),
    leftOut,
  };
}

const isSafePlace = (place: string): boolean =>
  place.split('/').every((part) => isSafeName(part, process.platform));

type Placed = TrustedEntry & { readonly place: string };

/** For reading only; the directories stay ours, so that the runner can clean up. */
function write({ place, bytes, mode }: Placed, root: string): void {
  const path = join(root, place);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const permissions = mode === 'executable' ? 0o555 : 0o444;
  writeFileSync(path, bytes, { flag: 'wx', mode: permissions });
  // The umask has had its say above.
  chmodSync(path, permissions);
}

/** After all files, so that nothing is ever written through one. Returns what had to be taken away again. */
function writeLinks(links: readonly Placed[], root: string): readonly string[] {
  const leftOut: string[] = [];
  let standing: string[] = [];
  for (const { place, bytes } of links) {
    const target = Buffer.from(bytes).toString();
    if (posix.isAbsolute(target) || target.includes('\\') || target.includes('\0')) {
      leftOut.push(place);
      continue;
    }
    mkdirSync(dirname(join(root, place)), { recursive: true, mode: 0o700 });
    symlinkSync(target, join(root, place));
    standing.push(place);
  }
  // Taking one away can leave another without an end.
  for (let before = -1; before !== standing.length; ) {
    before = standing.length;
    const bad = standing.filter((place) => !leadsInside(join(root, place), root));
    for (const place of bad) {
      unlinkSync(join(root, place));
      leftOut.push(place);
    }
    standing = standing.filter((place) => !bad.includes(place));
  }
  return leftOut;
}

/** By where it really leads, which Node's own `realpath` does not see: it takes `link/..` for the link's directory. */
function leadsInside(link: string, root: string): boolean {
  try {
    return isInside(realpathSync.native(link), join(root, 'tools'));
  } catch {
    return false;
  }
}
