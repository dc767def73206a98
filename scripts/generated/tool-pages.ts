/** docs/tools/NAME.md: a page for each built-in tool, made from what the toolbelt says of it. */

import { isJsonObject, type JsonObject } from '../../src/contract/json.ts';
import type { BuiltinTool } from '../../src/toolbelt/tool.ts';
import { toolbelt } from '../../src/toolbelt/toolbelt.ts';
import { toCell, toType } from './schema-types.ts';

export type ToolPage = { readonly path: string; readonly text: string };

export function toolPages(): readonly ToolPage[] {
  return [...toolbelt].flatMap(([name, tool]) =>
    name === tool.name ? [{ path: `docs/tools/${name}.md`, text: toPage(tool) }] : [],
  );
}

function toPage(tool: BuiltinTool): string {
  const aliases = [...toolbelt].filter(([name, each]) => each === tool && name !== tool.name);
  return [
    `# ${tool.name}`,
    tool.description,
    [
      `- access: \`${tool.access}\``,
      `- network: ${tool.network ? 'yes' : 'no'}`,
      ...aliases.map(([name]) => `- also called \`${name}\``),
    ].join('\n'),
    '## Arguments',
    toTable(tool.schema),
    '## Answer',
    toTable(tool.result),
    'A call that fails has `error`, `code` and perhaps `hint` instead: see [codes](../codes.md).\n',
  ].join('\n\n');
}

function toTable(schema: JsonObject): string {
  const rows = toRows(schema, '');
  if (rows.length === 0) return 'None.';
  return ['| name | type | | |', '|---|---|---|---|', ...rows].join('\n');
}

/** Members of members follow their own, with the way to them in front. */
function toRows(schema: JsonObject, way: string): readonly string[] {
  const { properties = {}, required = [] } = schema;
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, member]) => {
    if (!isJsonObject(member)) return [];
    const must = Array.isArray(required) && required.includes(name) ? 'always' : '';
    const inner = isJsonObject(member.items)
      ? toRows(member.items, `${way}${name}[].`)
      : toRows(member, `${way}${name}.`);
    return [
      `| \`${way}${name}\` | ${toType(member)} | ${must} | ${toCell(member.description ?? '')} |`,
      ...inner,
    ];
  });
}
