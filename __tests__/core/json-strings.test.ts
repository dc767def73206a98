/** Strings of arguments are searched as they read once they are parsed. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hideInStrings } from '../../src/core/json-strings.ts';
import { createRedactor } from '../../src/law/redact/redactor.ts';
import { createToken } from '../support/secret-environment.ts';

const key = createToken();
const escaped = [...key].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('');
const redactor = createRedactor({ secrets: [{ value: key, class: 'api-key' }], patterns: [] });
const hide = (json: string): string => hideInStrings(json, redactor);

describe('hideInStrings', () => {
  it('hides what a string holds once it is parsed, as a value, as a name, and where the text is cut', () => {
    assert.equal(hide(JSON.stringify({ a: [escaped] })), '{"a":["***"]}');
    assert.equal(hide(JSON.stringify({ [escaped]: 1 })), '{"***":1}');
    assert.equal(hide(`${JSON.stringify(escaped)} "\\`), '"***" "\\');
  });

  it('leaves all else as it was written', () => {
    for (const json of [
      '',
      '"',
      '"\\',
      '"\\x" 1',
      '{"a": 1.50, "a": "q\\"\\n\\u00e4", "b": 12345678901234567890}',
    ])
      assert.equal(hide(json), json);
  });

  it('takes time in line with the length, whatever the nesting', () => {
    const json = `${'['.repeat(500_000)}"\\\\"${'"\\"'.repeat(100_000)}`;
    const before = performance.now();
    hide(json);
    assert.ok(performance.now() - before < 3_000);
  });
});
