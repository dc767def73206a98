/** `allowed && anything`: allowlists that compare the beginning of a command (Gemini CLI, Claude Code #82420, #94314). */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { attack, call, codesOf, posix } from '../support/hostile-run.ts';

const tails = [
  ' && touch owned',
  '; touch owned',
  ' > owned',
  '\ntouch owned',
  '|touch owned',
  '`touch owned`',
  ':*',
  ' ',
];

it('a name that only begins like an allowed one is no tool, and nothing starts', posix, async () => {
  const names = [
    ...tails.map((tail) => `count${tail}`),
    'COUNT',
    './count',
    'count\0',
    '__proto__',
    'constructor',
  ];
  await attack(
    {
      script: [{ calls: names.map((name) => call(name)) }, { text: 'Done.' }],
      tools: [{ name: 'count' }],
      programs: { count: 'touch started' },
    },
    (run) => {
      assert.deepEqual(
        codesOf(run),
        names.map(() => 'UNKNOWN_TOOL'),
      );
      for (const file of ['owned', 'started']) assert.ok(!existsSync(join(run.workspace, file)));
    },
  );
});
