/** docs/validate.md with its tables of rules made anew from those of the doctor. */

import { readFileSync } from 'node:fs';
import { type WorkflowRule, workflowRules } from '../../src/law/doctor/codes.ts';
import { configurationRules } from '../../src/run/validate/codes.ts';
import { replaceBlock } from './block.ts';

export function validatePage(root: URL): string {
  const text = readFileSync(new URL('docs/validate.md', root), 'utf8');
  return replaceBlock({
    text: replaceBlock({ text, name: 'workflow-rules', content: toTable(workflowRules) }),
    name: 'configuration-rules',
    content: toTable(configurationRules),
  });
}

function toTable(rules: { readonly [code: string]: WorkflowRule }): string {
  const rows = Object.entries(rules).map(
    ([code, { severity, what, why, fix }]) =>
      `| \`${code}\` | ${severity} | ${toCell(what)} | ${toCell(why)} | ${toCell(fix)} |`,
  );
  return ['| code | | found | why it matters | what to change |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

const toCell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
