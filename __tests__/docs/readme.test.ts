/** The README: short, its hand-picked tables agree with those of the code, and each claim of safety has a test that is run. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { conclusions } from '../../src/contract/conclusion.ts';
import { inputTable } from '../../src/runner/input-table.ts';
import { outputTable } from '../../src/runner/output-table.ts';

const page = new URL('../../README.md', import.meta.url);
const text = readFileSync(page, 'utf8');

/** Cells of the rows below a `##` heading. */
function rowsOf(title: string, from = text): readonly (readonly string[])[] {
  const section = from.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|---'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, ...cells]) => cells.slice(0, -1));
}

/** Rows of the short table of inputs that say something else than the code. */
function wrongInputs(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap(([name = '', fallback = '']) => {
    const rule = inputTable.find((each) => `\`${each.name}\`` === name);
    if (rule === undefined) return [`${name} is no input`];
    return rule.fallback === fallback ? [] : [`${name} has the default ${rule.fallback}, not ${fallback}`];
  });
}

describe('the README', () => {
  it('can be read in two minutes', () => {
    assert.ok(text.split('\n').length <= 201, `${text.split('\n').length} lines`);
  });

  it('names inputs with their defaults', () => {
    const [, ...rows] = rowsOf('Inputs');
    assert.deepEqual(wrongInputs(rows), []);
    assert.ok(rows.length >= 8);
  });

  it('would not pass with an input that is gone, or another default', () => {
    const rows = [
      ['`promt`', 'none'],
      ['`timeout`', '30m'],
    ];
    assert.deepEqual(wrongInputs(rows), ['`promt` is no input', '`timeout` has the default `20m`, not 30m']);
  });

  it('has every conclusion once, and says which fail the step', () => {
    const [, ...rows] = rowsOf('What comes out');
    const told = rows.map(([name, , fails]) => [name, fails]);
    assert.deepEqual(
      told,
      conclusions.map((name) => [`\`${name}\``, ['success', 'skipped'].includes(name) ? 'no' : 'yes']),
    );
  });

  it('names outputs that exist', () => {
    const known: readonly string[] = outputTable.map(({ name }) => name);
    const sentence = /the ones that most workflows use are ([^.]*)\./.exec(text)?.[1] ?? '';
    const named = [...sentence.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
    assert.deepEqual(
      named.filter((name) => !known.includes(name)),
      [],
    );
    assert.ok(named.length >= 4);
  });

  it('has a test beside each claim of safety', () => {
    const [, ...rows] = rowsOf('Why it is safe');
    for (const [claim, proof = ''] of rows) {
      const targets = [...proof.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
      assert.ok(targets.length > 0, claim);
      const gone = targets.filter((path) => !path.endsWith('.test.ts') || !existsSync(new URL(path, page)));
      assert.deepEqual(gone, [], claim);
    }
    assert.ok(rows.length >= 8);
  });

  it('dates what it says of others, and says where they are better', () => {
    const section = text.split(/^## /m).find((part) => part.startsWith('Beside others')) ?? '';
    const sites = [...section.matchAll(/\]\(https:\/\/github\.com\/[^)]+\)/g)];
    const dates = [...section.matchAll(/20\d\d-\d\d-\d\d|October 20\d\d/g)];
    assert.equal(dates.length, sites.length);
    assert.ok(
      rowsOf('Beside others').filter(([, , others = '']) => /\*\*.*better\*\*/.test(others)).length >= 5,
    );
  });
});
