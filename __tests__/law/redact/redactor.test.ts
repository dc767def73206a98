/** What the redactor does to one text or value: borders, overlaps, counts, patterns, names, depth. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonValue } from '../../../src/contract/json.ts';
import type { Redactor } from '../../../src/contract/ports.ts';
import { createRedactor } from '../../../src/law/redact/redactor.ts';
import { compilePattern } from '../../../src/pattern/pattern.ts';

const key = 'q7Rz-2mXv_9LpT4sWb8KdY1c';

function redactorOf(...values: readonly string[]): Redactor {
  return createRedactor({ secrets: values.map((value) => ({ value, class: 'secrets' })), patterns: [] });
}

async function withPatterns(...sources: readonly string[]): Promise<Redactor> {
  const patterns = await Promise.all(
    sources.map(async (source) => {
      const compiled = await compilePattern(source);
      if (compiled.verdict === 'refused') throw new Error(compiled.complaint);
      return compiled.pattern;
    }),
  );
  return createRedactor({ secrets: [{ value: key, class: 'api-key' }], patterns });
}

describe('text', () => {
  it('replaces a secret wherever it stands, and nothing around it', () => {
    const redactor = redactorOf(key);
    const texts = [
      [key, '***'],
      [`a${key}`, 'a***'],
      [`${key}b`, '***b'],
      [`${key}${key}`, '***'],
      [`${key} ${key}`, '*** ***'],
      [`"${key}"\n`, '"***"\n'],
      ['', ''],
      ['short', 'short'],
    ] as const;
    for (const [text, expected] of texts) assert.equal(redactor.text(text, 'log'), expected);
  });

  it('replaces every fragment of sixteen characters, and leaves one of fifteen', () => {
    const redactor = redactorOf(key);
    for (let start = 0; start + 15 <= key.length; start += 1) {
      const fifteen = `<${key.slice(start, start + 15)}>`;
      assert.equal(redactor.text(fifteen, 'log'), fifteen);
    }
    for (let start = 0; start + 16 <= key.length; start += 1) {
      for (let end = start + 16; end <= key.length; end += 1) {
        assert.equal(redactor.text(`<${key.slice(start, end)}>`, 'log'), '<***>');
      }
    }
  });

  it('replaces a short value only as a whole', () => {
    const redactor = redactorOf('q7Rz2mXv9');
    assert.equal(redactor.text('q7Rz2mXv q7Rz2mXv9 7Rz2mXv9', 'log'), 'q7Rz2mXv *** 7Rz2mXv9');
  });

  it('replaces a value of few distinct characters only as a whole', () => {
    const value = 'abcabcabcabcabcabcabcabc';
    assert.equal(redactorOf(value).text(`${value.slice(1)} ${value}`, 'log'), `${value.slice(1)} ***`);
  });

  it('hides with a fragment what stands beside it in the secret, however uniform', () => {
    const value = `${'a'.repeat(24)}12345678bcdefg${'h'.repeat(24)}`;
    const redactor = redactorOf(value);
    assert.equal(redactor.text(`<${value.slice(3, -3)}>`, 'log'), '<***>');
    assert.equal(redactor.text(`<${'a'.repeat(30)}>`, 'log'), `<${'a'.repeat(30)}>`);
  });

  it('hides the uniform ends of a whole value, escaped too', () => {
    const value = ': 𐀀𐓡𐀀   ';
    const form = new URLSearchParams({ v: value }).toString().slice(2);
    assert.equal(redactorOf(value).text(`<${form}>`, 'log'), '<***>');
  });

  it('hides a whole token with its header, and leaves the header alone', () => {
    const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');
    const redactor = redactorOf(`${header}.q7Rz2mXv9LpT4sWb8KdY1c.pT4sWb8KdY1cq7Rz2mXv9L`);
    const text = `${header}.q7Rz2mXv9LpT4sWb8KdY1c.pT4sWb8KdY1cq7Rz2mXv9L ${header}`;
    assert.equal(redactor.text(text, 'log'), `*** ${header}`);
  });

  it('leaves escapes that carry few bytes of a secret', () => {
    const redactor = redactorOf('q7Rz<>&你好2mXv');
    const text = String.raw`\u003c\u003e\u0026 %E4%BD%A0%E5%A5%BD`;
    assert.equal(redactor.text(text, 'log'), text);
  });

  it('finds a secret however its lines are broken', () => {
    const redactor = redactorOf(key);
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      for (let at = 1; at < key.length; at += 1) {
        assert.equal(redactor.text(`<${key.slice(0, at)}${lineEnd}${key.slice(at)}>`, 'log'), '<***>');
      }
    }
    assert.equal(redactor.text(`before\n${key}\nafter`, 'log'), 'before\n***\nafter');
    const wrapped = Buffer.from(`padding ${key} padding`).toString('base64').replace(/.{20}/g, '$&\r\n');
    const shown = redactor.text(wrapped, 'log').replaceAll(/[\r\n]/g, '');
    assert.equal(shown, 'cGFkZGluZyB***MgcGFkZGluZw==');
  });

  it('treats each line of a secret as a value of its own', () => {
    const redactor = redactorOf('user name\r\np4ssw0rd-x\nabc\nchangeme');
    assert.equal(redactor.text('p4ssw0rd-x, user name', 'log'), '***, ***');
    assert.equal(redactor.text('abc changeme', 'log'), 'abc changeme');
    assert.equal(redactor.text(Buffer.from('p4ssw0rd-x').toString('hex'), 'log'), '***');
  });

  it('hides secrets that overlap or contain each other once', () => {
    const redactor = redactorOf('0123456789abcdefghij', '56789abcdefghijklmno', '89abcdefgh');
    assert.equal(redactor.text('<0123456789abcdefghijklmno>', 'log'), '<***>');
    assert.equal(redactor.text('<89abcdefgh>', 'log'), '<***>');
    assert.equal(redactor.text('<0123456789abcdefgh 9abcdefghijklmno>', 'log'), '<*** ***>');
  });

  it('takes the signs of a regular expression for what they are', () => {
    const value = '^(a+)+$[x-z]{2,}\\d.*?|/i';
    const redactor = redactorOf(value);
    assert.equal(redactor.text(`aaaa ${value} xxyy`, 'log'), 'aaaa *** xxyy');
    assert.equal(redactor.text(JSON.stringify(value), 'log'), '"***"');
  });

  it('hides surrogate pairs whole', () => {
    const value = '🔑🔐🔒🔓🔏🔔🔕🔖🔗🔘';
    const redactor = redactorOf(value);
    assert.equal(redactor.text(`x ${value} y ${value.slice(1)}`, 'log'), 'x *** y ***');
    // Another character before and behind, of which one half is that of the secret's.
    const inner = value.slice(1, 19);
    assert.ok(inner.startsWith('\udd11') && inner.endsWith('\ud83d'));
    assert.equal(redactor.text(`\ud83c${inner}\udfff`, 'log'), '***');
  });

  it('changes nothing in what it has redacted', async () => {
    const odd = ['xx***yy12345678', '********a*******b', 'q7Rz***mXv9L***pT4sW', key];
    const plain = redactorOf(...odd);
    const texts = [
      `xx${key}yy12345678`,
      `***${key}***`,
      `**${key}*`,
      odd.join(' '),
      odd.join(''),
      '*'.repeat(50),
    ];
    const redactors = [
      plain,
      await withPatterns('\\*+', '\\*\\*'),
      await withPatterns('\\*\\*$'),
      await withPatterns('x|\\bfoo', '^.', '[a-f]{3}'),
    ];
    for (const redactor of redactors) {
      for (const text of [...texts, 'xfoo foo\nabcabcdef\nxxfoo*']) {
        const once = redactor.text(text, 'log');
        redactor.takeHits();
        assert.equal(redactor.text(once, 'log'), once, text);
        assert.deepEqual(redactor.takeHits(), [], text);
      }
    }
  });
});

describe('patterns of the operator', () => {
  it('hides every match on every line', async () => {
    const redactor = await withPatterns('cust-[0-9]+', '^secret: .*$');
    const text = 'a cust-1, cust-22\r\nsecret: all of this\r\nno secret: here\ncust-';
    assert.equal(redactor.text(text, 'log'), 'a ***, ***\r\n***\r\nno secret: here\ncust-');
    assert.deepEqual(redactor.takeHits(), [{ class: 'pattern', place: 'log', count: 3 }]);
  });

  it('takes an empty match for none', async () => {
    assert.equal((await withPatterns('x*')).text('abxxc', 'log'), 'ab***c');
  });

  it('finds a match on the border of two pieces of a long line', async () => {
    const redactor = await withPatterns('cust-[0-9]{10}');
    for (const length of [65_530, 61_440]) {
      const line = `${' '.repeat(length)}cust-0123456789${' '.repeat(70_000)}`;
      assert.equal(redactor.text(line, 'log').trim(), '***');
    }
  });

  it('hides the rest of a line where a match goes on beyond a piece', async () => {
    const redactor = await withPatterns('body=.*');
    assert.equal(redactor.text(`a body=${'x '.repeat(200_000)}\nb`, 'log'), 'a ***\nb');
  });

  it('feeds a pattern one line at a time and never more than 64 KiB', () => {
    const seen: number[] = [];
    const findAll = (text: string) => {
      seen.push(text.length);
      return [];
    };
    createRedactor({ secrets: [], patterns: [{ findAll }] }).text(
      `${'x'.repeat(100_000)}\nab\r\n\nabc`,
      'log',
    );
    assert.deepEqual(seen, [65_536, 38_560, 2, 3]);
  });
});

describe('value', () => {
  it('redacts strings, names and numbers at any depth, and keeps the rest and the order', () => {
    const redactor = redactorOf(key, '1234567890');
    const value = { b: [key, 1, null, true, { [key]: { [`x ${key}`]: 'y' } }], a: 1234567890, z: 12345678.5 };
    const shown = redactor.value<JsonValue>(value, 'arguments');
    assert.equal(
      JSON.stringify(shown),
      '{"b":["***",1,null,true,{"***":{"x ***":"y"}}],"a":"***","z":12345678.5}',
    );
    assert.deepEqual(redactor.takeHits(), [{ class: 'secrets', place: 'arguments', count: 4 }]);
  });

  it('keeps values whose names become the same', () => {
    const redactor = redactorOf(key, 'another-secret-9');
    const shown = redactor.value<JsonValue>({ [key]: 1, 'another-secret-9': 2, '***': 3 }, 'log');
    assert.deepEqual(shown, { '***': 1, '*** (2)': 2, '*** (3)': 3 });
  });

  it('takes names that are all alike in linear time', async () => {
    const redactor = await withPatterns('[0-9]+');
    const value = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`n${index}`, index]));
    const names = Object.keys(redactor.value(value, 'log'));
    assert.deepEqual(names.slice(0, 3), ['n***', 'n*** (2)', 'n*** (3)']);
    assert.equal(names.length, 20_000);
  });

  it('leaves numbers to registered secrets, not to patterns', async () => {
    const redactor = await withPatterns('[0-9]{5,}');
    assert.deepEqual(redactor.value<JsonValue>([123_456, '123456'], 'log'), [123_456, '***']);
  });

  it('finds the digits of a secret in a number, also where an exponent parts them', () => {
    const digits = ['839201', '74650192'].join('');
    const redactor = redactorOf(digits);
    const written = `{"a":${digits},"b":${digits}6501920000000000,"c":0.0000000${digits},"d":839.2}`;
    const shown = JSON.stringify(redactor.value<JsonValue>(JSON.parse(written), 'output'));
    assert.doesNotMatch(shown.replaceAll('.', ''), new RegExp(digits));
    assert.match(shown, /"d":839.2/);
  });

  it('takes the name __proto__ for a name', () => {
    const value: JsonValue = JSON.parse(`{"__proto__":{"polluted":"${key}"},"constructor":"c"}`);
    const shown = redactorOf(key).value(value, 'log');
    assert.equal(JSON.stringify(shown), '{"__proto__":{"polluted":"***"},"constructor":"c"}');
    assert.equal(Object.getPrototypeOf(shown), Object.prototype);
  });

  it('reaches the ground of a value twenty thousand levels deep', () => {
    let value: JsonValue = key;
    for (let level = 0; level < 20_000; level += 1) value = level % 2 === 0 ? [value] : { a: value };
    let ground: unknown = redactorOf(key).value(value, 'log');
    while (typeof ground === 'object' && ground !== null) ground = Object.values(ground)[0];
    assert.equal(ground, '***');
  });
});

describe('takeHits', () => {
  it('counts by class and place, and begins anew', () => {
    const redactor = createRedactor({
      secrets: [
        { value: key, class: 'api-key' },
        { value: 'another-secret-9', class: 'environment' },
      ],
      patterns: [],
    });
    redactor.text(`${key} ${key} another-secret-9`, 'result');
    redactor.text(key, 'log');
    redactor.text('nothing', 'log');
    assert.deepEqual(redactor.takeHits(), [
      { class: 'api-key', place: 'result', count: 2 },
      { class: 'environment', place: 'result', count: 1 },
      { class: 'api-key', place: 'log', count: 1 },
    ]);
    assert.deepEqual(redactor.takeHits(), []);
  });
});
