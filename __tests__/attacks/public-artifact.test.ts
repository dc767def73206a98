/** In a public repository anyone can download an artifact: what a model quotes there is published (ArtiPACKED and its kin). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, channelsWith } from '../support/hostile-run.ts';

const unknown = 'a confidence that nobody registered as a secret';

it('a bundle of a public repository holds no text of the conversation, whatever it is', async () => {
  const odd = call(unknown, { [unknown]: unknown });
  await attack(
    {
      script: [
        { text: unknown, calls: [call('fs_read_file', { path: 'notes.txt' }), { ...odd, id: unknown }] },
        { text: unknown },
      ],
      files: { 'notes.txt': unknown },
      event: { name: 'push', payload: { repository: { private: false } } },
    },
    (run) => {
      assert.equal(run.outputs.conclusion, 'success');
      const kept = channelsWith(run, unknown).filter((name) => name.includes('/bundle/'));
      assert.deepEqual(kept, []);
      assert.deepEqual([run.report?.valid, run.report?.complete], [true, true]);
    },
  );
});
