/** Which stretches of a value are the secret. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toSecretParts } from '../../../src/law/redact/secret-parts.ts';
import { createSecrets } from '../../support/secrets.ts';

const dashes = '-'.repeat(5);
const pem = (body: string, kind = 'PRIVATE KEY') =>
  `${dashes}BEGIN ${kind}${dashes}\n${body}\n${dashes}END ${kind}${dashes}\n`;

describe('toSecretParts', () => {
  it('finds what the independent search for leaks takes for the secret part', () => {
    for (const { label, value, parts = [value] } of createSecrets('parts')) {
      const found = toSecretParts(value);
      for (const part of parts) assert.ok(found.includes(part), label);
    }
  });

  it('takes a value of no known form whole', () => {
    for (const value of [
      'just-a-password',
      'a.b.c.d.e.f',
      'two words\nand a line',
      '{ not json',
      '[1,2,3,4,5]',
    ]) {
      assert.deepEqual(toSecretParts(value), [value]);
    }
  });

  it('leaves the header of a JWT out, signed or encrypted', () => {
    const head = Buffer.from('{"alg":"none"}').toString('base64url');
    assert.deepEqual(toSecretParts(`${head}.payload-part.signature-part`), [
      'payload-part',
      'signature-part',
    ]);
    assert.deepEqual(toSecretParts(`${head}.key-part-1.iv-part-1.cipher-part.tag-part-1\n`), [
      'key-part-1',
      'iv-part-1',
      'cipher-part',
      'tag-part-1',
    ]);
  });

  it('takes what stands beside a PEM too, by line and behind the name of a setting', () => {
    const pem = [
      '-----BEGIN ',
      'PRIVATE KEY-----\nc29tZS1ib2R5LW9mLWEta2V5\n-----END ',
      'PRIVATE KEY-----',
    ].join('');
    const parts = toSecretParts(
      `DB_PASSWORD="correct horse"\nTLS=${pem}\n# Database\nNODE_ENV=production\nHOST=https://api.example.test`,
    );
    assert.deepEqual(parts, ['c29tZS1ib2R5LW9mLWEta2V5', 'DB_PASSWORD="correct horse"', 'correct horse']);
  });

  it('takes the bodies of all blocks of a PEM, without the lines that say how it is encrypted', () => {
    const body = 'Zm9vYmFyYmF6\nqux0MTIzNDU2';
    const two = pem(`Proc-Type: 4,ENCRYPTED\n\n${body}`) + pem('c2Vjb25kLWJvZHk=', 'CERTIFICATE');
    assert.deepEqual(toSecretParts(two), [body, 'c2Vjb25kLWJvZHk=']);
  });

  it('knows a PEM whose line ends are written as backslash and n', () => {
    const value = pem('Zm9vYmFyYmF6\nqux0MTIzNDU2').replaceAll('\n', '\\n');
    assert.ok(toSecretParts(value).includes('Zm9vYmFyYmF6\nqux0MTIzNDU2'));
  });

  it('takes the leaves of a JSON under key-like names, however deep, and no public address', () => {
    const value = {
      type: 'service_account',
      token_uri: 'https://oauth2.example.test/token',
      token_type: 'bearer_token',
      client_email: 'robot@example.test',
      api_key: 'leaf-one-1',
      nested: [{ passwords: { first: 'leaf-two-2' } }, { clientSecret: 'leaf-three-3' }],
      private_key: pem('Zm9vYmFyYmF6\nqux0MTIzNDU2'),
      short_token: '1234567',
    };
    const text = JSON.stringify(value, null, 2);
    assert.deepEqual([...toSecretParts(text)].sort(), [
      'Zm9vYmFyYmF6\nqux0MTIzNDU2',
      'Zm9vYmFyYmF6\\nqux0MTIzNDU2',
      'leaf-one-1',
      'leaf-three-3',
      'leaf-two-2',
    ]);
  });

  it('takes a JSON without key-like names whole, and one that is nested without end too', () => {
    const plain = JSON.stringify({ a: 'nothing here', b: 1 });
    assert.deepEqual(toSecretParts(plain), [plain]);
    const deep = '['.repeat(100_000);
    assert.deepEqual(toSecretParts(deep), [deep]);
  });

  it('takes the userinfo of a URL, its password alone, and both decoded', () => {
    assert.deepEqual(toSecretParts('https://user-name:p%40ssword%2F1@host.example.test/path?x=1'), [
      'user-name:p%40ssword%2F1',
      'p%40ssword%2F1',
      'user-name:p@ssword/1',
      'p@ssword/1',
    ]);
    assert.deepEqual(toSecretParts('https://only-a-token@host.example.test'), ['only-a-token']);
  });

  it('takes what follows the origin of a URL that has no userinfo', () => {
    assert.deepEqual(toSecretParts('https://hooks.example.test/services/T1/B2/abcdef'), [
      '/services/T1/B2/abcdef',
    ]);
    assert.deepEqual(toSecretParts('https://secret-host.example.test'), ['https://secret-host.example.test']);
  });
});
