import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compilePattern, loadPatterns, type Pattern, type PatternFlags } from '../../src/pattern/pattern.ts';

async function compile(source: string, flags?: PatternFlags): Promise<Pattern> {
  const compiled = await compilePattern(source, flags);
  return compiled.verdict === 'compiled' ? compiled.pattern : assert.fail(compiled.complaint);
}

test('finds every match by UTF-16 indexes', async () => {
  const text = 'a😀b é a😀b';
  const pattern = await compile('😀b|é');
  const found = [...pattern.findAll(text)];
  assert.deepEqual(found, [
    { start: 1, end: 4 },
    { start: 5, end: 6 },
    { start: 8, end: 11 },
  ]);
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    ['😀b', 'é', '😀b'],
  );
  assert.deepEqual(pattern.find(text), { start: 1, end: 4 });
  assert.equal(pattern.find('nothing'), undefined);
  assert.deepEqual([pattern.test(text), pattern.test('nothing'), pattern.source], [true, false, '😀b|é']);
});

test('gets past empty matches', async () => {
  const starts = [...(await compile('x*')).findAll('axb')].map(({ start }) => start);
  assert.deepEqual(starts, [0, 1, 2, 3]);
  assert.deepEqual([...(await compile('$', 'm')).findAll('a\nb')].length, 2);
});

test('knows the flags i, m and s', async () => {
  assert.equal((await compile('A', 'i')).test('a'), true);
  assert.equal((await compile('A')).test('a'), false);
  assert.equal((await compile('^b$', 'm')).test('a\nb\nc'), true);
  assert.equal((await compile('^b$')).test('a\nb\nc'), false);
  assert.equal((await compile('a.b', 's')).test('a\nb'), true);
  assert.equal((await compile('a.b')).test('a\nb'), false);
  assert.equal((await compile('^A.b$', 'ims')).test('x\na\nB'), true);
});

test('a bad pattern is a value that says what is wrong', async () => {
  const complaints = {
    'a(b': 'error parsing regexp: missing closing ): `a(b`',
    '(?=a)': 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
    '(a)\\1': 'error parsing regexp: invalid escape sequence: `\\1`',
    'a{1001}': 'error parsing regexp: invalid repeat count: `{1001}`',
    '((a{100}){100}){100}': 'error parsing regexp: invalid repeat count: `{100}`',
    ['('.repeat(5000) + ')'.repeat(5000)]: 'error parsing regexp: expression nests too deeply',
    ['('.repeat(5000)]: `${`error parsing regexp: missing closing ): \`${'('.repeat(5000)}`.slice(0, 200)}…`,
  };
  for (const [source, complaint] of Object.entries(complaints)) {
    for (const flags of ['', 'ims'] as const) {
      assert.deepEqual(
        await compilePattern(source, flags),
        { verdict: 'refused', complaint },
        source.slice(0, 30),
      );
    }
  }
});

test('quotes a text so that only it matches', async () => {
  const patterns = await loadPatterns();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async (text) => {
      const compiled = patterns.compile(patterns.quote(text));
      assert.ok(compiled.verdict === 'compiled');
      assert.deepEqual(compiled.pattern.find(`${text}`), { start: 0, end: text.length });
    }),
    { numRuns: 200 },
  );
});

test('finds what RegExp finds, where both know the syntax', async () => {
  const patterns = await loadPatterns();
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '\\b', '^', '$', 'ab', '1');
  const piece = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+?', '{1,3}'))
    .map(([one, times]) => (/^(?:\\b|\^|\$)$/.test(one) ? one : one + times));
  const source = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const either = fc.tuple(source, source).map(([one, other]) => `(?:${one}|${other})`);
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n'), maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(source, either), text, (regex, given) => {
      const compiled = patterns.compile(regex, 'm');
      assert.ok(compiled.verdict === 'compiled');
      const expected = new RegExp(regex, 'm').exec(given);
      const span = compiled.pattern.find(given);
      assert.deepEqual(
        span && [span.start, given.slice(span.start, span.end)],
        expected ? [expected.index, expected[0]] : undefined,
      );
      assert.equal(compiled.pattern.test(given), expected !== null);
    }),
    { numRuns: 1000 },
  );
});

test('takes linear time where RegExp takes for ever', { timeout: 20_000 }, async () => {
  const text = 'a'.repeat(50_000);
  for (const source of ['(a+)+!?$x?b', '(a|a)*c', '(a*)*d', '(?:a?){30}a{30}e', '(.*)(.*)(.*)(.*)[^a]']) {
    const pattern = await compile(source);
    const started = performance.now();
    assert.equal(pattern.test(text), false);
    assert.equal(pattern.find(text), undefined);
    assert.ok(performance.now() - started < 3000, source);
  }
});
