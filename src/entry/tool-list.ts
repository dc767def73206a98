/** The tools of the toolbelt as a list for people. */

import type { BuiltinTool } from '../toolbelt/tool.ts';
import { toolbelt } from '../toolbelt/toolbelt.ts';

/** A line a tool: what `toCells` makes of it, in columns; then the first sentence of its description. */
export function toToolList(toCells: (name: string, tool: BuiltinTool) => readonly string[]): string {
  const rows = [...toolbelt].map(([name, tool]) => [name, ...toCells(name, tool), toSentence(name, tool)]);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function toSentence(name: string, tool: BuiltinTool): string {
  if (name !== tool.name) return `The same as ${tool.name}.`;
  return tool.description.split(/(?<=[.:])\s/)[0]?.replace(/:$/, '.') ?? '';
}
