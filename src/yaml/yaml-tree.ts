/**
 * YAML as a tree that knows the place of everything, for texts that others read too: a finding about them needs a line.
 * Aliases are followed, since GitHub follows them, and counted at each use: a page of them can stand for gigabytes.
 */

import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { findFault, maxDepth } from './yaml-text.ts';

/** Both from 1. */
export type YamlPlace = { readonly line: number; readonly column: number };

export type YamlText = {
  readonly type: 'text';
  /** A number or a boolean as it was typed; empty for null. */
  readonly text: string;
  /** Its characters in the file, with quotes, indentation and `|`. */
  readonly source: string;
  readonly place: YamlPlace;
};

export type YamlEntry = { readonly key: string; readonly place: YamlPlace; readonly value: YamlTree };
export type YamlMap = {
  readonly type: 'map';
  readonly entries: readonly YamlEntry[];
  readonly place: YamlPlace;
};
export type YamlList = {
  readonly type: 'list';
  readonly items: readonly YamlTree[];
  readonly place: YamlPlace;
};
export type YamlTree = YamlText | YamlMap | YamlList;

export type ParsedTree =
  | { readonly verdict: 'parsed'; readonly tree: YamlTree }
  /** In one line, without a word of the text but names of keys. */
  | { readonly verdict: 'malformed'; readonly complaint: string; readonly place: YamlPlace };

/** With every alias written out. */
const mostNodes = 50_000;

/** Refuses tags, directives, merge keys, keys that come twice, aliases that lead nowhere, and what is too deep or too much. */
export function parseYamlTree(text: string): ParsedTree {
  const lines = new LineCounter();
  try {
    const options = { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false } as const;
    const document: Document.Parsed = parseDocument(text, { ...options, lineCounter: lines });
    const fault = findFault(document);
    // In brackets the parser notes the end of its stack as an error of the text.
    if (fault?.what === stackEnd) return tooDeep;
    if (fault !== undefined)
      return { verdict: 'malformed', complaint: fault.what, place: toPlace(lines, fault.at) };
    const reading: Reading = { text, lines, anchors: new Map() };
    const built = build(document.contents, { reading, depth: 0, at: 0 });
    if (built.verdict === 'malformed') return built;
    return { verdict: 'parsed', tree: built.tree };
  } catch (error) {
    // The parser is recursive, and its promise to return errors ends with the stack.
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}

const stackEnd = 'Maximum call stack size exceeded';

const tooDeep = {
  verdict: 'malformed',
  complaint: `nested deeper than ${maxDepth} levels`,
  place: { line: 1, column: 1 },
} as const;

type Reading = {
  readonly text: string;
  readonly lines: LineCounter;
  readonly anchors: Map<string, Built>;
};

type Built = { readonly verdict: 'built'; readonly tree: YamlTree; readonly nodes: number };
type Building = Built | Extract<ParsedTree, { readonly verdict: 'malformed' }>;
type Where = { readonly reading: Reading; readonly depth: number; readonly at: number };

function build(node: Node | null, where: Where): Building {
  const { reading, depth } = where;
  const at = node?.range?.[0] ?? where.at;
  const place = toPlace(reading.lines, at);
  const fail = (complaint: string): Building => ({ verdict: 'malformed', complaint, place });
  if (node === null)
    return { verdict: 'built', tree: { type: 'text', text: '', source: '', place }, nodes: 1 };
  if (isAlias(node)) {
    const meant = reading.anchors.get(node.source);
    return meant ?? fail(`the alias *${node.source} stands for nothing before it`);
  }
  if (node.tag !== undefined) return fail('tags are not taken');
  if (depth >= maxDepth) return fail(`nested deeper than ${maxDepth} levels`);
  const inner = { reading, depth: depth + 1, at };
  const built = buildHere(node, { place, inner, fail });
  if (built.verdict === 'malformed') return built;
  if (built.nodes > mostNodes) return fail(`more than ${mostNodes} values, aliases written out`);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
    reading.anchors.set(node.anchor, built);
  return built;
}

type Here = {
  readonly place: YamlPlace;
  readonly inner: Where;
  readonly fail: (complaint: string) => Building;
};

function buildHere(node: Node, { place, inner, fail }: Here): Building {
  if (isMap<Node, Node | null>(node)) return buildMap(node.items, { place, inner });
  if (isSeq<Node>(node)) return buildList(node.items, { place, inner });
  if (!isScalar(node)) return fail('neither a map, a list nor text');
  const value = node.value;
  const text = typeof value === 'string' ? value : value === null ? '' : (node.source ?? String(value));
  const source = inner.reading.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  return { verdict: 'built', tree: { type: 'text', text, source, place }, nodes: 1 };
}

type Inside = { readonly place: YamlPlace; readonly inner: Where };
type Pairs = readonly { readonly key: Node; readonly value: Node | null }[];

function buildMap(items: Pairs, { place, inner }: Inside): Building {
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  let nodes = 1;
  for (const { key, value } of items) {
    const at = key.range?.[0] ?? inner.at;
    const keyPlace = toPlace(inner.reading.lines, at);
    const fail = (complaint: string): Building => ({ verdict: 'malformed', complaint, place: keyPlace });
    if (!isScalar(key) || key.tag !== undefined) return fail('a key must be plain text');
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
    if (name === '<<') return fail('GitHub takes no merge keys (<<)');
    if (keys.has(name)) return fail(`the key ${JSON.stringify(name.slice(0, 60))} is given twice`);
    keys.add(name);
    const built = build(value, { ...inner, at });
    if (built.verdict === 'malformed') return built;
    nodes += built.nodes;
    entries.push({ key: name, place: keyPlace, value: built.tree });
  }
  return { verdict: 'built', tree: { type: 'map', entries, place }, nodes };
}

function buildList(list: readonly Node[], { place, inner }: Inside): Building {
  const items: YamlTree[] = [];
  let nodes = 1;
  for (const item of list) {
    const built = build(item, inner);
    if (built.verdict === 'malformed') return built;
    nodes += built.nodes;
    items.push(built.tree);
  }
  return { verdict: 'built', tree: { type: 'list', items, place }, nodes };
}

function toPlace(lines: LineCounter, offset: number): YamlPlace {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
