import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256Hex, sha256HexOfStream, toCanonicalJson } from '../../src/canonical/canonical.ts';
import type { JsonObject } from '../../src/contract/json.ts';

/** RFC 8785, appendix B: IEEE 754 bits and the text that they must have. */
const numbers: readonly (readonly [bits: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

test('numbers are printed as in appendix B of RFC 8785', () => {
  for (const [bits, text] of numbers) {
    assert.equal(toCanonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), text);
  }
});

test('the example of RFC 8785 §3.2.2 has the bytes of §3.2.4', () => {
  const input = String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`;
  assert.equal(
    toCanonicalJson(JSON.parse(input)),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('keys are in the order of UTF-16 code units, as in RFC 8785 §3.2.3', () => {
  const input = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  assert.deepEqual(Object.values(JSON.parse(toCanonicalJson(input))).slice(1), [
    'Carriage Return',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
  assert.ok(toCanonicalJson(input).startsWith('{"\\r":"Carriage Return","1":"One",'));
});

test('a lone surrogate, in a key or a value, becomes U+FFFD and then verifies', () => {
  const form = toCanonicalJson(JSON.parse(String.raw`{"a\ud800":"\udc00b","c":"\ud83d\ude00"}`));
  assert.equal(form, '{"a\ufffd":"\ufffdb","c":"\u{1f600}"}');
  const stored = Buffer.from(form, 'utf8');
  assert.equal(toCanonicalJson(JSON.parse(stored.toString('utf8'))), stored.toString('utf8'));
});

test('a number that JSON cannot hold becomes null', () => {
  assert.equal(toCanonicalJson(JSON.parse('[1e999,-1e999]')), '[null,null]');
});

test('__proto__, constructor and toJSON are keys like any other', () => {
  const text = '{"__proto__":{"x":1},"constructor":2,"toJSON":3}';
  assert.equal(toCanonicalJson(JSON.parse(text)), text);
});

test('nesting far beyond the stack has a form', () => {
  const depth = 20_000;
  const text = '['.repeat(depth) + ']'.repeat(depth);
  assert.equal(toCanonicalJson(JSON.parse(text)), text);
});

test('whatever JSON holds, its form stored as UTF-8 is the form of what is read back', () => {
  const anything = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 });
  fc.assert(
    fc.property(anything, fc.string({ unit: 'binary' }), (value, key) => {
      const object: JsonObject = JSON.parse(JSON.stringify({ [key]: value, lone: `\ud800${key}` }));
      const stored = Buffer.from(toCanonicalJson(object), 'utf8').toString('utf8');
      assert.equal(toCanonicalJson(JSON.parse(stored)), stored);
    }),
    { numRuns: 300 },
  );
});

test('SHA-256 is that of FIPS 180-4, for text, bytes and streams', async () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  async function* chunks() {
    yield Buffer.from('a');
    yield Buffer.from('bc');
  }
  assert.deepEqual(
    [sha256Hex('abc'), sha256Hex(Buffer.from('abc')), await sha256HexOfStream(chunks())],
    [abc, abc, abc],
  );
  assert.equal(sha256Hex(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
