/** Soft hyphens and their kin before `::` and in `##[`: the runner's search by culture passes over them, a plain one does not. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call } from '../support/hostile-run.ts';

const signs = [
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u034f',
  '\u2060',
  '\ufe0f',
  '\u{e0001}',
  '\u061c',
  '\u180e',
  '\0',
  '\u001b[2K',
  '\b',
];

it('are not printed: neither those, nor what moves a terminal’s cursor', async () => {
  const texts = signs.flatMap((sign) => [
    `${sign}::error::owned`,
    `:${sign}:add-mask::success`,
    `#${sign}#[error]owned`,
  ]);
  await attack(
    {
      script: [
        { text: texts.join('\n'), calls: texts.map((text) => call(text, { [text]: text })) },
        { text: 'Done.' },
      ],
      inputs: { 'max-steps': '2' },
    },
    (run) => {
      const told = run.stdout.toString();
      assert.deepEqual(told.match(/[\p{Cf}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\n\t]/gu) ?? [], []);
      assert.ok(told.includes('| ::error::owned'));
    },
  );
});
