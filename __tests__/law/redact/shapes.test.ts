/** Tokens that are hidden by their shape alone. Every one of them is made at run time. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { createRedactor } from '../../../src/law/redact/redactor.ts';

const redactor = createRedactor({ secrets: [], patterns: [] });
const hide = (text: string) => redactor.text(text, 'log');
const word = (length: number) =>
  `aB3${randomBytes(3 * length)
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')}`.slice(0, length);
const base32 = (length: number) =>
  `A2B3C4D5E6F7${randomBytes(length)
    .toString('hex')
    .toUpperCase()
    .replaceAll(/[^A-F2-7]/g, 'Q')}`.slice(0, length);
const digits = (length: number) =>
  BigInt(`0x1${randomBytes(length).toString('hex')}`)
    .toString()
    .slice(0, length);
const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const dashes = '-'.repeat(5);
const privateKey = (kind = '', lineEnd = '\n', head = '') =>
  [
    `${dashes}BEGIN ${kind}PRIVATE KEY${dashes}`,
    ...(head === '' ? [] : [head, '']),
    ...(randomBytes(400)
      .toString('base64')
      .match(/.{1,64}/g) ?? []),
    `${dashes}END ${kind}PRIVATE KEY${dashes}`,
  ].join(lineEnd);

const tokens: { readonly [name: string]: () => string } = {
  'personal token': () => `gh${'p'}_${word(36)}`,
  'oauth token': () => `gh${'o'}_${word(36)}`,
  'user token': () => `gh${'u'}_${word(36)}`,
  'server token': () => `gh${'s'}_${word(36)}`,
  'refresh token': () => `gh${'r'}_${word(76)}`,
  'fine-grained token': () => `github${'_pat_'}${word(22)}_${word(59)}`,
  'access key id': () => `AK${'IA'}${base32(16)}`,
  'session key id': () => `AS${'IA'}${base32(16)}`,
  'bot token': () => `xox${'b'}-${digits(12)}-${digits(12)}-${word(24)}`,
  'app token': () => `xa${'pp'}-1-${base32(11)}-${digits(13)}-${randomBytes(32).toString('hex')}`,
  'model key': () => `s${'k'}-${word(48)}`,
  'project key': () => `s${'k'}-proj-${word(40)}_${word(30)}-${word(40)}`,
  'router key': () => `s${'k'}-or-v1-${randomBytes(32).toString('hex')}`,
  jwt: () => `${json({ alg: 'HS256', typ: 'JWT' })}.${json({ sub: 'someone', n: 1 })}.${word(43)}`,
  'private key': () => privateKey(),
  'rsa key': () => privateKey('RSA ', '\r\n'),
  'encrypted key': () =>
    privateKey('RSA ', '\n', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,${'0F'.repeat(16)}`),
  'key in a variable': () => privateKey('EC ', '\\n'),
};

describe('shapes', () => {
  for (const [name, make] of Object.entries(tokens)) {
    it(`hides a ${name} that nobody registered, in any surroundings`, () => {
      for (let round = 0; round < 20; round += 1) {
        assert.equal(hide(make()), '***');
        assert.equal(hide(`token: ${make()}\n`), 'token: ***\n');
        assert.equal(hide(`{"t":"${make()}"}`), '{"t":"***"}');
        assert.equal(hide(String.raw`line\n${make()}`), String.raw`line\n***`);
        assert.equal(hide(`a=%3D${make()}`), 'a=%3D***');
      }
      redactor.takeHits();
      hide(make());
      assert.deepEqual(redactor.takeHits(), [{ class: 'shape', place: 'log', count: 1 }]);
    });
  }

  it('hides a private key that was cut off', () => {
    const whole = privateKey();
    for (const length of [150, 300, 500]) assert.equal(hide(`${whole.slice(0, length)}`), '***');
  });

  it('names the class of a registered secret before that of its shape', () => {
    const value = word(40);
    const registered = createRedactor({ secrets: [{ value, class: 'api-key' }], patterns: [] });
    assert.equal(registered.text(`<gh${'p'}_${value}>`, 'log'), '<***>');
    assert.deepEqual(registered.takeHits(), [{ class: 'api-key', place: 'log', count: 1 }]);
  });

  it('leaves examples, names and words that only look alike', () => {
    const texts = [
      `gh${'p'}_${'x'.repeat(36)}`,
      `gh${'p'}_YOUR_TOKEN_HERE`,
      `AK${'IA'}IOSFODNN7EXAMPLE`,
      `AK${'IA'}${'A'.repeat(16)}`,
      `s${'k'}-your-api-key-goes-right-here-please`,
      `s${'k'}-SomeComponentWithAVeryLongName-container`,
      `s${'k'}-some2ReallyLongCamelCaseComponentNames`,
      `${dashes}BEGIN PRIVATE KEY${dashes}\n${'A'.repeat(64)}\n${dashes}END PRIVATE KEY${dashes}`,
      `task-a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7`,
      `.s${'k'}-folding-cube-wrapper-large-12345-items`,
      `xox${'b'}-your-token`,
      `${dashes}BEGIN PRIVATE KEY${dashes}\n...\n${dashes}END PRIVATE KEY${dashes}`,
      `${dashes}BEGIN PUBLIC KEY${dashes}\n${randomBytes(90).toString('base64')}\n${dashes}END PUBLIC KEY${dashes}`,
      `${json({ alg: 'HS256' })}.only-two-parts`,
      `${json({ no: 'algorithm' })}.${json({ sub: 'someone' })}.${word(43)}`,
    ];
    for (const text of texts) assert.equal(hide(text), text);
  });
});
