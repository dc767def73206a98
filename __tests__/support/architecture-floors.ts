/** Floors and rooms: imports go down, rooms of one floor leave each other alone, no file imports itself by way of others. */

import { posix } from 'node:path';
import { compiledIn, floors } from './architecture-lists.ts';
import type { ImportFact, SourceFacts, Violation } from './architecture-source.ts';

type Files = ReadonlyMap<string, SourceFacts>;

export function judgeFloors(files: Files): readonly Violation[] {
  return [...files.values()].flatMap((file) => {
    if (roomOf(file.path) === undefined) {
      return [{ rule: 'no-room', file: file.path, line: 1, detail: posix.dirname(file.path) }];
    }
    return file.imports
      .filter((one) => one.specifier.startsWith('.'))
      .flatMap((one) => judgeImport(files, file.path, one));
  });
}

/** Every group of files that import each other in a circle, told once, at the first file of the alphabet. */
export function judgeCycles(files: Files): readonly Violation[] {
  const targets = new Map(
    [...files.values()].map((file) => [
      file.path,
      file.imports.map((one) => resolve(file.path, one)).filter((path) => files.has(path)),
    ]),
  );
  const reach = new Map([...targets.keys()].map((path) => [path, reachable(targets, path)]));
  const told = new Set<string>();
  return [...targets.keys()].sort().flatMap((path) => {
    if (told.has(path) || !reach.get(path)?.has(path)) return [];
    const circle = [...(reach.get(path) ?? [])].filter((other) => reach.get(other)?.has(path)).sort();
    for (const member of circle) told.add(member);
    return [{ rule: 'cycle', file: path, line: 1, detail: circle.join(' ') }];
  });
}

function judgeImport(files: Files, from: string, one: ImportFact): readonly Violation[] {
  const to = resolve(from, one);
  const violation = (rule: string): readonly Violation[] => [
    { rule, file: from, line: one.line, detail: to },
  ];
  if (compiledIn.includes(to)) return [];
  if (!to.startsWith('src/')) return violation('outside');
  if (!files.has(to)) return violation('missing');
  const own = roomOf(from);
  const other = roomOf(to);
  if (own === undefined || other === undefined || own.room === other.room) return [];
  if (other.floor > own.floor) return violation('floor-up');
  return other.floor === own.floor ? violation('other-room') : [];
}

function resolve(from: string, one: ImportFact): string {
  return one.specifier.startsWith('.') ? posix.join(posix.dirname(from), one.specifier) : '';
}

function roomOf(path: string): { readonly room: string; readonly floor: number } | undefined {
  for (const [floor, rooms] of floors.entries()) {
    const room = rooms.find((name) => path.startsWith(`src/${name}/`));
    if (room !== undefined) return { room, floor };
  }
  return undefined;
}

function reachable(targets: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(targets.get(start) ?? [])];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...(targets.get(path) ?? []));
  }
  return seen;
}
