/** Every named encoding of a secret, made by Node's own functions and by Python's, as one set. Imports nothing of `src`. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { escape as queryEscape } from 'node:querystring';
import { fileURLToPath } from 'node:url';

export const encodingNames = [
  'plain',
  'json',
  'url',
  'base64+0',
  'base64+1',
  'base64+2',
  'base64url+0',
  'base64url+1',
  'base64url+2',
  'hex-lower',
  'hex-upper',
  'reversed',
] as const;

export type EncodingName = (typeof encodingNames)[number];

/** An encoded text in pieces, and how many bytes of the secret each piece carries. */
export type EncodedText = {
  readonly text: string;
  readonly pieces: readonly string[];
  readonly bytes: readonly number[];
  /** All encodings that give this text: of a plain word, JSON and URL encoding change nothing. */
  readonly encodings: readonly EncodingName[];
};

type Encoding = {
  readonly encoding: EncodingName;
  readonly pieces: readonly string[];
  /** Bytes that one piece carries; `null` where piece N stands for character N of the value. */
  readonly each: number | null;
};

/** The encoded texts of each value, in the order of the values, each text once. */
export function encodeAll(values: readonly string[]): readonly (readonly EncodedText[])[] {
  const fromPython = encodeInPython(values);
  return values.map((value, index) => unite(value, [...encodeInNode(value), ...(fromPython[index] ?? [])]));
}

function unite(value: string, encodings: readonly Encoding[]): readonly EncodedText[] {
  const widths = Array.from(value, (character) => Buffer.byteLength(character));
  const byText = new Map<string, EncodedText>();
  for (const { encoding, pieces, each } of encodings) {
    const text = pieces.join('');
    const known = byText.get(text);
    byText.set(text, {
      text,
      pieces,
      bytes: each === null ? widths : pieces.map(() => each),
      encodings: [...new Set([...(known?.encodings ?? []), encoding])],
    });
  }
  return [...byText.values()];
}

function encodeInNode(value: string): readonly Encoding[] {
  const bytes = Buffer.from(value);
  return [
    byCharacter('plain', value, (text) => text),
    byCharacter('json', value, (text) => JSON.stringify(text).slice(1, -1)),
    byCharacter('url', value, encodeURIComponent),
    byCharacter('url', value, encodeURI),
    byCharacter('url', value, queryEscape),
    byCharacter('url', value, (text) => new URLSearchParams({ v: text }).toString().slice(2)),
    ...aligned('base64', bytes),
    ...aligned('base64url', bytes),
    { encoding: 'hex-lower', pieces: [...bytes.toString('hex')], each: 0.5 },
    { encoding: 'hex-upper', pieces: [...bytes.toString('hex').toUpperCase()], each: 0.5 },
    { encoding: 'reversed', pieces: [...value].reverse(), each: 1 },
  ];
}

function byCharacter(encoding: EncodingName, value: string, encode: (text: string) => string): Encoding {
  // Array.from hands over an index too, which some encoders would take for an option.
  const pieces = Array.from(value, (character) => encode(character));
  assert.equal(pieces.join(''), encode(value), `${encoding} does not encode character by character`);
  return { encoding, pieces, each: null };
}

// What stands before and after a value changes the characters at its edges, so those are cut off:
// the rest is the same wherever the value stands.
function aligned(name: 'base64' | 'base64url', bytes: Buffer): readonly Encoding[] {
  const shifts = [
    { shift: 0, lost: 0 },
    { shift: 1, lost: 2 },
    { shift: 2, lost: 3 },
  ] as const;
  return shifts.map(({ shift, lost }) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString(name);
    const stable = Math.floor(((shift + bytes.length) * 8) / 6);
    return { encoding: `${name}+${shift}` as const, pieces: [...text.slice(lost, stable)], each: 0.75 };
  });
}

function encodeInPython(values: readonly string[]): readonly (readonly Encoding[])[] {
  const script = fileURLToPath(new URL('leaks-encode.py', import.meta.url));
  const commands = process.platform === 'win32' ? ['python', 'python3'] : ['python3'];
  for (const command of commands) {
    const run = spawnSync(command, ['-I', script], {
      input: JSON.stringify(values),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.error === undefined && run.status === 0) return JSON.parse(run.stdout);
    if (run.error === undefined) throw new Error(`leaks-encode.py failed: ${run.stderr}`);
  }
  throw new Error('The search for leaks needs python3: half of its encodings are made there.');
}
