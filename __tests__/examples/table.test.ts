/** The table of examples says what the workflows are, and what runs them. */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse } from 'yaml';
import { exampleList } from '../support/example-list.ts';

const folder = new URL('../../examples/', import.meta.url);
const files = globSync('workflows/*.yml', { cwd: folder }).map((path) => path.replace(/^.*[\\/]/, ''));

const rows = readFileSync(new URL('README.md', folder), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ['))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, link = '', , events = '', permissions = '', runsBy = '']) => ({
    file: /\(workflows\/(.*?)\)/.exec(link)?.[1] ?? '',
    events: events.match(/\w+/g) ?? [],
    permissions: permissions.match(/[a-z-]+: (?:read|write)/g) ?? [],
    runsBy,
  }));

it('every workflow has one row, and one line in the list of the tests', () => {
  assert.deepEqual(rows.map(({ file }) => file).toSorted(), files.toSorted());
  assert.deepEqual(
    Object.fromEntries(rows.map(({ file, runsBy }) => [file, runsBy])),
    Object.fromEntries(exampleList.map(({ name, runsBy }) => [`${name}.yml`, runsBy])),
  );
});

it('events and permissions are those of the workflow', () => {
  for (const { file, events, permissions } of rows) {
    const { on, jobs } = parse(readFileSync(new URL(`workflows/${file}`, folder), 'utf8'));
    const given = Object.values<{ readonly permissions: object }>(jobs).flatMap((job) =>
      Object.entries(job.permissions).map(([name, level]) => `${name}: ${level}`),
    );
    assert.deepEqual([events, permissions], [Object.keys(on), given], file);
  }
});
