/** Command files are read as strictly as the runner reads them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePairs } from './command-files.ts';

describe('command files', () => {
  it('refuses command files that a runner would refuse', () => {
    assert.throws(() => parsePairs('no separator\n'), /Invalid format/);
    assert.throws(() => parsePairs('a<<end\nvalue\n'), /delimiter/);
    assert.throws(() => parsePairs('a<<\nvalue\n\n'), /delimiter/);
    assert.deepEqual(parsePairs('a=1<<2\r\na=3\r\n'), { a: '3' });
  });

  it('keep line breaks, equal signs and empty values as they were written', () => {
    const text = 'a<<x\none\n\ntwo=2\nx\nb=\nc<<y\ny\n';
    assert.deepEqual(parsePairs(text), { a: 'one\n\ntwo=2', b: '', c: '' });
  });
});
