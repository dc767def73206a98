/** The repositories that are measured: the demo's, and the sources of two public packages that the lock file pins. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstCommit, secondCommit } from '../../src/demo/repository.ts';

/** Texts by path with `/`. */
export type Files = { readonly [path: string]: string };

export type RepositoryName = 'demo' | 'ajv' | 'undici';

export function readRepository(name: RepositoryName): Files {
  if (name === 'demo')
    return Object.fromEntries([...firstCommit, ...secondCommit].map(({ path, text }) => [path, text]));
  return readPackage(name, { ajv: ['README.md', 'lib'], undici: ['README.md', 'docs', 'lib'] }[name]);
}

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

function readPackage(name: string, parts: readonly string[]): Files {
  const root = join(packages, name);
  const all = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const paths = all
    .map((file) =>
      file
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const kept = paths.filter((path) => parts.some((part) => path === part || path.startsWith(`${part}/`)));
  return Object.fromEntries(kept.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
