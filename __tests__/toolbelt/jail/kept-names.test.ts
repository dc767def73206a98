import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCredentialPath, isDeviceName, isGitName } from '../../../src/toolbelt/jail/kept-names.ts';

const gitNames = [
  '.git',
  '.GIT',
  '.Git',
  '.git.',
  '.git. . ',
  '.git ',
  'git~1',
  'GIT~2',
  '.git::$INDEX_ALLOCATION',
  '.git:stream',
  '.g\u200cit',
  '\ufeff.git',
  '.gi\u2060t',
  '.git\u202e',
  '\uff0egit',
  '.\uff47\uff49\uff54',
  '.git\u00a0',
  '.git\uff1a$DATA',
  '.g\ufe0fit',
];

test('knows git’s own directory in every spelling that a file system takes for it', () => {
  for (const name of gitNames) assert.equal(isGitName(name), true, JSON.stringify(name));
});

test('leaves the names alone that only resemble it', () => {
  for (const name of [
    '.github',
    '.gitignore',
    '.gitmodules',
    '.gitattributes',
    'git',
    'a.git',
    '..git',
    'git~x',
  ]) {
    assert.equal(isGitName(name), false, name);
  }
});

const credentials = [
  'gha-creds-0a1b.json',
  'deep/down/gha-creds-.json',
  '.npmrc',
  'packages/a/.npmrc',
  '.netrc',
  '_netrc',
  '.pypirc',
  '.git-credentials',
  '.docker/config.json',
  'home/.Docker/Config.JSON',
  'server.pem',
  'SERVER.PEM',
  'tls/server.key',
  '.key',
  'id_rsa',
  'ID_RSA',
  'id_ed25519',
  'id_ecdsa_sk',
  'id_rsa.bak',
  'id_rsa~',
  'id_dsa-old',
  '.env',
  '.ENV',
  '.env.local',
  '.env.production',
  '.env.example.local',
  '.env.',
  '.env ',
  '.env::$DATA',
  '.e\u200bnv',
  'ser\u00adver.pem',
  'server.pem. ',
];

test('knows credential files by name, whatever the case and the file system', () => {
  for (const path of credentials) assert.equal(isCredentialPath(path), true, JSON.stringify(path));
});

test('leaves files alone that hold no credentials', () => {
  const harmless = [
    '.env.example',
    'env',
    '.environment',
    'config.json',
    'docker/config.json',
    '.docker/config.json/x',
    'id_rsa.pub',
    'id_rsax',
    'id_rsa_test.ts',
    'keys.ts',
    'a.key.md',
    'pem.txt',
    'gha-creds.json',
    '.env/lib/x.py',
    '.',
  ];
  for (const path of harmless) assert.equal(isCredentialPath(path), false, path);
});

test('knows the names that are devices on Windows', () => {
  for (const name of ['CON', 'nul', 'Aux.txt', 'com1', 'LPT9.log', 'con .x', 'CONIN$', 'nul:']) {
    assert.equal(isDeviceName(name), true, name);
  }
  for (const name of ['console', 'com', 'com10', 'null', 'auxiliary.c'])
    assert.equal(isDeviceName(name), false, name);
});

test('judges a very long name in no time', () => {
  const started = performance.now();
  isCredentialPath(`${'. '.repeat(100_000)}x`);
  assert.ok(performance.now() - started < 500);
});
