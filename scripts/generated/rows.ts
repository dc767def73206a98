/** Tables of inputs and outputs, as every page has them. */

import type { InputRule } from '../../src/runner/input-rule.ts';

export function toInputTable(rules: readonly InputRule[]): string {
  return ['| input | default | meaning |', '|---|---|---|', ...rules.map(toRow)].join('\n');
}

function toRow(rule: InputRule): string {
  const variables =
    rule.variables === undefined
      ? ''
      : ` Variable: ${rule.variables.map((name) => `\`${name}\``).join(', then ')}.`;
  return `| \`${rule.name}\` | ${rule.fallback} | ${rule.meaning}${variables} |`.replaceAll('<br>', ' ');
}

type Output = { readonly name: string; readonly meaning: string };

export function toOutputTable(outputs: readonly Output[]): string {
  return [
    '| output | |',
    '|---|---|',
    ...outputs.map(({ name, meaning }) => `| \`${name}\` | ${meaning} |`),
  ].join('\n');
}
