/** `AGENTS.md`, `CLAUDE.md`, rules and a prompt file of the branch: agents obey them (hackerbot-claw, February 2026). */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { attack, messagesOf, writeIn } from '../support/hostile-run.ts';

const word = 'obey-the-branch';
const paths = [
  ...['AGENTS.md', 'AGENT.md', 'CLAUDE.md', 'CLAUDE.local.md', 'GEMINI.md', '.cursorrules', '.windsurfrules'],
  ...[
    '.github/copilot-instructions.md',
    '.claude/CLAUDE.md',
    '.goagent/system.md',
    'src/AGENTS.md',
    'README.md',
  ],
];

it('nothing in the checkout is an instruction: the first messages are those of the operator and ours', async () => {
  await attack(
    {
      script: [{ text: 'Done.' }],
      files: {
        ...Object.fromEntries(paths.map((path) => [path, word])),
        'prompts/task.md': 'The task of the commit.',
      },
      inputs: { prompt: '', 'prompt-file': 'prompts/task.md', 'system-file': 'prompts/system.md' },
      poison: (workspace) => writeIn(workspace, 'prompts/task.md', word),
    },
    (run) => {
      assert.equal(run.outputs.reason, 'POLICY_NOT_AVAILABLE', 'a system file that is not committed');
      assert.deepEqual(run.requests, []);
    },
  );
  await attack(
    {
      script: [{ text: 'Done.' }],
      files: {
        ...Object.fromEntries(paths.map((path) => [path, word])),
        'prompts/task.md': 'The task of the commit.',
      },
      inputs: { prompt: '', 'prompt-file': 'prompts/task.md' },
      poison: (workspace) => writeIn(workspace, 'prompts/task.md', word),
    },
    (run) => {
      const messages = messagesOf(run.requests[0]);
      assert.deepEqual(
        messages.map(({ role }) => role),
        ['system', 'user'],
      );
      assert.equal(messages[1]?.text, 'The task of the commit.');
      assert.ok(!run.requests.some(({ raw }) => Buffer.from(raw).includes(word)));
    },
  );
});
