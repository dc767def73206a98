/** Reads the credentials that a checkout, or somebody before it, left in git configuration. Bounded, and it never throws. */

import { closeSync, constants, fstatSync, opendirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { type CandidateHoard, openHoard } from './candidate-hoard.ts';
import type { Environment } from './environment.ts';
import { type GitFile, parseGitFile, toGitSecrets } from './git-config-secrets.ts';
import { type Disk, findCheckoutFiles, findTemporaryFiles } from './git-layout.ts';
import { findPersonalFiles, parseGitVariables } from './git-variables.ts';
import type { Candidate } from './secret-candidate.ts';

export type GitCredentials = {
  /** From repositories of the workspace, and what checkouts left in the runner's temporary folder. */
  readonly checkout: readonly Candidate[];
  /** From files of the home, of the system, and from variables. */
  readonly personal: readonly Candidate[];
  /** `too-many`: they hold more than can be hidden, and not all of it is here. */
  readonly extent: 'all' | 'too-many';
};

const mostBytes = 1_048_576;
/**
 * What may be read for each purpose. Each has its own, and the nearest configuration is read first: a thousand
 * submodules must not use up what the checkout itself needs, nor what the home does.
 */
const budgets = {
  layout: { files: 20_000, bytes: 32 * mostBytes },
  checkout: { files: 2_000, bytes: 32 * mostBytes },
  personal: { files: 40, bytes: 40 * mostBytes },
};
const mostNames = 10_000;
/** As deep as git itself follows includes. */
const deepestInclude = 10;

/** Reads files of git configuration and nothing else, 1 MiB of each at most. */
export function readGitCredentials(environment: Environment): GitCredentials {
  const seen = new Set<string>();
  const checkout = openHoard();
  const disk = openDisk(budgets.checkout);
  for (const path of findFiles(environment)) {
    collect({ disk, seen, environment, hoard: checkout }, [{ path, format: 'config' }]);
    if (checkout.isFull()) break;
  }
  const personal = openHoard();
  const given = toGitSecrets(parseGitVariables(environment.variables));
  personal.add(given.candidates);
  collect({ disk: openDisk(budgets.personal), seen, environment, hoard: personal }, [
    ...findPersonalFiles(environment.variables),
    ...given.references,
  ]);
  const extent = checkout.isFull() || personal.isFull() ? 'too-many' : 'all';
  return { checkout: checkout.candidates(), personal: personal.candidates(), extent };
}

/** Files of git configuration of the repositories in the workspace, the nearest first. Some may not exist. */
export function findCheckoutConfigurations(workspace: string): readonly string[] {
  return isAbsolute(workspace) ? [...findCheckoutFiles(openDisk(budgets.layout), workspace)] : [];
}

function* findFiles({ facts }: Environment): Generator<string> {
  const disk = openDisk(budgets.layout);
  if (isAbsolute(facts.runnerTemp)) yield* findTemporaryFiles(disk, facts.runnerTemp);
  if (isAbsolute(facts.workspace)) yield* findCheckoutFiles(disk, facts.workspace);
}

type Collector = {
  readonly disk: Disk;
  readonly seen: Set<string>;
  readonly environment: Environment;
  readonly hoard: CandidateHoard;
};

/** Follows references from file to file; none is read twice, so a loop ends. */
function collect({ disk, seen, environment, hoard }: Collector, files: readonly GitFile[]): void {
  const open = files.map((file) => ({ ...file, depth: 0 }));
  for (const { path, format, depth } of open) {
    if (hoard.isFull()) return;
    if (seen.has(path) || depth > deepestInclude) continue;
    seen.add(path);
    const text = disk.text(path);
    if (text === undefined) continue;
    const content = parseGitFile(text, format);
    hoard.add(content.candidates);
    for (const reference of content.references) {
      const target = toTarget(reference.path, { from: dirname(path), environment });
      open.push({ path: target, format: reference.format, depth: depth + 1 });
    }
  }
}

function toTarget(path: string, about: { readonly from: string; readonly environment: Environment }): string {
  const { variables, facts } = about.environment;
  const home = variables.get('HOME') ?? variables.get('USERPROFILE') ?? '';
  const expanded = path
    .replace(/^~(?=[/\\])/, () => home)
    .replace(/^\$RUNNER_TEMP(?=\/)/, () => facts.runnerTemp);
  return resolve(about.from, expanded);
}

function openDisk(budget: { readonly files: number; readonly bytes: number }): Disk {
  let { files, bytes } = budget;
  const list = (path: string, wanted: 'folders' | 'files'): readonly string[] =>
    attempt(() => readNames(path, wanted)) ?? [];
  return {
    kind: (path) => attempt(() => readKind(path)) ?? 'nothing',
    text: (path) => {
      if (files <= 0 || bytes <= 0 || attempt(() => readKind(path)) !== 'file') return undefined;
      const text = attempt(() => readBeginning(path));
      files -= 1;
      bytes -= text?.length ?? 0;
      return text;
    },
    folders: (path) => list(path, 'folders'),
    files: (path) => list(path, 'files'),
  };
}

/** What cannot be read holds nothing that we can know of: no file of git configuration may stop a run. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function readKind(path: string): 'file' | 'directory' | 'nothing' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() === true) return 'file';
  return stat?.isDirectory() === true ? 'directory' : 'nothing';
}

function readBeginning(path: string): string {
  // Should the file turn into a FIFO between stat and open, opening it must not wait for a writer; its size is 0.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, mostBytes));
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

function readNames(path: string, wanted: 'folders' | 'files'): readonly string[] {
  const directory = opendirSync(path);
  try {
    const names: string[] = [];
    for (let count = 0; count < mostNames; count += 1) {
      const entry = directory.readSync();
      if (entry === null) break;
      if (entry.isDirectory() === (wanted === 'folders')) names.push(entry.name);
    }
    return names.sort();
  } finally {
    directory.closeSync();
  }
}
