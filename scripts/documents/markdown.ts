/** A Markdown page as GitHub shows it: its links, anchors, words in code and fenced blocks. */

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Block = {
  /** The first word behind the fence; empty without one. */
  readonly language: string;
  readonly text: string;
  /** The headings above it, joined, and everything of that section: what says where it belongs. */
  readonly section: string;
};

export type Page = {
  readonly path: string;
  /** What links and pictures lead to, as written. */
  readonly targets: readonly string[];
  readonly anchors: readonly string[];
  /** What stands in code within a sentence or a cell. */
  readonly words: readonly string[];
  readonly blocks: readonly Block[];
};

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Headings count up to the second level: a section has its smaller ones in it. */
export function readPage(path: string, markdown: string): Page {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const all = [...elementsOf(parseFragment(html).childNodes)];
  const headings = all.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(textOf);
  const code = all.filter(({ tagName }) => tagName === 'code');
  return {
    path,
    targets: all.flatMap((each) => [attribute(each, 'href'), attribute(each, 'src')].flat()),
    anchors: toAnchors(headings),
    words: code.filter((each) => !isFenced(each)).map(textOf),
    blocks: code.filter(isFenced).map((each) => toBlock(each, markdown)),
  };
}

/** As GitHub names headings: signs fall out, blanks become dashes, a repeated name gets a number. */
function toAnchors(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const name = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

function toBlock(code: Element, markdown: string): Block {
  const language = /language-(\S+)/.exec(attribute(code, 'class')[0] ?? '')?.[1] ?? '';
  const text = textOf(code);
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const sections = markdown.split(/^(?=##? )/m);
  return { language, text, section: sections.find((section) => section.includes(first)) ?? '' };
}

const isFenced = (code: Element): boolean => code.parentNode?.nodeName === 'pre';

function attribute(element: Element, name: string): readonly string[] {
  return element.attrs.flatMap((each) => (each.name === name ? [each.value] : []));
}

function* elementsOf(nodes: readonly Node[]): Iterable<Element> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsOf(node.childNodes);
  }
}

function textOf(node: Node | Element): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
