/** Holds source files against the house: floors, rooms, doors, form. Works on a map of texts, so that a test can break any rule. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judgeDoors } from './architecture-doors.ts';
import { judgeCycles, judgeFloors } from './architecture-floors.ts';
import { judgeForm } from './architecture-form.ts';
import { readSource, type SourceFacts, type Violation } from './architecture-source.ts';

/** Texts by path, with `/`, from `src/` on. */
export type SourceMap = ReadonlyMap<string, string>;

/** Reads every TypeScript file below `src`. */
export function readSources(): SourceMap {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map((path) => [`src/${path}`, readFileSync(`${folder}${path}`, 'utf8')]));
}

/** A judge that remembers files it has seen, so that a map with one line changed costs one file. */
export function createJudge(): (sources: SourceMap) => readonly Violation[] {
  const seen = new Map<string, { readonly facts: SourceFacts; readonly own: readonly Violation[] }>();
  const judgeFile = (path: string, text: string) => {
    const key = `${path}\n${text}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const facts = readSource(path, text);
    const judged = { facts, own: [...judgeDoors(facts), ...judgeForm(facts)] };
    seen.set(key, judged);
    return judged;
  };
  return (sources) => {
    const judged = [...sources].map(([path, text]) => judgeFile(path, text));
    const files = new Map(judged.map(({ facts }) => [facts.path, facts]));
    return [...judgeFloors(files), ...judgeCycles(files), ...judged.flatMap(({ own }) => own)];
  };
}
