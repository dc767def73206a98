/** docs/manifest.md with its table of fields made anew from the schema of manifests. */

import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../../src/contract/json.ts';
import { toolsSchema } from '../../src/law/manifest/tools-schema.ts';
import { replaceBlock } from './block.ts';
import { toBounds, toCell, toType } from './schema-types.ts';

export const path = 'docs/manifest.md';

export function manifestPage(root: URL): string {
  const text = readFileSync(new URL(path, root), 'utf8');
  const tools = member(member(toolsSchema, 'properties'), 'tools');
  return replaceBlock({ text, name: 'fields', content: toFields(member(tools, 'items')) });
}

function member(schema: JsonObject, name: string): JsonObject {
  const found = schema[name];
  if (!isJsonObject(found)) throw new Error(`the schema of manifests has no ${name}`);
  return found;
}

function toFields(tool: JsonObject): string {
  const { required } = tool;
  const rows = Object.entries(member(tool, 'properties')).map(([name, field]) => {
    if (!isJsonObject(field)) return '';
    const must = Array.isArray(required) && required.includes(name) ? ', required' : '';
    const fallback = field.default === undefined ? '' : `\`${JSON.stringify(field.default)}\``;
    const type = `${toType(field)}${toBounds(field)}${must}`;
    return `| [\`${name}\`](#${name.toLowerCase()}) | ${type} | ${fallback} | ${toCell(field.description ?? '')} |`;
  });
  return ['| field | type | default | |', '|---|---|---|---|', ...rows].join('\n');
}
