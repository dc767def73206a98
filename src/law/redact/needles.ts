/** What to look for in texts: every secret in every encoding, whole or cut into fragments. */

import { type Encoded, encodeAll } from './encodings.ts';
import { cutFragments, type Fragments, keepWhole } from './fragments.ts';
import { judgeSecret, type Secret, toLines } from './secret.ts';
import { toSecretParts } from './secret-parts.ts';

export type Needles = Fragments & { readonly class: string };

// A uniform text is found by its beginning: it keeps the time linear where what is searched is as uniform.
const longestUniform = 64;
const codeUnits = 0x10000;

/** Stretches of all secrets; what stands in several of them belongs to the first. */
export function toNeedles(secrets: readonly Secret[]): readonly Needles[] {
  const counts = new Uint32Array(codeUnits);
  return secrets.flatMap(({ value, class: name }) => {
    const parts = toSecretParts(value);
    const short = parts.flatMap(toShortLines).flatMap(encodeAll);
    const fragments = [
      ...parts.flatMap(encodeAll).map((encoded) => cut(encoded, counts)),
      ...short.map((encoded) => keepWhole(encoded.text)),
      // The parts are hidden in every encoding; where the value stands as it is, so is what is around them.
      ...(parts.includes(value) ? [] : [keepWhole(value)]),
    ];
    return fragments.map(({ codes, stretches }) => ({ codes, stretches, class: name }));
  });
}

function cut(encoded: Encoded, counts: Uint32Array): Fragments {
  const { codes, stretches, text } = cutFragments(encoded, counts);
  if (text === 'varied') return { codes, stretches };
  const whole = keepWhole(encoded.text).stretches;
  return { codes, stretches: whole.map((units) => Math.min(units, longestUniform)) };
}

/** Lines that are too short or too uniform for their fragments to be found in the whole. */
function toShortLines(part: string): readonly string[] {
  const lines = toLines(part).map((line) => line.trim());
  const short = lines.filter((line) => line.length < 16 || new Set(line).size < 8);
  return lines.length < 2 ? [] : short.filter((line) => judgeSecret(line).verdict === 'secret');
}
