/** The first messages of a stage: the canary ends the last of them, and nothing before it knows of it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toPrestageSeed, toSeed } from '../../../src/run/policy/seed.ts';
import { createPlainRedactor } from '../../support/plain-redactor.ts';

const texts = {
  system: 'You are a test.',
  developer: 'In English.',
  messages: [
    { role: 'user', content: 'One?' },
    { role: 'assistant', content: 'One.' },
    { role: 'user', content: 'Two?\n' },
  ],
} as const;

const toMain = (canary: string) =>
  toSeed(texts, {
    notes: ['A note.'],
    mark: 'm',
    answer: { name: 'n', schema: {} },
    canary,
    redactor: createPlainRedactor(),
  });
const toLook = (canary: string) =>
  toPrestageSeed({ ...texts, mainTools: ['look'] }, { canary, redactor: createPlainRedactor() });

it('the canary is the last line of the last message, behind the operator’s words as they are', () => {
  for (const seed of [toMain('[mark 1]'), toLook('[mark 1]')]) {
    assert.deepEqual(seed.at(-1), { role: 'user', content: 'Two?\n\n\n[mark 1]' });
    assert.equal(seed.filter(({ content }) => content.includes('[mark')).length, 1);
  }
});

it('two canaries leave all before them the same, so that a cached prefix stays', () => {
  for (const toStage of [toMain, toLook]) {
    const [one, other] = [toStage('[mark 1]'), toStage('[mark 2]')].map((seed) => JSON.stringify(seed));
    assert.equal(one?.split('[mark 1]')[0], other?.split('[mark 2]')[0]);
    assert.ok(one?.endsWith('[mark 1]"}]'), one);
  }
});
