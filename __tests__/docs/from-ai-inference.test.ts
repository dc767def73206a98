/** The page for people from actions/ai-inference: every input and output of theirs is there, and what it names of ours exists. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inputNames } from '../../src/runner/input-table.ts';
import { outputTable } from '../../src/runner/output-table.ts';

const page = readFileSync(new URL('../../docs/from-ai-inference.md', import.meta.url), 'utf8');

/** What `action.yml` and README of actions/ai-inference had up to 2.1.1. */
const theirInputs = [
  ...['prompt', 'prompt-file', 'input', 'file_input', 'model', 'endpoint', 'token'],
  ...['system-prompt', 'system-prompt-file', 'max-tokens', 'max-completion-tokens', 'temperature', 'top-p'],
  ...['custom-headers', 'enable-github-mcp', 'github-mcp-token', 'github-mcp-toolsets'],
  ...['provider', 'copilot-cli-path', 'copilot-allow-tools'],
];

/** The first two cells of each row, without what is in brackets. */
function rowsOf(section: string): readonly (readonly [string, string])[] {
  const body = page.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  return body
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, theirs = '', ours = '']) => [theirs.replace(/ \(.*\)$/, ''), ours]);
}

it('has every input of theirs once, and an input of ours beside it or none', () => {
  const rows = rowsOf('Inputs');
  assert.deepEqual(
    rows.map(([theirs]) => theirs).toSorted(),
    theirInputs.map((name) => `\`${name}\``).toSorted(),
  );
  const ours = rows.map(([, name]) => name).filter((name) => name !== 'none');
  assert.deepEqual(
    ours.filter((name) => !inputNames.includes(name.replaceAll('`', ''))),
    [],
  );
  assert.ok(ours.length > 10);
});

it('has both outputs of theirs, and outputs of ours beside them', () => {
  const rows = rowsOf('Outputs');
  const known = outputTable.map(({ name }) => `\`${name}\``);
  assert.deepEqual(
    rows.map(([theirs, ours]) => [theirs, known.includes(ours)]),
    [
      ['`response`', true],
      ['`response-file`', true],
    ],
  );
});
