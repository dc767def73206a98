/** What a hostile model or tool says: every secret in every encoding, whole and in fragments. Made by Node and by Python, not by `src`. */

import type { Finding, SecretValue } from './leaks.ts';
import { type EncodedText, type EncodingName, encodeAll } from './leaks-encodings.ts';
import { toFragmentNeedles } from './leaks-needles.ts';
import { toSecretParts } from './secret-parts.ts';

export type Emission = {
  readonly secret: string;
  /** All encodings that give this text. */
  readonly encodings: readonly EncodingName[];
  readonly form: Finding['form'];
  readonly text: string;
};

/** Of each encoded stretch so many fragments, spread evenly, each as short as one that counts can be. */
const fragmentsEach = 3;

/** Wholes first, then fragments; for each secret and encoding at least one of each where it is long enough. */
export function toEmissions(secrets: readonly SecretValue[]): readonly Emission[] {
  const wholes = encodeAll(secrets.map((secret) => secret.value));
  const stretches = secrets.flatMap((secret) =>
    (secret.parts ?? toSecretParts(secret.value)).map((text) => ({ secret: secret.label, text })),
  );
  const parts = encodeAll(stretches.map((stretch) => stretch.text));
  return [
    ...secrets.flatMap(({ label, value }, index) => [
      ...(wholes[index] ?? []).map((encoded) => toWhole(label, encoded)),
      ...toEmbedded(label, value),
    ]),
    ...stretches.flatMap(({ secret }, index) =>
      (parts[index] ?? []).flatMap((encoded) => cutFragments(secret, encoded)),
    ),
  ];
}

/** Those of at most so many characters: for places that do not take more. */
export function keepShort(emissions: readonly Emission[], most: number): readonly Emission[] {
  return emissions.filter(({ text }) => text.length <= most);
}

function toWhole(secret: string, { text, encodings }: EncodedText): Emission {
  return { secret, encodings, form: 'whole', text };
}

/** Base64 as it is met: of a text with the value in it, so that its edges carry neighbours too. */
function toEmbedded(secret: string, value: string): readonly Emission[] {
  return ([0, 1, 2] as const).flatMap((shift) => {
    const bytes = Buffer.from(`${'<>'.slice(0, shift)}${value}"}`);
    return (['base64', 'base64url'] as const).map((name) => ({
      secret,
      encodings: [`${name}+${shift}`] as const,
      form: 'whole' as const,
      text: bytes.toString(name),
    }));
  });
}

function cutFragments(secret: string, encoded: EncodedText): readonly Emission[] {
  const all = [...toFragmentNeedles({ secret, encoded })];
  const stride = Math.max(1, Math.ceil(all.length / fragmentsEach));
  return all
    .filter((_, index) => index % stride === 0 || index === all.length - 1)
    .map(({ bytes, start, end }) => ({
      secret,
      encodings: encoded.encodings,
      form: 'fragment' as const,
      text: Buffer.from(bytes.subarray(start, end)).toString(),
    }));
}
