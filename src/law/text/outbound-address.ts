/** Addresses, links, tags and references: written as such only where they lead to the list and close nothing. */

import { closesBefore } from './outbound-keywords.ts';
import { isAllowedAddress, isItemAddress } from './outbound-law.ts';
import type { Scan } from './outbound-scan.ts';
import { type LineWriter, openLineWriter } from './outbound-writer.ts';

/** Up to a space, a bracket of HTML, or what would end the code span that it is put into. */
const addressEnd = /[^\s<>`|]*/y;

/** What stands between a scheme and a host, with escapes that a renderer drops. */
const separator = /\\*:\\*\/\\*\//y;

/** `<` may open an address, a line break or a tag that is closed on its line. Anything else is the sign. */
export function readAngle(scan: Scan, at: number): number {
  const { line, writer, law, place } = scan;
  const address = matchAt(/<((?:https:\/\/|mailto:)[^\s<>`|]*)>/iy, line, at);
  if (address?.[1] !== undefined && isAllowedAddress(address[1], law.allowHosts)) {
    writeAddress(scan, address[1], at);
    return at + address[0].length;
  }
  const tag = matchAt(/<(\/?)(br|sub|sup|kbd|b|i|em|strong|del|ins)[ \t]*\/?>/iy, line, at);
  const name = tag?.[2]?.toLowerCase() ?? '';
  if (tag !== undefined && place === 'line') {
    const next = at + tag[0].length;
    if (name === 'br') {
      // At the start of a line it would make a block of HTML of all that follows.
      if (!writer.atStart()) writer.text('<br>');
      return next;
    }
    if (tag[1] === '') {
      writer.openTag(name);
      return next;
    }
    if (writer.closeTag(name) === 'closed') return next;
  }
  if (/[A-Za-z/!?]/.test(line.charAt(at + 1))) law.count('html');
  writer.text('&lt;');
  return at + 1;
}

