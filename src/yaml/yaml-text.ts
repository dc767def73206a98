/**
 * YAML as it is meant here: one document of maps, lists and scalars. What makes YAML surprising is refused:
 * aliases (a page of them can grow to gigabytes), tags, directives, keys that come twice.
 */

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { JsonValue } from '../contract/json.ts';

export type ParsedYaml =
  | { readonly verdict: 'parsed'; readonly value: JsonValue }
  /** `line L, column C: what is wrong`, in one line. */
  | { readonly verdict: 'malformed'; readonly complaint: string };

/** `typed`: YAML 1.2's core schema, so that `yes` and `no` are text. `text`: every scalar is text as it was typed. */
export type Scalars = 'typed' | 'text';

/** Characters. */
export const longestYaml = 8 * 1_024 * 1_024;
export const maxDepth = 64;

export function parseYaml(text: string, scalars: Scalars): ParsedYaml {
  if (text.length > longestYaml) return malformed(`longer than ${longestYaml} characters`);
  const lines = new LineCounter();
  const schema = scalars === 'text' ? 'failsafe' : 'core';
  try {
    // Keys that come twice are found below: the library compares each with each.
    const options = { schema, version: '1.2', uniqueKeys: false, prettyErrors: false } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines });
    const fault = findFault(document);
    if (fault !== undefined) return malformed(`${toPlace(lines, fault.at)}: ${fault.what}`);
    if (document.contents === null) return malformed('it is empty');
    return readNode(document.contents, { lines, depth: 0 });
  } catch (error) {
    // The parser is recursive, and its promise to return errors ends with the stack.
    if (error instanceof RangeError) return malformed(`nested deeper than ${maxDepth} levels`);
    throw error;
  }
}

const malformed = (complaint: string): ParsedYaml => ({ verdict: 'malformed', complaint });

type Fault = { readonly at: number; readonly what: string };

/** The first thing that makes a text no document of ours; `at` is an offset. */
export function findFault(document: Document.Parsed): Fault | undefined {
  const [first] = [...document.errors, ...document.warnings];
  if (first !== undefined) return { at: first.pos[0], what: first.message.split('\n')[0] ?? '' };
  return document.directives.yaml.explicit === true ? { at: 0, what: 'directives are not taken' } : undefined;
}

type Reading = { readonly lines: LineCounter; readonly depth: number };

function readNode(node: Node | ParsedNode | null, reading: Reading): ParsedYaml {
  const fail = (what: string) => malformed(`${toPlace(reading.lines, node?.range?.[0] ?? 0)}: ${what}`);
  if (node === null) return { verdict: 'parsed', value: null };
  if (isAlias(node)) return fail('aliases are not taken: write the value again');
  if (node.tag !== undefined) return fail('tags are not taken: put text in quotes');
  if (reading.depth >= maxDepth) return fail(`nested deeper than ${maxDepth} levels`);
  if (isMap<Node, Node | null>(node)) return readMap(node.items, reading);
  if (isSeq<Node>(node)) return readList(node.items, reading);
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || typeof value === 'string' || typeof value === 'boolean')
    return { verdict: 'parsed', value };
  return typeof value === 'number' && Number.isFinite(value)
    ? { verdict: 'parsed', value }
    : fail('neither text, number, true, false nor null');
}

function readMap(
  items: readonly { readonly key: Node; readonly value: Node | null }[],
  { lines, depth }: Reading,
): ParsedYaml {
  const members = new Map<string, JsonValue>();
  for (const { key, value } of items) {
    const place = toPlace(lines, key.range?.[0] ?? 0);
    if (!isScalar(key) || key.tag !== undefined) return malformed(`${place}: a key must be plain text`);
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    if (members.has(name)) return malformed(`${place}: the key ${JSON.stringify(name)} is given twice`);
    const read = readNode(value, { lines, depth: depth + 1 });
    if (read.verdict === 'malformed') return read;
    members.set(name, read.value);
  }
  // fromEntries defines its members, so that `__proto__` is a key like any other.
  return { verdict: 'parsed', value: Object.fromEntries(members) };
}

function readList(items: readonly Node[], { lines, depth }: Reading): ParsedYaml {
  const values: JsonValue[] = [];
  for (const item of items) {
    const read = readNode(item, { lines, depth: depth + 1 });
    if (read.verdict === 'malformed') return read;
    values.push(read.value);
  }
  return { verdict: 'parsed', value: values };
}

function toPlace(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `line ${line}, column ${col}`;
}
