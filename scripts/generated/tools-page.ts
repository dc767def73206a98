/** docs/tools.md with the table of built-in tools made anew from the toolbelt. */

import { readFileSync } from 'node:fs';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { replaceBlock } from './block.ts';

export function toolsPage(root: URL): string {
  const text = readFileSync(new URL('docs/tools.md', root), 'utf8');
  return replaceBlock({ text, name: 'builtins', content: builtins() });
}

function builtins(): string {
  const rows = [...toolbelt].map(([name, tool]) => {
    if (name !== tool.name) return `| \`${name}\` | goagent's name for \`${tool.name}\` | the same |`;
    const { properties = {} } = tool.schema;
    const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
    return `| [\`${tool.name}\`](tools/${tool.name}.md) | ${tool.description.replaceAll('|', '\\|')} | ${names.map((name) => `\`${name}\``).join(', ')} |`;
  });
  return ['| tool | | arguments |', '|---|---|---|', ...rows].join('\n');
}
