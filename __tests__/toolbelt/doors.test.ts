/** Every tool answers the same through both doors: in a run, and as a program. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { findSandbox } from '../support/door-sandbox.ts';
import { throughBothDoors } from '../support/doors.ts';
import { doorCases } from './door-cases.ts';

it('every tool has a case with an answer and one without', () => {
  for (const name of toolbelt.keys()) {
    const codes = doorCases.filter(({ tool }) => tool === name).map(({ code }) => code);
    assert.ok(codes.includes(undefined), `${name} has no case with an answer`);
    assert.ok(
      codes.some((code) => code !== undefined),
      `${name} has no case without an answer`,
    );
  }
});

/** Elsewhere the second door of `exec` starts nothing: what both refuse is still the same. */
const sandbox = await findSandbox();

describe('both doors give the same', () => {
  for (const name of toolbelt.keys()) {
    it(`for ${name}`, async (context) => {
      const cases = doorCases.filter(({ tool }) => tool === name);
      const possible = cases.filter(({ programs }) => programs === undefined || sandbox.verdict === 'works');
      for (const given of possible) await throughBothDoors(given);
      if (sandbox.verdict === 'none' && possible.length < cases.length) context.diagnostic(sandbox.why);
    });
  }
});
