/** The tree knows where everything is, and follows aliases without growing. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYamlTree } from '../../src/yaml/yaml-tree.ts';

test('gives each key and value its place, and text as it was typed', () => {
  const parsed = parseYamlTree("a: 1.10\n'b':\n  - ~\n  - |\n    x\n    y\n");
  assert.deepEqual(parsed, {
    verdict: 'parsed',
    tree: {
      type: 'map',
      place: { line: 1, column: 1 },
      entries: [
        {
          key: 'a',
          place: { line: 1, column: 1 },
          value: { type: 'text', text: '1.10', source: '1.10', place: { line: 1, column: 4 } },
        },
        {
          key: 'b',
          place: { line: 2, column: 1 },
          value: {
            type: 'list',
            place: { line: 3, column: 3 },
            items: [
              { type: 'text', text: '', source: '~', place: { line: 3, column: 5 } },
              { type: 'text', text: 'x\ny\n', source: '|\n    x\n    y\n', place: { line: 4, column: 5 } },
            ],
          },
        },
      ],
    },
  });
});

test('an alias is the value itself, at the place where it was written', () => {
  const parsed = parseYamlTree('a: &x {b: c}\nd: *x\n');
  assert.equal(parsed.verdict, 'parsed');
  assert.equal(parsed.tree.type, 'map');
  const [first, second] = parsed.tree.entries;
  assert.equal(first?.value, second?.value);
});
