/** Every attack has its row in the page, its guard in a sidecar, and its guard still stands in the sources. */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

type Guard = { readonly file: string; readonly find: string; readonly replace: string };

const top = fileURLToPath(new URL('..', import.meta.url));
const folder = join(top, '__tests__', 'attacks');
const names = globSync('*.test.ts', { cwd: folder })
  .map((file) => basename(file, '.test.ts'))
  .sort();
const page = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = [...page.matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\.test\.ts\) \| (.+) \| (.+) \| (.+) \|$/gm)];

const readGuards = (name: string): readonly Guard[] =>
  JSON.parse(readFileSync(join(folder, 'guards', `${name}.json`), 'utf8'));

describe('the attacks', () => {
  it('have a row each in the page, and no row is without a file', () => {
    assert.deepEqual(rows.map(([, name]) => name).sort(), names);
    assert.deepEqual(
      rows.map(([, , file]) => file),
      rows.map(([, name]) => name),
    );
  });

  it('say in their row where they come from, which invariant holds, and what the guard is', () => {
    for (const [, name = '', , from = '', holds = '', guard = ''] of rows) {
      assert.ok(from.length > 5, name);
      assert.match(holds, /^I\d+(?: I\d+)*: ./, name);
      const files = [...new Set(readGuards(name).map(({ file }) => `\`${file}\``))];
      assert.equal(guard, files.join(', '), name);
    }
  });

  it('have a sidecar each, and none is left over', () => {
    const sidecars = globSync('*.json', { cwd: join(folder, 'guards') }).map((file) =>
      basename(file, '.json'),
    );
    assert.deepEqual(sidecars.sort(), names);
  });

  for (const name of names) {
    it(`${name}: what is taken away stands exactly once in its file, and is another text without it`, () => {
      const guards = readGuards(name);
      assert.ok(guards.length > 0);
      for (const { file, find, replace } of guards) {
        assert.equal(readFileSync(join(top, file), 'utf8').split(find).length - 1, 1, file);
        assert.notEqual(find, replace);
      }
    });
  }
});
