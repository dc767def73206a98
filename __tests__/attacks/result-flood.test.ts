/** A tool that never stops talking: without a cap it fills memory, log and window (goagent has none, §10.2). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { linesOf } from '../support/ended-run.ts';
import { attack, call, posix } from '../support/hostile-run.ts';

it('is stopped at four times its cap, and head and tail of what it said are told', posix, async () => {
  await attack(
    {
      script: [{ calls: [call('shout'), call('whisper')] }, { text: 'Done.' }],
      tools: [
        { name: 'shout', maxOutputBytes: 4096 },
        { name: 'whisper', maxOutputBytes: 4096 },
      ],
      programs: {
        shout: 'head -c 30000000 /dev/zero | tr "\\0" a',
        whisper: 'head -c 30000000 /dev/zero >&2; exit 1',
      },
    },
    (run) => {
      const endings = linesOf(run, 'tool-run').map(({ ending, truncated }) => [ending, truncated]);
      assert.deepEqual(endings, [
        ['overflowed', true],
        ['overflowed', true],
      ]);
      assert.match(run.results[0] ?? '', /^a{2000,}\[… \d+ bytes left out …\]a{1000,}$/);
      for (const result of run.results)
        assert.ok(Buffer.byteLength(result) <= 4096 * 1.1, `${result.length}`);
      assert.equal(run.outputs.conclusion, 'success');
    },
  );
});
