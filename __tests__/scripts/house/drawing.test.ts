/** The picture of the house: what is counted, and that the same sources give the same picture. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { drawHouse } from '../../../scripts/house/drawing.ts';
import { readTexts, toHouse } from '../../../scripts/house/imports.ts';

const sources = readTexts(new URL('../../../', import.meta.url));

const few = new Map([
  [
    'src/entry/main.ts',
    "import { a } from '../run/a.ts';\nimport type { E } from '../contract/errors.ts';\n",
  ],
  ['src/run/a.ts', "import { b } from './b.ts';\nconst late = () => import('../report/page.ts');\n"],
  ['src/run/b.ts', "import { join } from 'node:path';\n"],
  ['src/report/page.ts', "// import { x } from '../contract/errors.ts'\n"],
  ['src/contract/errors.ts', "import { up } from '../run/b.ts';\n"],
]);

describe('the house', () => {
  it('counts imports of another floor below, types and late ones too, and nothing else', () => {
    const { floors, arrows } = toHouse(few);
    const name = (floor: number): string => floors[floor]?.[0]?.name ?? '';
    assert.deepEqual(
      arrows.map(({ from, to, imports }) => [name(from), name(to), imports]),
      [
        ['entry', 'run', 1],
        ['entry', 'contract', 1],
        ['run', 'runner', 1],
      ],
    );
  });

  it('counts the files of each room', () => {
    const rooms = toHouse(few).floors.flat();
    assert.deepEqual(
      rooms.filter(({ files }) => files > 0),
      [
        { name: 'entry', files: 1 },
        { name: 'run', files: 2 },
        { name: 'report', files: 1 },
        { name: 'contract', files: 1 },
      ],
    );
  });

  it('has every file of the sources in a room', () => {
    const files = toHouse(sources)
      .floors.flat()
      .reduce((sum, room) => sum + room.files, 0);
    assert.equal(files, sources.size);
  });

  it('draws the same picture from the same sources, in any order, and another one for one import more', () => {
    const drawn = drawHouse(toHouse(few));
    assert.equal(drawHouse(toHouse(new Map([...few].toReversed()))), drawn);
    const more = new Map([...few, ['src/run/c.ts', "import '../contract/errors.ts';"]]);
    assert.notEqual(drawHouse(toHouse(more)), drawn);
  });

  it('is one picture with a title, both colour schemes, and nothing that is fetched or started', () => {
    const drawn = drawHouse(toHouse(sources));
    assert.match(JSON.stringify(parseFragment(drawn).childNodes.map(({ nodeName }) => nodeName)), /"svg"/);
    assert.match(drawn, /<title id="title">[^<]+<\/title>/);
    assert.match(drawn, /prefers-color-scheme: dark/);
    assert.doesNotMatch(drawn, /<script|href|url\(|NaN|undefined|-Infinity/);
  });
});
