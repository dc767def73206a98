/** Where the head may be a stranger's: programs of the trusted revision, from a private directory, each pinned to its bytes. */

import { basename, join, posix, relative, resolve, sep } from 'node:path';
import { type Catalog, listedPrograms, type ToolSpec } from '../../contract/catalog.ts';
import { GoagentError } from '../../contract/errors.ts';
import { adoptProgram } from '../../github/pinned-program.ts';
import { findProgram, isFile, isThere, leadsInto } from '../../github/program-place.ts';
import { materialiseTools, type TrustedDirectory } from '../../github/trusted-directory.ts';
import type { Provenance, TrustedFiles } from '../../github/trusted-files.ts';
import { isInside } from '../../paths/inside.ts';

export type ProgramsOrder = {
  readonly catalog: Catalog;
  readonly files: TrustedFiles;
  /** The manifest's directory, relative to the workspace; empty for the workspace itself. */
  readonly directory: string;
  readonly input: string;
  /** Absolute; where tools start. */
  readonly workingDirectory: string;
  /** Absolute; the catalog was parsed as if the manifest lay there. */
  readonly into: string;
  /** Absolute: after symlinks first, then as the runner has it. */
  readonly workspaces: readonly [string, string];
};

export type BoundPrograms = {
  readonly catalog: Catalog;
  /** Absent: no tool needs anything of the manifest's directory. */
  readonly materialised: TrustedDirectory | undefined;
  /** What starts, for the log. */
  readonly programs: readonly Program[];
};

/** `pin`: from the work tree, with the bytes that the manifest names. */
export type Program = Provenance | { readonly path: string; readonly sha256: string; readonly from: 'pin' };

type Command = Extract<ToolSpec['action'], { type: 'command' }>;

type Bound =
  | { readonly verdict: 'bound'; readonly action: Command; readonly program?: Program }
  | { readonly verdict: 'refused'; readonly why: string };

/** @throws GoagentError `PROGRAM_NOT_TRUSTED` with all complaints, or `POLICY_NOT_AVAILABLE`. */
export async function bindPrograms(order: ProgramsOrder): Promise<BoundPrograms> {
  const { catalog, into } = order;
  const isBeside = ({ name, action }: ToolSpec) =>
    catalog.offered.has(name) && action.type === 'command' && isInside(action.argv[0], into);
  const materialised = catalog.tools.some(isBeside) ? await materialiseTools(order) : undefined;
  const tools: ToolSpec[] = [];
  const programs = new Map<string, Program>();
  const complaints: string[] = [];
  for (const tool of catalog.tools) {
    if (!catalog.offered.has(tool.name) || tool.action.type !== 'command') {
      if (catalog.offered.has(tool.name)) complaints.push(...complainOfListed(tool, order));
      tools.push(tool);
      continue;
    }
    const bound = await bind(tool.action, { ...order, materialised, position: tools.length });
    if (bound.verdict === 'refused') complaints.push(`tool ${JSON.stringify(tool.name)}: ${bound.why}`);
    else {
      tools.push({ ...tool, action: bound.action });
      if (bound.program !== undefined) programs.set(bound.program.path, bound.program);
    }
  }
  if (complaints.length > 0) throw new GoagentError('PROGRAM_NOT_TRUSTED', complaints);
  return { catalog: { ...catalog, tools }, materialised, programs: [...programs.values()] };
}

/** A program of the list of `exec` has no pin, and is not copied: it would be a stranger's. */
function complainOfListed({ name, action }: ToolSpec, { workspaces }: ProgramsOrder): readonly string[] {
  const programs = listedPrograms(action);
  return programs
    .filter(({ path }) => workspaces.some((root) => leadsInto(path, root)))
    .map(
      ({ path }) =>
        `tool ${JSON.stringify(name)}: ${path} of "programs" lies in the work tree, which may be a stranger's. List programs of the system`,
    );
}

type Binding = ProgramsOrder & {
  readonly materialised: TrustedDirectory | undefined;
  /** Of the tool among all. */
  readonly position: number;
};

async function bind(action: Command, binding: Binding): Promise<Bound> {
  const { workspaces, into, directory, materialised, position } = binding;
  const [workspace] = workspaces;
  const [path, ...words] = action.argv;
  if (words.some((word) => namesWorkTree(word, binding))) {
    return refused(
      "an argument of its command leads into the work tree, which may be a stranger's. A program beside the manifest finds its files beside itself",
    );
  }
  if (isInside(path, into)) {
    const place = relative(into, path).split(sep).join('/');
    const program = materialised === undefined ? undefined : findProgram(materialised, place);
    if (program !== undefined)
      return { verdict: 'bound', action: { sha256: program.sha256, ...action }, program };
    const from = join(workspace, directory, place);
    if (action.sha256 === undefined && !isThere(from)) return { verdict: 'bound', action };
    return adopt(action, { from, shown: posix.join(directory, place), to: path });
  }
  if (!workspaces.some((root) => leadsInto(path, root))) return { verdict: 'bound', action };
  return adopt(action, { from: path, shown: path, to: join(into, 'pinned', `${position}`, basename(path)) });
}

/** By its path, or by a name that is a file where tools start: a script, a Makefile, a filter of a stranger's. */
function namesWorkTree(word: string, { workspaces, workingDirectory }: ProgramsOrder): boolean {
  if (workspaces.some((root) => word.includes(root))) return true;
  const values = [word, word.slice(word.indexOf('=') + 1), ...(word.startsWith('-') ? [word.slice(2)] : [])];
  return values.some((value) => value !== '' && isFile(resolve(workingDirectory, value), workspaces));
}

type Adoption = { readonly from: string; readonly shown: string; readonly to: string };

/** What this job built is nobody's policy, unless the manifest says which bytes it has to have. */
async function adopt(action: Command, { from, shown, to }: Adoption): Promise<Bound> {
  const { sha256 } = action;
  const [, ...words] = action.argv;
  if (sha256 === undefined) {
    return refused(
      `${shown} is not a file of the trusted revision, and the work tree may be a stranger's: commit it there, or pin it with "sha256"`,
    );
  }
  const adopted = await adoptProgram({ path: from, sha256, into: to });
  if (adopted === 'differs') return refused(`${shown} does not have the sha256 of the manifest`);
  const bound = { verdict: 'bound', action: { ...action, argv: [to, ...words] } } as const;
  // That a program is not there is told with all that are not.
  return adopted === 'absent' ? bound : { ...bound, program: { path: shown, sha256, from: 'pin' } };
}

const refused = (why: string): Bound => ({ verdict: 'refused', why });
