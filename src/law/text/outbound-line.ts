/** One line of text, read from left to right: what is known for harmless is written as it was, all else as text. */

import { readAngle, readBracket, readClosingBracket, readWord } from './outbound-address.ts';
import type { BlockTag, Page } from './outbound-page.ts';
import type { LineContext, Scan } from './outbound-scan.ts';
import { type LineWriter, openLineWriter } from './outbound-writer.ts';

/** Writes the line in parts: a tag of a block stands alone, and what follows it is a line of its own. */
export function writeLine(line: string, context: LineContext, page: Page): void {
  const closings = findClosings(line);
  let at = 0;
  do {
    const start = at;
    const writer = openLineWriter();
    const scan: Scan = { ...context, line, writer, written: page.tail(), place: 'line' };
    let tag: BlockTag | undefined;
    while (at < line.length && tag === undefined) {
      tag = readBlockTag(line, at);
      at = tag === undefined ? readNext(scan, at, closings) : at + tag.length;
    }
    const text = writer.end();
    const isWhole = start === 0 && tag === undefined;
    // Between a tag and what was before it on the line there is nothing to keep where there was nothing.
    if (isWhole || text.trim() !== '') page.line(text);
    if (tag !== undefined) page.tag(tag, context.law);
    if (tag !== undefined && line.slice(at).trim() === '') break;
  } while (at < line.length);
}

/** The text of a link: no link in it, and nothing of a block. */
function writeLinkText(text: string, writer: LineWriter, scan: Scan, at: number): void {
  const closings = findClosings(text);
  const before = `${scan.before}\n${scan.line.slice(Math.max(0, at - 200), at)}`;
  const written = `${scan.written}\n${scan.writer.tail()}`;
  const inner: Scan = { ...scan, before, written, line: text, writer, place: 'link' };
  for (let index = 0; index < text.length; ) index = readNext(inner, index, closings);
}

function readNext(scan: Scan, at: number, closings: Closings): number {
  switch (scan.line.charAt(at)) {
    case '\\':
      return readBackslash(scan, at);
    case '`':
      return readBackticks(scan, at, closings);
    case '<':
      return readAngle(scan, at);
    case '!':
      return readImage(scan, at);
    case '[':
      return readBracket(scan, at, (text, writer) => writeLinkText(text, writer, scan, at));
    case ']':
      return readClosingBracket(scan, at);
    case '&':
      return readEntity(scan, at);
    case '/':
      return readSlash(scan, at);
    default:
      return readMention(scan, at) ?? readTildes(scan, at) ?? readWord(scan, at) ?? readPlain(scan, at);
  }
}

/** Characters whose escape stays. That of others is dropped, so that what is behind it is read as it will be shown. */
const escaped = /\\(?:[\\`*_{}[\]()!|~>+.-]|#(?!\d))/y;
const dropped = /\\(?=[@&<:/=?%;,"'$^#])/y;

function readBackslash({ line, writer }: Scan, at: number): number {
  const pair = matchAt(escaped, line, at);
  if (pair !== undefined) {
    writer.text(pair);
    return at + 2;
  }
  if (matchAt(dropped, line, at) !== undefined) return at + 1;
  // One that escapes nothing is written so that it cannot escape what is written after it.
  writer.text('\\\\');
  return at + 1;
}

/** Where runs of backticks of each length begin, from left to right. */
type Closings = ReadonlyMap<number, readonly number[]>;

function findClosings(line: string): Closings {
  const closings = new Map<number, number[]>();
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    const starts = closings.get(run.length) ?? [];
    starts.push(index);
    closings.set(run.length, starts);
  }
  return closings;
}

function readBackticks({ line, writer, cells, law }: Scan, at: number, closings: Closings): number {
  const run = matchAt(/`+/y, line, at) ?? '';
  const end = firstAfter(closings.get(run.length) ?? [], at);
  const inner = end === undefined ? '' : line.slice(at + run.length, end);
  if (end === undefined || (cells === 'maybe' && inner.includes('|'))) {
    writer.text('\\`'.repeat(run.length));
    return at + run.length;
  }
  const inert = inner.replaceAll('<!--', '<! --');
  if (inert !== inner) law.count('comments');
  writer.code(`${run}${inert}${run}`);
  return end + run.length;
}

/** By halving: a line may hold a hundred thousand runs. */
function firstAfter(starts: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return starts[low];
}

function readBlockTag(line: string, at: number): BlockTag | undefined {
  const tag = matchAt(/<\/?(?:details|summary)>/iy, line, at)?.toLowerCase();
  return tag === '<details>' || tag === '</details>' || tag === '<summary>' || tag === '</summary>'
    ? tag
    : undefined;
}

function readImage({ line, writer, law }: Scan, at: number): number {
  if (line.charAt(at + 1) !== '[') {
    writer.text('!');
    return at + 1;
  }
  law.count('images');
  writer.text('!\\[');
  return at + 2;
}

/** A character in disguise is shown as it was written: GitHub looks for mentions in what a renderer made of it. */
function readEntity({ line, writer, law }: Scan, at: number): number {
  const plain = matchAt(/&(?:amp|lt|gt|quot|nbsp);/y, line, at);
  if (plain !== undefined) {
    writer.text(plain);
    return at + plain.length;
  }
  // The escape of a number sign may be dropped.
  if (matchAt(/&(?:\\?#)?[A-Za-z0-9]{1,32};/y, line, at) !== undefined) law.count('entities');
  writer.text(matchAt(/&(?=\\?#|[A-Za-z])/y, line, at) === undefined ? '&' : '&amp;');
  return at + 1;
}

/** Programs read commands from the raw text, at the start of a line. */
function readSlash({ line, writer, law }: Scan, at: number): number {
  if (writer.atStart() && /[A-Za-z]/.test(line.charAt(at + 1))) law.count('commands');
  writer.text(writer.atStart() ? '\\/' : '/');
  return at + 1;
}

/** An address of mail is read as a word, so whatever is left is a mention. */
function readMention({ line, writer, law }: Scan, at: number): number | undefined {
  const mention = matchAt(/[@＠﹫][A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9_-]+)?/y, line, at);
  if (mention === undefined) return undefined;
  law.count('mentions');
  writer.code(`\`${mention}\``);
  return at + mention.length;
}

function readTildes({ line, writer }: Scan, at: number): number | undefined {
  const run = matchAt(/~{3,}/y, line, at);
  if (run === undefined) return undefined;
  writer.text('\\~'.repeat(run.length));
  return at + run.length;
}

function readPlain({ line, writer }: Scan, at: number): number {
  const plain = matchAt(/[^\\`<![\]&/@＠﹫~#A-Za-z0-9+.-]+/y, line, at) ?? line.charAt(at);
  writer.text(plain);
  return at + plain.length;
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}
