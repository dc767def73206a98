/** action.yml from the tables of inputs and outputs. */

import { stringify } from 'yaml';
import type { InputRule } from '../../src/runner/input-rule.ts';
import { inputTable } from '../../src/runner/input-table.ts';
import { outputTable } from '../../src/runner/output-table.ts';

export function actionYml(): string {
  const action = {
    name: 'goagent-action',
    description:
      'Runs a tool-using agent against any OpenAI-compatible endpoint, and stays safe when the model is the attacker.',
    branding: { icon: 'shield', color: 'gray-dark' },
    inputs: Object.fromEntries(inputTable.map((rule) => [rule.name, toInput(rule)])),
    outputs: Object.fromEntries(outputTable.map(({ name, meaning }) => [name, { description: meaning }])),
    runs: {
      using: 'node24',
      main: 'dist/main/index.js',
      post: 'dist/post/index.js',
      'post-if': 'always()',
    },
  };
  const head = '# Generated from src/runner/input-table.ts and output-table.ts by "npm run generate".\n';
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
