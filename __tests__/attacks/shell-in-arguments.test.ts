/** `&&`, `;`, redirection, substitution and newlines in the arguments of an allowed tool (Gemini CLI; Codex branch names). */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { linesOf } from '../support/ended-run.ts';
import { attack, call, posix } from '../support/hostile-run.ts';

const tricks = [
  ...[
    'x && touch owned',
    'x; touch owned',
    '> owned',
    'x\ntouch owned',
    '$(touch owned)',
    '`touch owned`',
    '| tee owned',
  ],
  ...[
    "'; touch owned; '",
    '"; touch owned; "',
    '--upload-pack=touch owned',
    '\u3000&&\u3000touch owned',
    '$IFS$9touch',
  ],
];

it('what a model says reaches a program as JSON on stdin, and no shell ever sees it', posix, async () => {
  await attack(
    {
      script: [{ calls: tricks.map((branch) => call('echo', { branch, [branch]: 1 })) }, { text: 'Done.' }],
      tools: [{ name: 'echo', access: 'read' }],
      programs: { echo: 'printf "%s|" "$#" "$@"; cat' },
    },
    (run) => {
      const expected = tricks.map((branch) => `0|${JSON.stringify({ branch, [branch]: 1 })}`);
      assert.deepEqual(run.results, expected);
      assert.ok(!existsSync(join(run.workspace, 'owned')));
      const argvs = linesOf(run, 'tool-run').map(({ argv }) => JSON.stringify(argv));
      assert.deepEqual(new Set(argvs), new Set([JSON.stringify([join(run.workspace, 'tools/bin/echo')])]));
    },
  );
});
