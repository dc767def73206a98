/** What post believes: exactly what main writes. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseState, type SavedState, toStateText } from '../../../src/run/keeping/saved-state.ts';

const state: SavedState = {
  root: '/temp/goagent-abcdef',
  run: '0f'.repeat(16),
  mode: 'required',
  name: 'goagent-audit-job-1-0f0f0f0f',
  retentionDays: 0,
  uploadMs: 60_000,
  upload: 'begun',
  digest: 'ab'.repeat(32),
};

it('reads what is written', () => {
  assert.deepEqual(parseState(toStateText(state)), state);
  const open: SavedState = { ...state, mode: 'false', upload: 'open', digest: '', retentionDays: 90 };
  assert.deepEqual(parseState(toStateText(open)), open);
});

it('refuses a field that is missing, of another type, or of another value', () => {
  const wrong: { readonly [field in keyof SavedState]: readonly unknown[] } = {
    root: [1, null, '/temp/\0'],
    run: ['', '0f'.repeat(15), '0F'.repeat(16)],
    mode: [true, 'yes'],
    name: ['', '../x', 'a\nb', 5],
    retentionDays: [-1, 401, 1.5, '7', null],
    uploadMs: [60_001, -1, '1', Number.NaN],
    upload: ['', 'finished', true],
    digest: ['ab', null, 'AB'.repeat(32)],
  };
  for (const [field, values] of Object.entries(wrong))
    for (const value of [undefined, ...values])
      assert.equal(parseState(JSON.stringify({ ...state, [field]: value })), undefined, `${field}: ${value}`);
  for (const text of ['', 'x', 'null', '[]', '"x"', '1']) assert.equal(parseState(text), undefined, text);
});
