/** Names of files in a diff: with git's C quoting, or plain up to a tab. */

import { decodeExactly } from '../utf8.ts';
import type { ByteText } from './patch.ts';

export type QuotedName = { readonly name: ByteText; readonly rest: ByteText };

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Undefined when `text` does not begin with a whole quoted name. */
export function unquote(text: ByteText): QuotedName | undefined {
  if (!text.startsWith('"')) return undefined;
  let name = '';
  for (let at = 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '"') return { name, rest: text.slice(at + 1) };
    if (letter !== '\\') {
      name += letter;
      continue;
    }
    at += 1;
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at, at + 3))?.[0];
    const meant =
      octal === undefined ? escapes.get(text.charAt(at)) : String.fromCharCode(parseInt(octal, 8));
    if (meant === undefined) return undefined;
    name += meant;
    if (octal !== undefined) at += 2;
  }
  return undefined;
}

/** A name as a path; undefined when it is no UTF-8, as paths in JSON have to be. */
export function toPathText(name: ByteText): string | undefined {
  return decodeExactly(Buffer.from(name, 'latin1'));
}

export type NameField = { readonly name: string; readonly stamp: string };

/** What follows `--- ` or `+++ `: a name and, after a tab, a time. git puts a tab behind a name with spaces. */
export function parseNameField(field: ByteText): NameField | undefined {
  const text = field.endsWith('\r') ? field.slice(0, -1) : field;
  const quoted = unquote(text);
  if (quoted === undefined && text.startsWith('"')) return undefined;
  const tab = text.indexOf('\t');
  const plain = tab === -1 ? text.trimEnd() : text.slice(0, tab);
  const name = toPathText(quoted === undefined ? plain : quoted.name);
  const stamp = (quoted === undefined ? text.slice(tab === -1 ? text.length : tab) : quoted.rest).trim();
  return name === undefined || name === '' ? undefined : { name, stamp };
}

/** `rename from` and its kin: a quoted name, or all that follows. */
export function parseWholeName(text: ByteText): string | undefined {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (!line.startsWith('"')) return toPathText(line);
  const quoted = unquote(line);
  return quoted === undefined || quoted.rest !== '' ? undefined : toPathText(quoted.name);
}
