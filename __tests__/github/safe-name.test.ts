/** Which names of a stranger's tree a file system is given. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isSafeName } from '../../src/github/safe-name.ts';

const given = (names: readonly string[], platform: NodeJS.Platform): readonly string[] =>
  names.filter((name) => isSafeName(name, platform));

it('gives no name that leads elsewhere', () => {
  assert.deepEqual(given(['', '.', '..', '/', 'a/b', '/etc', '..\\x', 'a\\b', 'a\0b'], 'linux'), []);
});

it('gives no spelling of .git that any file system takes for it', () => {
  const names = ['.git', '.GIT', '.Git', '.git ', '.git.', '.git . .', '.git::$INDEX_ALLOCATION', '.git:x'];
  const odd = ['git~1', 'GIT~12', '.g\u200cit', '\ufeff.git', '.gi\u2064t', '.\uff47it', ' .git', '..git'];
  assert.deepEqual(given([...names, ...odd], 'linux'), []);
});

it('gives names that only look like it, and odd ones that are legal', () => {
  const names = ['.gitignore', '.github', '.gitattributes', '.gitmodules', 'git', '.git-x', 'x.git', '.gits'];
  const odd = ['a\nb', '\u001b[31m', '-rf', '...', 'con', 'a:b', 'ü', ' ', '.git x'];
  assert.deepEqual(given([...names, ...odd], 'linux'), [...names, ...odd]);
});

it('gives Windows no devices, streams and names that it changes', () => {
  const names = [
    'con',
    'CON.txt',
    'nul',
    'com1',
    'LPT9.md',
    'com¹',
    'aux ',
    'a:b',
    'a.',
    'a ',
    'a|b',
    'a\nb',
    'CONIN$',
  ];
  assert.deepEqual(given(names, 'win32'), []);
  assert.deepEqual(given(['console', 'com', 'com10', 'a.con', 'a b.txt'], 'win32'), [
    'console',
    'com',
    'com10',
    'a.con',
    'a b.txt',
  ]);
});
