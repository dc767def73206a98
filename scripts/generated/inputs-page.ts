/** docs/inputs.md: every input, from the table that the parser itself goes by. */

import { type InputGroup, inputTable } from '../../src/runner/input-table.ts';
import { toLinks } from './links.ts';
import { toInputTable } from './rows.ts';

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

const head = `# Inputs

Generated from \`src/runner/input-table.ts\`, as \`action.yml\` is. [publishing.md](publishing.md#publishactionyml) has those of \`publish/action.yml\`.

- An empty value means "not given". Precedence: the input, then the variable that it names, then what it inherits, then its default.
- Durations are written \`750ms\`, \`90s\`, \`20m\`, \`1h2m3.5s\` or as whole seconds; sizes \`64KiB\`, \`1MiB\` or as bytes; lists with
  commas or one a line.
- All wrong values are reported at once, and an input that does not exist is an error too (\`INPUTS_INVALID\`). Then files are read (prompt,
  schema, manifest), and all that is wrong in one is reported. Nothing is called before that.`;

export function inputsPage(): string {
  const groups = Object.entries(titles).map(
    ([group, title]) => `## ${title}\n\n${toInputTable(inputTable.filter((rule) => rule.group === group))}`,
  );
  return `${[head, ...groups.map(toLinks)].join('\n\n')}\n`;
}
