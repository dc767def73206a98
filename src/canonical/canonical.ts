/** The one form in which JSON is hashed and stored (RFC 8785), and the one hash (SHA-256). */

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonValue } from '../contract/json.ts';

/**
 * The RFC 8785 form of `value`: keys in UTF-16 order, no white space, numbers as ECMAScript prints them.
 * It never throws, where the RFC wants an error, because models and tools choose these values and must not be
 * able to end a run: a lone surrogate becomes U+FFFD (what UTF-8 would make of it on disk anyway), a number
 * that JSON cannot hold becomes null (as in `JSON.stringify`). The result, stored as UTF-8 and parsed, has the
 * same form again. Values that differ only in such places share one form, and so one digest.
 */
export function toCanonicalJson(value: JsonValue): string {
  return canonicalize(toHashable(value)) ?? 'null';
}

/** SHA-256 in lower-case hex; a string is hashed as UTF-8. */
export function sha256Hex(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same for what is too large to hold, chunk by chunk. */
export async function sha256HexOfStream(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** Without recursion: how deep a value nests is the model's to choose, and the stack is finite. */
function toHashable(value: JsonValue): JsonValue {
  const unfilled: (() => void)[] = [];
  const copyOf = (member: JsonValue): JsonValue => {
    if (typeof member !== 'object' || member === null) return toHashableScalar(member);
    if (Array.isArray(member)) {
      const items: JsonValue[] = [];
      unfilled.push(() => {
        for (const item of member) items.push(copyOf(item));
      });
      return items;
    }
    // No prototype, so that `__proto__` is a key like any other.
    const object: { [key: string]: JsonValue } = Object.create(null);
    unfilled.push(() => {
      for (const [key, item] of Object.entries(member)) object[toWellFormed(key)] = copyOf(item);
    });
    return object;
  };
  const copy = copyOf(value);
  for (let fill = unfilled.pop(); fill !== undefined; fill = unfilled.pop()) fill();
  return copy;
}

function toHashableScalar(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value === 'string') return toWellFormed(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return value;
}

function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
