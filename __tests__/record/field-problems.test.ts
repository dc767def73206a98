/** Lines that are chained and yet none of ours are told with line and field; a later version's are not called wrong. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import type { JsonObject } from '../../src/contract/json.ts';
import { readBundle } from '../../src/record/read-bundle.ts';
import { rechain } from '../support/log-edits.ts';
import { makeFolder, writeWholeLog } from '../support/log-writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
const lines = writeWholeLog(folder).bytes.toString().trimEnd().split('\n');
rmSync(folder, { recursive: true });

const version = '0.1.0';
const selfOnly = /^Without --expect/;

/** A log whose line was given more fields, and then the chain made anew: it agrees with itself. */
async function verifyWith(test: TestContext, number: number, more: JsonObject, own = version) {
  const made = rechain(
    lines.map((line, index) =>
      index === number - 1 ? JSON.stringify({ ...JSON.parse(line), ...more }) : line,
    ),
  );
  const path = join(makeFolder(test), 'audit.jsonl');
  writeFileSync(path, made.map((line) => `${line}\n`).join(''));
  const { report } = await readBundle(path, { version: own });
  return {
    valid: report.valid,
    problems: report.problems,
    notes: report.notes.filter((note) => !selfOnly.test(note)),
  };
}

it('finds nothing in a log as it is written', async (test) => {
  assert.deepEqual(await verifyWith(test, 1, {}), { valid: true, problems: [], notes: [] });
});

for (const [what, number, more, told] of [
  ['a field more', 3, { more: 1 }, 'is not what a line of type tool-run is: /more is not allowed'],
  [
    'a value of another type',
    3,
    { exit: '0' },
    'is not what a line of type tool-run is: /exit must be integer',
  ],
  [
    'a field within a field',
    4,
    { totals: {} },
    'is not what a line of type run-ended is: /totals/steps is required',
  ],
  ['an unknown type', 2, { type: 'tool-dreamt' }, 'is of a type that there is not: /type'],
  ['a type that is no text', 2, { type: 7 }, 'is of a type that there is not: /type'],
  ['a type that every object has', 2, { type: 'constructor' }, 'is of a type that there is not: /type'],
  [
    'a name with a line break',
    2,
    { 'a\n::b': 1 },
    'is not what a line of type tool-approved is: /a\\u{a}::b is not allowed',
  ],
] as const)
  it(`${what}: is told with line and field`, async (test) => {
    const message = `line ${number} of the log ${told}`;
    const problems = [{ code: 'FIELDS_UNKNOWN', line: number, message }];
    assert.deepEqual(await verifyWith(test, number, more), { valid: false, problems, notes: [] });
  });

it('takes arguments of any form: they are the model’s', async (test) => {
  let deep: JsonObject = {};
  for (let level = 0; level < 500; level += 1) deep = { deep };
  assert.equal((await verifyWith(test, 2, { arguments: deep })).valid, true);
});

it('says of a log of a later version that it does not know its fields, and calls nothing wrong', async (test) => {
  const event = { versions: { action: '0.10.0' }, more: 1 };
  const note =
    'The log says that version 0.10.0 wrote it, and this is 0.9.1: it has types or fields that are not known here, the first in line 1. Verify it with the version that wrote it.';
  assert.deepEqual(await verifyWith(test, 1, event, '0.9.1'), { valid: true, problems: [], notes: [note] });
  for (const own of ['0.10.0', '0.10.1', '1.0.0'])
    assert.equal((await verifyWith(test, 1, event, own)).problems[0]?.code, 'FIELDS_UNKNOWN', own);
  const unread = { ...event, versions: { action: '99999999999999999999.0.0' } };
  assert.equal((await verifyWith(test, 1, unread)).valid, false);
});

it('says of a line of another form only that its version is not known', async (test) => {
  const { problems } = await verifyWith(test, 2, { v: 2, more: 1 });
  assert.deepEqual(
    problems.map(({ code, line }) => [code, line]),
    [['VERSION_UNKNOWN', 2]],
  );
});

it('says no more than that of so many lines of another form that not all are named', async (test) => {
  const [first = '', second = ''] = lines;
  const others = Array.from({ length: 30 }, () => JSON.stringify({ ...JSON.parse(second), v: 2 }));
  const path = join(makeFolder(test), 'audit.jsonl');
  writeFileSync(
    path,
    rechain([first, ...others])
      .map((line) => `${line}\n`)
      .join(''),
  );
  const { report } = await readBundle(path, { version });
  assert.deepEqual([...new Set(report.problems.map(({ code }) => code))], ['VERSION_UNKNOWN']);
});

it('looks at the whole lines of a log that was changed too', async (test) => {
  const [first = '', second = '', ...more] = rechain(
    lines.map((line, index) => (index === 2 ? JSON.stringify({ ...JSON.parse(line), more: 1 }) : line)),
  );
  const path = join(makeFolder(test), 'audit.jsonl');
  writeFileSync(path, [first, second.replace('look', 'took'), ...more].map((line) => `${line}\n`).join(''));
  const { report } = await readBundle(path, { version });
  assert.deepEqual(
    report.problems.map(({ code, line }) => [code, line]),
    [
      ['LINE_CHANGED', 2],
      ['FIELDS_UNKNOWN', 3],
    ],
  );
});
