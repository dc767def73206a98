/** The text of a file of policy tests to cases, or to all complaints about it with their lines. */

import type { RawToolCall } from '../../contract/calls.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import type { Taint } from '../../contract/taint.ts';
import type { Standing } from '../../law/policy/gate.ts';
import type { Grants } from '../../law/policy/rules.ts';
import { nearestName } from '../../nearest/nearest.ts';
import type { Inputs } from '../../runner/inputs.ts';
import { objectAt, textAt } from '../../runner/payload-fields.ts';
import { compileComplaints, type FileComplaint } from '../../schema/all-complaints.ts';
import { type LineOf, openYamlLines } from '../../yaml/yaml-lines.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';
import { parseInputTexts, toInputTexts } from '../input-texts.ts';
import { policyTestSchema, taintSources } from './schema.ts';

export type PolicyTests = {
  /** As written, from the file's directory; empty: the recipe's, or `tools.json`. */
  readonly manifest: string;
  readonly cases: readonly PolicyCase[];
};

export type PolicyCase = {
  readonly name: string;
  /** Of the file, from 1. */
  readonly line: number;
  /** Fits the schema. */
  readonly event: JsonObject | undefined;
  /** By lower-case login. */
  readonly people: ReadonlyMap<string, Standing>;
  /** Beside what the event does. */
  readonly taints: readonly Taint[];
  readonly inputs: Inputs;
  readonly tier: Grants['tier'];
  readonly call: RawToolCall | undefined;
  readonly expected: Expected;
};

export type Expected =
  /** An empty rule: whatever allows it. */
  { readonly verdict: 'allow'; readonly rule: string } | { readonly verdict: 'deny'; readonly code: string };

export type PlacedComplaint = { readonly line: number; readonly text: string };

export type ParsedPolicyTests =
  | { readonly verdict: 'parsed'; readonly tests: PolicyTests }
  | { readonly verdict: 'refused'; readonly complaints: readonly PlacedComplaint[] };

export function parsePolicyTests(text: string): ParsedPolicyTests {
  const yaml = parseYaml(text, 'typed');
  if (yaml.verdict === 'malformed') return refused([toMalformed(yaml.complaint)]);
  const lineOf = openYamlLines(text);
  const unfit = compileComplaints(policyTestSchema)(yaml.value);
  if (unfit.length > 0) return refused(unfit.map((complaint) => toPlaced(complaint, lineOf)));
  if (!isJsonObject(yaml.value)) return refused([]);
  const file = yaml.value;
  const complaints: PlacedComplaint[] = [];
  const cases: PolicyCase[] = [];
  const names = new Set<string>();
  for (const [index, entry] of toList(file.cases).entries()) {
    if (!isJsonObject(entry)) continue;
    const report = (key: readonly string[], complaint: string) => {
      const label = `cases[${index}] ${JSON.stringify(textAt(entry, 'name'))}`;
      complaints.push({ line: lineOf(['cases', `${index}`, ...key]), text: `${label}: ${complaint}` });
    };
    const name = textAt(entry, 'name');
    if (names.has(name)) report(['name'], 'another case has this name');
    names.add(name);
    if (entry.event === undefined && entry.call === undefined)
      report([], 'needs an event, a call or both: without them there is nothing to judge');
    const inputs = readInputs(file, entry, report);
    if (inputs !== undefined)
      cases.push(toCase({ file, entry, inputs, line: lineOf(['cases', `${index}`]) }));
  }
  return complaints.length > 0
    ? refused(complaints)
    : { verdict: 'parsed', tests: { manifest: textAt(file, 'manifest'), cases } };
}

const refused = (complaints: readonly PlacedComplaint[]): ParsedPolicyTests => ({
  verdict: 'refused',
  complaints: complaints.toSorted((one, other) => one.line - other.line),
});

/** The parser of YAML names its place in front. */
function toMalformed(complaint: string): PlacedComplaint {
  const place = /^line (\d+), column \d+: /.exec(complaint);
  return place === null
    ? { line: 1, text: complaint }
    : { line: Number(place[1]), text: complaint.slice(place[0].length) };
}

function toPlaced({ path, rule, known }: FileComplaint, lineOf: LineOf): PlacedComplaint {
  const place = path.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  const text = `${place.replace(/^\./, '') || 'the file'} ${rule}${toMeant(path.at(-1) ?? '', known)}`;
  return { line: lineOf(path), text };
}

function toMeant(name: string, known: readonly string[] | undefined): string {
  if (known === undefined) return '';
  const nearest = nearestName(name, known);
  return nearest === undefined ? ` (it has ${known.join(', ')})` : ` (did you mean "${nearest}"?)`;
}

type Report = (key: readonly string[], complaint: string) => void;

/** Those of the file, and over them those of the case. */
function readInputs(file: JsonObject, entry: JsonObject, report: Report): Inputs | undefined {
  const own = objectAt(entry, 'inputs') ?? {};
  const parsed = parseInputTexts(toInputTexts({ ...objectAt(file, 'inputs'), ...own }));
  if (parsed.verdict === 'accepted') return parsed.inputs;
  for (const complaint of parsed.complaints) {
    const name = /input "([^"]+)"/.exec(complaint)?.[1] ?? '';
    report(Object.hasOwn(own, name) ? ['inputs', name] : [], complaint);
  }
  return undefined;
}

type CaseParts = {
  readonly file: JsonObject;
  readonly entry: JsonObject;
  readonly inputs: Inputs;
  readonly line: number;
};

function toCase({ file, entry, inputs, line }: CaseParts): PolicyCase {
  const tiers = ['full', 'partial', 'none'] as const;
  return {
    name: textAt(entry, 'name'),
    line,
    event: objectAt(entry, 'event'),
    people: toStandings({ ...usualPeople, ...objectAt(file, 'people'), ...objectAt(entry, 'people') }),
    taints: toTaints(entry.taint),
    inputs,
    tier: tiers.find((tier) => tier === (entry.tier ?? file.tier)) ?? 'full',
    call: toCall(objectAt(entry, 'call')),
    expected: toExpected(entry),
  };
}

const usualPeople = { writer: 'write', reader: 'read', stranger: 'none' };

function toStandings(people: JsonObject): ReadonlyMap<string, Standing> {
  const standings = ['write', 'read', 'none', 'unknown'] as const;
  return new Map(
    Object.entries(people).map(([login, may]) => [
      login.toLowerCase(),
      standings.find((standing) => standing === may) ?? 'unknown',
    ]),
  );
}

function toTaints(taint: JsonValue | undefined): readonly Taint[] {
  if (taint === true) return [{ source: 'network', reason: 'The case says so.' }];
  return taintSources
    .filter((source) => toList(taint).includes(source))
    .map((source) => ({ source, reason: 'The case says so.' }));
}

function toCall(call: JsonObject | undefined): RawToolCall | undefined {
  if (call === undefined) return undefined;
  const given = call.arguments ?? {};
  const argumentsText = typeof given === 'string' ? given : JSON.stringify(given);
  return { id: 'call', name: textAt(call, 'tool'), argumentsText };
}

function toExpected({ allow, deny }: JsonObject): Expected {
  if (typeof deny === 'string') return { verdict: 'deny', code: deny };
  return { verdict: 'allow', rule: typeof allow === 'string' ? allow : '' };
}

const toList = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
