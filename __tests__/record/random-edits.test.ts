/** 2,000 random edits of real logs, each against the digest that the run printed: all are found, and named where they can be. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { verifyFiles } from '../../src/record/verify-bundle.ts';
import { type Dice, rollDice } from '../support/dice.ts';
import { editAtRandom } from '../support/log-edits.ts';
import { approved, ended, openTestLog, ran, started } from '../support/log-writing.ts';

const count = process.env.GOAGENT_DEEP === undefined ? 2_000 : 10_000;
/** Of a wall clock, so that no two runs are the same; printed with each failure. */
const first = process.env.GOAGENT_SEED === undefined ? Date.now() : Number(process.env.GOAGENT_SEED);

type WrittenLog = { readonly lines: readonly [string, ...string[]]; readonly digest: string };

/** A log of 4 to 30 lines. */
function writeLog(dice: Dice): WrittenLog {
  const folder = mkdtempSync(join(tmpdir(), 'goagent-test-'));
  try {
    const path = join(folder, 'audit.jsonl');
    const log = openTestLog(path);
    log.accept(started);
    for (let left = dice.whole(1, 14); left > 0; left -= 1)
      for (const event of [approved, ran]) log.accept(event);
    log.accept(ended());
    log.close();
    const [line = '', ...lines] = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    return { lines: [line, ...lines], digest: log.digest() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it(`${count} edits are found, and structural ones named with their line`, () => {
  const logs = new Map<number, WrittenLog>();
  for (let seed = first; seed < first + count; seed += 1) {
    const dice = rollDice(seed);
    const kind = Math.floor(seed / 100);
    const log = logs.get(kind) ?? writeLog(rollDice(kind));
    logs.set(kind, log);
    const edit = editAtRandom(log.lines, dice);
    const report = verifyFiles({ path: '', log: edit.bytes, source: undefined, expect: log.digest });
    const what = `GOAGENT_SEED=${seed}: ${edit.what}: ${JSON.stringify(report.problems)}`;
    assert.equal(report.valid, false, what);
    if (edit.told === undefined) continue;
    const { line, other, code } = edit.told;
    const [told] = report.problems;
    assert.deepEqual([told?.code, told?.line, told?.other], [code, line, other], what);
  }
});
