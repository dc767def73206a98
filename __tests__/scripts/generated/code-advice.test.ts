/** The page of codes: every code of the unions, what it means and what to do; without one of them it does not compile. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  reasonAdvice,
  refusalAdvice,
  toolAdvice,
  warningAdvice,
} from '../../../scripts/generated/code-advice.ts';
import { codeNames, codesPage } from '../../../scripts/generated/codes-page.ts';
import { conclusionOf } from '../../../src/contract/conclusion.ts';
import { readUnion } from '../../support/unions.ts';

const page = codesPage();
const unions = ['ReasonCode', 'RefusalCode', 'ToolCode', 'WarningCode'].map(readUnion);

describe('the page of codes', () => {
  it('has a row for every code of the four unions, and no other', () => {
    const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, code]) => code);
    const codes = unions.flat();
    assert.deepEqual(rows.toSorted(), codes.toSorted());
    assert.deepEqual(codeNames().toSorted(), codes.toSorted());
    assert.ok(codes.length > 100);
  });

  it('leaves no cell open by accident', () => {
    assert.doesNotMatch(page, /undefined|\| {3}\|/);
  });

  it('has advice wherever a step fails, for each refusal and each fault of a tool', () => {
    const failing = Object.entries(conclusionOf).filter(([, name]) => !['success', 'skipped'].includes(name));
    const advice = new Map(Object.entries(reasonAdvice));
    assert.deepEqual(
      failing.filter(([code]) => advice.get(code) === ''),
      [],
    );
    const others = [...Object.entries(refusalAdvice), ...Object.entries(toolAdvice)];
    assert.deepEqual(
      others.filter(([, words]) => words === ''),
      [],
    );
    assert.ok(Object.values(warningAdvice).filter((words) => words !== '').length > 20);
  });
});
