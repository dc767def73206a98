/** A typical set of secrets, made at run time so that no file holds anything that looks like one. Imports nothing of `src`. */

import { createHash } from 'node:crypto';
import type { SecretValue } from './leaks.ts';

/** Ten secrets of the kinds that workflows hold. The same seed gives the same set. */
export function createSecrets(seed = 'typical'): readonly SecretValue[] {
  const random = createRandom(seed);
  const pem = toPem('PRIVATE KEY', random.bytes(1216));
  const body = pem.split('\n').slice(1, -2).join('\n');
  const payload = toBase64Url(JSON.stringify({ sub: random.hex(8), jti: random.hex(16), exp: 4102444800 }));
  const signature = random.bytes(32).toString('base64url');
  const account = toServiceAccount(random, pem);
  const userinfo = `deploy:${random.word(24)}`;
  return [
    { label: 'api-key', value: `${['s', 'k'].join('')}-${random.word(48)}` },
    { label: 'github-token', value: `${['gh', 'p'].join('')}_${random.word(36)}` },
    {
      label: 'jwt',
      value: `${toBase64Url('{"alg":"HS256","typ":"JWT"}')}.${payload}.${signature}`,
      parts: [payload, signature],
    },
    { label: 'private-key', value: pem, parts: [body] },
    {
      label: 'service-account',
      value: account.text,
      parts: [account.keyId, body, JSON.stringify(body).slice(1, -1)],
    },
    { label: 'url', value: `https://${userinfo}@registry.example.test/path?x=1`, parts: [userinfo] },
    { label: 'password', value: `p"${random.word(9)}\\ä€ß/+ =${random.word(7)}'\n${random.word(12)}&?~😀!` },
    { label: 'uuid', value: toUuid(random.hex(16)) },
    { label: 'hex', value: random.hex(20) },
    { label: 'short', value: random.word(9) },
  ];
}

type Random = {
  bytes(length: number): Buffer;
  /** Lower-case hex of so many bytes. */
  hex(length: number): string;
  /** So many letters and digits. */
  word(length: number): string;
};

function createRandom(seed: string): Random {
  let drawn = 0;
  const bytes = (length: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      blocks.push(createHash('sha256').update(`${seed} ${drawn}`).digest());
      drawn += 1;
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
  return {
    bytes,
    hex: (length) => bytes(length).toString('hex'),
    word: (length) => Array.from(bytes(length), (byte) => alphabet[byte % alphabet.length]).join(''),
  };
}

function toPem(kind: string, bytes: Buffer): string {
  const dashes = '-'.repeat(5);
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`${dashes}BEGIN ${kind}${dashes}`, ...lines, `${dashes}END ${kind}${dashes}`, ''].join('\n');
}

function toServiceAccount(random: Random, pem: string): { readonly text: string; readonly keyId: string } {
  const keyId = random.hex(20);
  const account = {
    type: 'service_account',
    project_id: 'example-project',
    private_key_id: keyId,
    private_key: pem,
    client_email: 'robot@example-project.iam.example.test',
    client_id: '100000000000000000001',
  };
  return { text: JSON.stringify(account, null, 2), keyId };
}

function toBase64Url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function toUuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
