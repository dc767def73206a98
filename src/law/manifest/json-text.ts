/**
 * JSON read by hand: JSON.parse says where an error is only on some versions of Node, and it keeps the last of two
 * equal keys, so that a reviewer and the program could read two different manifests.
 */

import type { JsonValue } from '../../contract/json.ts';
import { quote } from './quote.ts';

export type ParsedJson =
  | { readonly verdict: 'parsed'; readonly value: JsonValue }
  /** `line L, column C: what is wrong`, counted from 1, columns in UTF-16 units. */
  | { readonly verdict: 'malformed'; readonly complaint: string };

const maxDepth = 64;

/** RFC 8259 exactly, but for a byte order mark in front, equal keys (refused) and depth (64 levels). */
export function parseJson(text: string): ParsedJson {
  const reader = new JsonReader(text);
  const value = reader.readDocument();
  return reader.complaint === undefined
    ? { verdict: 'parsed', value }
    : { verdict: 'malformed', complaint: reader.complaint };
}

type Token = { readonly text: string; readonly start: number };

const tokenPattern =
  /[ \t\n\r]*([{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?/;

/** After the first complaint every read ends at once, and what it returns is worth nothing. */
class JsonReader {
  complaint: string | undefined;
  readonly #text: string;
  readonly #token = new RegExp(tokenPattern, 'y');
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\ufeff') ? 1 : 0;
  }

  readDocument(): JsonValue {
    const value = this.#readValue(0);
    const rest = this.#peek();
    if (rest.start < this.#text.length) this.#complain(rest, 'expected nothing more');
    return value;
  }

  #readValue(depth: number): JsonValue {
    const token = this.#take();
    switch (token.text) {
      case '{':
      case '[':
        if (depth >= maxDepth) return this.#complain(token, `nested deeper than ${maxDepth} levels`);
        return token.text === '{' ? this.#readObject(depth) : this.#readArray(depth);
      case '':
      case '}':
      case ']':
      case ',':
      case ':':
        return this.#complain(token, 'expected a value');
      default:
        return JSON.parse(token.text);
    }
  }

  #readObject(depth: number): JsonValue {
    const members = new Map<string, JsonValue>();
    if (this.#takeIf('}')) return {};
    do {
      const token = this.#take();
      if (!token.text.startsWith('"')) return this.#complain(token, 'expected a key in double quotes');
      const key: string = JSON.parse(token.text);
      if (members.has(key)) return this.#complain(token, `the key ${quote(key)} is given twice`);
      if (!this.#takeIf(':')) return this.#complain(this.#peek(), 'expected ":"');
      members.set(key, this.#readValue(depth + 1));
      if (this.complaint !== undefined) return null;
    } while (this.#takeIf(','));
    // fromEntries defines its members, so that `__proto__` is a key like any other.
    return this.#takeIf('}')
      ? Object.fromEntries(members)
      : this.#complain(this.#peek(), 'expected "," or "}"');
  }

  #readArray(depth: number): JsonValue {
    const items: JsonValue[] = [];
    if (this.#takeIf(']')) return items;
    do {
      items.push(this.#readValue(depth + 1));
      if (this.complaint !== undefined) return null;
    } while (this.#takeIf(','));
    return this.#takeIf(']') ? items : this.#complain(this.#peek(), 'expected "," or "]"');
  }

  #takeIf(text: string): boolean {
    if (this.#peek().text !== text) return false;
    this.#take();
    return true;
  }

  #take(): Token {
    const token = this.#peek();
    this.#at = token.start + token.text.length;
    return token;
  }

  /** An empty token is the end, or something that JSON does not have. */
  #peek(): Token {
    this.#token.lastIndex = this.#at;
    const [all = '', text = ''] = this.#token.exec(this.#text) ?? [];
    return { text, start: this.#at + all.length - text.length };
  }

  #complain({ start }: Token, what: string): null {
    const before = this.#text.slice(0, start);
    const column = start - before.lastIndexOf('\n');
    const line = before.split('\n').length;
    const found =
      start < this.#text.length ? quote(this.#text.slice(start, start + 1)) : 'the end of the text';
    this.complaint ??= `line ${line}, column ${column}: ${what}, found ${found}`;
    return null;
  }
}
