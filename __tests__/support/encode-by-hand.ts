/** The named encodings once more, spelled out bit by bit, to plant leaks by other means than those that search for them. */

import type { EncodingName } from './leaks-encodings.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const escapes = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Encodes a text; for `base64+N` with N filler bytes before it, in a way that its neighbours cannot change. */
export function encodeByHand(encoding: EncodingName, text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  switch (encoding) {
    case 'plain':
      return text;
    case 'json':
      return Array.from(text, (character) => escapes.get(character) ?? character).join('');
    case 'url':
      return bytes.map(toPercent).join('');
    case 'hex-lower':
      return bytes.map(toHex).join('');
    case 'hex-upper':
      return bytes.map(toHex).join('').toUpperCase();
    case 'reversed':
      return [...text].reduce((reversed, character) => character + reversed, '');
    case 'base64+0':
    case 'base64+1':
    case 'base64+2':
      return toSixes(Number(encoding.slice(-1)), bytes, `${letters}0123456789+/`);
    case 'base64url+0':
    case 'base64url+1':
    case 'base64url+2':
      return toSixes(Number(encoding.slice(-1)), bytes, `${letters}0123456789-_`);
  }
}

function toHex(byte: number): string {
  return '0123456789abcdef'.charAt(byte >> 4) + '0123456789abcdef'.charAt(byte & 15);
}

function toPercent(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9._~-]/.test(character) ? character : `%${toHex(byte).toUpperCase()}`;
}

function toSixes(shift: number, bytes: readonly number[], alphabet: string): string {
  const bits = [...Array<number>(shift).fill(0), ...bytes]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const sixes = bits.match(/.{6}/g) ?? [];
  const characters = sixes.map((six) => alphabet.charAt(Number.parseInt(six, 2)));
  return characters.slice([0, 2, 3][shift]).join('');
}
