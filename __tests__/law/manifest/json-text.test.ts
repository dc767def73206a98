import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseJson } from '../../../src/law/manifest/json-text.ts';

function complaintAbout(text: string): string {
  const parsed = parseJson(text);
  return parsed.verdict === 'malformed' ? parsed.complaint : 'parsed';
}

test('an error is told with its line and column', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'line 1, column 1: expected a value, found the end of the text'],
    ['{"a": 1,}', 'line 1, column 9: expected a key in double quotes, found "}"'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: expected "," or "}", found "\\""'],
    ['{\r\n  // no comments\r\n}', 'line 2, column 3: expected a key in double quotes, found "/"'],
    ["{'a': 1}", 'line 1, column 2: expected a key in double quotes, found "\'"'],
    ['[1, 2', 'line 1, column 6: expected "," or "]", found the end of the text'],
    ['[01]', 'line 1, column 3: expected "," or "]", found "1"'],
    ['{"a" 1}', 'line 1, column 6: expected ":", found "1"'],
    ['[] []', 'line 1, column 4: expected nothing more, found "["'],
    ['["a\nb"]', 'line 1, column 2: expected a value, found "\\""'],
    ['[NaN]', 'line 1, column 2: expected a value, found "N"'],
  ];
  for (const [text, complaint] of cases) assert.equal(complaintAbout(text), complaint);
});

test('a key that is given twice is refused, however it is spelled', () => {
  assert.equal(
    complaintAbout('{"a":1,"\\u0061":2}'),
    'line 1, column 8: the key "a" is given twice, found "\\""',
  );
  assert.equal(complaintAbout('{"a":{"a":1},"b":{"a":1}}'), 'parsed');
});

test('a byte order mark in front is no error', () => {
  assert.deepEqual(parseJson('\ufeff{"a":1}'), { verdict: 'parsed', value: { a: 1 } });
});

test('depth is bounded, far below the stack', () => {
  assert.equal(complaintAbout('['.repeat(64) + ']'.repeat(64)), 'parsed');
  assert.equal(
    complaintAbout('['.repeat(100_000)),
    'line 1, column 65: nested deeper than 64 levels, found "["',
  );
});

test('a long string is read in one go', () => {
  const text = JSON.stringify('x"\\'.repeat(300_000));
  assert.deepEqual(parseJson(text), { verdict: 'parsed', value: JSON.parse(text) });
  assert.equal(complaintAbout(text.slice(0, -1)), 'line 1, column 1: expected a value, found "\\""');
});

test('__proto__ is a member like any other', () => {
  const parsed = parseJson('{"__proto__":{"a":1}}');
  assert.ok(parsed.verdict === 'parsed');
  assert.deepEqual(Object.keys(Object(parsed.value)), ['__proto__']);
  assert.equal(Object(parsed.value).a, undefined);
});

test('any other text is accepted exactly when JSON.parse accepts it, with the same value', () => {
  const jsonish = fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '1',
        '-0',
        '1e9',
        '.5',
        'true',
        'nul',
        ' ',
        '\n',
        '"',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const json = fc.json({ maxDepth: 5 });
  const broken = fc.tuple(json, fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, piece]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + piece.length);
  });
  fc.assert(
    fc.property(fc.oneof(jsonish, json, broken, fc.string()), (text) => {
      const parsed = parseJson(text);
      if (parsed.verdict === 'malformed' && /twice/.test(parsed.complaint)) return;
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        assert.equal(parsed.verdict, 'malformed', text);
        return;
      }
      assert.deepEqual(parsed, { verdict: 'parsed', value: expected });
    }),
    { numRuns: 2000 },
  );
});
