/** A repository with the sources of a real package that call what is deprecated, and what is right once they do not. */

import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRepository, git } from './workspace.ts';

export type Maintenance = {
  /** Paths of the files with such calls, sorted. */
  readonly files: readonly string[];
  /** How many lines have one. */
  readonly lines: number;
  /** All of the change, as git tells it. */
  readonly diff: string;
  /** Id of the tree that the change makes. */
  readonly tree: string;
};

/** `String.prototype.substr` is deprecated; where it begins at 0 or has one argument, `substring` is the same. */
export const deprecated = '.substr(';
const better = '.substring(';

const top = fileURLToPath(new URL('../..', import.meta.url));
const source = join(top, 'node_modules/azurite/dist/src');
/** Twelve files of these have the call. */
const rooms = ['blob', 'queue', 'table'];
const ownFiles = ['action.yml', 'package.json', 'tools.json', 'dist', 'schemas'];

/**
 * Makes `folder`: azurite's `src` (MIT, compiled from TypeScript), the action below `action`, the workflow and
 * `agent-tools.json` with built-in tools of these names. The work tree is as committed.
 */
export async function createMaintenance(folder: string, tools: readonly string[]): Promise<Maintenance> {
  for (const room of rooms) {
    const filter = (path: string) => statSync(path).isDirectory() || path.endsWith('.js');
    cpSync(join(source, room), join(folder, 'src', room), { recursive: true, filter });
  }
  for (const name of ownFiles) cpSync(join(top, name), join(folder, 'action', name), { recursive: true });
  const workflows = join(folder, '.github/workflows');
  mkdirSync(workflows, { recursive: true });
  cpSync(join(top, '__tests__/act/workflows/maintenance.yml'), join(workflows, 'maintenance.yml'));
  const manifest = { tools: tools.map((name) => ({ name, builtin: name })) };
  await createRepository(folder, { 'agent-tools.json': JSON.stringify(manifest) });
  await git(folder, ['remote', 'add', 'origin', 'https://github.com/sample-owner/sample.git']);
  return change(folder);
}

/** Makes the change, has git tell it, and takes it back. */
async function change(folder: string): Promise<Maintenance> {
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  const texts = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ path: `src/${name}`, text: readFileSync(join(folder, 'src', name), 'utf8') }))
    .filter(({ text }) => text.includes(deprecated));
  for (const { path, text } of texts) writeFileSync(join(folder, path), text.replaceAll(deprecated, better));
  const diff = await git(folder, ['diff']);
  await git(folder, ['add', '--all']);
  const tree = (await git(folder, ['write-tree'])).trim();
  await git(folder, ['reset', '--quiet', '--hard']);
  const lines = texts.flatMap(({ text }) => text.split('\n')).filter((line) => line.includes(deprecated));
  return { files: texts.map(({ path }) => path).sort(), lines: lines.length, diff, tree };
}
