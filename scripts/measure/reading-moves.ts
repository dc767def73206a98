/** What a reader can do next, in the order in which a reader would think of it. */

import type { ScriptedCall } from '../../src/demo/script.ts';
import { isRead, type Knowledge, type Match, type View } from './knowledge.ts';
import { countOverlap, defines, type Place, toPlaces, unique } from './words.ts';

/** Calls of one kind, best first; none when there is nothing of that kind to do. */
export type Move = (view: View) => readonly ScriptedCall[];

export const moves: readonly Move[] = [
  readNamed,
  readGoodMatches,
  searchIdentifiers,
  readFollowed,
  listOrRead,
  searchKeywords,
  readAnyMatches,
  readRest,
];

/** Places that the task or a developer's note names. */
function readNamed({ conversation, words, known }: View): readonly ScriptedCall[] {
  return unread([...toPlaces(conversation.notes), ...words.places], known);
}

/** Any place of a name will do; plain words must stand together, or be rare. */
function readGoodMatches(view: View): readonly ScriptedCall[] {
  const { words } = view;
  const isGood = (match: Match): boolean =>
    words.identifiers.length > 0 || match.among <= fewMatches || worthOf(match, view) >= severalWords;
  return readMatches(view, isGood);
}

const fewMatches = 5;
const severalWords = 3;

function readAnyMatches(view: View): readonly ScriptedCall[] {
  return readMatches(view, () => true);
}

/** The best matches that one read does not cover; of matches for names, only those that hold one not read yet. */
function readMatches(view: View, isGood: (match: Match) => boolean): readonly ScriptedCall[] {
  const { words, known } = view;
  const text = known.reads.flatMap(({ lines }) => lines).join('\n');
  const missing = words.identifiers.filter((identifier) => !text.includes(identifier));
  const useful = known.matches.filter(
    (match) =>
      isGood(match) &&
      !isRead(known, match.path, match.line) &&
      (words.identifiers.length === 0 || missing.some((identifier) => match.preview.includes(identifier))),
  );
  const ranked = rank(useful, (match) => worthOf(match, view));
  const apart = ranked.filter(
    ({ path, line }, index) =>
      !ranked
        .slice(0, index)
        .some((better) => better.path === path && Math.abs(better.line - line) <= linesAfter),
  );
  return unread(
    apart.map(({ path, line }) => ({
      path,
      lines: { first: Math.max(1, line - linesBefore), last: line + linesAfter },
    })),
    known,
  );
}

function worthOf({ path, preview }: Match, { words }: View): number {
  const isDefinition = words.identifiers.some((name) => defines(preview, name));
  return countOverlap(words, `${path} ${preview}`) + (isDefinition ? 4 : 0);
}

const linesBefore = 5;
const linesAfter = 40;

function searchIdentifiers({ words, known }: View): readonly ScriptedCall[] {
  const text = known.reads.flatMap(({ lines }) => lines).join('\n');
  return words.identifiers
    .filter((identifier) => !text.includes(identifier) && !known.searched.has(identifier))
    .map((query) => ({ name: 'fs_search', arguments: { query, maxResults: 30 } }));
}

function readFollowed(view: View): readonly ScriptedCall[] {
  return unread(followed(view), view.known);
}

/** Files that stand in what was read: those that resemble the task, and those of a file that the task wants followed. */
export function followed({ conversation, words, known }: View): readonly Place[] {
  const asksToFollow = /\b(?:names|mentions|imports|refers to)\b/.test(conversation.task);
  return known.reads
    .flatMap((read) => {
      const isNamed = asksToFollow && words.places.some(({ path }) => path === read.path);
      return toPlaces(read.lines.join('\n')).filter(({ path }) => isNamed || countOverlap(words, path) > 1);
    })
    .filter(({ path }) => !known.reads.some((read) => read.path === path));
}

/** Down from the root to files and directories whose names resemble the task. */
function listOrRead({ words, known }: View): readonly ScriptedCall[] {
  if (!known.listed.has('.')) return [{ name: 'fs_list_dir', arguments: { path: '.' } }];
  const alike = rank(known.entries, ({ path }) => countOverlap(words, path)).filter(
    ({ path }) => countOverlap(words, path) > 0,
  );
  const files = alike.filter(({ type }) => type === 'file');
  const directories = alike.filter(({ path, type }) => type === 'directory' && !known.listed.has(path));
  return [
    ...unread(files, known),
    ...directories.map(({ path }) => ({ name: 'fs_list_dir', arguments: { path } })),
  ];
}

/** Long words are rare ones. */
function searchKeywords({ words, known }: View): readonly ScriptedCall[] {
  if (words.identifiers.length > 0) return [];
  return words.keywords
    .slice(0, 4)
    .filter((word) => !known.searched.has(word))
    .map((query) => ({ name: 'fs_search', arguments: { query, ignoreCase: true, maxResults: 30 } }));
}

/** What a reader opens who has no better idea. */
function readRest({ known }: View): readonly ScriptedCall[] {
  return unread(
    known.entries.filter(({ path }) => /^readme\b/i.test(path)),
    known,
  );
}

const linesOfAFile = 200;

function unread(places: readonly Place[], known: Knowledge): readonly ScriptedCall[] {
  const wanted = places.filter(({ path, lines }) =>
    lines === undefined ? !known.reads.some((read) => read.path === path) : !isRead(known, path, lines.first),
  );
  const calls = wanted.map(({ path, lines }) => ({
    path,
    startLine: lines?.first ?? 1,
    endLine: (lines?.last ?? linesOfAFile) + 1,
  }));
  return unique(calls.map((call) => JSON.stringify(call))).map((text) => ({
    name: 'fs_read_lines',
    arguments: text,
  }));
}

/** Best first; equals keep their order. */
function rank<T>(items: readonly T[], worth: (item: T) => number): readonly T[] {
  return items
    .map((item) => ({ item, value: worth(item) }))
    .sort((a, b) => b.value - a.value)
    .map(({ item }) => item);
}
