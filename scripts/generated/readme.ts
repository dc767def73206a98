/** README.md with its tables made anew from the tables of inputs and outputs. */

import { readFileSync } from 'node:fs';
import type { InputRule } from '../../src/runner/input-rule.ts';
import { type InputGroup, inputTable } from '../../src/runner/input-table.ts';
import { outputTable } from '../../src/runner/output-table.ts';
import { replaceBlock } from './block.ts';

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
};

export function readme(root: URL): string {
  const text = readFileSync(new URL('README.md', root), 'utf8');
  return replaceBlock({
    text: replaceBlock({ text, name: 'inputs', content: inputTables() }),
    name: 'outputs',
    content: outputs(),
  });
}

function inputTables(): string {
  return Object.entries(titles)
    .map(([group, title]) => {
      const rows = inputTable.filter((rule) => rule.group === group).map(toRow);
      return [`**${title}**`, '', '| input | default | meaning |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

function toRow(rule: InputRule): string {
  const variables =
    rule.variables === undefined
      ? ''
      : ` Variable: ${rule.variables.map((name) => `\`${name}\``).join(', then ')}.`;
  return `| \`${rule.name}\` | ${rule.fallback} | ${rule.meaning}${variables} |`.replaceAll('<br>', ' ');
}

function outputs(): string {
  return [
    '| output | |',
    '|---|---|',
    ...outputTable.map(({ name, meaning }) => `| \`${name}\` | ${meaning} |`),
  ].join('\n');
}
