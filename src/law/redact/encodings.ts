/** Every text in which a value may leave: the encodings that I1 names, in the styles of the languages that write them. */

import { escapeAll, jsonStyles, measureWritten, percentStyles, urlStyles } from './escapes.ts';

/** From when on a stretch of an encoded text is a fragment that must not leave. */
export type Least = {
  readonly characters: number;
  readonly distinct: number;
  /** Bytes of the value that the stretch carries. */
  readonly bytes: number;
};

export type Encoded = {
  readonly text: string;
  /** Bytes of the value that begin before each position; absent where enough characters always carry enough bytes. */
  readonly begun?: Uint32Array;
  /** Units before each position that no other encoding would write; where there are none, another one is looked for. */
  readonly own?: Uint32Array;
  /** Characters that stand before each position once the text is written; absent where each stays one. */
  readonly written?: Uint32Array;
  readonly least: Least;
};

const usual: Least = { characters: 16, distinct: 8, bytes: 12 };
// Few letters make many bytes here: what looks uniform need not be.
const sparse: Least = { characters: 16, distinct: 5, bytes: 8 };

/** All encodings of a value, each text once. */
export function encodeAll(value: string): readonly Encoded[] {
  const byText = new Map<string, Encoded>();
  for (const encoded of toForms(value).flatMap(encodeForm)) {
    const text = encoded.text.replaceAll(/[\r\n]/g, '');
    if (!byText.has(text)) byText.set(text, encoded);
  }
  return [...byText.values()];
}

/** A value of several lines as it is, with either line end, and without any. */
function toForms(value: string): readonly string[] {
  if (!/[\r\n]/.test(value)) return [value];
  const lines = value.split(/\r\n|\r|\n/);
  return [...new Set([value, lines.join('\n'), lines.join('\r\n'), lines.join('')])];
}

function encodeForm(value: string): readonly Encoded[] {
  const bytes = Buffer.from(value);
  const hex = bytes.toString('hex');
  // No style escapes a letter, a digit or one of these.
  const styles = /^[\w.-]*$/.test(value) ? [] : [...jsonStyles, ...urlStyles];
  const plain = { text: value, least: usual, ...measureWritten(value) };
  const whole = [Array.from(value).reverse().join(''), value.split('').reverse().join('')];
  return [
    plain,
    ...whole.map((text) => ({ text, least: usual })),
    ...escapeAll(value, styles).map(({ text, begun, escaped: own }) => ({ text, begun, own, least: usual })),
    ...toAlignedBase64(bytes),
    ...escapeAll(value, percentStyles).map(({ text, begun }) => ({ text, begun, least: sparse })),
    { text: hex, least: sparse },
    { text: hex.toUpperCase(), least: sparse },
  ];
}

// What stands before and after a value changes the characters at its edges, so those are cut off:
// the rest is the same wherever the value stands.
function toAlignedBase64(bytes: Uint8Array): readonly Encoded[] {
  const shifts = [
    { shift: 0, lost: 0 },
    { shift: 1, lost: 2 },
    { shift: 2, lost: 3 },
  ] as const;
  return shifts.flatMap(({ shift, lost }) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const text = whole.slice(lost, Math.floor(((shift + bytes.length) * 8) / 6));
    return [{ text, least: usual }, toUrlSafe(text)];
  });
}

function toUrlSafe(base64: string): Encoded {
  const own = new Uint32Array(base64.length + 1);
  for (let place = 0; place < base64.length; place += 1) {
    own[place + 1] = (own[place] ?? 0) + (/[+/]/.test(base64.charAt(place)) ? 1 : 0);
  }
  return { text: base64.replaceAll('+', '-').replaceAll('/', '_'), own, least: usual };
}
