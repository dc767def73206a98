/** The list of decisions: every page once, in order, with a date and a number of its own. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';

const folder = new URL('../../docs/adr/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /^\d{4}-/.test(name))
  .sort();

it('lists every decision once, by its number, in order', () => {
  const index = readFileSync(new URL('README.md', folder), 'utf8');
  const rows = [...index.matchAll(/^\| \[(\d+)\]\(([^)]+)\) \| \S/gm)].map(([, number, file]) => [
    number,
    file,
  ]);
  assert.deepEqual(
    rows,
    files.map((file) => [String(Number(file.slice(0, 4))), file]),
  );
});

it('no two have one number', () => {
  const numbers = files.map((file) => file.slice(0, 4));
  assert.deepEqual(
    numbers.filter((number, index) => numbers.indexOf(number) !== index),
    [],
  );
});

it('each is titled by its number, and dated', () => {
  const odd = files.filter((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const number = Number(file.slice(0, 4));
    return !new RegExp(`^# (?:ADR )?0*${number}\\b`).test(text) || !/20\d\d-\d\d-\d\d/.test(text);
  });
  assert.deepEqual(odd, []);
});
