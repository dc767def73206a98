/** Redaction of texts that hold no secret changes nothing: this repository, and packages as they come from the registry. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { createSecrets } from '../../support/secrets.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = [
  'openai',
  'ajv',
  'yaml',
  'typescript',
  'undici',
  '@actions/core',
  'fast-check',
  're2js',
  '@biomejs/biome',
  '@types/node',
];
const readable = /\.(?:[cm]?[jt]s|json|md|map|txt|ya?ml|py)$|LICENSE$/;
const mostBytes = 40_000_000;

const typical = ['1', '2', '3', '4'].flatMap((seed) => createSecrets(seed).map((secret) => secret.value));
const redactor = createRedactor({
  secrets: [...typical, ...createOthers()].map((value) => ({ value, class: 'secrets' })),
  patterns: [],
});

/** Ten more kinds that workflows hold, some with parts that everybody knows. */
function createOthers(): readonly string[] {
  const hex = (name: string) => createHash('sha256').update(name).digest('hex');
  const word = (name: string) => createHash('sha512').update(name).digest('base64').replaceAll(/\W/g, '');
  return [
    `https://hooks.slack.com/services/T${word('a').slice(0, 8)}/B${word('b').slice(0, 8)}/${word('c').slice(0, 24)}`,
    `postgres://admin:${word('d').slice(0, 20)}@db.example.test:5432/main`,
    JSON.stringify({
      token_uri: 'https://oauth2.googleapis.com/token',
      token_type: 'service_account',
      auth_uri: 'https://accounts.google.com/o/oauth2/auth',
      client_secret: word('e').slice(0, 32),
    }),
    `np${'m'}_${word('f').slice(0, 36)}`,
    word('g').slice(0, 40),
    `user:${word('h').slice(0, 12)}`,
    `Bearer ${word('i').slice(0, 48)}`,
    Buffer.from(`x-access-token:${word('j').slice(0, 40)}`).toString('base64'),
    hex('k'),
    `AI${'za'}${word('l').slice(0, 35)}`,
  ];
}

function* readTracked(): Generator<string> {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const name of names.toString().split('\0')) {
    if (name !== '' && !name.startsWith('dist/')) yield join(root, name);
  }
}

function* readPackages(): Generator<string> {
  for (const name of packages) {
    const folder = join(root, 'node_modules', name);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && readable.test(entry.name)) yield join(entry.parentPath, entry.name);
    }
  }
}

describe('fifty typical secrets', () => {
  it('are fifty', () => assert.equal(typical.length + createOthers().length, 50));

  it('change nothing in this repository', () => {
    for (const path of readTracked()) assertSame(path, readFileSync(path, 'utf8'));
  });

  it('change nothing in ten packages', () => {
    let bytes = 0;
    for (const path of readPackages()) {
      const text = readFileSync(path, 'utf8');
      bytes += text.length;
      if (bytes > mostBytes) break;
      assertSame(path, text);
    }
    console.log(`${Math.round(bytes / 1e6)} MB of packages`);
    assert.ok(bytes > 15_000_000);
  });
});

// Not assert.equal: the difference of two texts of megabytes takes minutes to show.
function assertSame(path: string, text: string): void {
  const shown = redactor.text(text, 'log');
  if (shown === text) return;
  let at = 0;
  while (shown[at] === text[at]) at += 1;
  assert.fail(`${path}: ${JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))}`);
}
