/** The lines of a log, each judged by itself: what it says of its place, and whether its own hash is right. */

import { sha256Hex, toCanonicalJson } from '../canonical/canonical.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../contract/json.ts';

export type LogLine = WholeLine | BrokenLine;

/** Its hash is that of its content. Whoever changed it knew how to make one. */
export type WholeLine = {
  readonly type: 'whole';
  /** In the file, from 1. */
  readonly number: number;
  readonly form: 'canonical' | 'other';
  readonly fields: JsonObject;
  /** -1 when it has none. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
};

export type BrokenLine = { readonly type: 'broken'; readonly number: number; readonly why: string };

export type LogLines =
  | { readonly verdict: 'split'; readonly lines: readonly LogLine[]; readonly cutBytes: number }
  | { readonly verdict: 'too-many' };

/** A run of hours has some ten thousand. */
const mostLines = 250_000;
/** Bytes of one line. */
const longestLine = 16 * 1_048_576;
/** Deeper than anything that a reply of a model has room for. */
const deepest = 1_000_000;

export function splitLog(bytes: Uint8Array): LogLines {
  const lines: LogLine[] = [];
  let from = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    if (lines.length === mostLines) return { verdict: 'too-many' };
    lines.push(readLine(bytes.subarray(from, end), lines.length + 1));
    from = end + 1;
  }
  return { verdict: 'split', lines, cutBytes: bytes.length - from };
}

function readLine(bytes: Uint8Array, number: number): LogLine {
  const broken = (why: string): LogLine => ({ type: 'broken', number, why });
  if (bytes.length > longestLine) return broken('is longer than any line of ours');
  const text = decode(bytes);
  if (text === undefined) return broken('is not UTF-8');
  if (isTooDeep(text)) return broken('nests deeper than any line of ours');
  const fields = parseObject(text);
  if (fields === undefined) return broken('is not a JSON object');
  const { hash: claimed, ...hashed } = fields;
  const hash = sha256Hex(toCanonicalJson(hashed));
  if (claimed !== hash) return broken('was changed: its hash is another');
  const { seq, prev } = fields;
  return {
    type: 'whole',
    number,
    form: toCanonicalJson(fields) === text ? 'canonical' : 'other',
    fields,
    sequence: typeof seq === 'number' ? seq : -1,
    previous: typeof prev === 'string' ? prev : '',
    hash,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where quotes do not match this counts wrong, and there it is no JSON anyway. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInside = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInside) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInside = false;
    } else if (code === 0x22) isInside = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
