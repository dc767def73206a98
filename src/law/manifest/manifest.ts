/** The text of a manifest to a frozen catalog, or to all complaints about it. Nothing here touches a file. */

import { sha256Hex } from '../../canonical/canonical.ts';
import type { Catalog, ToolSpec } from '../../contract/catalog.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { nearestName } from '../../nearest/nearest.ts';
import type { PatternEngine } from '../../schema/patterns.ts';
import { compileSchema, makeSchemaCompiler } from '../../schema/schema.ts';
import { parseJson } from './json-text.ts';
import type { ManifestOptions } from './options.ts';
import { quote } from './quote.ts';
import { readTool, toUnknownKey } from './tool.ts';
import { judgeName, toDuplicate, toOfferedName } from './tool-name.ts';
import { toolsSchema } from './tools-schema.ts';

export type ParsedManifest =
  | { readonly verdict: 'accepted'; readonly catalog: Catalog }
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

const maxLength = 1024 * 1024;

/**
 * Reads a manifest by the rules of interface §4. Complaints come in the order of the manifest, in goagent's words
 * where it has some (goagent.md §2.1), and hold no values but names, keys and paths.
 */
export function parseManifest(options: ManifestOptions): ParsedManifest {
  if (options.text.length > maxLength)
    return refused([`parse manifest: longer than ${maxLength} characters`]);
  const parsed = parseJson(options.text);
  if (parsed.verdict === 'malformed') return refused([`parse manifest: ${parsed.complaint}`]);
  const manifest = freezeDeep(parsed.value);
  const root = readRoot(manifest);
  if (root.tools === undefined) return refused(root.complaints);
  const { tools, names, complaints } = readTools(root.tools, options);
  const all = [...root.complaints, ...complaints, ...judgeNames(options, names)];
  if (all.length > 0) return refused(all);
  const unfit = complaintOfSchema(manifest);
  if (unfit !== undefined) return refused([`the manifest does not fit schemas/tools.schema.json: ${unfit}`]);
  const allowed = new Set(options.allowTools.map(toOfferedName));
  const offered = tools.map((tool) => tool.name).filter((name) => allowed.size === 0 || allowed.has(name));
  const catalog = { tools: Object.freeze(tools), offered: new Set(offered), sha256: sha256Hex(options.text) };
  return { verdict: 'accepted', catalog: Object.freeze(catalog) };
}

type Root = { readonly tools?: readonly JsonValue[]; readonly complaints: readonly string[] };

function readRoot(manifest: JsonValue): Root {
  if (!isJsonObject(manifest)) return { complaints: ['the manifest must be an object: {"tools": […]}'] };
  const keys = ['$schema', 'tools'];
  const unknown = Object.keys(manifest).filter((key) => !keys.includes(key));
  const complaints = unknown.map((key) => toUnknownKey(key, keys));
  const { $schema = '', tools } = manifest;
  if (typeof $schema !== 'string') complaints.push('$schema must be a string');
  if (!Object.hasOwn(manifest, 'tools')) return { complaints: [...complaints, 'tools is required'] };
  if (!Array.isArray(tools)) return { complaints: [...complaints, 'tools must be a list'] };
  return { tools, complaints };
}

type Tools = {
  readonly tools: readonly ToolSpec[];
  /** As offered, of tools with complaints too. */
  readonly names: readonly string[];
  readonly complaints: readonly string[];
};

function readTools(entries: readonly JsonValue[], options: ManifestOptions): Tools {
  const compile = makeSchemaCompiler(options.patterns, options.time);
  /** Offered name to the name as written. */
  const taken = new Map<string, string>();
  const tools: ToolSpec[] = [];
  const complaints: string[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!isJsonObject(entry)) {
      complaints.push(`tool[${index}]: must be an object`);
      continue;
    }
    const written = typeof entry.name === 'string' ? entry.name : '';
    const label = written.trim() === '' ? `tool[${index}]` : `tool[${index}] ${quote(written)}`;
    const report = (complaint: string) => void complaints.push(`${label}: ${complaint}`);
    const name = claimName(entry, { taken, report });
    const tool = readTool({ name, fields: { entry, report }, options, compile });
    if (tool !== undefined) tools.push(tool);
  }
  return { tools, names: [...taken.keys()], complaints };
}

type Claim = { readonly taken: Map<string, string>; readonly report: (complaint: string) => void };

/** Puts the entry's name among those that are taken. */
function claimName(entry: JsonObject, { taken, report }: Claim): string {
  const written = Object.hasOwn(entry, 'name') ? entry.name : undefined;
  const name = judgeName(written);
  if (name.verdict === 'refused') {
    report(name.complaint);
    return '';
  }
  const before = taken.get(name.offered);
  if (before !== undefined) report(toDuplicate(String(written), before));
  taken.set(name.offered, String(written));
  return name.offered;
}

/** Inputs that name tools name those of the manifest. */
function judgeNames(
  { allowTools, taintedTools }: ManifestOptions,
  names: readonly string[],
): readonly string[] {
  const named = { 'allow-tools': allowTools, 'tainted-tools': taintedTools };
  return Object.entries(named).flatMap(([input, tools]) =>
    tools
      .filter((name) => !names.includes(toOfferedName(name)))
      .map((name) => {
        const nearest = nearestName(name, names);
        const meant = nearest === undefined ? '' : ` (did you mean ${quote(nearest)}?)`;
        return `${input}: the manifest has no tool ${quote(name)}${meant}`;
      }),
  );
}

/** Last, after complaints that say more: nothing is accepted that editors would mark. */
function complaintOfSchema(manifest: JsonValue): string | undefined {
  const schema = compileSchema(toolsSchema, ourPatterns);
  if (schema.verdict === 'refused') return schema.complaint;
  const judged = schema.check(manifest);
  return judged.verdict === 'valid' ? undefined : judged.complaint;
}

/** For the few patterns of `toolsSchema`, which are ours and linear. */
const ourPatterns: PatternEngine = {
  compile: (source) => ({ verdict: 'compiled', pattern: new RegExp(source, 'u') }),
};

function freezeDeep<T extends JsonValue>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freezeDeep);
  return Object.freeze(value);
}

function refused(complaints: readonly string[]): ParsedManifest {
  return { verdict: 'refused', complaints };
}
