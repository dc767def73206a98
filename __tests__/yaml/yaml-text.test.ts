/** YAML without its surprises. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { longestYaml, parseYaml } from '../../src/yaml/yaml-text.ts';

const complaintOf = (text: string): string => {
  const parsed = parseYaml(text, 'typed');
  return parsed.verdict === 'malformed' ? parsed.complaint : JSON.stringify(parsed.value);
};

describe('YAML', () => {
  it('is maps, lists and scalars of version 1.2: yes, no, on and off are text', () => {
    const text = 'a: yes\nb: [1, 2.5, true, null, ~]\nc:\n  d: "no"\n  1: off\n__proto__: 2026-01-02\n';
    assert.deepEqual(parseYaml(text, 'typed'), {
      verdict: 'parsed',
      value: JSON.parse(
        '{"a":"yes","b":[1,2.5,true,null,null],"c":{"d":"no","1":"off"},"__proto__":"2026-01-02"}',
      ),
    });
  });

  it('is text as it was typed where all scalars are text', () => {
    assert.deepEqual(parseYaml('a: 0123\nb: no\nc: 1.10\nd:\n', 'text'), {
      verdict: 'parsed',
      value: { a: '0123', b: 'no', c: '1.10', d: '' },
    });
  });

  it('takes no aliases, tags, directives or second documents, and no key twice', () => {
    const refused: readonly (readonly [string, RegExp])[] = [
      ['a: &x [1]\nb: *x', /^line 2, column 4: aliases are not taken/],
      ['a: !!set {b}', /^line 1, column 10: tags are not taken/],
      ['a: !own b', /^line 1, column 4: Unresolved tag: !own$/],
      ['a: !!str 5', /tags are not taken/],
      ['%YAML 1.1\n---\na: yes', /directives are not taken/],
      ['a: 1\n---\nb: 2', /^line 2, column 1: .*multiple documents/],
      ['a: 1\nb:\n  c: 1\n  c: 2', /^line 4, column 3: the key "c" is given twice$/],
      ['"a": 1\na: 2', /the key "a" is given twice/],
      ['? [a]\n: 1', /a key must be plain text/],
      ['a: [1', /^line 2?1?, column \d+: /],
      ['a: .inf', /neither text, number/],
      ['', /^it is empty$/],
      ['# nothing', /^it is empty$/],
    ];
    for (const [text, told] of refused) assert.match(complaintOf(text), told, text);
  });

  it('is bounded in depth and length, also where it would grow: a page of aliases costs nothing', () => {
    assert.match(complaintOf('['.repeat(70) + ']'.repeat(70)), /nested deeper than 64 levels/);
    assert.match(complaintOf('['.repeat(20_000)), /./);
    assert.equal(complaintOf('x'.repeat(longestYaml + 1)), `longer than ${longestYaml} characters`);
    const laughs = Array.from({ length: 30 }, (_, n) => `k${n}: &k${n} [${`*k${n - 1},`.repeat(9)}]`);
    const start = performance.now();
    assert.match(complaintOf(['k0: &k0 [x]', ...laughs.slice(1)].join('\n')), /aliases are not taken/);
    assert.ok(performance.now() - start < 1_000);
  });

  it('of two megabytes, or of many keys, is read in a second', () => {
    const start = performance.now();
    const block = `a: |\n${'  A line of text.\n'.repeat(120_000)}`;
    assert.equal(parseYaml(block, 'typed').verdict, 'parsed');
    const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join('\n');
    assert.equal(parseYaml(keys, 'typed').verdict, 'parsed');
    assert.ok(performance.now() - start < 3_000);
  });
});
