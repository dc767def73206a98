/** A redactor that knows whole values only: enough for tests of what stands before and behind the real one. */

import type { Place, RawToolCall, Redacted } from '../../src/contract/calls.ts';
import type { JsonValue } from '../../src/contract/json.ts';
import type { RedactionHit, Redactor } from '../../src/contract/ports.ts';

/** Replaces the values by `***` and counts; without values it changes nothing. */
export function createPlainRedactor(values: readonly string[] = []): Redactor {
  const hits = new Map<Place, number>();
  const redact = (text: string, place: Place): string =>
    values.reduce((left, value) => {
      const parts = left.split(value);
      if (parts.length > 1) hits.set(place, (hits.get(place) ?? 0) + parts.length - 1);
      return parts.join('***');
    }, text);
  const walk = (value: JsonValue, place: Place): JsonValue => {
    if (typeof value === 'string') return redact(value, place);
    if (Array.isArray(value)) return value.map((item) => walk(item, place));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [redact(key, place), walk(item, place)]),
    );
  };
  return {
    text: (text, place) => redact(text, place) as Redacted<string>,
    value: <T extends JsonValue>(value: T, place: Place) => walk(value, place) as Redacted<T>,
    takeHits: () => {
      const taken = [...hits].map(([place, count]): RedactionHit => ({ class: 'test', place, count }));
      hits.clear();
      return taken;
    },
  };
}

const changesNothing = createPlainRedactor();

/** Text that a test knows to be no secret. */
export const plain = (text: string): Redacted<string> => changesNothing.text(text, 'messages');

/** A call as it is after redaction. */
export function plainCall(call: RawToolCall): Redacted<RawToolCall> {
  return createPlainRedactor().value(call, 'arguments');
}
