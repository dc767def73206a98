/** action.yml and publish/action.yml from the tables of inputs and outputs. */

import { stringify } from 'yaml';
import type { InputRule } from '../../src/runner/input-rule.ts';
import { inputTable } from '../../src/runner/input-table.ts';
import { outputTable, publishOutputTable } from '../../src/runner/output-table.ts';
import { publishTable } from '../../src/runner/publish-rules.ts';

export function actionYml(): string {
  return toText({
    source: 'src/runner/input-table.ts and output-table.ts',
    name: 'goagent-action',
    description:
      'Runs a tool-using agent against any OpenAI-compatible endpoint, and stays safe when the model is the attacker.',
    inputs: inputTable,
    outputs: outputTable,
    runs: { main: 'dist/main/index.js', post: 'dist/post/index.js', 'post-if': 'always()' },
  });
}

/** publish/action.yml. Its paths are relative to its own folder. */
export function publishActionYml(): string {
  return toText({
    source: 'src/runner/publish-rules.ts and output-table.ts',
    name: 'goagent-action publish',
    description:
      'Writes to GitHub what an earlier run of goagent-action proposed, under the limits of this workflow.',
    inputs: publishTable,
    outputs: publishOutputTable,
    runs: { main: '../dist/publish/index.js' },
  });
}

type Action = {
  /** The tables that it is made from. */
  readonly source: string;
  readonly name: string;
  readonly description: string;
  readonly inputs: readonly InputRule[];
  readonly outputs: readonly { readonly name: string; readonly meaning: string }[];
  readonly runs: { readonly [key: string]: string };
};

function toText({ source, name, description, inputs, outputs, runs }: Action): string {
  const action = {
    name,
    description,
    branding: { icon: 'shield', color: 'gray-dark' },
    inputs: Object.fromEntries(inputs.map((rule) => [rule.name, toInput(rule)])),
    outputs: Object.fromEntries(outputs.map((output) => [output.name, { description: output.meaning }])),
    runs: { using: 'node24', ...runs },
  };
  const head = `# Generated from ${source} by "npm run generate".\n`;
  return head + stringify(action, { lineWidth: 110 });
}

function toInput(rule: InputRule): Record<string, string | boolean> {
  const variables = rule.variables === undefined ? '' : ` Variable: ${rule.variables.join(', then ')}.`;
  const fallback = rule.default === undefined ? toFallback(rule.fallback) : '';
  return {
    description: `${rule.meaning}${variables}${fallback}`,
    required: false,
    ...(rule.default === undefined ? {} : { default: rule.default }),
  };
}

/** The runner shows defaults that are declared; the others are told in words. */
function toFallback(words: string): string {
  if (words === 'none') return '';
  return words === 'required' ? ' Required.' : ` Without it: ${words}.`;
}
