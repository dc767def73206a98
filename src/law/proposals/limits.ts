/** What the operator lets be proposed: the input `proposals`. Where it cannot be read, nothing may be. */

import { isJsonObject, type JsonObject, type JsonValue } from '../../contract/json.ts';
import { type LabelLimits, type ProposalLimits, proposalTypes } from '../../contract/proposals.ts';
import { nearestName } from '../../nearest/nearest.ts';
import { parseYaml } from '../../yaml/yaml-text.ts';
import { longestLabel, mostLabels, mostOfOneType } from './bounds.ts';

export type ParsedLimits =
  | { readonly verdict: 'parsed'; readonly limits: ProposalLimits }
  /** All of them, each one line. */
  | { readonly verdict: 'refused'; readonly complaints: readonly string[] };

export const noProposals: ProposalLimits = {
  comment: 0,
  review: 0,
  issue: 0,
  'pull-request': 0,
  labels: undefined,
};

/** A map of five names and two lists. */
const longestText = 65_536;

/**
 * YAML map of interface §2: `comment: 1`, `labels: {max: 3, allow: [bug], allow-remove: []}`. A type not named is 0; an
 * empty map `{}` allows nothing. Scalars are read as they were typed, so that a label `1.10` or `no` is that.
 */
export function parseProposalLimits(text: string): ParsedLimits {
  if (text.length > longestText) return refuse([`longer than ${longestText} characters`]);
  const parsed = parseYaml(text, 'text');
  if (parsed.verdict === 'malformed') return refuse([`no YAML: ${parsed.complaint}`]);
  if (!isJsonObject(parsed.value)) return refuse(['not a map such as comment: 1']);
  const map = parsed.value;
  const complaints = complaintsAboutNames(map, { names: proposalTypes, where: '' });
  const count = (name: string) => readCount(map[name], { name, complaints, absent: 0 });
  const limits = {
    comment: count('comment'),
    review: count('review'),
    issue: count('issue'),
    'pull-request': count('pull-request'),
    labels: Object.hasOwn(map, 'labels') ? readLabels(map.labels, complaints) : undefined,
  };
  return complaints.length === 0 ? { verdict: 'parsed', limits } : refuse(complaints);
}

const refuse = (complaints: readonly string[]): ParsedLimits => ({ verdict: 'refused', complaints });

type Names = { readonly names: readonly string[]; readonly where: string };

function complaintsAboutNames(map: JsonObject, { names, where }: Names): string[] {
  return Object.keys(map)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const nearest = nearestName(name, names);
      const hint = nearest === undefined ? `there are ${names.join(', ')}` : `did you mean "${nearest}"?`;
      return `${where}unknown name ${quote(name)}: ${hint}`;
    });
}

type Count = { readonly name: string; readonly complaints: string[]; readonly absent: number | undefined };

function readCount(value: JsonValue | undefined, { name, complaints, absent }: Count): number {
  if (value === undefined && absent !== undefined) return absent;
  const number = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= mostOfOneType) return number;
  const got = typeof value === 'string' ? quote(value) : value === undefined ? 'nothing' : 'no number';
  complaints.push(`${name}: got ${got}, takes a whole number from 1 to ${mostOfOneType}`);
  return 0;
}

const labelNames = ['max', 'allow', 'allow-remove'];

function readLabels(value: JsonValue | undefined, complaints: string[]): LabelLimits | undefined {
  if (!isJsonObject(value)) {
    complaints.push('labels: a number is not enough: name them, as in {max: 3, allow: [bug, docs]}');
    return undefined;
  }
  complaints.push(...complaintsAboutNames(value, { names: labelNames, where: 'labels: ' }));
  if (!Object.hasOwn(value, 'allow'))
    complaints.push('labels: allow is missing: labels are authority, name those that may be added');
  const allow = readNames(value.allow ?? [], { name: 'labels.allow', complaints });
  const allowRemove = readNames(value['allow-remove'] ?? [], { name: 'labels.allow-remove', complaints });
  const isEmpty = [value.allow, value['allow-remove'] ?? []].every(
    (list) => Array.isArray(list) && list.length === 0,
  );
  if (isEmpty) complaints.push('labels: neither allow nor allow-remove names a label');
  const max = readCount(value.max, { name: 'labels.max', complaints, absent: undefined });
  return { max, allow, allowRemove };
}

type Listed = { readonly name: string; readonly complaints: string[] };

/** GitHub's rule: at most 50 characters, and no two that differ in case alone. */
function readNames(value: JsonValue, { name, complaints }: Listed): readonly string[] {
  if (!Array.isArray(value) || value.length > mostLabels) {
    complaints.push(`${name}: takes a list of at most ${mostLabels} labels`);
    return [];
  }
  const labels = new Map<string, string>();
  for (const item of value) {
    const label = typeof item === 'string' ? item.trim() : '';
    if (label === '' || [...label].length > longestLabel || /\p{C}/u.test(label))
      complaints.push(`${name}: ${quote(label)} is no label: one line of 1 to ${longestLabel} characters`);
    else labels.set(foldLabel(label), label);
  }
  return [...labels.values()];
}

/** Labels are the same to GitHub whatever their case. */
export const foldLabel = (label: string): string => label.trim().toLowerCase();

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
