/** `##[` is a command wherever it stands in a line, behind any gutter: the older form, still obeyed. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, posix } from '../support/hostile-run.ts';
import { findCommandsAtAnyTime, isForeign } from '../support/runner-lines.ts';

const commands = [
  '##[error]owned',
  'x ##[add-mask]success',
  '##[group]x',
  '###[set-env name=A;]b',
  '##\u00ad[error]owned',
];

it(
  'stands in no line that is printed: not in text, arguments, names or what a tool said',
  posix,
  async () => {
    const said = commands.join('\n');
    await attack(
      {
        script: [
          { text: said, calls: [call('fail'), ...commands.map((text) => call(text, { [text]: text }))] },
          { fault: { type: 'status', status: 400, body: { error: { message: said } } } },
        ],
        files: { 'said.txt': said },
        tools: [{ name: 'fail' }],
        programs: { fail: 'cat said.txt >&2; exit 1' },
      },
      (run) => {
        assert.deepEqual(findCommandsAtAnyTime(run.stdout).filter(isForeign), []);
        assert.ok(run.stdout.toString().includes('# #[error]owned'));
        assert.equal(run.outputs.conclusion, 'provider-error');
      },
    );
  },
);
