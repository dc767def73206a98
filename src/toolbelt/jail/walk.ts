/** Goes through a directory tree inside the jail: breadth first, names in order, links never followed, bounded. */

import type { ToolFailure } from '../failure.ts';
import { entryCost, type Pacer } from '../pacer.ts';
import type { Tally } from '../tally.ts';
import type { FileKind } from './grounds.ts';
import { type IgnoreReader, type IgnoreRules, isIgnored, loadIgnoreReader } from './ignore-rules.ts';
import type { Jail } from './jail.ts';
import type { RelativePath } from './kept-names.ts';
import type { Entry, OpenDirectory } from './open-directory.ts';

export type Walk = {
  readonly jail: Jail;
  /** A directory, as the model wrote it. */
  readonly start: string;
  readonly depth: 'one-level' | 'all-levels';
  /** Whether `.gitignore` files are heeded. */
  readonly ignored: 'skip' | 'include';
  readonly pacer: Pacer;
  readonly skipped: Tally;
  /** Decides over an entry before it is visited or entered; a refused one counts as `hidden`. */
  readonly admits: (entry: Entry) => boolean;
  readonly visit: (entry: Entry, directory: OpenDirectory) => Promise<'on' | 'stop'>;
};

export type WalkEnd = {
  readonly verdict: 'walked';
  readonly end: 'all' | 'stopped' | 'too-many' | 'cancelled';
};

const deepest = 64;
const mostEntries = 250_000;

type Place = { readonly path: string; readonly level: number; readonly rules: IgnoreRules | undefined };

export async function walk(plan: Walk): Promise<WalkEnd | ToolFailure> {
  const reader = plan.ignored === 'skip' ? await loadIgnoreReader() : undefined;
  const queue: Place[] = [{ path: plan.start, level: 1, rules: await readRulesAbove(plan, reader) }];
  let entries = 0;
  for (let next = 0; next < queue.length; next += 1) {
    const place = queue[next];
    if (place === undefined) break;
    const answer = await plan.jail.withDirectory(place.path, async (directory) => {
      const visited = await visitDirectory({ plan, directory, place, reader });
      entries += visited.entries;
      // Not spread: a directory may hold more children than a call can have arguments.
      for (const below of visited.below) queue.push(below);
      return visited;
    });
    // What vanished or was swapped since it was listed is counted; the start must be there.
    if (answer.verdict === 'failed') {
      if (place.level === 1) return answer;
      plan.skipped.add('unreadable', 1);
      continue;
    }
    if (answer.end !== 'all') return { verdict: 'walked', end: answer.end };
    if (entries > mostEntries) return { verdict: 'walked', end: 'too-many' };
  }
  return { verdict: 'walked', end: plan.pacer.isOver() ? 'cancelled' : 'all' };
}

type Visit = {
  readonly plan: Walk;
  readonly directory: OpenDirectory;
  readonly place: Place;
  readonly reader: IgnoreReader | undefined;
};

type Visited = WalkEnd & { readonly below: readonly Place[]; readonly entries: number };

async function visitDirectory({ plan, directory, place, reader }: Visit): Promise<Visited> {
  const { pacer, skipped } = plan;
  const listing = directory.list();
  skipped.add('denied', listing.kept);
  skipped.add('unreadable', listing.unreadable);
  const rules = await readRules({ reader, directory, entries: listing.entries, above: place.rules });
  const cost = entryCost + (rules?.count ?? 0) * 256;
  const below: Place[] = [];
  const leave = (end: WalkEnd['end']): Visited => ({
    verdict: 'walked',
    end,
    below,
    entries: listing.entries.length,
  });
  for (const entry of directoriesFirst(listing.entries)) {
    await pacer.spend(cost);
    if (pacer.isOver()) return leave('cancelled');
    if (isIgnored(rules, entry.path, entry.kind)) skipped.add('ignored', 1);
    else if (!plan.admits(entry)) skipped.add('hidden', 1);
    else {
      if ((await plan.visit(entry, directory)) === 'stop') return leave('stopped');
      if (entry.kind === 'directory' && plan.depth === 'all-levels') {
        if (place.level >= deepest) skipped.add('tooDeep', 1);
        else below.push({ path: entry.path, level: place.level + 1, rules });
      }
    }
  }
  return leave('all');
}

function directoriesFirst(entries: readonly Entry[]): readonly Entry[] {
  const isDirectory = (kind: FileKind) => kind === 'directory';
  return [
    ...entries.filter((entry) => isDirectory(entry.kind)),
    ...entries.filter((entry) => !isDirectory(entry.kind)),
  ];
}

type Reading = {
  readonly reader: IgnoreReader | undefined;
  readonly directory: OpenDirectory;
  readonly entries: readonly Entry[];
  readonly above: IgnoreRules | undefined;
};

async function readRules({ reader, directory, entries, above }: Reading): Promise<IgnoreRules | undefined> {
  const own = entries.find((entry) => entry.name === '.gitignore' && entry.kind === 'file');
  if (reader === undefined || own === undefined) return above;
  return (await directory.readFile(own, async (file) => reader(file, above))) ?? above;
}

/** The rules that hold at the start. Who asks for an ignored directory by name wants to see it: then none do. */
async function readRulesAbove(
  plan: Walk,
  reader: IgnoreReader | undefined,
): Promise<IgnoreRules | undefined> {
  const start = await plan.jail.look(plan.start, 'follow');
  if (reader === undefined || start.verdict === 'failed' || start.path === '.') return undefined;
  let rules: IgnoreRules | undefined;
  let here: RelativePath = '.';
  for (const name of start.path.split('/')) {
    const read = await plan.jail.withDirectory(here, async (directory) => ({
      verdict: 'read' as const,
      rules: await readRules({ reader, directory, entries: directory.list().entries, above: rules }),
    }));
    rules = read.verdict === 'read' ? read.rules : rules;
    here = here === '.' ? name : `${here}/${name}`;
    if (isIgnored(rules, here, 'directory')) rules = undefined;
  }
  return rules;
}
