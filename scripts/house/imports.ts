/** What the imports of `src` say of the house: which rooms there are, and how many imports lead from floor to floor. */

import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { floors } from '../../__tests__/support/architecture-lists.ts';

export type Room = { readonly name: string; readonly files: number };

export type House = {
  /** From the top down; rooms in the order of the list that the architecture test goes by. */
  readonly floors: readonly (readonly Room[])[];
  /** Imports by floors, `from` above `to`; only where there are some. */
  readonly arrows: readonly Arrow[];
};

export type Arrow = { readonly from: number; readonly to: number; readonly imports: number };

const fromTheTop = floors.toReversed();

/** `texts` by path, with `/`, from `src/` on. */
export function toHouse(texts: ReadonlyMap<string, string>): House {
  const counts = new Map<string, number>();
  for (const [path, text] of texts) {
    for (const target of targetsOf(path, text)) {
      const [from, to] = [floorOf(path), floorOf(target)];
      if (from < to) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
    }
  }
  const pairs = fromTheTop.flatMap((_, from) => fromTheTop.map((_, to) => ({ from, to })));
  return {
    floors: fromTheTop.map((rooms) => rooms.map((name) => ({ name, files: filesOf(name, texts) }))),
    arrows: pairs
      .map(({ from, to }) => ({ from, to, imports: counts.get(`${from} ${to}`) ?? 0 }))
      .filter(({ imports }) => imports > 0),
  };
}

export function readTexts(root: URL): ReadonlyMap<string, string> {
  const paths = globSync('src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.sort().map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

function targetsOf(path: string, text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => new URL(fileName, `file:///${path}`).pathname.slice(1));
}

/** -1 for what lies on no floor. */
const floorOf = (path: string): number =>
  fromTheTop.findIndex((rooms) => rooms.some((room) => path.startsWith(`src/${room}/`)));

const filesOf = (room: string, texts: ReadonlyMap<string, string>): number =>
  [...texts.keys()].filter((path) => path.startsWith(`src/${room}/`)).length;
