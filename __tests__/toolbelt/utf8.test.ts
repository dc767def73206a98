import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countHead, countTail, decodeExactly } from '../../src/toolbelt/utf8.ts';

test('counts the bytes of a character that is cut at either end', () => {
  for (const character of ['é', '€', '😀', '\u{10ffff}']) {
    const bytes = Buffer.from(character);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const head = Buffer.concat([Buffer.from('ab'), bytes.subarray(0, cut)]);
      assert.equal(countTail(head), cut, `${character} ${cut}`);
      assert.equal(countHead(Buffer.concat([bytes.subarray(cut), Buffer.from('ab')])), bytes.length - cut);
    }
    assert.equal(countTail(bytes), 0);
    assert.equal(countHead(bytes), 0);
  }
  assert.equal(countTail(Buffer.from([0x61, 0xff])), 0);
  assert.equal(countTail(Buffer.from([0x80, 0x80, 0x80, 0x80])), 0);
  assert.equal(countTail(Buffer.alloc(0)), 0);
});

test('decodes exactly or not at all', () => {
  assert.equal(decodeExactly(Buffer.from('\ufeffé\0')), '\ufeffé\0');
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]]) {
    assert.equal(decodeExactly(Uint8Array.from(bytes)), undefined);
  }
});
