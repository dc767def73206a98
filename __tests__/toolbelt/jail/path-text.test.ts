import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePathText } from '../../../src/toolbelt/jail/path-text.ts';

const names = (text: string) => {
  const parsed = parsePathText(text, 'linux');
  return parsed.verdict === 'parsed' ? parsed.names : parsed.reason;
};

test('takes either separator and drops what changes nothing', () => {
  assert.deepEqual(names('a/b'), ['a', 'b']);
  assert.deepEqual(names('a\\b//c/./d/'), ['a', 'b', 'c', 'd']);
  assert.deepEqual(names('.'), []);
  assert.deepEqual(names(''), []);
  assert.deepEqual(names('a/../b'), ['b']);
  assert.deepEqual(names('a/..'), []);
  assert.deepEqual(names('..a/b..'), ['..a', 'b..']);
  assert.deepEqual(names('~/x'), ['~', 'x']);
});

test('refuses by the text alone what cannot be inside', () => {
  const absolute = 'the path is absolute; give it relative to the working directory';
  const drive = 'the path names a drive; give it relative to the working directory';
  const leaves = 'the path leaves the working directory';
  const dots = 'a name in the path is made of dots and spaces';
  const git = '.git is kept from tools';
  const cases = [
    ['a\0b', 'the path holds a NUL character'],
    ['/etc/passwd', absolute],
    ['\\windows', absolute],
    ['//host/share/x', absolute],
    ['\\\\host\\share\\x', absolute],
    ['\\\\?\\C:\\x', absolute],
    ['\\\\.\\pipe\\x', absolute],
    ['C:\\x', drive],
    ['c:x', drive],
    ['C:', drive],
    ['..', leaves],
    ['../x', leaves],
    ['a/../../x', leaves],
    ['a\\..\\..\\x', leaves],
    ['a/.. /x', dots],
    ['...', dots],
    ['a/ /b', dots],
    ['.git', git],
    ['sub/.GIT/config', git],
    ['.git/../README.md', git],
    ['git~1/config', git],
  ] as const;
  for (const [text, reason] of cases) assert.equal(names(text), reason, JSON.stringify(text));
});

test('refuses streams and devices on Windows, where a colon is no part of a name', () => {
  const reason = 'a name in the path is not a file name on this system';
  for (const text of ['a.txt::$DATA', 'a.txt:x', 'sub/NUL', 'com1.txt']) {
    assert.deepEqual(parsePathText(text, 'win32'), { verdict: 'refused', reason });
  }
  assert.deepEqual(names('Foo::Bar.3pm'), ['Foo::Bar.3pm']);
  assert.deepEqual(names('src/aux.c'), ['src', 'aux.c']);
});
