/** Takes secrets out of whatever is about to be told, kept or sent. The only maker of the `Redacted` brand. */

import type { Place, Redacted } from '../../contract/calls.ts';
import type { JsonValue } from '../../contract/json.ts';
import type { RedactionHit, Redactor } from '../../contract/ports.ts';
import { mapStrings } from './map-strings.ts';
import { indexNeedles } from './needle-search.ts';
import { toNeedles } from './needles.ts';
import { type OperatorPattern, toPatternFinder } from './operator-patterns.ts';
import type { Secret } from './secret.ts';
import { findShapes } from './shapes.ts';
import { type Covered, cover, type Span } from './spans.ts';
import { viewUnescaped } from './unescaped-view.ts';

/** A replacement may bring together what makes a new hit, if a secret holds asterisks or a pattern looks around. */
const mostLooks = 8;

/** `patterns` are the operator's own, looked for line by line. What `judgeSecret` takes for no secret does not belong here. */
export function createRedactor(options: {
  readonly secrets: readonly Secret[];
  readonly patterns: readonly OperatorPattern[];
}): Redactor {
  const findNeedles = indexNeedles(toNeedles(options.secrets));
  const findPatterns = toPatternFinder(options.patterns);
  const hits = new Map<string, RedactionHit>();
  const count = (place: Place, classes: readonly string[]): void => {
    for (const name of classes) {
      const key = `${place} ${name}`;
      hits.set(key, { class: name, place, count: (hits.get(key)?.count ?? 0) + 1 });
    }
  };
  const findUnescaped = (text: string): readonly Span[] => {
    const view = viewUnescaped(text);
    return view === undefined ? [] : findNeedles(view.text).map(view.toOriginal);
  };
  const look = (text: string): Covered =>
    cover(text, [...findNeedles(text), ...findUnescaped(text), ...findPatterns(text), ...findShapes(text)]);
  const hide = (text: string, place: Place): string => {
    let shown = text;
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const covered = look(shown);
      count(place, covered.classes);
      if (covered.text === shown) return shown;
      shown = covered.text;
    }
    return shown;
  };
  const hideNumber = (number: number, place: Place): number | string => {
    const written = String(number);
    // 8.39e+23 has the digits of a secret, parted by its point.
    const [whole, digits] = [written, written.replace('.', '')].map((text) => cover(text, findNeedles(text)));
    const covered = whole?.classes.length === 0 ? digits : whole;
    if (covered === undefined || covered.classes.length === 0) return number;
    count(place, covered.classes);
    return covered.text;
  };
  return {
    text: (value, place) => hide(value, place) as Redacted<string>,
    value: <T extends JsonValue>(value: T, place: Place) =>
      mapStrings(value, {
        text: (text) => hide(text, place),
        number: (number) => hideNumber(number, place),
      }) as Redacted<T>,
    takeHits: () => {
      const taken = [...hits.values()];
      hits.clear();
      return taken;
    },
  };
}
