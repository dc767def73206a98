/** Every tool answers the same through both doors: in a run, and as a program. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { throughBothDoors } from '../support/doors.ts';
import { doorCases } from './door-cases.ts';

/** Programs that `exec` may start are the manifest's in a run; its second door is not given any yet. */
const withoutAnswer = ['exec'];

it('every tool has a case with an answer and one without', () => {
  for (const name of toolbelt.keys()) {
    const codes = doorCases.filter(({ tool }) => tool === name).map(({ code }) => code);
    assert.ok(
      codes.includes(undefined) || withoutAnswer.includes(name),
      `${name} has no case with an answer`,
    );
    assert.ok(
      codes.some((code) => code !== undefined),
      `${name} has no case without an answer`,
    );
  }
});

describe('both doors give the same', () => {
  for (const name of toolbelt.keys()) {
    it(`for ${name}`, async () => {
      for (const given of doorCases.filter(({ tool }) => tool === name)) await throughBothDoors(given);
    });
  }
});
