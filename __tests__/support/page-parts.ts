/** Parts of a report page: data to make one from, and what a browser's parser finds in one. */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { PageData } from '../../src/report/page/page-data.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export const assets = { script: "'use strict';\ndocument.title = '';\n", style: ':root { color: black; }\n' };

export const toData = (more: Partial<PageData> = {}): PageData => ({
  v: 1,
  madeBy: 'run',
  versions: { action: '0.1.0' },
  log: { lines: [], leftOut: 0 },
  files: [],
  problems: [],
  ...more,
});

/** Every element of a document, in its order, as the HTML standard's parser makes them. */
export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** What the page's script would parse. */
export function dataOf(html: string): PageData {
  const [element, ...more] = elementsOf(html).filter((one) => attribute(one, 'id') === 'goagent-data');
  if (element === undefined || more.length > 0) throw new Error('there is not one element with the data');
  return JSON.parse(textOf(element));
}
