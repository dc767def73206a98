/** Objects of one repository by their ids, every one checked; commits and trees are kept, files are not. */

import type { Git, GitAnswer, GitPlace } from '../contract/git.ts';
import { type GitObject, type Parsed, parseObjects, parseSizes } from './git-object.ts';
import { readEntries, readTreeId, type TreeEntry } from './git-tree.ts';

export type Failed = { readonly verdict: 'failed'; readonly why: string };

export type ObjectReader = {
  /** The tree of a commit. */
  readRoot(commit: string): Promise<{ readonly verdict: 'read'; readonly tree: string } | Failed>;
  /** Entries of every tree asked for. */
  readTrees(
    ids: readonly string[],
  ): Promise<
    { readonly verdict: 'read'; readonly trees: ReadonlyMap<string, readonly TreeEntry[]> } | Failed
  >;
  /** Bytes by id of every file asked for: together at most 48 MiB, by their sizes. */
  readFiles(
    ids: readonly string[],
  ): Promise<{ readonly verdict: 'read'; readonly files: ReadonlyMap<string, Uint8Array> } | Failed>;
  /** Bytes of each object, by id. */
  readSizes(
    ids: readonly string[],
  ): Promise<{ readonly verdict: 'read'; readonly sizes: ReadonlyMap<string, number> } | Failed>;
};

export function openObjects(git: Git, place: GitPlace): ObjectReader {
  const kept = new Map<string, readonly TreeEntry[]>();
  const roots = new Map<string, string>();
  const ask = async (ids: readonly string[], type: string): Promise<Found | Failed> =>
    ids.length === 0
      ? { verdict: 'read', objects: [] }
      : toObjects(parse(await git.readObjects(place, ids), parseObjects), { ids, type });
  return {
    readRoot: async (commit) => {
      const known = roots.get(commit);
      if (known !== undefined) return { verdict: 'read', tree: known };
      const answer = await ask([commit], 'commit');
      if (answer.verdict === 'failed') return answer;
      const tree = answer.objects.map(readTreeId)[0];
      if (tree === undefined) return failed('git gave no whole commit');
      roots.set(commit, tree);
      return { verdict: 'read', tree };
    },
    readTrees: async (ids) => {
      const wanted = [...new Set(ids)];
      const open = wanted.filter((id) => !kept.has(id));
      const answer = await ask(open, 'tree');
      if (answer.verdict === 'failed') return answer;
      for (const object of answer.objects) {
        const entries = readEntries(object);
        if (entries === undefined) return failed('git gave no whole tree');
        kept.set(object.id, entries);
      }
      return { verdict: 'read', trees: kept };
    },
    readFiles: async (ids) => {
      const answer = await ask([...new Set(ids)], 'blob');
      if (answer.verdict === 'failed') return answer;
      return { verdict: 'read', files: new Map(answer.objects.map(({ id, bytes }) => [id, bytes])) };
    },
    readSizes: async (ids) => {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return { verdict: 'read', sizes: new Map() };
      const parsed = parse(await git.measureObjects(place, wanted), parseSizes);
      if (parsed.verdict === 'malformed') return failed(parsed.why);
      const sizes = new Map(parsed.values.map(({ id, size }) => [id, size]));
      const absent = wanted.find((id) => !sizes.has(id));
      return absent === undefined
        ? { verdict: 'read', sizes }
        : failed(`it does not have the object ${absent}`);
    },
  };
}

function parse<T>(answer: GitAnswer, parser: (bytes: Uint8Array) => Parsed<T>): Parsed<T> {
  return answer.verdict === 'answered'
    ? parser(answer.bytes)
    : { verdict: 'malformed', why: answer.why === '' ? 'git gave no answer' : answer.why };
}

type Found = { readonly verdict: 'read'; readonly objects: readonly GitObject[] };

type Wanted = { readonly ids: readonly string[]; readonly type: string };

function toObjects(parsed: Parsed<GitObject>, { ids, type }: Wanted): Found | Failed {
  if (parsed.verdict === 'malformed') return failed(parsed.why);
  const found = new Set(parsed.values.map(({ id }) => id));
  const absent = ids.find((id) => !found.has(id));
  if (absent !== undefined) return failed(`it does not have the ${type} ${absent}`);
  return parsed.values.every((object) => object.type === type)
    ? { verdict: 'read', objects: parsed.values }
    : failed(`what git gave is no ${type}`);
}

const failed = (why: string): Failed => ({ verdict: 'failed', why });
