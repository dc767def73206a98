/** README.md with its tables made anew from the tables of inputs and outputs. */

import { readFileSync } from 'node:fs';
import { type InputGroup, inputTable } from '../../src/runner/input-table.ts';
import { outputTable } from '../../src/runner/output-table.ts';
import { replaceBlock } from './block.ts';
import { toInputTable, toOutputTable } from './rows.ts';

const titles: Readonly<Record<InputGroup, string>> = {
  task: 'Task',
  recipe: 'Recipe and proposals',
  model: 'Model',
  prestage: 'Pre-stage',
  tools: 'Tools',
  limits: 'Limits',
  github: 'GitHub',
  answer: 'Answer',
  log: 'Secrets and log',
  mode: 'Mode',
};

export function readme(root: URL): string {
  const text = readFileSync(new URL('README.md', root), 'utf8');
  return replaceBlock({
    text: replaceBlock({ text, name: 'inputs', content: inputTables() }),
    name: 'outputs',
    content: toOutputTable(outputTable),
  });
}

function inputTables(): string {
  return Object.entries(titles)
    .map(
      ([group, title]) =>
        `**${title}**\n\n${toInputTable(inputTable.filter((rule) => rule.group === group))}`,
    )
    .join('\n\n');
}