/** Text without brackets, an address without spaces or parentheses, perhaps a title, which nobody sees and is dropped. */
const link =
  /\[((?:\\[^\s]|`[^`[\]]*`|[^[\]`\\<]){1,500})\]\([ \t]*<?([A-Za-z0-9\-._/?#=&%+,:$@]{1,2000})>?(?:[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?[ \t]*\)/y;

type WriteText = (text: string, writer: LineWriter) => void;

export function readBracket(scan: Scan, at: number, writeText: WriteText): number {
  const { line, writer, law, place } = scan;
  const found = place === 'line' ? matchAt(link, line, at) : undefined;
  const address = found?.[2] ?? '';
  if (found === undefined || !isAllowedAddress(address, law.allowHosts)) {
    writer.text(writer.last() === '!' ? '\\[' : '[');
    return at + 1;
  }
  const text = found[1] ?? '';
  const closes = isItemAddress(address) && closesBefore(scan, at);
  const written = closes ? undefined : toLink(text, address, writeText);
  if (written === undefined) {
    law.count(closes ? 'keywords' : 'links');
    // With its bracket: the text must not become one with what is before it, as in `@[user](…)`.
    writer.text('\\[');
    writeText(text, writer);
    writer.text('] ');
    writer.code(`\`${address}\``);
  } else {
    if (writer.last() === '!') writer.text(' ');
    writer.text(written);
  }
  return at + found[0].length;
}

/** None when what is written of the text, as code with brackets in it, would not be read as one of a link again. */
function toLink(text: string, address: string, writeText: WriteText): string | undefined {
  const inner = openLineWriter();
  writeText(text, inner);
  const written = `[${inner.end()}](${address})`;
  return matchAt(link, written, 0)?.[0] === written ? written : undefined;
}

/** What would make a link or a definition of the brackets before it gets an escape. */
export function readClosingBracket({ line, writer, law }: Scan, at: number): number {
  const joint = matchAt(/\](?:\(|\\?:)/y, line, at)?.[0] ?? ']';
  if (joint !== ']') law.count('links');
  writer.text(joint === ']' ? ']' : `]\\${joint.slice(-1)}`);
  return at + joint.length;
}

/** Letters, digits and what a scheme or a host may hold: an address, `www.`, a reference, or a word. */
export function readWord(scan: Scan, at: number): number | undefined {
  const { line, writer } = scan;
  const reference = matchAt(/#\d+/y, line, at)?.[0];
  if (reference !== undefined) return writeReference(scan, reference, at);
  // Before the word as a whole is looked at: a line may be one word of a hundred thousand of these.
  const item = matchAt(/GH\\?-\d+/iy, line, at)?.[0] ?? matchAt(/[+.-]+(?=GH\\?-\d)/iy, line, at)?.[0];
  if (item?.toLowerCase().startsWith('gh')) return writeReference(scan, item, at);
  if (item !== undefined) {
    writer.text(item);
    return at + item.length;
  }
  const word = matchAt(/[A-Za-z0-9+.-]+/y, line, at)?.[0];
  if (word === undefined) return undefined;
  const end = at + word.length;
  const from = addressStart(scan, word, end);
  if (from !== undefined) {
    writer.text(word.slice(0, from));
    return writeToken(scan, at + from);
  }
  // The rest of an address of mail. What follows it is not in front of a letter any more: the address is a link.
  const mail = /[A-Za-z0-9]$/.test(word) ? matchAt(/@[A-Za-z0-9][A-Za-z0-9.-]*/y, line, end)?.[0] : undefined;
  const next = end + (mail?.length ?? 0);
  if (mail === undefined || matchAt(separator, line, next) !== undefined) {
    writer.text(word);
    return end;
  }
  writer.text(`${word}${mail}`);
  return next;
}

/** Where in the word that ends at `end` the first thing starts that a renderer would make a link of. */
function addressStart(scan: Scan, word: string, end: number): number | undefined {
  const host = hostStart(scan, word, end);
  if (matchAt(separator, scan.line, end) !== undefined) {
    const https = /(?<=^|[^A-Za-z])https$/i.exec(word)?.index ?? 0;
    return Math.min(https, host ?? https);
  }
  return /^xmpp$/i.test(word) && scan.line.charAt(end) === ':' ? 0 : host;
}

/** Where in the word a name of a host starts that needs no scheme. */
function hostStart({ line, writer }: Scan, word: string, end: number): number | undefined {
  const host = /(?<![A-Za-z0-9])www(?=\.|$)/i.exec(word);
  if (host === null || (host.index === 0 && /[A-Za-z0-9]/.test(writer.last()))) return undefined;
  const isHost = host.index + 3 < word.length || matchAt(/\\+\./y, line, end) !== undefined;
  return isHost ? host.index : undefined;
}

/** An address as it stands in a line. Marks of a sentence behind it do not belong to it. */
function writeToken(scan: Scan, at: number): number {
  const token = matchAt(addressEnd, scan.line, at)?.[0] ?? '';
  let length = token.length;
  while (length > 1 && /[?!.,:;*_~'")\]}\\]/.test(token.charAt(length - 1))) length -= 1;
  writeAddress(scan, token.slice(0, length), at);
  return at + length;
}

function writeAddress(scan: Scan, address: string, at: number): void {
  const { writer, law, place } = scan;
  const allowed = isAllowedAddress(address, law.allowHosts);
  const closes = isItemAddress(address) && closesBefore(scan, at);
  if (allowed && !closes && place === 'line') {
    writer.text(`<${address}>`);
    return;
  }
  if (closes) law.count('keywords');
  else if (!allowed) law.count('links');
  writer.code(`\`${address}\``);
}

function writeReference(scan: Scan, reference: string, at: number): number {
  if (closesBefore(scan, at)) {
    scan.law.count('keywords');
    scan.writer.code(`\`${reference.replace('\\', '')}\``);
  } else scan.writer.text(reference);
  return at + reference.length;
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? undefined;
}
