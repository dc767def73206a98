/** What a renderer makes of published Markdown, and what GitHub would act on in it. Imports nothing of `src`. */

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** Each a sentence about something that acts, points out, or is hidden. None: the page is inert. */
export function findActing(markdown: string, allowHosts: readonly string[]): readonly string[] {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const found: string[] = [];
  walk(parseFragment(html), { found, allowHosts, inert: 'no' });
  found.push(...findClosing(parseFragment(html)));
  if (/\p{Cf}|\p{Default_Ignorable_Code_Point}/u.test(markdown)) found.push('a hidden character');
  if (markdown.includes('<!--')) found.push('a comment in the raw text');
  if (/^\/[a-z]/im.test(markdown)) found.push('a command in the raw text');
  return found;
}

/** What Markdown itself makes, and the list of the sanitiser. */
const tags = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a hr br table thead tbody tr th td input details summary sub sup kbd b i ins'.split(
    ' ',
  ),
);
const attributes: { readonly [tag: string]: readonly string[] } = {
  a: ['href'],
  code: ['class'],
  ol: ['start'],
  ul: ['class'],
  li: ['class'],
  th: ['align'],
  td: ['align'],
  input: ['type', 'disabled', 'checked'],
};

type Node = DefaultTreeAdapterTypes.Node;
type Walk = {
  readonly found: string[];
  readonly allowHosts: readonly string[];
  readonly inert: 'yes' | 'no';
};

function walk(node: Node, context: Walk): void {
  if (node.nodeName === '#comment') context.found.push('a comment');
  if ('value' in node && context.inert === 'no') context.found.push(...findMentions(node.value));
  if ('tagName' in node) {
    if (!tags.has(node.tagName)) context.found.push(`a tag: ${node.tagName}`);
    for (const { name, value } of node.attrs) {
      if (!attributes[node.tagName]?.includes(name)) context.found.push(`an attribute: ${name}`);
      if (name === 'href') context.found.push(...findAddress(value, context.allowHosts));
    }
  }
  if (!('childNodes' in node)) return;
  // GitHub's filters pass over code and links.
  const inert = ['code', 'pre', 'a'].includes(node.nodeName) ? 'yes' : context.inert;
  for (const child of node.childNodes) walk(child, { ...context, inert });
}

/** https://github.com/gjtorikian/html-pipeline: a mention is not behind a letter, a digit or `_`. */
function findMentions(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|[^A-Za-z0-9_])[@＠]([a-z0-9][a-z0-9-]*)/gi)].map(
    (mention) => `a mention: ${mention[1]}`,
  );
}

function findAddress(address: string, allowHosts: readonly string[]): readonly string[] {
  const url = URL.parse(address, 'relative:/');
  if (url?.protocol === 'mailto:') return [];
  if (url?.protocol !== 'https:') return [`a link by another scheme: ${address}`];
  const known = allowHosts.includes(url.hostname) && url.username === '' && url.port === '';
  return known ? [] : [`a link off the list: ${address}`];
}

/** Closing words before a reference, in the text as a person reads it, code left out. */
function findClosing(node: Node): readonly string[] {
  const closing =
    /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?:[\w.-]+\/[\w.-]+)?#\d|GH-\d|https:\/\/\S+\/(?:issues|pull)\/\d)/i;
  return closing.test(toText(node)) ? ['a closing keyword'] : [];
}

function toText(node: Node): string {
  if ('value' in node) return node.value;
  if (['code', 'pre'].includes(node.nodeName)) return '\u2022';
  const inner = 'childNodes' in node ? node.childNodes.map(toText).join('') : '';
  return ['p', 'li', 'td', 'th', 'br', 'h1', 'h2'].includes(node.nodeName) ? `${inner}\n` : inner;
}
