/** Text of a model or a tool that begins with `::`: the runner sets masks, problem matchers and variables by such lines. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, call, posix } from '../support/hostile-run.ts';
import { findCommands, findCommandsAtAnyTime, isForeign } from '../support/runner-lines.ts';

const commands = [
  ...['::add-mask::success', '::set-env name=LD_PRELOAD::x', '::add-path::/tmp', '::error file=a.js::owned'],
  ...[
    '::set-output name=conclusion::owned',
    '::save-state name=goagent::x',
    '::add-matcher::x.json',
    '::endgroup::',
  ],
  ...[
    '  ::debug::owned',
    '\r::warning::owned',
    '\u2028::notice::owned',
    '::stop-commands::mine',
    '::echo::on',
  ],
];

it('is none: every line that the runner acts on is ours, also where it does not listen', posix, async () => {
  const said = commands.join('\n');
  const names = commands.map((command) => call(command, { [command]: command }));
  await attack(
    {
      script: [{ text: said, calls: [call('fail'), ...names] }, { text: `\n${said}` }],
      files: { 'said.txt': said },
      tools: [{ name: 'fail' }],
      programs: { fail: 'cat said.txt >&2; cat said.txt; exit 1' },
    },
    (run) => {
      assert.deepEqual(findCommands(run.stdout).filter(isForeign), []);
      assert.deepEqual(findCommandsAtAnyTime(run.stdout).filter(isForeign), []);
      assert.ok(run.stdout.toString().includes('| ::error file=a.js::owned'));
      assert.equal(run.outputs.conclusion, 'success');
    },
  );
});
