/** Every encoding at every border: what the redactor leaves is searched by the independent search for leaks, and by properties. */

import assert from 'node:assert/strict';
import { escape as queryEscape } from 'node:querystring';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { encodeByHand } from '../../support/encode-by-hand.ts';
import { createSearcher } from '../../support/leaks.ts';
import { encodeAll, encodingNames } from '../../support/leaks-encodings.ts';
import { createSecrets } from '../../support/secrets.ts';

const secrets = createSecrets('encodings');
const redactor = createRedactor({
  secrets: secrets.map(({ label, value }) => ({ value, class: label })),
  patterns: [],
});
const search = createSearcher(secrets);

function leaksOf(text: string): readonly unknown[] {
  return search({ channels: [{ channel: 'out', bytes: Buffer.from(redactor.text(text, 'log')) }] });
}

describe('every named encoding', () => {
  it('leaves nothing of a whole secret, as Node, Python or a hand writes it', () => {
    const written = encodeAll(secrets.map((secret) => secret.value)).flat();
    const byHand = secrets.flatMap(({ value }) => encodingNames.map((name) => encodeByHand(name, value)));
    for (const text of [...written.map((one) => one.text), ...byHand]) {
      assert.deepEqual(leaksOf(`before ${text} after`), []);
      assert.deepEqual(leaksOf(text), []);
    }
  });

  it('leaves nothing of a fragment, wherever it is cut', () => {
    const parts = secrets.flatMap(({ value, parts: own = [value] }) => own);
    for (const { text } of encodeAll(parts).flat()) {
      const stride = Math.max(1, Math.floor(text.length / 60));
      for (let start = 0; start < text.length; start += stride) {
        for (const length of [16, 24, 36, 50]) {
          assert.deepEqual(leaksOf(`<${text.slice(start, start + length)}>`), []);
        }
      }
    }
  });

  it('leaves nothing when a text is cut in two and each piece is redacted', () => {
    for (const { text } of encodeAll(secrets.map((secret) => secret.value)).flat()) {
      const stride = Math.max(1, Math.floor(text.length / 25));
      for (let cut = 0; cut < text.length; cut += stride) {
        const pieces = [text.slice(0, cut), text.slice(cut)].map((piece) => redactor.text(piece, 'log'));
        for (const piece of pieces) assert.deepEqual(leaksOf(piece), []);
      }
    }
  });

  it('hides what JSON and URL writers of other languages make of a secret', () => {
    const value = `né<b>&'"/+ =${secrets[9]?.value}~*(!)\u2028`;
    const odd = createRedactor({ secrets: [{ value, class: 'secrets' }], patterns: [] });
    const script = JSON.stringify(value).slice(1, -1);
    const toUnicode = (text: string, signs: RegExp) =>
      text.replaceAll(signs, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const percent = encodeURIComponent(value);
    const strict = percent.replaceAll(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    const every = [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    const texts = [
      script,
      toUnicode(script, /[<>&\u2028]/g),
      toUnicode(script, /[^ -~]/g),
      toUnicode(script, /[^ -~]/g).replaceAll('/', '\\/'),
      script.replaceAll('/', '\\/'),
      percent,
      strict,
      strict.replaceAll('%2F', '/'),
      strict.replaceAll('%20', '+'),
      new URLSearchParams({ v: value }).toString().slice(2),
      queryEscape(value),
      encodeURI(value),
      every,
      every.toUpperCase(),
    ];
    for (const text of texts) {
      assert.equal(odd.text(`<${text}>`, 'log'), '<***>', text);
    }
    const lowerHex = strict.replaceAll(/%[0-9A-F]{2}/g, (one) => one.toLowerCase());
    assert.equal(odd.text(`<${lowerHex}>`, 'log'), '<***>');
  });

  it('hides a base64 of a secret inside a longer base64, broken into lines or not', () => {
    for (const { label, value } of secrets) {
      for (const before of ['', 'x', 'xx', 'Authorization: ']) {
        const whole = Buffer.from(`${before}${value}, and more`).toString('base64');
        assert.deepEqual(leaksOf(whole), [], label);
        for (const width of [64, 76]) {
          const shown = redactor.text(whole.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n'), 'log');
          assert.deepEqual(leaksOf(shown.replaceAll('\n', '')), [], label);
        }
      }
    }
  });

  it('hides a key of several lines with either line end, in every encoding', () => {
    const body = secrets.find((secret) => secret.label === 'private-key')?.parts?.[0] ?? '';
    for (const text of [
      body.replaceAll('\n', '\r\n'),
      body.replaceAll('\n', ''),
      body.replaceAll('\n', '\r'),
    ]) {
      const hex = Buffer.from(text).toString('hex');
      for (const shown of [text, JSON.stringify(text).slice(1, -1), hex, [...text].reverse().join('')]) {
        if (text.includes('\r') && !text.includes('\n') && shown !== text) continue;
        assert.equal(redactor.text(`<${shown}>`, 'log'), '<***>');
      }
    }
  });
});

it('hides short lines with either line end, and without any, in every encoding', () => {
  const lines = ['q7Rz2', 'mXv9L', 'pT4sW', 'b8KdY', '1cE6n'];
  for (const own of ['\n', '\r\n']) {
    const one = createRedactor({ secrets: [{ value: lines.join(own), class: 'secrets' }], patterns: [] });
    for (const text of ['\n', '\r\n', ''].map((lineEnd) => lines.join(lineEnd))) {
      for (const shown of [
        text,
        JSON.stringify(text).slice(1, -1),
        encodeURIComponent(text),
        Buffer.from(text).toString('hex'),
        [...text].reverse().join(''),
      ]) {
        assert.equal(one.text(`<${shown}>`, 'log'), '<***>');
      }
    }
  }
});

const encoders: { readonly [name: string]: (text: string) => string } = {
  plain: (text) => text,
  json: (text) => JSON.stringify(text).slice(1, -1),
  url: encodeURIComponent,
  form: (text) => new URLSearchParams({ v: text }).toString().slice(2),
  query: queryEscape,
  base64: (text) =>
    Buffer.from(text)
      .toString('base64')
      .slice(0, Math.floor((Buffer.byteLength(text) * 8) / 6)),
  base64url: (text) =>
    Buffer.from(text)
      .toString('base64url')
      .slice(0, Math.floor((Buffer.byteLength(text) * 8) / 6)),
  shifted: (text) =>
    Buffer.from(`.${text}`)
      .toString('base64')
      .slice(2, Math.floor(((Buffer.byteLength(text) + 1) * 8) / 6)),
  hex: (text) => Buffer.from(text).toString('hex'),
  HEX: (text) => Buffer.from(text).toString('hex').toUpperCase(),
  reversed: (text) => [...text].reverse().join(''),
};

/** A lower bound of the bytes that a stretch of an encoded text carries. */
function countBytes(name: string, text: string): number {
  if (name.startsWith('base64') || name === 'shifted') return Math.floor(text.length * 0.75);
  if (name.toLowerCase() === 'hex') return text.length / 2;
  if (name === 'json') return text.replaceAll(/\\u[0-9a-f]{4}|\\./g, '_').length - 10;
  if (['url', 'form', 'query'].includes(name)) return text.replaceAll(/%[0-9A-F]{2}/g, '_').length - 4;
  return text.length;
}

const value = fc.oneof(
  fc.string({
    minLength: 8,
    maxLength: 80,
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
  }),
  fc.string({ minLength: 8, maxLength: 60, unit: 'grapheme-ascii' }),
  fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }),
  fc.string({ minLength: 8, maxLength: 60, unit: fc.constantFrom(...'ab\n"\\/+%é€ 01😀') }),
);

describe('a random secret', () => {
  it('leaves no stretch of sixteen characters of a random fragment in a random encoding', () => {
    const scene = fc.record({
      value,
      name: fc.constantFrom(...Object.keys(encoders)),
      from: fc.nat(200),
      length: fc.integer({ min: 16, max: 200 }),
      before: fc.string({ maxLength: 30 }),
      after: fc.string({ maxLength: 30 }),
    });
    fc.assert(
      fc.property(scene, ({ value: secret, name, from, length, before, after }) => {
        const encoded = encoders[name]?.(secret) ?? '';
        const start = from % encoded.length;
        const fragment = encoded.slice(start, start + length);
        fc.pre(fragment.length >= 16 && new Set(fragment).size >= 8 && countBytes(name, fragment) >= 12);
        const one = createRedactor({ secrets: [{ value: secret, class: 'api-key' }], patterns: [] });
        const shown = one.text(before + fragment + after, 'log');
        for (let at = 0; at + 16 <= fragment.length; at += 1) {
          assert.ok(!shown.includes(fragment.slice(at, at + 16)), `${name} ${at}`);
        }
        assert.equal(one.text(shown, 'log'), shown);
      }),
      { numRuns: 400, seed: 20 },
    );
  });

  it('leaves nothing of the whole in any encoding, and leaves what is around', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...Object.keys(encoders)), (secret, name) => {
        const encoded = encoders[name]?.(secret) ?? '';
        fc.pre(encoded.replaceAll(/[\r\n]/g, '').length >= 8 && !secret.includes('*'));
        const one = createRedactor({ secrets: [{ value: secret, class: 'api-key' }], patterns: [] });
        assert.equal(one.text(`«${encoded}»`, 'log').replaceAll(/[\r\n]/g, ''), '«***»', name);
      }),
      { numRuns: 300, seed: 21 },
    );
  });
});
