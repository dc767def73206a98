/** Complaints of the loaders of a run, as findings with a place. */

import type { GoagentError } from '../../contract/errors.ts';
import { parseYamlTree } from '../../yaml/yaml-tree.ts';
import type { ConfigurationCode } from './codes.ts';
import { type Finding, type Spot, toFinding } from './finding.ts';
import type { Setup } from './setup.ts';
import { type WorkTree, whyUnread } from './work-tree.ts';

/** `unknown input "x"`, `input "x": …`, `inputs "x" and "x-file" …`, `variable X (for input "x"): …`. */
const namesInput = /^(?:unknown |variable \w+ \(for )?inputs? "([^"]+)"/;

/** `with` has the place of what it gives. */
export function toInputFinding(complaint: string, { spotOf }: Setup): Finding {
  const input = namesInput.exec(complaint)?.[1] ?? '';
  const code = complaint.includes(': the price of model ') ? 'PRICE_UNKNOWN' : 'INPUT_INVALID';
  return toFinding(code, spotOf(input), { title: complaint });
}

export type Blame = {
  readonly setup: Setup;
  readonly tree: WorkTree;
  /** The manifest that was being read, and the input that names it. */
  readonly manifest?: { readonly path: string | undefined; readonly input: string };
  readonly findTool: FindTool;
};

/** A person mends these first; more are counted, since a file may be wrong in a hundred thousand places. */
const mostComplaints = 100;

/** All of its complaints, with the places of tools in the manifest, which is read for that once. */
export function toFindings(error: GoagentError, given: Omit<Blame, 'findTool'>): readonly Finding[] {
  const path = given.manifest?.path;
  let find: FindTool | undefined;
  const blame: Blame = {
    ...given,
    findTool: (tool) => {
      find ??= openToolPlaces(path === undefined ? '' : (given.tree.text(path) ?? ''));
      return find(tool);
    },
  };
  const complaints = error.complaints.filter((complaint) => !complaint.startsWith('The manifest is '));
  const left = complaints.length - mostComplaints;
  const told = complaints.slice(0, mostComplaints);
  return (left > 0 ? [...told, `and ${left} more of them`] : told).map((complaint) =>
    toPlaced(complaint, error.code, blame),
  );
}

function toPlaced(complaint: string, code: GoagentError['code'], blame: Blame): Finding {
  const { setup } = blame;
  const names = /^(allow-tools|tainted-tools): /.exec(complaint)?.[1];
  if (names !== undefined) return toFinding('TOOL_UNKNOWN', setup.spotOf(names), { title: complaint });
  if (code === 'MANIFEST_INVALID')
    return toFinding('MANIFEST_INVALID', toManifestSpot(complaint, blame), { title: complaint });
  if (code === 'TOOL_UNAVAILABLE' || code === 'PROGRAM_NOT_TRUSTED')
    return toFinding('PROGRAM_UNAVAILABLE', toManifestSpot(complaint, blame), { title: complaint });
  const input = namesInput.exec(complaint)?.[1] ?? '';
  if (code === 'POLICY_NOT_AVAILABLE')
    return toFinding(toUnreadCode(complaint), setup.spotOf(input), { title: complaint });
  if (!/-file$|^tools$/.test(input))
    return toFinding(toTextCode(complaint), setup.spotOf(input), { title: complaint });
  return toFinding(toTextCode(complaint), toFileSpot(complaint, { input, setup }), { title: complaint });
}

function toUnreadCode(complaint: string): ConfigurationCode {
  if (complaint.endsWith(whyUnread.kept)) return 'CREDENTIAL_FILE_NAMED';
  return complaint.endsWith(whyUnread['too-large']) ? 'FILE_TOO_LARGE' : 'FILE_MISSING';
}

function toTextCode(complaint: string): ConfigurationCode {
  if (complaint.includes('no value for {{')) return 'VARIABLE_MISSING';
  if (/"output-schema|: jsonSchema: /.test(complaint)) return 'SCHEMA_INVALID';
  return complaint.includes('price of model') ? 'PRICE_UNKNOWN' : 'FILE_INVALID';
}

/** Where the complaint says a line of the file, there; else where the workflow names the file. */
function toFileSpot(
  complaint: string,
  { input, setup }: { readonly input: string; readonly setup: Setup },
): Spot {
  const spot = setup.spotOf(input);
  const path = setup.environment.inputs.get(input)?.replace(/^\.\//, '');
  const place = toPlace(complaint);
  return path === undefined || place === undefined ? spot : { ...spot, file: path, ...place };
}

type Place = Pick<Spot, 'line' | 'column'>;

function toPlace(complaint: string): Place | undefined {
  const [, line, column] = /line (\d+), column (\d+)/.exec(complaint) ?? [];
  return line === undefined || column === undefined
    ? undefined
    : { line: Number(line), column: Number(column) };
}

/** The entry of the tool that it is about, or the line that it names. */
function toManifestSpot(complaint: string, { setup, manifest, findTool }: Blame): Spot {
  const spot = setup.spotOf(manifest?.input ?? 'tools');
  const path = manifest?.path;
  if (path === undefined) return spot;
  const [, index] = /^tool\[(\d+)\]/.exec(complaint) ?? [];
  const [, name] = /^(?:tool(?:\[\d+\])?|configured tool) ("(?:[^"\\]|\\.)*")/.exec(complaint) ?? [];
  const place =
    toPlace(complaint) ??
    findTool({ index: Number(index ?? -1), name: name === undefined ? '' : toText(name) });
  return { ...spot, file: path, line: place?.line ?? 0, column: place?.column ?? 0 };
}

function toText(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return '';
  }
}

export type ToolName = { readonly index: number; readonly name: string };

export type FindTool = (tool: ToolName) => Place | undefined;

/** JSON is YAML, near enough, and that parser knows places. */
export function openToolPlaces(text: string): FindTool {
  const parsed = parseYamlTree(text);
  if (parsed.verdict === 'malformed' || parsed.tree.type !== 'map') return () => undefined;
  const tools = parsed.tree.entries.find(({ key }) => key === 'tools')?.value;
  if (tools?.type !== 'list') return () => undefined;
  // The first one of a name is meant.
  const names = new Map(
    tools.items.toReversed().flatMap((item) => {
      const name = item.type === 'map' ? item.entries.find(({ key }) => key === 'name')?.value : undefined;
      return name?.type === 'text' ? [[name.text, item.place] as const] : [];
    }),
  );
  return ({ index, name }) => tools.items[index]?.place ?? names.get(name);
}
