/** Where in a YAML text a value stands, for complaints about it. */

import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

/** The line, from 1, of what a path of keys and indices leads to, or of the last thing on the way that is there. */
export type LineOf = (path: readonly string[]) => number;

/** @param text one that `parseYaml` has taken. */
export function openYamlLines(text: string): LineOf {
  const lines = new LineCounter();
  const options = { schema: 'core', version: '1.2', uniqueKeys: false, prettyErrors: false } as const;
  const { contents } = parseDocument(text, { ...options, lineCounter: lines });
  return (path) => Math.max(1, lines.linePos(findOffset(contents, path)).line);
}

function findOffset(root: Node | null, path: readonly string[]): number {
  let node: Node | null | undefined = root;
  let offset = root?.range?.[0] ?? 0;
  for (const name of path) {
    if (isMap<Node, Node | null>(node)) {
      const pair: Pair<Node, Node | null> | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === name,
      );
      if (pair === undefined) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq<Node>(node)) {
      node = node.items[Number(name)];
      if (node === undefined) return offset;
      offset = node.range?.[0] ?? offset;
    }
  }
  return offset;
}
