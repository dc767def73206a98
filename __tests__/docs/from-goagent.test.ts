/** The page for people from goagent: every tool that there is has a row, none that is there counts as missing, and its variables are ours. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inputTable } from '../../src/runner/input-table.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';

const page = readFileSync(new URL('../../docs/from-goagent.md', import.meta.url), 'utf8');

const rows = (page.split('## Tools, one by one')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, names = '', here = '']) => ({ names: names.match(/[a-z][\w.]*(?=`)/g) ?? [], here }));

it('has a row for each tool, and calls none of them missing', () => {
  const told = rows.filter(({ here }) => !['not yet', 'never'].includes(here)).flatMap(({ names }) => names);
  const missing = rows
    .filter(({ here }) => ['not yet', 'never'].includes(here))
    .flatMap(({ names }) => names);
  assert.deepEqual(
    [...toolbelt.keys()].filter((name) => !told.includes(name)),
    [],
  );
  assert.deepEqual(
    missing.filter((name) => toolbelt.has(name)),
    [],
  );
  assert.ok(missing.length > 10);
});

it('names the variables that stand in for inputs, all of them', () => {
  const first = page.split('\n\n')[1] ?? '';
  const named = [...first.matchAll(/`([A-Z_]{5,})`/g)].map(([, name]) => name);
  const known = inputTable.flatMap(({ variables = [] }) => variables);
  assert.deepEqual(named.toSorted(), known.toSorted());
});
