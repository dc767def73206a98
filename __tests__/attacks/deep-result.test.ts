/** JSON that nests a hundred thousand levels deep, from a tool and from the model: who recurses over it falls. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, codesOf, posix } from '../support/hostile-run.ts';

const deep = 100_000;

it('ends nothing: as a result it is text, as arguments it is refused', posix, async () => {
  const nested = `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`;
  const brackets = `{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`;
  const open = `head -c ${deep} /dev/zero | tr "\\0" "["; head -c ${deep} /dev/zero | tr "\\0" "]"`;
  await attack(
    {
      script: [{ calls: [call('nest'), call('nest', nested), call('nest', brackets)] }, { text: 'Done.' }],
      tools: [{ name: 'nest', maxOutputBytes: 400_000 }],
      programs: { nest: open },
      inputs: { 'max-tool-output': '400000', 'context-window': '4000000' },
    },
    (run) => {
      assert.equal(run.outputs.conclusion, 'success', run.stdout.toString().slice(-2_000));
      assert.deepEqual(codesOf(run), ['', 'INVALID_ARGUMENTS', 'INVALID_ARGUMENTS']);
      assert.equal(run.results[0], '['.repeat(deep) + ']'.repeat(deep));
    },
  );
});
