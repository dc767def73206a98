/** Variables: data, never structure. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseVariables, substitute } from '../../../src/law/prompt/variables.ts';

const complaintOf = (text: string): string => {
  const parsed = parseVariables(text);
  return parsed.verdict === 'malformed' ? parsed.complaint : 'parsed';
};

describe('variables', () => {
  it('are names and text, JSON strings with everything in them included', () => {
    const parsed = parseVariables(
      'a: 1.10\nb.c-d: no\ntitle: "x\\nother: {{a}}"\nlong: |\n  one\n  two\nnone:\n',
    );
    assert.ok(parsed.verdict === 'parsed');
    assert.deepEqual(
      [...parsed.variables],
      [
        ['a', '1.10'],
        ['b.c-d', 'no'],
        ['title', 'x\nother: {{a}}'],
        ['long', 'one\ntwo\n'],
        ['none', ''],
      ],
    );
  });

  it('are neither lists nor maps inside, and have plain names', () => {
    assert.equal(complaintOf('- a'), 'not a map');
    assert.equal(complaintOf('just text'), 'not a map');
    assert.equal(complaintOf('a: [b]'), '"a" is no scalar');
    assert.equal(complaintOf('a b: c'), '"a b" is no name: letters, digits, "_", "." and "-"');
    assert.match(complaintOf('a: b\na: c'), /given twice/);
    assert.match(complaintOf('a: &x b\nc: *x'), /aliases/);
  });
});

describe('a placeholder', () => {
  const fill = (text: string, variables: { readonly [name: string]: string }) =>
    substitute([text], new Map(Object.entries(variables)));

  it('becomes its value, letter by letter, and a placeholder in a value stays what it is', () => {
    assert.deepEqual(fill('{{a}}-{{b}}-{{a}}', { a: '$&{{b}}', b: '$1' }), {
      verdict: 'substituted',
      texts: ['$&{{b}}-$1-$&{{b}}'],
      unused: [],
    });
  });

  it('is names without blanks; workflow expressions and other braces stay', () => {
    const text = ['{{ a }} $', '{{a}} $', '{{ github.sha }} {a} {{a b}} {{}}'].join('');
    assert.deepEqual(fill(text, { a: 'x' }), { verdict: 'substituted', texts: [text], unused: ['a'] });
  });

  it('without a value is told, all of them once; one that nothing asks for is, too', () => {
    assert.deepEqual(fill('{{a}} {{b}} {{c}} {{b}} {{constructor}}', { a: '', d: '' }), {
      verdict: 'missing',
      names: ['b', 'c', 'constructor'],
    });
    assert.deepEqual(fill('{{a}}', { a: '', d: '', e: '' }), {
      verdict: 'substituted',
      texts: [''],
      unused: ['d', 'e'],
    });
  });
});
