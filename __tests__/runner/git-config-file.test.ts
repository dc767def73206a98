/** The syntax of git configuration, held against git itself. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type GitConfigEntry, parseGitConfig } from '../../src/runner/git-config-file.ts';
import { git } from '../support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'git-config-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const readable: Readonly<Record<string, string>> = {
  'plain entries': '[core]\n\tbare = false\n\trepositoryformatversion = 0\n',
  'keys and sections in any case': '[HTTP "https://Host.Test/"]\n\tExtraHeader = A: b\n',
  'a subsection with escapes': '[http "a\\"b\\\\c\\d"]\nx = 1\n',
  'a section with a dot': '[Branch.Main]\nremote = origin\n',
  'a subsection with dots and brackets': '[includeIf "gitdir:/a/[b].c/"]\npath = x\n',
  'blanks around everything': '  [core]  \n   name   =   two words   \n',
  'comments at the end, at the start, and in quotes':
    '# a\n; b\n[a]\nx = 1 # c\ny = 2;d\nz = "3 # e; f" # g\n',
  'quotes within a value': '[a]\nx = one" two  "three\ny = "  blank  "  \n',
  escapes: '[a]\nx = "a\\tb\\nc\\\\d\\"e"\ny = \\"f\\"\n',
  'a continued line': '[a]\nx = one \\\n   two\\\nthree\n',
  'a continued line in quotes': '[a]\nx = "one \\\n   two"\ny = 2\n',
  'a comment does not continue': '[a]\nx = 1 # c \\\ny = 2\n',
  'a key on the line of a header': '[a] x = 1\n[b "c"] y = 2\n',
  'line ends of Windows': '[a]\r\nx = 1\r\ny = "2"\r\n',
  'a byte order mark': '\ufeff[a]\nx = 1\n',
  'no line end at the end': '[a]\nx = 1',
  'an empty value': '[a]\nx =\ny = ""\nz = 3\n',
  'several values of a key': '[a]\nx = 1\nx = 2\n[b]\n[a]\nx = 3\n',
};

describe('parseGitConfig', () => {
  for (const [title, text] of Object.entries(readable)) {
    test(`reads as git does: ${title}`, async () => {
      const path = join(folder, 'config');
      writeFileSync(path, text);
      const said = await git(folder, ['config', '--file', path, '--list', '--null']);
      assert.deepEqual(parseGitConfig(text).map(toGitForm), said.split('\0').slice(0, -1));
    });
  }

  test('reads on where git gives up', () => {
    const text = '[a]\n!!!\nx = 1\n[broken "y\nu = 2 \\q\nv = "open\nw = 3\n[\n';
    assert.deepEqual(
      parseGitConfig(text).map(({ key, value }) => [key, value]),
      [
        ['x', '1'],
        ['u', '2 q'],
        ['v', 'open'],
        ['w', '3'],
      ],
    );
  });

  test('leaves out keys without a value', () => {
    assert.deepEqual(parseGitConfig('[a]\nx\ny = 1\n').map(toGitForm), ['a.y\n1']);
  });

  test('takes no more than linear time for a mebibyte of anything', () => {
    const began = performance.now();
    for (const piece of ['\n', ' ', '[', '[a "', 'a=\\', '"', 'a', '=', 'a=b\n', '[a]', '\\\n', 'a=" \\\n'])
      parseGitConfig(piece.repeat(1_048_576 / piece.length));
    parseGitConfig(`[${' '.repeat(1_000_000)}x`);
    assert.ok(performance.now() - began < 10_000);
  });
});

function toGitForm({ section, subsection, key, value }: GitConfigEntry): string {
  return `${[section, ...(subsection === '' ? [] : [subsection]), key].join('.')}\n${value}`;
}
