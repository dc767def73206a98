/** Containment of paths, as text. */

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { it } from 'node:test';
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
