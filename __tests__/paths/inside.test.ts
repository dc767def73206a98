/** Containment of paths, as text. */

import assert from 'node:assert/strict';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { it } from 'node:test';
import fc from 'fast-check';
import { isInside } from '../../src/paths/inside.ts';

const root = resolve('/srv/tree');

it('holds the directory itself and what is below it, also names that begin with two dots', () => {
  for (const path of ['', 'a', 'a/b', '..a', '..a/b', 'a/../b', '...']) {
    assert.equal(isInside(resolve(root, path), root), true, path);
  }
});

it('does not hold parents, neighbours, or neighbours whose name begins alike', () => {
  for (const path of ['..', '../..', '../tree2', '../tree.old/a', '/', 'a/../../x']) {
    assert.equal(isInside(resolve(root, path), root), false, path);
  }
});

it('says the same of every path as the way from the directory to it does', () => {
  const name = fc.constantFrom('a', 'ab', 'a.b', '.a', '..a', '.', '..', '', 'b');
  const path = fc.array(name, { maxLength: 5 }).map((names) => `${sep}${names.join(sep)}`);
  fc.assert(
    fc.property(path, path, (one, other) => {
      const way = relative(resolve(other), resolve(one));
      const isOut = isAbsolute(way) || way.split(sep)[0] === '..';
      assert.equal(isInside(one, other), !isOut);
    }),
    { numRuns: 5000 },
  );
});
