/** Halves of characters in names, ids and arguments: JSON has them, UTF-8 does not, and a log that was written is another one. */

import { it } from 'node:test';
import { assertEnded } from '../support/ended-run.ts';
import { attack, call } from '../support/hostile-run.ts';

const half = '\ud83d';

it('leave a log that verifies, whatever a model wrote, also where a long name is cut', async () => {
  const calls = [
    { ...call(`tool${half}`, { [half]: half }), id: `id${half}` },
    call(`${'x'.repeat(255)}😀`, { text: `${'y'.repeat(199)}😀` }),
    call('get_time', `{"timezone":"\\ud83d","\\ude00":"${half}"}`),
    call('fs_search', { query: `${half}\\ude00` }),
  ];
  await attack({ script: [{ text: `cut ${half}`, calls }, { text: `Done ${half}.` }] }, (run) => {
    assertEnded(run, {
      conclusion: 'success',
      reason: 'ANSWER',
      exit: 0,
      message: /^Answered/,
      text: run.outputs['final-message'] ?? '',
    });
  });
});
